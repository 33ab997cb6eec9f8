//! A box that says what is wrong with the data, with a way out.

use crate::ui::prelude::*;

use super::dom::{Node, el};
use super::late_loads::in_words;
use super::loading::Loading;
use crate::model::Lang;
use crate::text::{Failure, words};

/// How many problems are listed; the rest is counted in the heading.
const SHOWN: usize = 12;

/// Heading, one line per failure, and a button to try again; announced when it appears.
pub(super) fn problems(
    lang: Signal<Lang>,
    heading: impl Fn() -> String + 'static,
    failures: Vec<Failure>,
    retry: Callback<()>,
) -> Node {
    let lines = failures.into_iter().take(SHOWN);
    let lines = lines.map(|failure| el("li").child(line(lang, failure)));
    el("section")
        .class("problemes")
        .attr("role", "alert")
        .child(el("h2").child(heading))
        .child(el("ul").children(lines))
        .child(
            el("button")
                .attr("type", "button")
                .on("click", move |_: web_sys::Event| retry.run(()))
                .child(move || words(lang.get()).retry),
        )
        .into()
}

/// What one failure says. The words of what is in the files come with the late chunk.
fn line(lang: Signal<Lang>, failure: Failure) -> Node {
    let told = Loading::new(move || Some(in_words(lang.get(), failure.clone())));
    Node::from(move || told.get())
}

//! A box that says what is wrong with the data, with a way out.

use crate::ui::prelude::*;

use super::dom::{Node, el, live};
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
    let lines = live(
        move || lang.get(),
        move |lang| {
            let lines = failures.iter().take(SHOWN);
            let lines = lines.map(|failure| el("li").child(failure.message(lang)));
            lines.collect::<Vec<_>>()
        },
    );
    el("section")
        .class("problemes")
        .attr("role", "alert")
        .child(el("h2").child(heading))
        .child(el("ul").child(lines))
        .child(
            el("button")
                .attr("type", "button")
                .on("click", move |_: web_sys::Event| retry.run(()))
                .child(move || words(lang.get()).retry),
        )
        .into()
}

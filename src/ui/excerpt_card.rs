//! One excerpt: axis, title, text, year, source, permalink.

use super::address;
use super::dom::{Element, Node, el};
use super::store::Store;
use crate::model::{AxisFamily, Confidence, ExcerptIdx, Excerpts, Source};
use crate::scene::glyph::lever_class;
use crate::state::{Action, AppState};
use crate::text::{Words, words};

/// A card of the panel: `excerpt`, with its text out of `excerpts`.
pub(super) fn excerpt_card(excerpt: ExcerptIdx, excerpts: &Excerpts) -> Element {
    let store = Store::expect();
    let data = store.data();
    let about = data.atlas.excerpt(excerpt);
    let axis = data.atlas.axis(about.axis);
    let class = if axis.family == AxisFamily::Lever {
        lever_class(&data.atlas, about.axis)
    } else {
        ""
    };
    let body = excerpts.body(excerpt).clone();
    let pointed = move || (store.state().excerpt == Some(excerpt)).then_some("true");
    let axis_line = el("p")
        .class("axe")
        .child(
            el("span")
                .class("pastille")
                .attr("aria-hidden", "true")
                .child(axis.number.to_string()),
        )
        .child(axis.short.get(excerpts.lang).to_owned());
    el("li")
        .class(format!("carte-extrait {class}"))
        .attr("lang", excerpts.lang.tag())
        .attr("aria-current", pointed)
        .child(axis_line)
        .child(el("h4").child(body.title))
        .child(el("p").child(body.text))
        .child(reference(store, excerpt, excerpts))
}

/// Year, sources, marks and permalink.
fn reference(store: Store, excerpt: ExcerptIdx, excerpts: &Excerpts) -> Element {
    // The words of the texts' language, which are there before those of a language just chosen.
    let words = words(excerpts.lang);
    let body = excerpts.body(excerpt);
    let year = store.with_atlas(|atlas| atlas.excerpt(excerpt).year);
    let year = year.map_or_else(|| words.undated.to_owned(), |year| year.to_string());
    let place = (!body.locator.is_empty()).then(|| format!(", {}", body.locator));
    let second = body.see_also.map(|source| {
        let link = source_link(excerpts.source(source), words);
        [" · ".into(), words.see_also.into(), " ".into(), link]
    });
    let summary = el("span")
        .class("marque")
        .attr("title", words.summary_hint)
        .child(words.summary);
    let inferred = (body.confidence == Confidence::Inferred).then(|| {
        [
            Node::from(" "),
            el("span").class("marque").child(words.inferred).into(),
        ]
    });
    el("p")
        .class("reference")
        .child(year)
        .child(" · ")
        .child(source_link(excerpts.source(body.source), words))
        .child(el("span").attr("lang", "fr").child(place))
        .child(second)
        .child(" ")
        .child(summary)
        .child(inferred)
        .child(" ")
        .child(permalink(
            store,
            excerpt,
            (words.permalink)(&body.title),
            words,
        ))
}

/// Link to the panel open at this excerpt; `label` names it.
fn permalink(store: Store, excerpt: ExcerptIdx, label: String, words: &'static Words) -> Element {
    let data = store.data();
    let address = move || {
        let state = AppState {
            selected: Some(data.atlas.excerpt(excerpt).territory),
            excerpt: Some(excerpt),
            ..store.state()
        };
        address::link(&state, &data)
    };
    let open = move |event: web_sys::MouseEvent| {
        // With a modifier the browser opens the link its own way.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            store.dispatch(Action::OpenExcerpt(excerpt));
        }
    };
    el("a")
        .attr("href", address)
        .attr("aria-label", label)
        .on("click", open)
        .child(words.permalink_short)
}

/// Link to `source`, in its language; a PDF is announced in `words`.
fn source_link(source: &Source, words: &'static Words) -> Node {
    let is_pdf = source
        .url
        .rsplit('.')
        .next()
        .is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    let title = el("span")
        .class("hors-ecran")
        .child(format!(" : {}", source.title));
    let link = el("a")
        .attr("href", source.url.clone())
        .attr("rel", "noopener external")
        .attr("title", source.title.clone())
        .attr("lang", source.lang.tag())
        .child(source.publisher.clone())
        .child(" ")
        .child(title);
    let format = is_pdf.then(|| format!(" ({})", words.pdf));
    [Node::from(link), format.into()].into()
}

//! One excerpt: axis, title, text, year, source, permalink.

use std::sync::Arc;

use super::address;
use super::choices::{anchor, running};
use super::cite::citation;
use super::dom::{Element, Node, el, live};
use super::focus;
use super::still::Around;
use super::store::Store;
use super::table::read_button;
use crate::model::{AxisFamily, Confidence, ExcerptIdx, Excerpts, Lang, Source, SourceKind};
use crate::scene::{self, glyph::lever_class};
use crate::state::{Action, AppState};
use crate::text::words;

/// Among which excerpts a card stands: where « next » leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Among {
    /// Those of its territory.
    Territory,
    /// Those of its axis.
    Axis,
}

/// A card of the panel: `excerpt`, with its text out of `excerpts`.
pub(super) fn excerpt_card(excerpt: ExcerptIdx, excerpts: &Arc<Excerpts>, among: Among) -> Element {
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
    let pointed = move || (store.excerpt.get() == Some(excerpt)).then_some("true");
    let axis_line = (among == Among::Territory).then(|| {
        let number = el("span")
            .class("pastille")
            .attr("aria-hidden", "true")
            .child(axis.number.to_string());
        el("p")
            .class("axe")
            .child(number)
            .child(axis.short.get(excerpts.lang).to_owned())
            .child(read_button(store, about.axis))
    });
    el("li")
        .class(format!("carte-extrait {class}"))
        .attr("id", anchor(&about.id))
        .attr("lang", excerpts.lang.tag())
        .attr("data-extrait", running(|| about.id.clone()))
        .attr("aria-current", pointed)
        .child(axis_line)
        .child(el("h4").child(body.title))
        .child(el("p").child(body.text))
        .child(reference(store, excerpt, excerpts))
        .child(citation(store, excerpt, excerpts, whole_address))
        .child(neighbours(store, excerpt, among))
}

/// Links to the excerpts before and after, when this is the one pointed to.
fn neighbours(store: Store, excerpt: ExcerptIdx, among: Among) -> Node {
    let pointed = move || store.excerpt.get() == Some(excerpt);
    live(pointed, move |pointed| {
        pointed.then(|| {
            let list = around(store, excerpt, among);
            let here = list.iter().position(|&other| other == excerpt);
            let at = |step: isize| list.get(here?.checked_add_signed(step)?).copied();
            let words = store.words().reading();
            let link = |to: Option<ExcerptIdx>, name: &'static str| {
                to.map(|to| excerpt_link(store, to, name, None))
            };
            el("nav")
                .class("voisins")
                .attr("aria-label", words.neighbours)
                .child(link(at(-1), words.previous))
                .child(link(at(1), words.next))
        })
    })
}

/// The excerpts among which `excerpt` is read, in their order.
fn around(store: Store, excerpt: ExcerptIdx, among: Among) -> Vec<ExcerptIdx> {
    let (filter, kept) = (store.snapshot().filter, store.kept.get_untracked());
    store.with_atlas(|atlas| {
        let about = atlas.excerpt(excerpt);
        match among {
            Among::Territory => atlas.excerpts_of(about.territory).to_vec(),
            Among::Axis => scene::reading(atlas, &filter, &kept, about.axis),
        }
    })
}

/// Year, sources, marks and permalink.
fn reference(store: Store, excerpt: ExcerptIdx, excerpts: &Excerpts) -> Element {
    // The words of the texts' language, which are there before those of a language just chosen.
    let words = words(excerpts.lang);
    let body = excerpts.body(excerpt);
    let year = store.with_atlas(|atlas| atlas.excerpt(excerpt).year);
    let year = year.map_or_else(
        || words.opened().undated.to_owned(),
        |year| year.to_string(),
    );
    let place = (!body.locator.is_empty()).then(|| format!(", {}", body.locator));
    let second = body.see_also.map(|source| {
        let link = source_link(excerpts.source(source), excerpts.lang);
        [
            " · ".into(),
            words.opened().see_also.into(),
            " ".into(),
            link,
        ]
    });
    // A host's words are not a summary of ours.
    let ours = excerpts.source(body.source).kind != SourceKind::Host;
    let summary = ours.then(|| {
        el("span")
            .class("marque")
            .attr("title", words.opened().summary_hint)
            .child(words.opened().summary)
    });
    let inferred = (body.confidence == Confidence::Inferred).then(|| {
        [
            Node::from(" "),
            el("span")
                .class("marque")
                .child(words.opened().inferred)
                .into(),
        ]
    });
    el("p")
        .class("reference")
        .child(year)
        .child(" · ")
        .child(source_link(excerpts.source(body.source), excerpts.lang))
        .child(el("span").attr("lang", "fr").child(place))
        .child(second)
        .child(" ")
        .child(summary)
        .child(inferred)
        .child(" ")
        .child(excerpt_link(
            store,
            excerpt,
            words.opened().permalink_short,
            Some((words.opened().permalink)(&body.title)),
        ))
}

/// Address of the state in which `excerpt` is pointed to.
fn link_to(store: Store, excerpt: ExcerptIdx) -> String {
    if let Some(around) = Around::this() {
        return around.address(store, Action::OpenExcerpt(excerpt));
    }
    let data = store.data();
    let about = data.atlas.excerpt(excerpt);
    let state = store.addressed.get();
    let state = AppState {
        selected: Some(about.territory),
        excerpt: Some(excerpt),
        reading: state.reading.filter(|&axis| axis == about.axis),
        ..state
    };
    store.address().link(&state, &data)
}

/// That address, for those who take it elsewhere.
fn whole_address(store: Store, excerpt: ExcerptIdx) -> String {
    if let Some(around) = Around::this() {
        return around.whole_address(store, Action::OpenExcerpt(excerpt));
    }
    address::absolute(&link_to(store, excerpt))
}

/// Link to `excerpt`, called `name` and named `label` where that says too little.
fn excerpt_link(
    store: Store,
    excerpt: ExcerptIdx,
    name: &'static str,
    label: Option<String>,
) -> Element {
    let open = move |event: web_sys::MouseEvent| {
        // With a modifier the browser opens the link its own way.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            store.dispatch(Action::OpenExcerpt(excerpt));
            store.reveal(".carte-extrait[aria-current]");
            // The links to the excerpts around it leave with it.
            focus::recover(store.root(), ".carte-extrait[aria-current] a".to_owned());
        }
    };
    el("a")
        .attr("href", move || link_to(store, excerpt))
        .attr("aria-label", label)
        .on("click", open)
        .child(name)
}

/// Link to `source`, in its language; a PDF is announced in `lang`, with its own language when that is another.
pub(super) fn source_link(source: &Source, lang: Lang) -> Node {
    if source.url.is_empty() {
        return el("span").child(source.publisher.clone()).into();
    }
    let other = (source.lang != lang).then_some(source.lang);
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
    let format = is_pdf.then(|| format!(" ({})", (words(lang).reading().pdf)(other)));
    [Node::from(link), format.into()].into()
}

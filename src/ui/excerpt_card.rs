//! One excerpt: axis, title, text, year, source, permalink.

use std::sync::Arc;

use leptos::prelude::*;

use super::address;
use super::store::Store;
use crate::model::{AxisFamily, Confidence, ExcerptIdx, Excerpts, Source};
use crate::scene::glyph::lever_class;
use crate::state::{Action, AppState};
use crate::text::{Words, words};

/// A card of the panel.
#[component]
pub(super) fn ExcerptCard(
    /// The excerpt.
    excerpt: ExcerptIdx,
    /// The texts.
    excerpts: Arc<Excerpts>,
) -> impl IntoView {
    let store = Store::expect();
    // The words of the texts' language, which are there before those of a language just chosen.
    let words = words(excerpts.lang);
    let data = store.data();
    let about = data.atlas.excerpt(excerpt);
    let axis = data.atlas.axis(about.axis);
    let class = if axis.family == AxisFamily::Lever {
        lever_class(&data.atlas, about.axis)
    } else {
        ""
    };
    let body = excerpts.body(excerpt).clone();
    let year = about
        .year
        .map_or_else(|| words.undated.to_owned(), |year| year.to_string());
    let permalink = {
        let data = store.data();
        let territory = about.territory;
        move || {
            let state = AppState {
                selected: Some(territory),
                excerpt: Some(excerpt),
                ..store.state()
            };
            address::link(&state, &data)
        }
    };
    let pointed = move || (store.state().excerpt == Some(excerpt)).then_some("true");
    let label = (words.permalink)(&body.title);
    let open = move |event: leptos::ev::MouseEvent| {
        // With a modifier the browser opens the link its own way.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            store.dispatch(Action::OpenExcerpt(excerpt));
        }
    };
    let place = (!body.locator.is_empty()).then(|| format!(", {}", body.locator));
    let second = body.see_also.map(|source| excerpts.source(source).clone());
    view! {
        <li class=format!("carte-extrait {class}") lang=excerpts.lang.tag() aria-current=pointed>
            <p class="axe">
                <span class="pastille" aria-hidden="true">{axis.number}</span>
                {axis.short.get(excerpts.lang).to_owned()}
            </p>
            <h4>{body.title}</h4>
            <p>{body.text}</p>
            <p class="reference">
                {year} " · " <SourceLink source=excerpts.source(body.source).clone() words/>
                <span lang="fr">{place}</span>
                {second.map(|source| view! { " · " {words.see_also} " " <SourceLink source words/> })}
                " " <span class="marque" title=words.summary_hint>{words.summary}</span>
                {(body.confidence == Confidence::Inferred)
                    .then(|| view! { " " <span class="marque">{words.inferred}</span> })}
                " " <a href=permalink aria-label=label on:click=open>{words.permalink_short}</a>
            </p>
        </li>
    }
}

/// Link to a source, in its language.
#[component]
fn SourceLink(
    /// The source.
    source: Source,
    /// Words of the interface.
    words: &'static Words,
) -> impl IntoView {
    let is_pdf = source
        .url
        .rsplit('.')
        .next()
        .is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    let lang = source.lang;
    let title = source.title.clone();
    view! {
        <a href=source.url rel="noopener external" title=title lang=lang.tag()>
            {source.publisher} <span class="hors-ecran">" : " {source.title}</span>
        </a>
        {is_pdf.then(|| format!(" ({})", words.pdf))}
    }
}

//! The component: loading, failure, or the explorer.

use leptos::html::Div;
use leptos::prelude::*;

use super::explorer::Explorer;
use super::load::load_map;
use super::loading::Loading;
use super::problems::Problems;
use super::store::Tell;
use super::{address, focus};
use crate::text::{Failure, words};

/// The map, from the files under `base`.
#[component]
pub fn App(
    /// Address of the folder of the data files, ending with `/`; empty for the page's own.
    base: String,
    /// Tells the host page.
    tell: Tell,
) -> impl IntoView {
    let base = StoredValue::new(base);
    let map = Loading::new(move || Some(load_map(base.get_value())));
    let retry = Callback::new(move |()| map.retry());
    move || match map.get() {
        None => view! { <Waiting/> }.into_any(),
        Some(Err(failures)) => {
            let retried = map.was_retried();
            view! { <Refused failures retry retried/> }.into_any()
        }
        Some(Ok(loaded)) => {
            let retried = map.was_retried();
            view! { <Explorer loaded base=base.get_value() retry retried tell/> }.into_any()
        }
    }
}

/// The files are on their way.
#[component]
fn Waiting() -> impl IntoView {
    let words = words(address::lang());
    view! {
        <div class="leviers attente" lang=address::lang().tag()>
            <h1>{words.title}</h1>
            <p role="status">{words.loading}</p>
        </div>
    }
}

/// There is nothing to show.
#[component]
fn Refused(
    /// Why.
    failures: Vec<Failure>,
    /// Asks for the files again.
    retry: Callback<()>,
    /// Whether that was done already: the button that had the focus is gone.
    retried: bool,
) -> impl IntoView {
    let lang = address::lang();
    let root = NodeRef::<Div>::new();
    if retried {
        focus::recover(root, ".problemes button".to_owned());
    }
    view! {
        <div class="leviers attente" lang=lang.tag() node_ref=root>
            <h1>{words(lang).title}</h1>
            <Problems lang heading=words(lang).failed.to_owned() failures retry/>
        </div>
    }
}

//! Title, sentence and switches.

use leptos::prelude::*;

use super::sentence::Sentence;
use super::settings::Settings;
use super::store::Store;

/// The heading of the map.
#[component]
pub(super) fn Header() -> impl IntoView {
    let store = Store::expect();
    view! {
        <header class="entete">
            <h1 tabindex="-1">{move || store.words().title}</h1>
            <Sentence/>
            <Settings/>
        </header>
    }
}

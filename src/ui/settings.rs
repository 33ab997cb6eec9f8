//! Language and theme switches.

use leptos::prelude::*;

use super::store::Store;
use crate::model::Lang;
use crate::state::{Action, ThemeChoice};
use crate::text::words;

/// Buttons of the other languages, and the choice of a theme.
#[component]
pub(super) fn Settings() -> impl IntoView {
    let store = Store::expect();
    let languages = Lang::ALL.map(|lang| {
        view! {
            <button
                type="button"
                lang=lang.tag()
                aria-pressed=move || (store.lang.get() == lang).to_string()
                on:click=move |_| store.dispatch(Action::Speak(lang))
            >
                {words(lang).language_name}
            </button>
        }
    });
    let themes = move || {
        ThemeChoice::ALL
            .into_iter()
            .zip(store.words().themes)
            .map(|(choice, name)| {
                let chosen = move || store.theme.get() == choice;
                view! { <option value=choice.code() prop:selected=chosen>{name}</option> }
            })
            .collect_view()
    };
    let choose_theme = move |event: leptos::ev::Event| {
        if let Some(choice) = ThemeChoice::from_code(&event_target_value(&event)) {
            store.dispatch(Action::Theme(choice));
        }
    };
    view! {
        <div class="reglages" role="group" aria-label=move || store.words().settings>
            <span class="langues" role="group" aria-label=move || store.words().language>{languages}</span>
            <label>
                <span>{move || store.words().theme}</span>
                <select on:change=choose_theme>{themes}</select>
            </label>
        </div>
    }
}

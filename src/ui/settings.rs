//! Language and theme switches.

use crate::ui::prelude::*;

use super::choices::choice;
use super::dom::{Node, el, live};
use super::store::Store;
use crate::model::Lang;
use crate::state::{Action, ThemeChoice};
use crate::text::words;

/// Buttons of the other languages, and the choice of a theme.
pub(super) fn settings() -> Node {
    let store = Store::expect();
    let languages = Lang::ALL.map(|lang| {
        choice(store, Action::Speak(lang))
            .attr("lang", lang.tag())
            .attr("aria-pressed", move || {
                (store.lang.get() == lang).to_string()
            })
            .child(words(lang).language_name)
    });
    let themes = live(
        move || store.words(),
        move |words| {
            let themes = ThemeChoice::ALL.into_iter().zip(words.themes);
            let options = themes.map(|(theme, name)| {
                el("option")
                    .attr("value", theme.code())
                    .flag("selected", move || store.theme.get() == theme)
                    .child(name)
            });
            options.collect::<Vec<_>>()
        },
    );
    let choose_theme = move |event: web_sys::Event| {
        if let Some(choice) = ThemeChoice::from_code(&event_target_value(&event)) {
            store.dispatch(Action::Theme(choice));
        }
    };
    el("div")
        .class("reglages")
        .attr("role", "group")
        .attr("aria-label", move || store.words().settings)
        .child(
            el("span")
                .class("langues")
                .attr("role", "group")
                .attr("aria-label", move || store.words().language)
                .children(languages),
        )
        .child(
            el("label")
                .child(el("span").child(move || store.words().theme))
                .child(el("select").on("change", choose_theme).child(themes)),
        )
        .into()
}

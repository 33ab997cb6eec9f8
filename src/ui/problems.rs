//! A box that says what is wrong with the data, with a way out.

use leptos::prelude::*;

use crate::model::Lang;
use crate::text::{Failure, words};

/// How many problems are listed; the rest is counted in the heading.
const SHOWN: usize = 12;

/// Heading, one line per failure, and a button to try again; announced when it appears.
#[component]
pub(super) fn Problems(
    /// Language.
    #[prop(into)]
    lang: Signal<Lang>,
    /// What the failures mean for the map.
    #[prop(into)]
    heading: Signal<String>,
    /// The failures.
    failures: Vec<Failure>,
    /// Asks for the files again.
    retry: Callback<()>,
) -> impl IntoView {
    let lines = move || {
        let lines = failures
            .iter()
            .take(SHOWN)
            .map(|failure| view! { <li>{failure.message(lang.get())}</li> });
        lines.collect_view()
    };
    view! {
        <section class="problemes" role="alert">
            <h2>{heading}</h2>
            <ul>{lines}</ul>
            <button type="button" on:click=move |_| retry.run(())>{move || words(lang.get()).retry}</button>
        </section>
    }
}

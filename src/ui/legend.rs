//! The legend is the control of the colours: one radio button per lever with its number, name and count, and a big
//! rose whose petals do the same for the pointer.

use leptos::prelude::*;

use super::store::Store;
use crate::model::{AxisIdx, Citation, Coloring};
use crate::scene::glyph::lever_class;
use crate::scene::paint::class_of;
use crate::scene::{Rose, coloring_name};
use crate::state::Action;

/// Radius of the legend's rose in its own units; the style sheet sizes it.
const RADIUS: f64 = 90.0;

/// The legend.
#[component]
pub(super) fn Legend(
    /// Whether the disclosure starts open.
    #[prop(into)]
    open: Signal<bool>,
) -> impl IntoView {
    let store = Store::expect();
    let levers: Vec<AxisIdx> =
        store.with_atlas(|atlas| atlas.levers().map(|(lever, _)| lever).collect());
    // Two maps on a page must not share a group of radio buttons.
    let group = format!("levier-{}", store.instance());
    // The line of a closed legend says what is shown.
    let shown = move || {
        let what =
            store.with_atlas(|atlas| coloring_name(atlas, store.coloring.get(), store.lang.get()));
        (store.words().legend_shows)(&what)
    };
    let all = view! { <Entry group=group.clone() coloring=Coloring::AllLevers/> };
    let entries: Vec<_> = levers
        .into_iter()
        .map(|lever| view! { <Entry group=group.clone() coloring=Coloring::Lever(lever)/> })
        .chain([view! { <Entry group=group.clone() coloring=Coloring::Count/> }])
        .collect();
    view! {
        <details class="legende" open=open>
            <summary>{shown}</summary>
            <fieldset>
                <legend class="hors-ecran">{move || store.words().legend}</legend>
                <LegendRose/>
                <div class="choix">{all} {entries}</div>
            </fieldset>
            <States/>
        </details>
    }
}

/// One choice of the legend.
#[component]
fn Entry(
    /// Name of the group of radio buttons.
    group: String,
    /// What the entry shows.
    coloring: Coloring,
) -> impl IntoView {
    let store = Store::expect();
    let (class, number) = match coloring {
        Coloring::AllLevers => ("", "✽".to_owned()),
        Coloring::Crossed(_) | Coloring::Count => ("", "#".to_owned()),
        Coloring::Lever(lever) => store.with_atlas(|atlas| {
            (
                lever_class(atlas, lever),
                atlas.axis(lever).number.to_string(),
            )
        }),
    };
    let name = move || store.with_atlas(|atlas| coloring_name(atlas, coloring, store.lang.get()));
    let full_name = move || match coloring {
        Coloring::AllLevers | Coloring::Crossed(_) | Coloring::Count => None,
        Coloring::Lever(lever) => {
            Some(store.with_atlas(|atlas| atlas.axis(lever).label.get(store.lang.get()).to_owned()))
        }
    };
    let count = move || match coloring {
        Coloring::AllLevers | Coloring::Crossed(_) | Coloring::Count => None,
        Coloring::Lever(lever) => Some(store.with_atlas(|atlas| {
            (store.words().of)(atlas.counts(lever)[0], atlas.territories().len())
        })),
    };
    view! {
        <label class=format!("choix-levier {class}") title=full_name>
            <input
                type="radio"
                name=group
                prop:checked=move || store.coloring.get() == coloring
                on:change=move |_| store.dispatch(Action::Color(coloring))
            />
            <span class="pastille" aria-hidden="true">{number}</span>
            <span class="nom">{name}</span>
            <span class="compte">{count}</span>
        </label>
    }
}

/// The big rose: decoration for who reads the radio buttons, a larger target for who points.
#[component]
fn LegendRose() -> impl IntoView {
    let store = Store::expect();
    let levers: Vec<AxisIdx> =
        store.with_atlas(|atlas| atlas.levers().map(|(lever, _)| lever).collect());
    let rose = Rose::new(levers.len(), RADIUS);
    let petals = levers
        .into_iter()
        .zip(rose.petals)
        .zip(rose.numbers)
        .map(|((lever, d), at)| {
            let class = store.with_atlas(|atlas| lever_class(atlas, lever));
            let number = store.with_atlas(|atlas| atlas.axis(lever).number);
            let faded = move || match store.coloring.get() {
                Coloring::AllLevers | Coloring::Count => false,
                Coloring::Lever(shown) => shown != lever,
                Coloring::Crossed(pair) => !pair.levers().contains(&lever),
            };
            view! {
                <g class=format!("choix-petale {class}") class:efface=faded
                    on:click=move |_| store.dispatch(Action::Color(Coloring::Lever(lever)))>
                    <path class=format!("petale {class} cite") d=d></path>
                    <text x=at.x y=at.y>{number}</text>
                </g>
            }
        });
    view! {
        <svg class="rose-legende" viewBox="-96 -96 192 192" aria-hidden="true" focusable="false">
            {petals.collect_view()}
            <circle class="coeur" r="17" on:click=move |_| store.dispatch(Action::Color(Coloring::AllLevers))></circle>
        </svg>
    }
}

/// The three states, as drawn and in words.
#[component]
fn States() -> impl IntoView {
    let store = Store::expect();
    let states = Citation::ALL.map(|state| {
        view! {
            <li>
                <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                    <circle class=format!("disque neutre {}", class_of(state)) r="6"></circle>
                </svg>
                {move || (store.words().citation)(state)}
            </li>
        }
    });
    view! {
        <ul class="etats">{states}</ul>
        <p class="prudence">{move || store.words().caution}</p>
    }
}

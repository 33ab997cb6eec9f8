//! The range of years.

use crate::ui::prelude::*;

use crate::model::YearRange;
use crate::state::Action;
use crate::text::Words;
use crate::ui::dom::{Element, el};
use crate::ui::store::Store;

/// Which end of the range a choice sets.
#[derive(Clone, Copy)]
enum End {
    From,
    To,
}

impl End {
    fn of(self, years: YearRange) -> Option<u16> {
        match self {
            Self::From => years.from(),
            Self::To => years.to(),
        }
    }

    /// `years` with this end at `year`; the other end gives way if it must.
    fn set(self, years: YearRange, year: Option<u16>) -> YearRange {
        let (from, to) = (years.from(), years.to());
        match self {
            Self::From => YearRange::new(year, to.map(|to| year.map_or(to, |year| to.max(year)))),
            Self::To => YearRange::new(
                from.map(|from| year.map_or(from, |year| from.min(year))),
                year,
            ),
        }
    }

    fn label(self, words: &Words) -> &'static str {
        match self {
            Self::From => words.reading().from,
            Self::To => words.reading().to,
        }
    }
}

pub(super) fn years(store: Store) -> Element {
    let known = known_years(store);
    let ends = [End::From, End::To].map(|end| choice(store, end, &known));
    el("fieldset")
        .class("filtre-annees")
        .child(el("legend").child(move || store.words().reading().years))
        .children(ends)
}

/// Years of the excerpts, each once, the latest first.
fn known_years(store: Store) -> Vec<u16> {
    store.with_atlas(|atlas| {
        let all = atlas.excerpts().iter().filter_map(|excerpt| excerpt.year);
        let first = all.clone().min().unwrap_or(0);
        let last = all.clone().max().unwrap_or(0);
        (first..=last)
            .rev()
            .filter(|year| all.clone().any(|known| known == *year))
            .collect()
    })
}

fn choice(store: Store, end: End, known: &[u16]) -> Element {
    let any = el("option")
        .attr("value", "")
        .flag("selected", move || {
            end.of(store.filter.get().years).is_none()
        })
        .child(move || store.words().reading().any_year);
    let years = known.iter().map(|&year| {
        el("option")
            .attr("value", year.to_string())
            .flag("selected", move || {
                end.of(store.filter.get().years) == Some(year)
            })
            .child(year.to_string())
    });
    let choose = move |event: web_sys::Event| {
        let year = event_target_value(&event).parse::<u16>().ok();
        let years = end.set(store.snapshot().filter.years, year);
        store.dispatch(Action::Years(years));
    };
    let select = el("select").on("change", choose).child(any).children(years);
    el("label")
        .child(el("span").child(move || end.label(store.words())))
        .child(select)
}

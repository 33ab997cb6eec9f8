//! The state as parameters of an address, and back. Public vocabulary is French and stable.

use super::app_state::{AppState, ThemeChoice};
use super::url_coloring::{coloring_of, coloring_params, crossed, second_lever};
use crate::model::{Atlas, ExcerptIdx, Lang};

/// Parameters the map owns in an address; all others belong to the page.
pub const PARAMETERS: [&str; 6] = [
    "levier",
    "croise",
    "territoire",
    "extrait",
    "langue",
    "theme",
];

/// A parameter that could not be followed; the rest of the address is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// No lever has this slug.
    UnknownLever {
        /// Slug found.
        found: String,
        /// Nearest slug.
        nearest: Option<String>,
    },
    /// `croise` needs a lever in `levier`, other than its own.
    NothingToCross {
        /// Slug found.
        found: String,
    },
    /// No territory has this slug or code.
    UnknownTerritory {
        /// Slug or code found.
        found: String,
        /// Nearest slug.
        nearest: Option<String>,
    },
    /// No excerpt has this id.
    UnknownExcerpt {
        /// Id found.
        found: String,
    },
    /// A value outside a closed list.
    UnknownValue {
        /// Parameter.
        name: &'static str,
        /// Value found.
        found: String,
        /// Accepted values, separated by commas.
        accepted: String,
    },
}

/// The state that `params` (decoded name and value pairs) describe, and what could not be followed.
///
/// Of a parameter given twice the last wins. An excerpt opens its own territory, whatever `territoire` says.
pub fn parse<'a>(
    params: impl IntoIterator<Item = (&'a str, &'a str)>,
    atlas: &Atlas,
) -> (AppState, Vec<Notice>) {
    let mut state = AppState::default();
    let mut notices = Vec::new();
    let mut second = None;
    for (name, value) in params {
        match name {
            "levier" => match coloring_of(value, atlas) {
                Ok(choice) => state.coloring = choice,
                Err(notice) => notices.push(notice),
            },
            "croise" => match second_lever(value, atlas) {
                Ok(lever) => second = Some(lever),
                Err(notice) => notices.push(notice),
            },
            "territoire" => match atlas.find_territory(value) {
                Some(territory) => state.selected = Some(territory),
                None => notices.push(unknown_territory(value, atlas)),
            },
            "extrait" => match find_excerpt(value, atlas) {
                Some(excerpt) => state.excerpt = Some(excerpt),
                None => notices.push(Notice::UnknownExcerpt {
                    found: value.to_owned(),
                }),
            },
            "langue" => match Lang::from_tag(value) {
                Some(lang) => state.lang = lang,
                None => notices.push(unknown_value("langue", value, Lang::ALL.map(Lang::tag))),
            },
            "theme" => match ThemeChoice::from_code(value) {
                Some(theme) => state.theme = theme,
                None => notices.push(unknown_value(
                    "theme",
                    value,
                    ThemeChoice::ALL.map(ThemeChoice::code),
                )),
            },
            _ => {}
        }
    }
    if let Some(second) = second {
        match crossed(state.coloring, second, atlas) {
            Ok(choice) => state.coloring = choice,
            Err(notice) => notices.push(notice),
        }
    }
    if let Some(excerpt) = state.excerpt {
        state.selected = Some(atlas.excerpt(excerpt).territory);
    }
    state.cursor = state.selected;
    (state, notices)
}

/// The parameters that describe `state`, in the order of [`PARAMETERS`]; defaults are left out. Values are ASCII
/// letters, digits and hyphens: they need no escaping.
pub fn to_params(state: &AppState, atlas: &Atlas) -> Vec<(&'static str, String)> {
    let AppState {
        lang,
        theme,
        coloring,
        selected,
        excerpt,
        origin: _,
        highlighted: _,
        cursor: _,
    } = *state;
    let mut params = coloring_params(coloring, atlas);
    params
        .extend(selected.map(|territory| ("territoire", atlas.territory(territory).slug.clone())));
    params.extend(excerpt.map(|excerpt| ("extrait", atlas.excerpt(excerpt).id.clone())));
    if lang != Lang::default() {
        params.push(("langue", lang.tag().to_owned()));
    }
    if theme != ThemeChoice::default() {
        params.push(("theme", theme.code().to_owned()));
    }
    params
}

fn find_excerpt(id: &str, atlas: &Atlas) -> Option<ExcerptIdx> {
    (0..)
        .map(ExcerptIdx)
        .zip(atlas.excerpts())
        .find(|(_, excerpt)| excerpt.id == id)
        .map(|(idx, _)| idx)
}

fn unknown_territory(found: &str, atlas: &Atlas) -> Notice {
    let slugs = atlas
        .territories()
        .iter()
        .map(|territory| territory.slug.as_str());
    Notice::UnknownTerritory {
        found: found.to_owned(),
        nearest: nearest(found, slugs),
    }
}

fn unknown_value<const N: usize>(name: &'static str, found: &str, accepted: [&str; N]) -> Notice {
    Notice::UnknownValue {
        name,
        found: found.to_owned(),
        accepted: accepted.join(", "),
    }
}

/// The known slug nearest to `found`, if near enough to be meant.
fn nearest<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    crate::model::nearest(found, known).map(str::to_owned)
}

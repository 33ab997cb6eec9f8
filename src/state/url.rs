//! The state as parameters of an address, and back. Public vocabulary is French and stable.
//!
//! | parameter | values | says |
//! |---|---|---|
//! | `parcours` `etape` `mode` `inactif` | see `url_tour` | guided tour, projector, stand |
//! | `levier` `croise` | see `url_coloring` | what the colours tell |
//! | `et` `ou` `sauf` | slugs of axes, a space (`+`) between two | axes all cited, one at least cited, none cited |
//! | `type` | `metropole`, `ville`… as in `territoires.csv` | kinds of territory |
//! | `region` | names of régions as slugs | régions |
//! | `annee` | `2020`, `2018-2022`, `2018-`, `-2022` | years of the excerpts that count |
//! | `sources` | `etude`, `officielle`, `reseau`, `presse` | who published them |
//! | `vue` | `carte`, `liste`, `tableau`, `cooperations` | the view |
//! | `tri` | `region`, `nom`, `distance`, `ressemblance`, slug of an axis | order of list and table |
//! | `lire` | slug of an axis | the excerpts of every territory under it |
//! | `territoire` | slug, SIREN or INSEE code | the open panel |
//! | `extrait` | id of an excerpt | the excerpt pointed to |
//! | `comparer` | slugs or codes, a space (`+`) between two; commas are read too | the two to four territories compared |
//! | `liens` | `selection` | the links between those, not those of the open territory |
//! | `nature` | `convention`… as in `cooperations.csv` | kinds of links |
//! | `proches` `parmi` | `leviers`, `distance`; `tous`, `meme-type`, `meme-taille` | neighbours |
//! | `centre` `zoom` | longitude,latitude in degrees; 1 to 48 | what the main frame shows |
//! | `langue` `theme` | `fr`, `en`; `auto`, `clair`, `sombre` | language, theme |

use super::app_state::{AppState, ThemeChoice};
use super::look::{Wanted, camera_params};
use super::notice::{Notice, unknown_axis, unknown_territory, unknown_value};
use super::tour::Shows;
use super::url_coloring::{coloring_of, coloring_params, crossed, second_lever};
use super::url_explore::{EXPLORE_PARAMETERS, exploring_params, parse_exploring};
use super::url_filter::{FILTER_PARAMETERS, filter_params, parse_filter};
use super::url_sort::{find_sort, sort_code, unknown_sort};
use super::url_tour::{Asked, MODE_PARAMETERS, TOUR_PARAMETERS, mode_params, tour_params};
use super::view::View;
use crate::model::{Atlas, ExcerptIdx, Lang, Sort};

/// Parameters the map owns in an address; all others belong to the page.
pub const PARAMETERS: [&str; 27] = {
    let [required, alternative, excluded, kind, region, year, source] = FILTER_PARAMETERS;
    let [compared, links, nature, near_by, near_among] = EXPLORE_PARAMETERS;
    let [tour, step] = TOUR_PARAMETERS;
    let [mode, idle] = MODE_PARAMETERS;
    [
        tour,
        step,
        "levier",
        "croise",
        required,
        alternative,
        excluded,
        kind,
        region,
        year,
        source,
        "vue",
        "tri",
        "lire",
        "territoire",
        "extrait",
        compared,
        links,
        nature,
        near_by,
        near_among,
        "centre",
        "zoom",
        "langue",
        "theme",
        mode,
        idle,
    ]
};

/// The state that `params` (decoded name and value pairs) describe, and what could not be followed.
///
/// Of a parameter given twice the last wins, and so does the last rule given to an axis. An excerpt opens its own
/// territory, whatever `territoire` says, and is read under its own axis or not at all.
pub fn parse<'a>(
    params: impl IntoIterator<Item = (&'a str, &'a str)>,
    atlas: &Atlas,
) -> (AppState, Vec<Notice>) {
    let mut state = AppState::default();
    let mut notices = Vec::new();
    let mut second = None;
    let mut camera = Wanted::default();
    let mut asked = Asked::default();
    for (name, value) in params {
        asked.read(name, value, atlas, &mut notices);
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
            "vue" => match View::from_code(value) {
                Some(view) => state.view = view,
                None => notices.push(unknown_value("vue", value, View::ALL.map(View::code))),
            },
            "tri" => match find_sort(value, atlas) {
                Some(sort) => state.sort = sort,
                None => notices.push(unknown_sort(value, atlas)),
            },
            "lire" => match atlas.find_axis(value) {
                Some(axis) => state.reading = Some(axis),
                None => notices.push(unknown_axis("lire", value, atlas)),
            },
            "centre" => camera.center(value, &mut notices),
            "zoom" => camera.zoom(value, &mut notices),
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
            name => {
                parse_filter(name, value, atlas, &mut state.filter, &mut notices);
                parse_exploring(name, value, atlas, &mut state.exploring, &mut notices);
            }
        }
    }
    if let Some(second) = second {
        match crossed(state.coloring, second, atlas) {
            Ok(choice) => state.coloring = choice,
            Err(notice) => notices.push(notice),
        }
    }
    settle_excerpt(&mut state, atlas);
    state.camera = camera.camera();
    state.tour = asked.place(atlas, &mut notices);
    state.mode = asked.mode(&mut notices);
    state.cursor = state.selected;
    (state, notices)
}

/// An excerpt opens its own territory, and is read under its own axis.
fn settle_excerpt(state: &mut AppState, atlas: &Atlas) {
    if let Some(excerpt) = state.excerpt {
        let about = atlas.excerpt(excerpt);
        state.selected = Some(about.territory);
        state.reading = state.reading.filter(|&axis| axis == about.axis);
    }
}

/// The parameters that describe `state`, in the order of [`PARAMETERS`]; defaults are left out.
///
/// Values are ASCII letters, digits, hyphens, dots, commas and single spaces, which an address writes as `+`: they need no escaping.
pub fn to_params(state: &AppState, atlas: &Atlas) -> Vec<(&'static str, String)> {
    let mut params = tour_params(state, atlas);
    let at_step = state.tour.is_some_and(|place| place.shows == Shows::Step);
    let in_tour = !params.is_empty();
    if !(in_tour && at_step) {
        params.extend(shown_params(state, atlas));
        // Nothing chosen is another state than the step's.
        if params.len() == TOUR_PARAMETERS.len() && in_tour {
            params.push(("vue", state.view.code().to_owned()));
        }
    }
    if state.lang != Lang::default() {
        params.push(("langue", state.lang.tag().to_owned()));
    }
    if state.theme != ThemeChoice::default() {
        params.push(("theme", state.theme.code().to_owned()));
    }
    params.extend(mode_params(state.mode));
    params
}

/// The parameters that describe what the map shows.
fn shown_params(state: &AppState, atlas: &Atlas) -> Vec<(&'static str, String)> {
    let AppState {
        lang: _,
        theme: _,
        tour: _,
        mode: _,
        coloring,
        filter,
        view,
        sort,
        selected,
        excerpt,
        reading,
        exploring,
        camera,
        way: _,
        origin: _,
        highlighted: _,
        cursor: _,
    } = *state;
    let mut params = coloring_params(coloring, atlas);
    params.extend(filter_params(&filter, atlas));
    if view != View::default() {
        params.push(("vue", view.code().to_owned()));
    }
    if sort != Sort::default() {
        params.push(("tri", sort_code(sort, atlas)));
    }
    params.extend(reading.map(|axis| ("lire", atlas.axis(axis).slug.clone())));
    params
        .extend(selected.map(|territory| ("territoire", atlas.territory(territory).slug.clone())));
    params.extend(excerpt.map(|excerpt| ("extrait", atlas.excerpt(excerpt).id.clone())));
    params.extend(exploring_params(exploring, atlas));
    params.extend(camera_params(camera));
    params
}

fn find_excerpt(id: &str, atlas: &Atlas) -> Option<ExcerptIdx> {
    (0..)
        .map(ExcerptIdx)
        .zip(atlas.excerpts())
        .find(|(_, excerpt)| excerpt.id == id)
        .map(|(idx, _)| idx)
}

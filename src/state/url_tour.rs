//! Tour and mode as parameters of an address, and back.
//!
//! | parameter | values | says |
//! |---|---|---|
//! | `parcours` | slug of `parcours.csv` | the tour that plays |
//! | `etape` | from 1 | the step; the first without it |
//! | `mode` | `projection`, `presentateur`, `borne` | how the page is shown |
//! | `inactif` | seconds, 20 to 3600; 0 | how long a stand waits; for ever |
//!
//! An address with a tour and nothing that a step shows (`levier`, `vue`…) shows the step.

use super::app_state::AppState;
use super::mode::{Idle, Mode};
use super::notice::{Notice, nearest, unknown_value};
use super::tour::{Shows, TourPlace};

use crate::model::{Atlas, TourIdx};

/// Parameters that say where one is in a tour.
pub const TOUR_PARAMETERS: [&str; 2] = ["parcours", "etape"];

/// Parameters that say how the page is shown.
pub(super) const MODE_PARAMETERS: [&str; 2] = ["mode", "inactif"];

/// Parameters that are no part of what a step shows.
const BESIDE: [&str; 6] = {
    let [tour, step] = TOUR_PARAMETERS;
    let [mode, idle] = MODE_PARAMETERS;
    [tour, step, mode, idle, "langue", "theme"]
};

/// What an address says of tour and mode, as it is read.
#[derive(Debug, Default)]
pub(super) struct Asked {
    tour: Option<TourIdx>,
    step: Option<String>,
    mode: Option<String>,
    idle: Option<String>,
    shows: Shows,
}

impl Asked {
    /// Follows `name`, one of the parameters of the map; what cannot be followed goes to `notices`.
    pub(super) fn read(
        &mut self,
        name: &str,
        value: &str,
        atlas: &Atlas,
        notices: &mut Vec<Notice>,
    ) {
        match name {
            "parcours" => match atlas.find_tour(value) {
                Some(tour) => self.tour = Some(tour),
                None => notices.push(unknown_tour(value, atlas)),
            },
            "etape" => self.step = Some(value.to_owned()),
            "mode" => self.mode = Some(value.to_owned()),
            "inactif" => self.idle = Some(value.to_owned()),
            name if super::url::PARAMETERS.contains(&name) && !BESIDE.contains(&name) => {
                self.shows = Shows::Explored;
            }
            _ => {}
        }
    }

    /// Where in which tour, once the whole address is read.
    pub(super) fn place(&self, atlas: &Atlas, notices: &mut Vec<Notice>) -> Option<TourPlace> {
        let place = TourPlace {
            shows: self.shows,
            ..TourPlace::start(self.tour?)
        };
        let last = place.last(atlas);
        let step = match self.step.as_deref() {
            None => 0,
            Some(written) => match written.parse::<u16>() {
                Ok(step) if (1..=last + 1).contains(&step) => step - 1,
                Ok(_) | Err(_) => {
                    let accepted = ["1–", &(last + 1).to_string()].concat();
                    notices.push(unknown_value("etape", written, [&*accepted]));
                    0
                }
            },
        };
        Some(TourPlace { step, ..place })
    }

    /// How the page is shown.
    pub(super) fn mode(&self, notices: &mut Vec<Notice>) -> Mode {
        match self.mode.as_deref() {
            None => Mode::Page,
            Some("projection") => Mode::Projection,
            Some("presentateur") => Mode::Presenter,
            Some("borne") => Mode::Stand(self.idle(notices)),
            Some(other) => {
                notices.push(unknown_value(
                    "mode",
                    other,
                    ["projection", "presentateur", "borne"],
                ));
                Mode::Page
            }
        }
    }

    fn idle(&self, notices: &mut Vec<Notice>) -> Idle {
        let Some(written) = self.idle.as_deref() else {
            return Idle::default();
        };
        let idle = written.parse().ok().and_then(Idle::new);
        if idle.is_none() {
            notices.push(unknown_value("inactif", written, ["0", "20–3600"]));
        }
        idle.unwrap_or_default()
    }
}

/// The parameters that say where `state` is in a tour; none without a tour, and in a draft, which no address names.
pub(super) fn tour_params(state: &AppState, atlas: &Atlas) -> Vec<(&'static str, String)> {
    let place = state
        .tour
        .and_then(|place| Some((place, place.published(atlas)?)));
    let Some((place, tour)) = place else {
        return Vec::new();
    };
    let step = (usize::from(place.step) + 1).to_string();
    vec![("parcours", tour.slug.clone()), ("etape", step)]
}

/// The parameters that say how the page is shown.
pub(super) fn mode_params(mode: Mode) -> Vec<(&'static str, String)> {
    match mode {
        Mode::Page => Vec::new(),
        Mode::Projection | Mode::Presenter => vec![("mode", mode.code().to_owned())],
        Mode::Stand(idle) => vec![
            ("mode", mode.code().to_owned()),
            ("inactif", idle.seconds().to_string()),
        ],
    }
}

fn unknown_tour(found: &str, atlas: &Atlas) -> Notice {
    let slugs = atlas.tours().iter().map(|tour| tour.slug.as_str());
    Notice::UnknownEntry {
        name: "parcours",
        found: found.to_owned(),
        nearest: nearest(found, slugs),
    }
}

//! What two windows of one presentation say to each other: the one the room sees, and the one of who presents.
//!
//! A message is a text, `salle?parcours=achats&etape=3`: who speaks, then parameters as in an address. The window that the
//! room sees is the one that counts: it answers each place with its own, so that two moves at once end at one place.

use super::tour::{Screen, Shows, TourPlace};
use super::tour_step::tour_query;
use crate::model::Atlas;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// The window that the room sees.
    Room,
    /// The window of who presents.
    Presenter,
}

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// « Here I am: where are we? »
    Hello,
    /// « We are here »; in no tour when `None`.
    At(Option<TourPlace>),
    /// « I leave ».
    Gone,
}

/// A message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Who speaks.
    pub from: Desk,
    /// What is said.
    pub said: Said,
    /// When the talk began, milliseconds since 1970, as far as who speaks knows: each window keeps it for the other.
    pub since_ms: Option<u64>,
}

impl Desk {
    const ALL: [Self; 2] = [Self::Room, Self::Presenter];

    fn code(self) -> &'static str {
        match self {
            Self::Room => "salle",
            Self::Presenter => "presentateur",
        }
    }
}

impl Message {
    /// The message as a text; slugs are those of `atlas`.
    pub fn text(&self, atlas: &Atlas) -> String {
        let mut params = match self.said {
            Said::Hello => vec!["bonjour=1".to_owned()],
            Said::Gone => vec!["parti=1".to_owned()],
            Said::At(place) => place_params(place, atlas),
        };
        params.extend(self.since_ms.map(|ms| format!("depuis={ms}")));
        [self.from.code(), "?", &params.join("&")].concat()
    }

    /// The message of `text`; `None` for anything that none of ours would say: a window of another edition may speak too.
    pub fn read(text: &str, atlas: &Atlas) -> Option<Self> {
        let (from, query) = text.split_once('?')?;
        let from = Desk::ALL.into_iter().find(|desk| desk.code() == from)?;
        let params = tour_query(query);
        let value = |name: &str| {
            let found = params.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.as_str())
        };
        let said = if value("bonjour").is_some() {
            Said::Hello
        } else if value("parti").is_some() {
            Said::Gone
        } else if value("fin").is_some() {
            Said::At(None)
        } else {
            let tour = atlas.find_tour(value("parcours")?)?;
            let step: u16 = value("etape")?.parse().ok()?;
            let place = TourPlace::at(tour, step.checked_sub(1)?);
            let screen = value("ecran").map_or(Screen::Lit, |_| Screen::Black);
            let shows = value("ailleurs").map_or(Shows::Step, |_| Shows::Explored);
            let place = TourPlace {
                screen,
                shows,
                ..place
            };
            (place.step <= place.last(atlas)).then_some(Said::At(Some(place)))?
        };
        Some(Self {
            from,
            said,
            since_ms: value("depuis").and_then(|ms| ms.parse().ok()),
        })
    }
}

fn place_params(place: Option<TourPlace>, atlas: &Atlas) -> Vec<String> {
    // A draft is in one window only.
    let known = place.and_then(|place| Some((place, place.published(atlas)?)));
    let Some((place, tour)) = known else {
        return vec!["fin=1".to_owned()];
    };
    let mut params = vec![
        ["parcours=", &tour.slug].concat(),
        format!("etape={}", u32::from(place.step) + 1),
    ];
    if place.screen == Screen::Black {
        params.push("ecran=noir".to_owned());
    }
    if place.shows == Shows::Explored {
        params.push("ailleurs=1".to_owned());
    }
    params
}

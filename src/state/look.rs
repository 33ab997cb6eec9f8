//! What the main frame shows: how it changes, and how the address says it.

use super::action::Effect;
use super::app_state::{AppState, Way};
use super::notice::{Notice, unknown_value};

use crate::geo::{Camera, LonLat, MAX_ZOOM, Zone, parse_decimal};

/// Values of `centre`: longitude and latitude in degrees, in the order of GeoJSON: the main frame and the sea around
/// it, beside the overseas parts of France. Elsewhere, and with the two swapped, they are refused.
const CENTERS: &str = "-9,39 … 13,54";

/// Values of `zoom`, up to [`MAX_ZOOM`].
const ZOOMS: &str = "1 … 48";

/// Moving the map is no choice of its own: it adds nothing to the history.
pub(super) fn look(state: AppState, camera: Camera) -> (AppState, Vec<Effect>) {
    let effects = if state.camera == camera {
        Vec::new()
    } else {
        vec![Effect::ReplaceAddress]
    };
    let way = Way::Kept;
    let next = AppState {
        camera,
        way,
        ..state
    };
    (next, effects)
}

/// What `centre` and `zoom` say, while an address is read; both are needed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    center: Option<LonLat>,
    zoom: Option<f64>,
}

impl Wanted {
    /// Takes the value of `centre`.
    pub(super) fn center(&mut self, value: &str, notices: &mut Vec<Notice>) {
        self.center = position(value);
        if self.center.is_none() {
            notices.push(unknown_value("centre", value, [CENTERS]));
        }
    }

    /// Takes the value of `zoom`.
    pub(super) fn zoom(&mut self, value: &str, notices: &mut Vec<Notice>) {
        self.zoom = parse_decimal(value).filter(|zoom| (1.0..=MAX_ZOOM).contains(zoom));
        if self.zoom.is_none() {
            notices.push(unknown_value("zoom", value, [ZOOMS]));
        }
    }

    /// The camera asked for; home unless both were.
    pub(super) fn camera(self) -> Camera {
        match (self.center, self.zoom) {
            (Some(center), Some(zoom)) => Camera::new(center, zoom),
            (None, _) | (_, None) => Camera::Home,
        }
    }
}

/// The position that `longitude,latitude` names, within [`CENTERS`].
fn position(text: &str) -> Option<LonLat> {
    let (lon, lat) = text.split_once(',')?;
    let (lon, lat) = (parse_decimal(lon)?, parse_decimal(lat)?);
    let near = (-9.0..=13.0).contains(&lon) && (39.0..=54.0).contains(&lat);
    let position = LonLat { lon, lat };
    (near || Zone::containing(position).is_some()).then_some(position)
}

/// The parameters of `camera`; none at home.
pub(super) fn camera_params(camera: Camera) -> Vec<(&'static str, String)> {
    match camera {
        Camera::Home => Vec::new(),
        Camera::Near(sight) => vec![("centre", sight.center_text()), ("zoom", sight.zoom_text())],
    }
}

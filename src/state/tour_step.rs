//! What each step of a tour shows, as parameters of an address and as a state.

use super::app_state::{AppState, Way};
use super::tour::Shows;
use super::url::{parse, to_params};
use crate::model::{Atlas, Tours};

/// `state` with what its step shows, if it is at a step: all but language, theme, mode and place in the tour. The same
/// state comes back when asked twice, and where `tours` do not hold the step.
pub fn with_step(state: AppState, tours: &Tours, atlas: &Atlas) -> AppState {
    let place = state.tour.filter(|place| place.shows == Shows::Step);
    let Some((place, step)) = place.and_then(|place| Some((place, place.step_in(tours)?))) else {
        return state;
    };
    let params = tour_query(&step.shows);
    let (shown, _) = parse(
        params.iter().map(|(name, value)| (&**name, &**value)),
        atlas,
    );
    AppState {
        lang: state.lang,
        theme: state.theme,
        mode: state.mode,
        tour: Some(place),
        // As after a load: the drawing makes way for the step, whatever the visitor had moved.
        way: Way::Made,
        origin: state.origin,
        highlighted: None,
        cursor: shown.selected.or(state.cursor),
        ..shown
    }
}

/// What `state` shows as parameters of an address, without language, theme, mode and tour: the `etat` of a step.
pub fn step_params(state: &AppState, atlas: &Atlas) -> String {
    let plain = AppState {
        lang: AppState::default().lang,
        theme: AppState::default().theme,
        mode: AppState::default().mode,
        tour: None,
        ..*state
    };
    let params = to_params(&plain, atlas);
    let pairs = params
        .iter()
        .map(|(name, value)| [name, "=", &value.replace(' ', "+")].concat());
    pairs.collect::<Vec<_>>().join("&")
}

/// The parameters of `query`, decoded; a leading question mark is left out, and so is what has no name.
pub fn tour_query(query: &str) -> Vec<(String, String)> {
    let query = query.trim().trim_start_matches('?');
    let pairs = query
        .split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs
        .map(|(name, value)| (decoded(name), decoded(value)))
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

/// `text` with `+` as a space and each `%` and two hexadecimal digits as a byte; what is no UTF-8 then is replaced.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digits = rest
            .clone()
            .take(2)
            .map(|digit| char::from(digit).to_digit(16));
        let digits: Option<Vec<u32>> = digits.collect();
        match (byte, digits.as_deref()) {
            (b'+', _) => bytes.push(b' '),
            (b'%', Some(&[high, low])) => {
                bytes.extend(u8::try_from(high * 16 + low));
                rest.next();
                rest.next();
            }
            (byte, _) => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

//! Comparison, links and neighbours as parameters of an address, and back.

use super::explore::{Exploring, LinkChoice, NearAmong, NearBy};
use super::notice::{Notice, unknown_territory, unknown_value};

use super::url_filter::{entries, joined, parse_picks};
use crate::model::{Atlas, Compared, CooperationKind};

/// Parameters of this module, in the order of the address.
pub(super) const EXPLORE_PARAMETERS: [&str; 5] =
    ["comparer", "liens", "nature", "proches", "parmi"];

/// Value of `liens` for those between the territories compared.
const SELECTION: &str = "selection";

/// What `comparer` accepts, for the message about one territory too many.
const AT_MOST: [&str; 1] = ["4 territoires"];

/// Follows `name` if it is one of [`EXPLORE_PARAMETERS`]; what cannot be followed goes to `notices`.
pub(super) fn parse_exploring(
    name: &str,
    value: &str,
    atlas: &Atlas,
    exploring: &mut Exploring,
    notices: &mut Vec<Notice>,
) {
    match name {
        "comparer" => exploring.compared = parse_compared(value, atlas, notices),
        "liens" if value == SELECTION => exploring.links = LinkChoice::Selection,
        "liens" => notices.push(unknown_value("liens", value, [SELECTION])),
        "nature" => {
            let codes = CooperationKind::ALL.map(CooperationKind::code);
            exploring.kinds = parse_picks("nature", value, codes, notices);
        }
        "proches" => match NearBy::ALL.into_iter().find(|by| by.code() == value) {
            Some(by) => exploring.near_by = by,
            None => notices.push(unknown_value(
                "proches",
                value,
                NearBy::ALL.map(NearBy::code),
            )),
        },
        "parmi" => match NearAmong::ALL
            .into_iter()
            .find(|among| among.code() == value)
        {
            Some(among) => exploring.near_among = among,
            None => {
                notices.push(unknown_value(
                    "parmi",
                    value,
                    NearAmong::ALL.map(NearAmong::code),
                ));
            }
        },
        _ => {}
    }
}

fn parse_compared(value: &str, atlas: &Atlas, notices: &mut Vec<Notice>) -> Compared {
    let mut compared = Compared::default();
    for key in entries(value) {
        match atlas.find_territory(key) {
            None => notices.push(unknown_territory(key, atlas)),
            Some(territory) if compared.with(territory).contains(territory) => {
                compared = compared.with(territory);
            }
            Some(_) => notices.push(unknown_value("comparer", key, AT_MOST)),
        }
    }
    compared
}

/// The parameters that describe `exploring`, in the order of [`EXPLORE_PARAMETERS`].
pub(super) fn exploring_params(exploring: Exploring, atlas: &Atlas) -> Vec<(&'static str, String)> {
    let Exploring {
        compared,
        links,
        kinds,
        near_by,
        near_among,
    } = exploring;
    let slugs: Vec<&str> = compared
        .iter()
        .map(|territory| atlas.territory(territory).slug.as_str())
        .collect();
    let links = match links {
        LinkChoice::Chosen => "",
        LinkChoice::Selection => SELECTION,
    };
    let kinds = kinds.iter().filter_map(|at| CooperationKind::ALL.get(at));
    let told = |code: &str, default: &str| {
        let code = if code == default { "" } else { code };
        code.to_owned()
    };
    let values = [
        slugs.join(" "),
        links.to_owned(),
        joined(kinds.map(|kind| kind.code().to_owned())),
        told(near_by.code(), NearBy::default().code()),
        told(near_among.code(), NearAmong::default().code()),
    ];
    let all = EXPLORE_PARAMETERS.into_iter().zip(values);
    all.filter(|(_, value)| !value.is_empty()).collect()
}

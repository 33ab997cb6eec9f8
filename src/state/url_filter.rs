//! The filter as parameters of an address, and back.

use super::notice::{Notice, nearest, unknown_axis, unknown_value};

use crate::model::{Atlas, AxisRule, Filter, Picks, SourceKind, TerritoryKind, YearRange, slug_of};

/// Parameters of the filter, in the order of the address: axes by rule, then the rest.
pub(super) const FILTER_PARAMETERS: [&str; 7] =
    ["et", "ou", "sauf", "type", "region", "annee", "sources"];

/// How a range of years may be written.
const YEAR_FORMS: [&str; 4] = ["2020", "2018-2022", "2018-", "-2022"];

/// Follows `name` in `filter` if it is one of [`FILTER_PARAMETERS`]; what cannot be followed goes to `notices`.
pub(super) fn parse_filter(
    name: &str,
    value: &str,
    atlas: &Atlas,
    filter: &mut Filter,
    notices: &mut Vec<Notice>,
) {
    match name {
        "et" => parse_axes("et", AxisRule::Required, value, atlas, filter, notices),
        "ou" => parse_axes("ou", AxisRule::Alternative, value, atlas, filter, notices),
        "sauf" => parse_axes("sauf", AxisRule::Excluded, value, atlas, filter, notices),
        "type" => {
            let codes = TerritoryKind::ALL.map(TerritoryKind::code);
            filter.kinds = parse_picks("type", value, codes, notices);
        }
        "region" => filter.regions = parse_regions(value, atlas, notices),
        "annee" => match years_from(value) {
            Some(years) => filter.years = years,
            None => notices.push(unknown_value("annee", value, YEAR_FORMS)),
        },
        "sources" => {
            let codes = SourceKind::ALL.map(source_code);
            filter.sources = parse_picks("sources", value, codes, notices);
        }
        _ => {}
    }
}

/// The parameters that describe `filter`, in the order of [`FILTER_PARAMETERS`].
pub(super) fn filter_params(filter: &Filter, atlas: &Atlas) -> Vec<(&'static str, String)> {
    let slugs = |rule| {
        let axes = filter.axes(rule).iter();
        joined(axes.map(|axis| atlas.axis(axis).slug.clone()))
    };
    let [required, alternative, excluded] = AxisRule::ALL.map(slugs);
    let kinds = filter
        .kinds
        .iter()
        .filter_map(|at| TerritoryKind::ALL.get(at));
    let sources = filter
        .sources
        .iter()
        .filter_map(|at| SourceKind::ALL.get(at));
    let regions = filter
        .regions
        .iter()
        .filter_map(|at| atlas.regions().get(at));
    let values = [
        required,
        alternative,
        excluded,
        joined(kinds.map(|kind| kind.code().to_owned())),
        joined(regions.map(|name| slug_of(name))),
        years_code(filter.years),
        joined(sources.map(|&kind| source_code(kind).to_owned())),
    ];
    let all = FILTER_PARAMETERS.into_iter().zip(values);
    all.filter(|(_, value)| !value.is_empty()).collect()
}

/// Word of a kind of source in the address.
fn source_code(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Study => "etude",
        SourceKind::Official => "officielle",
        SourceKind::Network => "reseau",
        SourceKind::Press => "presse",
        SourceKind::Host => "",
    }
}

/// The entries of a list: an address writes a space as `+`, some programs escape it once more.
pub(super) fn entries(value: &str) -> impl Iterator<Item = &str> {
    value
        .split([' ', '+', ','])
        .filter(|entry| !entry.is_empty())
}

pub(super) fn joined(entries: impl Iterator<Item = String>) -> String {
    entries.collect::<Vec<_>>().join(" ")
}

fn parse_axes(
    name: &'static str,
    rule: AxisRule,
    value: &str,
    atlas: &Atlas,
    filter: &mut Filter,
    notices: &mut Vec<Notice>,
) {
    for axis in filter.axes(rule).iter() {
        *filter = filter.with_axis(axis, None);
    }
    for slug in entries(value) {
        match atlas.find_axis(slug) {
            Some(axis) => *filter = filter.with_axis(axis, Some(rule)),
            None => notices.push(unknown_axis(name, slug, atlas)),
        }
    }
}

/// The entries of `value` picked among `codes`.
pub(super) fn parse_picks<const N: usize>(
    name: &'static str,
    value: &str,
    codes: [&str; N],
    notices: &mut Vec<Notice>,
) -> Picks {
    let mut picks = Picks::default();
    for entry in entries(value) {
        match codes.iter().position(|&code| code == entry) {
            Some(at) if picks.contains(at) => {}
            Some(at) => picks = picks.toggled(at),
            None => notices.push(unknown_value(name, entry, codes)),
        }
    }
    picks
}

fn parse_regions(value: &str, atlas: &Atlas, notices: &mut Vec<Notice>) -> Picks {
    let slugs: Vec<String> = atlas.regions().iter().map(|name| slug_of(name)).collect();
    let mut picks = Picks::default();
    for entry in entries(value) {
        match slugs.iter().position(|slug| slug == entry) {
            Some(at) if picks.contains(at) => {}
            Some(at) => picks = picks.toggled(at),
            None => notices.push(Notice::UnknownEntry {
                name: "region",
                found: entry.to_owned(),
                nearest: nearest(entry, slugs.iter().map(String::as_str)),
            }),
        }
    }
    picks
}

/// The range that `value` writes, in one of [`YEAR_FORMS`].
fn years_from(value: &str) -> Option<YearRange> {
    let year = |text: &str| match text.len() {
        4 => text.parse::<u16>().ok().filter(|year| *year >= 1000),
        _ => None,
    };
    let range = match value.split_once('-') {
        None => {
            let only = year(value)?;
            YearRange::new(Some(only), Some(only))
        }
        Some(("", "")) => return None,
        Some(("", to)) => YearRange::new(None, Some(year(to)?)),
        Some((from, "")) => YearRange::new(Some(year(from)?), None),
        Some((from, to)) => YearRange::new(Some(year(from)?), Some(year(to)?)),
    };
    Some(range)
}

fn years_code(years: YearRange) -> String {
    match (years.from(), years.to()) {
        (None, None) => String::new(),
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from}-{to}"),
        (Some(from), None) => format!("{from}-"),
        (None, Some(to)) => format!("-{to}"),
    }
}

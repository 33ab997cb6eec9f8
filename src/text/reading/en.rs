//! English words of filters, search, views and excerpts.

use super::ReadingWords;
use crate::model::{AxisFamily, AxisRule, Lang, SourceKind, YearRange};

pub(in crate::text) static WORDS: ReadingWords = ReadingWords {
    filters: "Filter",
    filters_set: |n| match n {
        0 => "Filter".to_owned(),
        1 => "Filter: 1 criterion".to_owned(),
        n => format!("Filter: {n} criteria"),
    },
    axes_hint: "AND: cited for all. OR: cited for one at least. NOT: without an excerpt. The number tells how many \
                territories would be left.",
    family: |family| match family {
        AxisFamily::Lever => "Levers",
        AxisFamily::Theme => "Themes",
        AxisFamily::Framework => "Frameworks",
    },
    rule: |rule| match rule {
        AxisRule::Required => "AND",
        AxisRule::Alternative => "OR",
        AxisRule::Excluded => "NOT",
    },
    rule_of: |rule, name, n| {
        let rule = match rule {
            AxisRule::Required => "AND",
            AxisRule::Alternative => "OR",
            AxisRule::Excluded => "NOT",
        };
        format!("{rule} {name}: {}", left(n))
    },
    kinds: "Kind of territory",
    regions: "Région",
    years: "Year of the action",
    from: "From",
    to: "to",
    any_year: "any year",
    sources: "Source",
    source_kind: |kind| match kind {
        SourceKind::Study => "Study",
        SourceKind::Official => "Official",
        SourceKind::Network => "Network",
        SourceKind::Press => "Press",
        SourceKind::Host => "Other",
    },
    year_range: years,
    left,
    criteria: "Criteria set",
    criterion: |rule, name| match rule {
        AxisRule::Required => format!("AND {name}"),
        AxisRule::Alternative => format!("OR {name}"),
        AxisRule::Excluded => format!("NOT {name}"),
    },
    remove: |criterion| format!("Remove the criterion “{criterion}”"),
    clear: "Clear all",
    nothing_left: "No territory meets all these criteria. Remove one to find some again.",
    search: "Search",
    search_hint: "territory, commune, lever, word",
    found_groups: [
        "Territories",
        "Communes",
        "Levers, themes and frameworks",
        "Excerpts",
    ],
    found: |n| match n {
        0 => "No result".to_owned(),
        1 => "1 result".to_owned(),
        n => format!("{n} results"),
    },
    search_loading: "Loading communes and excerpts…",
    search_partial: "Part of the search could not be loaded.",
    commune_in: |commune, territory| format!("{commune}, in {territory}"),
    sort: "Sort",
    sorts: ["by région", "by name", "by distance", "by similarity"],
    sort_axis: |axis| format!("by state: {axis}"),
    distance: |metres| format!("{:.0}\u{a0}km", metres / 1000.0),
    near: |name| format!("From the nearest to the farthest from {name}"),
    elsewhere: "In another part of France",
    no_region: "Région not given",
    choose_first: "Choose a territory: the others will be listed from the nearest to the farthest.",
    caption: |n| match n {
        1 => "1 territory and its cited axes".to_owned(),
        n => format!("{n} territories and their cited axes"),
    },
    territory: "Territory",
    cited: |n| match n {
        0 | 1 => "cited (1 excerpt)".to_owned(),
        n => format!("cited ({n} excerpts)"),
    },
    read: |axis| format!("Read all excerpts: {axis}"),
    read_short: "Read all excerpts",
    study_page: |page| format!("2021 study, page {page}"),
    read_count: |excerpts, territories| {
        format!(
            "{excerpts} {} of {territories} {}",
            if excerpts == 1 { "excerpt" } else { "excerpts" },
            if territories == 1 {
                "territory"
            } else {
                "territories"
            }
        )
    },
    read_nothing: "No excerpt to read here with these criteria.",
    neighbours: "Neighbouring excerpts",
    previous: "Previous excerpt",
    next: "Next excerpt",
    cite: "Cite",
    cite_forms: "Form of the citation",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "Copying is refused: select the text.",
    copy_sentence: "Copy the sentence",
    pdf: |lang| match lang {
        None => "PDF",
        Some(Lang::Fr) => "PDF, in French",
        Some(Lang::En) => "PDF, in English",
    },
};

fn left(n: usize) -> String {
    match n {
        0 => "no territory".to_owned(),
        1 => "1 territory".to_owned(),
        n => format!("{n} territories"),
    }
}

fn years(years: YearRange) -> String {
    match (years.from(), years.to()) {
        (None, None) => "any year".to_owned(),
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("{from} or later"),
        (None, Some(to)) => format!("{to} or earlier"),
    }
}

//! English words of the exploration.

use super::{ExploringWords, LinkFacts, WayFacts};
use crate::geo::{Compass, Zone};
use crate::model::CooperationKind;

pub(in crate::text) static WORDS: ExploringWords = ExploringWords {
    links_map: "Map of cooperation",
    links_all: "Who cooperates with whom",
    links_of: |name| format!("Cooperation: {name}"),
    links_among: "Cooperation between the compared territories",
    choose: "Territory",
    everyone: "All territories",
    links_whose: [
        "Links shown",
        "Of the chosen territory",
        "Within the selection",
    ],
    kinds: "Kinds of links",
    kinds_hint: "With none ticked, all are shown.",
    kind,
    links: |n| format!("{n}\u{a0}{}", plural(n, "cooperation", "cooperations")),
    link,
    not_drawn: |n| {
        format!(
            "{n}\u{a0}{} drawn on the map, for want of room for the names: the list below has them all.",
            plural(n, "cooperation is not", "cooperations are not")
        )
    },
    stubs: "A short line leads to a partner outside the map.",
    no_link: "No cooperation is recorded here in the sources read: this does not mean that there is none.",
    no_link_among: "No cooperation between these territories is recorded in the sources read: this does not mean that there is none.",
    select_two: "Choose at least two territories to compare to see the links between them.",
    source: "Source",
    near: |name| format!("Similar and nearby territories: {name}"),
    near_choose: "Choose a territory to see which ones resemble it and which are near it.",
    near_order: "Ranked by",
    near_by: ["Levers and themes cited", "Distance"],
    near_whom: "Among",
    near_among: ["All", "Same kind", "Similar size (half to twice)"],
    more_near: |n| format!("See the next {n}"),
    alike: |percent| format!("{percent}% in common"),
    shared: |names| format!("Cited for both: {}.", listed(names)),
    theirs: |names| format!("Cited for that one only: {}.", listed(names)),
    ours: |names| format!("Cited for ours only: {}.", listed(names)),
    way,
    not_compared: |names| {
        format!(
            "Not compared, for want of an answer or of a citation: {}.",
            listed(names)
        )
    },
    cannot_compare: |name| {
        format!(
            "{name}: no answer or nothing cited, so nothing to compare. Distances can still be read."
        )
    },
    as_read: "According to the study and its sources; distances as the crow flies.",
    gaps: |name| format!("Cited for similar or nearby territories, not cited for {name}"),
    gap: |axis| format!("{axis}: excerpts for"),
    no_gap: "Nothing more is cited for the similar or nearby territories.",
    compare: "Compare",
    compare_add: "Compare with",
    compare_pick: "Choose a territory…",
    compare_with: "Compare with…",
    compare_in: "In the comparison",
    compare_remove: |name| format!("Take {name} out of the comparison"),
    compare_hint: "Choose two to four territories.",
    compare_full: "The comparison is full: four territories at most.",
    compare_caption: |differing, all| {
        format!(
            "{differing}\u{a0}{} out of {all}",
            plural(differing, "difference", "differences")
        )
    },
    axis: "Lever, theme or framework",
    compare_parts: ["What differs", "What is the same"],
    compare_rows: ["Kind", "Region", "Population"],
    combinations: "Combinations of levers",
    combinations_caption: |sets, n| {
        format!(
            "{sets}\u{a0}exact {} of cited levers, for {n}\u{a0}{}",
            plural(sets, "combination", "combinations"),
            plural(n, "territory", "territories")
        )
    },
    territories: "Territories",
    in_set: ["cited", "not in the set"],
    set: |names| {
        if names.is_empty() {
            "No lever cited, or no answer".to_owned()
        } else {
            listed(names)
        }
    },
    keep_set: |set, n| {
        format!(
            "Keep {n}\u{a0}{}: {set}",
            plural(n, "territory", "territories")
        )
    },
    more_sets: |n| format!("See the other combinations ({n})"),
};

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

/// `a`, `a and b`, `a, b and c`.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn kind(kind: CooperationKind) -> &'static str {
    match kind {
        CooperationKind::ContratReciprocite => "Reciprocity contract",
        CooperationKind::Convention => "Agreement",
        CooperationKind::PoleMetropolitain => "Metropolitan hub",
        CooperationKind::Reseau => "Network",
        CooperationKind::ProjetCommun => "Joint project",
        CooperationKind::Transfrontalier => "Cross-border",
        CooperationKind::Europeen => "European programme",
        CooperationKind::OutilPartage => "Shared tool",
    }
}

fn link(facts: &LinkFacts<'_>) -> String {
    let LinkFacts {
        from,
        partner,
        outside,
        kind: bond,
        year,
    } = facts;
    let partners = match partner {
        Some(partner) if outside.is_empty() => (*partner).to_owned(),
        Some(partner) => format!("{partner}, and also: {outside}"),
        None => (*outside).to_owned(),
    };
    let when = year.map(|year| format!(", {year}")).unwrap_or_default();
    format!(
        "{from} cooperates with {partners}: {}{when}.",
        kind(*bond).to_lowercase()
    )
}

fn way(facts: &WayFacts<'_>) -> String {
    let WayFacts {
        name,
        km,
        compass,
        zone,
    } = *facts;
    let km = format!("{}\u{a0}km", super::super::grouped(km, ','));
    match compass {
        Some(point) => format!("{}: {name}, {km}", direction(point)),
        None => format!("{}: {name}, {km}", place(zone)),
    }
}

fn direction(point: Compass) -> &'static str {
    match point {
        Compass::North => "to the north",
        Compass::NorthEast => "to the north-east",
        Compass::East => "to the east",
        Compass::SouthEast => "to the south-east",
        Compass::South => "to the south",
        Compass::SouthWest => "to the south-west",
        Compass::West => "to the west",
        Compass::NorthWest => "to the north-west",
    }
}

fn place(zone: Zone) -> &'static str {
    match zone {
        Zone::Metropole => "in mainland France",
        Zone::Guadeloupe => "in Guadeloupe",
        Zone::Martinique => "in Martinique",
        Zone::Guyane => "in French Guiana",
        Zone::Reunion => "in La Réunion",
        Zone::Mayotte => "in Mayotte",
        Zone::Abroad(_) => "outside France",
    }
}

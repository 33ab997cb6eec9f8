//! Words of the exploration: links, neighbours, comparison, combinations.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

use crate::geo::{Compass, Zone};
use crate::model::CooperationKind;

/// What a sentence says of a cooperation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkFacts<'a> {
    /// The territory that it is told from.
    pub from: &'a str,
    /// The partner in the atlas.
    pub partner: Option<&'a str>,
    /// Partners outside the atlas, as written; empty if none.
    pub outside: &'a str,
    /// What binds them.
    pub kind: CooperationKind,
    /// Year, if known.
    pub year: Option<u16>,
}

/// The way to a neighbour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayFacts<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whole kilometres, as the crow flies.
    pub km: u32,
    /// Direction, where one is of use.
    pub compass: Option<Compass>,
    /// The part of France it lies in.
    pub zone: Zone,
}

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct ExploringWords {
    /// Name of the drawing of links.
    pub links_map: &'static str,
    /// Heading of everyone's links.
    pub links_all: &'static str,
    /// Heading of the links of a territory: its name.
    pub links_of: fn(&str) -> String,
    /// Heading of the links between the territories compared.
    pub links_among: &'static str,
    /// Label of the choice of a territory.
    pub choose: &'static str,
    /// That choice without a territory.
    pub everyone: &'static str,
    /// Whose links, as a legend; then the chosen one's, those between the selection.
    pub links_whose: [&'static str; 3],
    /// Kinds of links, as a legend.
    pub kinds: &'static str,
    /// Says that no kind ticked shows all.
    pub kinds_hint: &'static str,
    /// A kind of links.
    pub kind: fn(CooperationKind) -> &'static str,
    /// How many links.
    pub links: fn(usize) -> String,
    /// One cooperation.
    pub link: fn(&LinkFacts<'_>) -> String,
    /// How many links are not drawn, and where to read them.
    pub not_drawn: fn(usize) -> String,
    /// Says what a stub is.
    pub stubs: &'static str,
    /// Nothing to show: links of nobody.
    pub no_link: &'static str,
    /// Nothing to show between a selection.
    pub no_link_among: &'static str,
    /// « Between the selection » with fewer than two territories.
    pub select_two: &'static str,
    /// Introduces the source.
    pub source: &'static str,
    /// Heading of neighbours: the territory's name.
    pub near: fn(&str) -> String,
    /// Asks to choose a territory, for neighbours.
    pub near_choose: &'static str,
    /// How neighbours are ranked, as a legend.
    pub near_order: &'static str,
    /// By what is cited, by distance.
    pub near_by: [&'static str; 2],
    /// Among whom, as a legend.
    pub near_whom: &'static str,
    /// All, same kind, similar size.
    pub near_among: [&'static str; 3],
    /// Opens the rest of the neighbours: how many.
    pub more_near: fn(usize) -> String,
    /// How alike, in hundredths.
    pub alike: fn(usize) -> String,
    /// Cited for both: names.
    pub shared: fn(&[&str]) -> String,
    /// Cited for the other only: names.
    pub theirs: fn(&[&str]) -> String,
    /// Cited for this one only: names.
    pub ours: fn(&[&str]) -> String,
    /// The way to a neighbour.
    pub way: fn(&WayFacts<'_>) -> String,
    /// How many could not be compared, and why: names.
    pub not_compared: fn(&[&str]) -> String,
    /// The chosen territory itself cannot be compared: its name.
    pub cannot_compare: fn(&str) -> String,
    /// Says what such statements rest on.
    pub as_read: &'static str,
    /// Heading of what is cited for neighbours and not for the territory: its name.
    pub gaps: fn(&str) -> String,
    /// An axis of that list, before the links to its excerpts: its name.
    pub gap: fn(&str) -> String,
    /// That list is empty.
    pub no_gap: &'static str,
    /// Heading of the comparison.
    pub compare: &'static str,
    /// Label of the choice that adds a territory to it.
    pub compare_add: &'static str,
    /// That choice before anything is chosen.
    pub compare_pick: &'static str,
    /// Button of the panel.
    pub compare_with: &'static str,
    /// That button once the territory is in the comparison.
    pub compare_in: &'static str,
    /// Takes a territory out: its name.
    pub compare_remove: fn(&str) -> String,
    /// Fewer than two, or none.
    pub compare_hint: &'static str,
    /// No room for a fifth.
    pub compare_full: &'static str,
    /// Caption: how many axes differ, of how many.
    pub compare_caption: fn(usize, usize) -> String,
    /// Head of the column of axes.
    pub axis: &'static str,
    /// Heading of the rows that differ, and of the others.
    pub compare_parts: [&'static str; 2],
    /// Rows of the identity: kind, région, population.
    pub compare_rows: [&'static str; 3],
    /// Heading of the combinations.
    pub combinations: &'static str,
    /// Caption of the combinations: how many sets, how many territories.
    pub combinations_caption: fn(usize, usize) -> String,
    /// Head of the column of counts.
    pub territories: &'static str,
    /// A lever in a set, and not in it.
    pub in_set: [&'static str; 2],
    /// Name of a set of levers: their names.
    pub set: fn(&[&str]) -> String,
    /// Button of a bar: name of the set, how many territories.
    pub keep_set: fn(&str, usize) -> String,
    /// Says that the list of sets goes on, and how many territories its rest has.
    pub more_sets: fn(usize) -> String,
}

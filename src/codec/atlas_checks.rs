//! What must hold across the lists of `atlas.json`, beyond each entry.

use super::Fault;
use super::json::MAX_ENTRIES;
use super::notes::{Notes, Path};
use super::wire::{AtlasWire, AxisWire, TerritoryWire};
use crate::model::{AxisSet, Cooperation, Picks, Territory};

/// Largest number of tours: their ids are `u8`.
pub(super) const MAX_TOURS: usize = 255;

pub(super) fn check_counts(wire: &AtlasWire, notes: &mut impl Notes) {
    notes.at_most("axes", wire.axes.len(), AxisSet::CAPACITY);
    notes.at_most("regions", wire.regions.len(), Picks::CAPACITY);
    notes.at_most("territoires", wire.territoires.len(), MAX_ENTRIES);
    notes.at_most("extraits", wire.extraits.len(), MAX_ENTRIES);
    notes.at_most("cooperations", wire.cooperations.len(), MAX_ENTRIES);
    notes.at_most("parcours", wire.parcours.len(), MAX_TOURS);
}

pub(super) fn check_unique(wire: &AtlasWire, notes: &mut impl Notes) {
    let axes = |value: fn(&AxisWire) -> &str| wire.axes.iter().map(value).collect::<Vec<_>>();
    notes.unique("axes", "id", &axes(|axis| &axis.id));
    notes.unique("axes", "slug", &axes(|axis| &axis.slug));
    let territories =
        |value: fn(&TerritoryWire) -> &str| wire.territoires.iter().map(value).collect::<Vec<_>>();
    notes.unique(
        "territoires",
        "code",
        &territories(|territory| &territory.code),
    );
    notes.unique(
        "territoires",
        "slug",
        &territories(|territory| &territory.slug),
    );
    notes.unique(
        "territoires",
        "nom_court",
        &territories(|territory| &territory.nom_court),
    );
    let excerpts: Vec<_> = wire.extraits.iter().map(|excerpt| &*excerpt.id).collect();
    notes.unique("extraits", "id", &excerpts);
    let tours: Vec<_> = wire.parcours.iter().map(|tour| &*tour.slug).collect();
    notes.unique("parcours", "slug", &tours);
    for (idx, tour) in wire.parcours.iter().enumerate() {
        if tour.etapes == 0 {
            notes.unexpected(Path::entry("parcours", idx).member("etapes"), "0", "1");
        }
    }
    let links: Vec<_> = wire.cooperations.iter().map(|link| &*link.id).collect();
    notes.unique("cooperations", "id", &links);
}

/// No chain of parents comes back to where it starts.
pub(super) fn check_parents(territories: &[Territory], notes: &mut impl Notes) {
    let parent_of = |territory: &Territory| {
        territory
            .parent
            .and_then(|parent| territories.get(parent.index()))
    };
    for (idx, territory) in territories.iter().enumerate() {
        let ancestors =
            std::iter::successors(parent_of(territory), |&ancestor| parent_of(ancestor));
        if ancestors
            .take(territories.len())
            .any(|ancestor| ancestor.code == territory.code)
        {
            let entry = Path::entry("territoires", idx);
            notes.fault(entry.member("parent"), || Fault::SelfReference {
                found: territory.code.clone(),
            });
        }
    }
}

/// No territory cooperates with itself.
pub(super) fn check_partners(
    cooperations: &[Cooperation],
    territories: &[Territory],
    notes: &mut impl Notes,
) {
    for (idx, link) in cooperations.iter().enumerate() {
        if link.partner == Some(link.territory) {
            let entry = Path::entry("cooperations", idx);
            notes.fault(entry.member("territoire_b"), || {
                let territory = territories.get(link.territory.index());
                let found = territory.map(|territory| territory.code.clone());
                Fault::SelfReference {
                    found: found.unwrap_or_default(),
                }
            });
        }
    }
}

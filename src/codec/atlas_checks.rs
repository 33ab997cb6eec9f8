//! What must hold across the lists of `atlas.json`, beyond each entry.

use super::Fault;
use super::json::{Check, MAX_ENTRIES};
use super::wire::{AtlasWire, AxisWire, TerritoryWire};
use crate::model::{AxisSet, Cooperation, Picks, Territory};

/// Largest number of tours: their ids are `u8`.
pub(super) const MAX_TOURS: usize = 255;

pub(super) fn check_counts(wire: &AtlasWire, check: &mut Check<'_>) {
    check.at_most("axes", wire.axes.len(), AxisSet::CAPACITY);
    check.at_most("regions", wire.regions.len(), Picks::CAPACITY);
    check.at_most("territoires", wire.territoires.len(), MAX_ENTRIES);
    check.at_most("extraits", wire.extraits.len(), MAX_ENTRIES);
    check.at_most("cooperations", wire.cooperations.len(), MAX_ENTRIES);
    check.at_most("parcours", wire.parcours.len(), MAX_TOURS);
}

pub(super) fn check_unique(wire: &AtlasWire, check: &mut Check<'_>) {
    let axes = |value: fn(&AxisWire) -> &str| wire.axes.iter().map(value).collect::<Vec<_>>();
    check.unique("axes", "id", &axes(|axis| &axis.id));
    check.unique("axes", "slug", &axes(|axis| &axis.slug));
    let territories =
        |value: fn(&TerritoryWire) -> &str| wire.territoires.iter().map(value).collect::<Vec<_>>();
    check.unique(
        "territoires",
        "code",
        &territories(|territory| &territory.code),
    );
    check.unique(
        "territoires",
        "slug",
        &territories(|territory| &territory.slug),
    );
    check.unique(
        "territoires",
        "nom_court",
        &territories(|territory| &territory.nom_court),
    );
    let excerpts: Vec<_> = wire.extraits.iter().map(|excerpt| &*excerpt.id).collect();
    check.unique("extraits", "id", &excerpts);
    let tours: Vec<_> = wire.parcours.iter().map(|tour| &*tour.slug).collect();
    check.unique("parcours", "slug", &tours);
    for (idx, tour) in wire.parcours.iter().enumerate() {
        if tour.etapes == 0 {
            let (found, expected) = ("0".to_owned(), "1".to_owned());
            let member = format!("parcours[{idx}].etapes");
            check.fault(member, Fault::Unexpected { found, expected });
        }
    }
    let links: Vec<_> = wire.cooperations.iter().map(|link| &*link.id).collect();
    check.unique("cooperations", "id", &links);
}

/// No chain of parents comes back to where it starts.
pub(super) fn check_parents(territories: &[Territory], check: &mut Check<'_>) {
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
            let found = territory.code.clone();
            check.fault(
                format!("territoires[{idx}].parent"),
                Fault::SelfReference { found },
            );
        }
    }
}

/// No territory cooperates with itself.
pub(super) fn check_partners(
    cooperations: &[Cooperation],
    territories: &[Territory],
    check: &mut Check<'_>,
) {
    for (idx, link) in cooperations.iter().enumerate() {
        if link.partner == Some(link.territory) {
            let found = territories
                .get(link.territory.index())
                .map(|territory| territory.code.clone());
            let found = found.unwrap_or_default();
            check.fault(
                format!("cooperations[{idx}].territoire_b"),
                Fault::SelfReference { found },
            );
        }
    }
}

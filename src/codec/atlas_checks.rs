//! What must hold across the lists of `atlas.json`, beyond each entry.

use super::Fault;
use super::json::{Check, MAX_ENTRIES};
use super::wire::AtlasWire;
use crate::model::{AxisSet, Cooperation, Territory};

pub(super) fn check_counts(wire: &AtlasWire, check: &mut Check<'_>) {
    check.at_most("axes", wire.axes.len(), AxisSet::CAPACITY);
    check.at_most("territoires", wire.territoires.len(), MAX_ENTRIES);
    check.at_most("extraits", wire.extraits.len(), MAX_ENTRIES);
    check.at_most("cooperations", wire.cooperations.len(), MAX_ENTRIES);
}

pub(super) fn check_unique(wire: &AtlasWire, check: &mut Check<'_>) {
    check.unique("axes", "id", wire.axes.iter().map(|axis| axis.id.as_str()));
    check.unique(
        "axes",
        "slug",
        wire.axes.iter().map(|axis| axis.slug.as_str()),
    );
    check.unique(
        "territoires",
        "code",
        wire.territoires
            .iter()
            .map(|territory| territory.code.as_str()),
    );
    check.unique(
        "territoires",
        "slug",
        wire.territoires
            .iter()
            .map(|territory| territory.slug.as_str()),
    );
    check.unique(
        "territoires",
        "nom_court",
        wire.territoires
            .iter()
            .map(|territory| territory.nom_court.as_str()),
    );
    check.unique(
        "extraits",
        "id",
        wire.extraits.iter().map(|excerpt| excerpt.id.as_str()),
    );
    check.unique(
        "cooperations",
        "id",
        wire.cooperations.iter().map(|link| link.id.as_str()),
    );
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

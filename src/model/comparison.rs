//! Two to four territories side by side.

use super::{Atlas, AxisFamily, AxisIdx, Citation, TerritoryIdx};

/// The territories chosen for a comparison, in the order they were chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compared([Option<TerritoryIdx>; Self::CAPACITY]);

impl Compared {
    /// Most territories that can be read side by side.
    pub const CAPACITY: usize = 4;

    /// The territories.
    pub fn iter(self) -> impl Iterator<Item = TerritoryIdx> {
        self.0.into_iter().flatten()
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.iter().count()
    }

    /// Whether none is chosen.
    pub fn is_empty(self) -> bool {
        self.0[0].is_none()
    }

    /// Whether there are enough to compare.
    pub fn can_compare(self) -> bool {
        self.len() >= 2
    }

    /// Whether `territory` is one of them.
    pub fn contains(self, territory: TerritoryIdx) -> bool {
        self.iter().any(|each| each == territory)
    }

    /// With `territory` at the end, unless it is there or there is no room.
    #[must_use]
    pub fn with(mut self, territory: TerritoryIdx) -> Self {
        if !self.contains(territory)
            && let Some(free) = self.0.iter_mut().find(|place| place.is_none())
        {
            *free = Some(territory);
        }
        self
    }

    /// Without `territory`.
    #[must_use]
    pub fn without(self, territory: TerritoryIdx) -> Self {
        self.iter()
            .filter(|&each| each != territory)
            .fold(Self::default(), Self::with)
    }
}

/// One line of a comparison: an axis, and its state for each territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareRow {
    /// The axis.
    pub axis: AxisIdx,
    /// State for each territory, in the order they were chosen.
    pub states: Vec<Citation>,
}

impl CompareRow {
    /// Whether two territories differ.
    pub fn differs(&self) -> bool {
        self.states.windows(2).any(|pair| pair[0] != pair[1])
    }
}

/// Every axis for `compared`: those that differ first, each part in the study's order.
pub fn compare_rows(atlas: &Atlas, compared: Compared) -> Vec<CompareRow> {
    let axes = AxisFamily::ALL
        .into_iter()
        .flat_map(|family| atlas.axes_of(family));
    let rows = axes.map(|(axis, _)| CompareRow {
        axis,
        states: compared.iter().map(|t| atlas.citation(t, axis)).collect(),
    });
    let (differing, same): (Vec<_>, Vec<_>) = rows.partition(CompareRow::differs);
    differing.into_iter().chain(same).collect()
}

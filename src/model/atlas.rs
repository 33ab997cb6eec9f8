//! The validated whole.

use super::{
    Axis, AxisFamily, AxisIdx, AxisSet, Citation, Cooperation, CooperationIdx, ExcerptIdx,
    ExcerptRef, RegionIdx, Territory, TerritoryIdx, TourIdx, TourKind, TourRef, fold,
};
use crate::geo::{ascending, order_of};

/// The content of the map, checked and indexed: every id it hands out is valid in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    edition: String,
    axes: Vec<Axis>,
    territories: Vec<Territory>,
    excerpts: Vec<ExcerptRef>,
    cooperations: Vec<Cooperation>,
    tours: Vec<TourRef>,
    /// Excerpts of each territory, ordered by axis then as in the file.
    excerpts_of: Vec<Vec<ExcerptIdx>>,
    /// Axes cited for each territory.
    cited: Vec<AxisSet>,
    /// Names of régions, each once, in alphabetical order.
    regions: Vec<String>,
    /// Région of each territory, where it is told.
    region_of: Vec<Option<RegionIdx>>,
}

/// What an [`Atlas`] is made of.
///
/// The codec has checked that every id points inside these lists, that there are at most [`AxisSet::CAPACITY`] axes and [`Picks::CAPACITY`] régions, and that codes and slugs are unique.
#[derive(Clone, Debug)]
pub struct AtlasParts {
    /// Date of the content (`2026-11-22`).
    pub edition: String,
    /// Levers, then themes, then frameworks, each by number.
    pub axes: Vec<Axis>,
    /// Territories, in file order.
    pub territories: Vec<Territory>,
    /// Excerpts, in file order.
    pub excerpts: Vec<ExcerptRef>,
    /// Cooperations, in file order.
    pub cooperations: Vec<Cooperation>,
    /// Guided tours, in file order.
    pub tours: Vec<TourRef>,
}

impl Atlas {
    /// The atlas of checked `parts`.
    pub fn new(parts: AtlasParts) -> Self {
        let AtlasParts {
            edition,
            axes,
            territories,
            excerpts,
            cooperations,
            tours,
        } = parts;
        let mut excerpts_of = vec![Vec::new(); territories.len()];
        let mut cited = vec![AxisSet::default(); territories.len()];
        for (idx, excerpt) in (0..).map(ExcerptIdx).zip(&excerpts) {
            excerpts_of[excerpt.territory.index()].push(idx);
            let set = &mut cited[excerpt.territory.index()];
            *set = set.with(excerpt.axis);
        }
        for list in &mut excerpts_of {
            let axes = list
                .iter()
                .map(|excerpt| f64::from(excerpts[excerpt.index()].axis.0));
            let by_axis = ascending(&axes.collect::<Vec<_>>());
            *list = by_axis.into_iter().map(|n| list[n]).collect();
        }
        let regions = region_names(&territories);
        let region_of = territories.iter().map(|territory| {
            let position = regions.iter().position(|name| *name == territory.region)?;
            u8::try_from(position).ok().map(RegionIdx)
        });
        let region_of = region_of.collect();
        Self {
            edition,
            axes,
            territories,
            excerpts,
            cooperations,
            tours,
            excerpts_of,
            cited,
            regions,
            region_of,
        }
    }

    /// The same, where each territory is also cited for `axes` at its position: a host's file may name levers alone.
    #[must_use]
    pub fn also_citing(mut self, axes: &[AxisSet]) -> Self {
        for (cited, axes) in self.cited.iter_mut().zip(axes) {
            *cited = cited.iter().chain(axes.iter()).collect();
        }
        self
    }

    /// This atlas with each name, région and département passed through `typeset`; codes and slugs stay.
    #[must_use]
    pub fn with_names(mut self, typeset: fn(&str) -> String) -> Self {
        for territory in &mut self.territories {
            for name in [
                &mut territory.name,
                &mut territory.short_name,
                &mut territory.region,
                &mut territory.department,
            ] {
                *name = typeset(name);
            }
        }
        for name in &mut self.regions {
            *name = typeset(name);
        }
        self
    }

    /// Date of the content (`2026-11-22`).
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// Levers, then themes, then frameworks, each by number.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// The axes of `family` with their ids, by number.
    pub fn axes_of(&self, family: AxisFamily) -> impl Iterator<Item = (AxisIdx, &Axis)> {
        (0..)
            .map(AxisIdx)
            .zip(&self.axes)
            .filter(move |(_, axis)| axis.family == family)
    }

    /// The seven levers, by number.
    pub fn levers(&self) -> impl Iterator<Item = (AxisIdx, &Axis)> {
        self.axes_of(AxisFamily::Lever)
    }

    /// Whether `axis` is one of the levers.
    pub fn is_lever(&self, axis: AxisIdx) -> bool {
        self.axis(axis).family == AxisFamily::Lever
    }

    /// The lever cited for most territories, the first of equals; `None` without levers.
    pub fn most_cited_lever(&self) -> Option<AxisIdx> {
        let counts = self
            .levers()
            .map(|(lever, _)| (lever, self.counts(lever)[0]));
        counts
            .max_by_key(|&(lever, count)| (count, std::cmp::Reverse(lever)))
            .map(|(lever, _)| lever)
    }

    /// The guided tours, in file order.
    pub fn tours(&self) -> &[TourRef] {
        &self.tours
    }

    /// The same atlas, with `draft` after the published tours, in place of another that was there.
    #[must_use]
    pub fn with_draft(mut self, draft: TourRef) -> Self {
        self.tours.retain(|tour| tour.kind == TourKind::Published);
        self.tours.push(draft);
        self
    }

    /// The published tour whose slug is `slug`.
    pub fn find_tour(&self, slug: &str) -> Option<TourIdx> {
        let named = |tour: &TourRef| tour.is_published_as(slug);
        let at = self.tours.iter().position(named);
        at.and_then(|at| u8::try_from(at).ok()).map(TourIdx)
    }

    /// Every territory, in file order.
    pub fn territories(&self) -> &[Territory] {
        &self.territories
    }

    /// Ids of them all.
    pub fn territory_ids(&self) -> impl Iterator<Item = TerritoryIdx> + use<> {
        (0..).map(TerritoryIdx).take(self.territories.len())
    }

    /// The axis at `axis`.
    pub fn axis(&self, axis: AxisIdx) -> &Axis {
        &self.axes[axis.index()]
    }

    /// The territory at `territory`.
    pub fn territory(&self, territory: TerritoryIdx) -> &Territory {
        &self.territories[territory.index()]
    }

    /// The excerpt at `excerpt`.
    pub fn excerpt(&self, excerpt: ExcerptIdx) -> &ExcerptRef {
        &self.excerpts[excerpt.index()]
    }

    /// Every excerpt, in file order.
    pub fn excerpts(&self) -> &[ExcerptRef] {
        &self.excerpts
    }

    /// Every cooperation, in file order.
    pub fn cooperations(&self) -> &[Cooperation] {
        &self.cooperations
    }

    /// The cooperation at `cooperation`.
    pub fn cooperation(&self, cooperation: CooperationIdx) -> &Cooperation {
        &self.cooperations[cooperation.index()]
    }

    /// Excerpts of `territory`, by axis.
    pub fn excerpts_of(&self, territory: TerritoryIdx) -> &[ExcerptIdx] {
        &self.excerpts_of[territory.index()]
    }

    /// Excerpts of `territory` under `axis`, as in the file.
    pub fn excerpts_under(
        &self,
        territory: TerritoryIdx,
        axis: AxisIdx,
    ) -> impl Iterator<Item = ExcerptIdx> {
        let all = self.excerpts_of(territory).iter().copied();
        all.filter(move |&excerpt| self.excerpt(excerpt).axis == axis)
    }

    /// Axes cited for `territory`.
    pub fn cited(&self, territory: TerritoryIdx) -> AxisSet {
        self.cited[territory.index()]
    }

    /// Names of régions, each once, in alphabetical order.
    pub fn regions(&self) -> &[String] {
        &self.regions
    }

    /// The région of `territory`; `None` where it is not told.
    pub fn region_of(&self, territory: TerritoryIdx) -> Option<RegionIdx> {
        self.region_of[territory.index()]
    }

    /// What the material says of `territory` under `axis`.
    pub fn citation(&self, territory: TerritoryIdx, axis: AxisIdx) -> Citation {
        if self.cited(territory).contains(axis) {
            Citation::Cited
        } else if self.territory(territory).unanswered.contains(axis) {
            Citation::NoAnswer
        } else {
            Citation::NotCited
        }
    }

    /// How many territories are in each state under `axis`: cited, not cited, no answer.
    pub fn counts(&self, axis: AxisIdx) -> [usize; 3] {
        Citation::ALL.map(|state| {
            self.territory_ids()
                .filter(|&t| self.citation(t, axis) == state)
                .count()
        })
    }

    /// The territory whose slug or code is `key`.
    pub fn find_territory(&self, key: &str) -> Option<TerritoryIdx> {
        self.territory_ids()
            .find(|&t| self.territory(t).slug == key || self.territory(t).code == key)
    }

    /// The axis whose slug is `slug`.
    pub fn find_axis(&self, slug: &str) -> Option<AxisIdx> {
        (0..)
            .map(AxisIdx)
            .zip(&self.axes)
            .find(|(_, axis)| axis.slug == slug)
            .map(|(idx, _)| idx)
    }

    /// The territories of the atlas that lie in `territory`.
    pub fn children(&self, territory: TerritoryIdx) -> impl Iterator<Item = TerritoryIdx> {
        self.territory_ids()
            .filter(move |&t| self.territory(t).parent == Some(territory))
    }
}

/// The régions of `territories`, each once, in alphabetical order.
fn region_names(territories: &[Territory]) -> Vec<String> {
    let told = territories.iter().filter(|t| !t.region.is_empty());
    let names: Vec<&String> = told.map(|t| &t.region).collect();
    let keys: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let compare = |a: usize, b: usize| keys[a].cmp(&keys[b]).then(names[a].cmp(names[b]));
    let order = order_of(names.len(), &compare);
    let mut sorted: Vec<String> = order.into_iter().map(|n| names[n].clone()).collect();
    sorted.dedup();
    sorted
}

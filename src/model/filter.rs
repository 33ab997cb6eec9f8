//! Which territories the visitor keeps. A filter only narrows: what it says nothing of stays.

use super::{Atlas, AxisIdx, AxisSet, ExcerptRef, RegionIdx, SourceKind, TerritoryIdx};
use super::{TerritoryKind, TerritorySet};

/// How an axis enters a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AxisRule {
    /// ET: the territory is cited for it.
    Required,
    /// OU: the territory is cited for it or for another one of this rule.
    Alternative,
    /// SAUF: the territory is not cited for it; it may have no answer.
    Excluded,
}

impl AxisRule {
    /// Every rule, in the order of the address.
    pub const ALL: [Self; 3] = [Self::Required, Self::Alternative, Self::Excluded];
}

/// Years of the excerpts that count; both ends are inside. An undated excerpt is in no range but the open one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearRange {
    from: Option<u16>,
    to: Option<u16>,
}

impl YearRange {
    /// From one year to the other, whichever comes first; `None` leaves an end open.
    pub fn new(from: Option<u16>, to: Option<u16>) -> Self {
        match (from, to) {
            (Some(a), Some(b)) if a > b => Self {
                from: Some(b),
                to: Some(a),
            },
            _ => Self { from, to },
        }
    }

    /// First year, if bound.
    pub fn from(self) -> Option<u16> {
        self.from
    }

    /// Last year, if bound.
    pub fn to(self) -> Option<u16> {
        self.to
    }

    /// Whether every excerpt counts, undated ones included.
    pub fn is_open(self) -> bool {
        self == Self::default()
    }

    /// Whether an excerpt of `year` counts.
    pub fn contains(self, year: Option<u16>) -> bool {
        match year {
            _ if self.is_open() => true,
            None => false,
            Some(year) => {
                self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
            }
        }
    }
}

/// Entries picked in a closed list of at most 64, by position. None picked means that all count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Picks(u64);

impl Picks {
    /// Longest list.
    pub const CAPACITY: usize = 64;

    /// Whether the entry at `position` is picked.
    pub fn contains(self, position: usize) -> bool {
        self.0.checked_shr(to_shift(position)).unwrap_or(0) & 1 == 1
    }

    /// With the entry at `position` picked if it was not, not picked if it was; beyond the capacity, unchanged.
    #[must_use]
    pub fn toggled(self, position: usize) -> Self {
        Self(self.0 ^ 1u64.checked_shl(to_shift(position)).unwrap_or(0))
    }

    /// Whether nothing is picked.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Positions picked, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Self::CAPACITY).filter(move |&position| self.contains(position))
    }

    /// Whether the list restricts nothing or has the entry at `position`.
    fn admits(self, position: usize) -> bool {
        self.is_empty() || self.contains(position)
    }
}

fn to_shift(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// One thing to tick in the panel of filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilterOption {
    /// An axis under a rule; an axis has one rule at most.
    Axis(AxisIdx, AxisRule),
    /// A kind of territory.
    Kind(TerritoryKind),
    /// A région.
    Region(RegionIdx),
    /// A kind of source.
    Source(SourceKind),
    /// A range of years as a whole: ticking it sets it, or opens it again if it is set.
    Years(YearRange),
}

/// What territories must be to stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Axes of each rule, in the order of [`AxisRule::ALL`]; disjoint.
    axes: [AxisSet; 3],
    /// Kinds of territory, by position in [`TerritoryKind::ALL`].
    pub kinds: Picks,
    /// Régions, by position in [`Atlas::regions`].
    pub regions: Picks,
    /// Years of the excerpts that count.
    pub years: YearRange,
    /// Kinds of sources whose excerpts count, by position in [`SourceKind::ALL`].
    pub sources: Picks,
}

impl Filter {
    /// The axes under `rule`.
    pub fn axes(&self, rule: AxisRule) -> AxisSet {
        self.axes[rule as usize]
    }

    /// With `axis` under `rule` and no other; under none for `None`.
    #[must_use]
    pub fn with_axis(mut self, axis: AxisIdx, rule: Option<AxisRule>) -> Self {
        for (set, each) in self.axes.iter_mut().zip(AxisRule::ALL) {
            *set = if Some(each) == rule {
                set.with(axis)
            } else {
                set.without(axis)
            };
        }
        self
    }

    /// With the years of the excerpts that count.
    #[must_use]
    pub fn with_years(self, years: YearRange) -> Self {
        Self { years, ..self }
    }

    /// Whether `option` is ticked.
    pub fn has(&self, option: FilterOption) -> bool {
        match option {
            FilterOption::Axis(axis, rule) => self.axes(rule).contains(axis),
            FilterOption::Kind(kind) => self.kinds.contains(kind as usize),
            FilterOption::Region(region) => self.regions.contains(region.index()),
            FilterOption::Source(kind) => self.sources.contains(kind as usize),
            FilterOption::Years(years) => !years.is_open() && self.years == years,
        }
    }

    /// With `option` ticked if it was not, and not ticked if it was.
    #[must_use]
    pub fn toggled(self, option: FilterOption) -> Self {
        match option {
            FilterOption::Axis(axis, rule) => {
                self.with_axis(axis, (!self.has(option)).then_some(rule))
            }
            FilterOption::Kind(kind) => Self {
                kinds: self.kinds.toggled(kind as usize),
                ..self
            },
            FilterOption::Region(region) => Self {
                regions: self.regions.toggled(region.index()),
                ..self
            },
            FilterOption::Source(kind) => Self {
                sources: self.sources.toggled(kind as usize),
                ..self
            },
            FilterOption::Years(years) => Self {
                years: if self.has(option) {
                    YearRange::default()
                } else {
                    years
                },
                ..self
            },
        }
    }

    /// Every option ticked, in the order of the panel: axes by rule, kinds, régions, years, sources.
    pub fn ticked(&self) -> Vec<FilterOption> {
        let axes = AxisRule::ALL.into_iter().flat_map(|rule| {
            let axes = self.axes(rule).iter();
            axes.map(move |axis| FilterOption::Axis(axis, rule))
        });
        let kinds = TerritoryKind::ALL.into_iter().map(FilterOption::Kind);
        let regions = (0..).map(RegionIdx).take(Picks::CAPACITY);
        let sources = SourceKind::ALL.into_iter().map(FilterOption::Source);
        axes.chain(kinds)
            .chain(regions.map(FilterOption::Region))
            .chain([FilterOption::Years(self.years)])
            .chain(sources)
            .filter(|&option| self.has(option))
            .collect()
    }

    /// Whether nothing is asked: every territory stays.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether `excerpt` counts: its year and its source are among those asked.
    pub fn counts(&self, excerpt: &ExcerptRef) -> bool {
        self.years.contains(excerpt.year) && self.sources.admits(excerpt.source as usize)
    }

    /// Whether `territory` stays.
    pub fn keeps(&self, atlas: &Atlas, territory: TerritoryIdx) -> bool {
        let about = atlas.territory(territory);
        // What is not told is none of those picked.
        let region = atlas.region_of(territory);
        let region = region.map_or(Picks::CAPACITY, RegionIdx::index);
        if !self.kinds.admits(about.kind as usize) || !self.regions.admits(region) {
            return false;
        }
        let asks_excerpts = !self.years.is_open() || !self.sources.is_empty();
        let cited = if asks_excerpts {
            let excerpts = atlas.excerpts_of(territory).iter();
            excerpts
                .map(|&excerpt| atlas.excerpt(excerpt))
                .filter(|excerpt| self.counts(excerpt))
                .map(|excerpt| excerpt.axis)
                .collect()
        } else {
            atlas.cited(territory)
        };
        let [required, alternative, excluded] = self.axes;
        // « Sauf » looks at every excerpt: a territory cited by an older source is cited all the same.
        (!asks_excerpts || !cited.is_empty())
            && cited.intersection(required) == required
            && (alternative.is_empty() || !cited.intersection(alternative).is_empty())
            && atlas.cited(territory).intersection(excluded).is_empty()
    }
}

/// The territories of `atlas` that `filter` keeps.
pub fn matching(atlas: &Atlas, filter: &Filter) -> TerritorySet {
    let kept = |territory: &TerritoryIdx| filter.keeps(atlas, *territory);
    atlas.territory_ids().filter(kept).collect()
}

/// How many territories would stay once `option` is ticked; those that stay now, if it is.
pub fn count_with(atlas: &Atlas, filter: &Filter, option: FilterOption) -> usize {
    let asked = if filter.has(option) {
        *filter
    } else {
        filter.toggled(option)
    };
    let territories = atlas.territory_ids();
    territories.filter(|&t| asked.keeps(atlas, t)).count()
}

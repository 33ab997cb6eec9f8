//! The territories and excerpts of a host's map, added one feature at a time.

use super::collection::Entry;
use super::host_axes::AxisNames;
use super::host_details::{HostExcerpt, Named};
use super::host_texts::TextOrigin;
use super::{DataProblem, Fault, Place, Severity};
use crate::geo::LonLat;
use crate::model::{
    Atlas, AxisIdx, AxisSet, ExcerptRef, Feature, FeatureIdx, SourceKind, Territory, TerritoryIdx,
    TerritoryKind, slug_of,
};

/// Most excerpts that the features of one file may bring: with those of an atlas they are fewer than a `u16` counts.
const MAX_EXCERPTS: usize = 30_000;

/// A feature, to name it in a problem.
struct FeaturePlace {
    idx: FeatureIdx,
    name: String,
}

/// The map while its features come in.
pub(super) struct Making<'a> {
    pub(super) file: &'a str,
    pub(super) names: AxisNames<'a>,
    pub(super) problems: Vec<DataProblem>,
    pub(super) territories: Vec<Territory>,
    /// Axes cited without an excerpt.
    pub(super) cited: Vec<AxisSet>,
    pub(super) excerpts: Vec<ExcerptRef>,
    pub(super) origins: Vec<TextOrigin>,
    /// Territory of the atlas that each territory of the map is; `None` too where axes are not the atlas's.
    pub(super) known: Vec<Option<TerritoryIdx>>,
    /// Every axis of the map.
    pub(super) every_axis: AxisSet,
}

impl Making<'_> {
    /// Adds the territory of `entry`, which `atlas` knows as `known`.
    pub(super) fn add(&mut self, entry: Entry, known: Option<(TerritoryIdx, &Atlas)>) {
        let Entry { feature, details } = entry;
        let place = FeaturePlace {
            idx: feature.idx,
            name: feature.name.as_ref().unwrap_or(&feature.code).clone(),
        };
        let territory = TerritoryIdx(u16::try_from(self.territories.len()).unwrap_or(u16::MAX));
        let about = known.map(|(known, atlas)| atlas.territory(known));
        let name = feature
            .name
            .or_else(|| about.map(|about| about.name.clone()));
        let name = name.unwrap_or_else(|| feature.code.clone());
        let mut unanswered = self.every_axis;
        let mut cited = AxisSet::default();
        if details.is_content() {
            unanswered = AxisSet::default();
            cited = self.axes(&place, details.axes.as_deref().unwrap_or_default());
            self.own_excerpts(&place, territory, details.excerpts.unwrap_or_default());
        } else if let Some((known, atlas)) = known {
            unanswered = atlas.territory(known).unanswered;
            self.excerpts_of_atlas(territory, known, atlas);
        }
        self.cited.push(cited);
        self.known.push(known.map(|(known, _)| known));
        self.territories.push(Territory {
            slug: about.map_or_else(|| slug_of(&name), |about| about.slug.clone()),
            short_name: about.map_or_else(|| name.clone(), |about| about.short_name.clone()),
            kind: details
                .kind
                .or(about.map(|about| about.kind))
                .unwrap_or(TerritoryKind::Unknown),
            region: Some(details.region)
                .filter(|region| !region.is_empty())
                .or_else(|| about.map(|about| about.region.clone()))
                .unwrap_or_default(),
            department: about
                .map(|about| about.department.clone())
                .unwrap_or_default(),
            population: about.and_then(|about| about.population.clone()),
            parent: None,
            unanswered,
            code: feature.code,
            name,
        });
    }

    /// Notes that `feature`, at `found`, lies outside the frames of the map.
    pub(super) fn outside(&mut self, feature: &Feature, found: LonLat) {
        self.problems.push(DataProblem {
            file: self.file.to_owned(),
            place: Place::Feature {
                idx: feature.idx,
                name: feature.name.clone(),
            },
            fault: Fault::OutsideFrames { found },
            severity: Severity::Partial,
        });
    }

    /// The axes that `names` name; an unknown one is noted.
    fn axes(&mut self, place: &FeaturePlace, names: &[Named]) -> AxisSet {
        names
            .iter()
            .filter_map(|named| self.axis(place, named))
            .collect()
    }

    fn axis(&mut self, place: &FeaturePlace, named: &Named) -> Option<AxisIdx> {
        let axis = self.names.find(&named.name);
        if axis.is_none() {
            let fault = self.names.unknown(&named.name);
            self.fault(place, named.member.clone(), fault);
        }
        axis
    }

    fn own_excerpts(
        &mut self,
        place: &FeaturePlace,
        territory: TerritoryIdx,
        all: Vec<HostExcerpt>,
    ) {
        for excerpt in all {
            let Some(axis) = self.axis(place, &excerpt.axis) else {
                continue;
            };
            if self.excerpts.len() == MAX_EXCERPTS {
                let (found, limit) = (MAX_EXCERPTS + 1, MAX_EXCERPTS);
                let member = "properties.extraits".to_owned();
                return self.fault(place, member, Fault::TooMany { found, limit });
            }
            self.excerpts.push(ExcerptRef {
                id: format!("H{}", self.excerpts.len() + 1),
                territory,
                axis,
                year: excerpt.year,
                source: SourceKind::Host,
            });
            self.origins.push(TextOrigin::Host(Box::new(excerpt)));
        }
    }

    fn excerpts_of_atlas(&mut self, territory: TerritoryIdx, known: TerritoryIdx, atlas: &Atlas) {
        for &excerpt in atlas.excerpts_of(known) {
            self.excerpts.push(ExcerptRef {
                territory,
                ..atlas.excerpt(excerpt).clone()
            });
            self.origins.push(TextOrigin::Atlas(excerpt));
        }
    }

    fn fault(&mut self, place: &FeaturePlace, member: String, fault: Fault) {
        self.problems.push(DataProblem {
            file: self.file.to_owned(),
            place: Place::FeatureMember {
                idx: place.idx,
                name: Some(place.name.clone()),
                member,
            },
            fault,
            severity: Severity::Partial,
        });
    }
}

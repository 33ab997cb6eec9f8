//! A host's own file as a map: one GeoJSON file alone makes an atlas, its texts and its outlines.
//!
//! A feature that brings levers or excerpts tells its own content; another has that of the atlas, where the atlas
//! knows its code; the others are without an answer, as nobody asked (`docs/decisions/0030`).

use super::DataProblem;
use super::collection::{Collection, Entry};
use super::host_axes::{AxisNames, host_axes};
use super::host_making::Making;
use super::host_texts::HostTexts;
use crate::geo::{Geometry, Zone, first_equals, order_of};
use crate::model::{
    Atlas, AtlasParts, AxisIdx, Boundaries, Cooperation, CooperationIdx, Picks, Territory,
    TerritoryIdx, slug_of,
};

/// A map made of a host's file.
#[derive(Clone, Debug)]
pub struct HostMap {
    /// Its content: one territory per feature, in file order.
    pub atlas: Atlas,
    /// Its outlines.
    pub boundaries: Boundaries,
    /// Where its texts come from.
    pub texts: HostTexts,
}

/// The map that `collection`, read from `file`, makes with what `atlas` knows, and every problem.
pub fn host_map(file: &str, collection: Collection, atlas: &Atlas) -> (HostMap, Vec<DataProblem>) {
    let Collection { features, axes } = collection;
    let mut problems = Vec::new();
    let declared = axes.map(|axes| host_axes(file, &axes, &mut problems));
    let declared = declared.filter(|axes| !axes.is_empty());
    // Under other axes, what the atlas says means nothing.
    let rests_on = declared.is_none().then_some(atlas);
    let axes = declared.unwrap_or_else(|| atlas.axes().to_vec());
    let by_code = ByCode::new(atlas);
    let mut making = Making {
        file,
        names: AxisNames::new(&axes),
        problems,
        territories: Vec::new(),
        cited: Vec::new(),
        excerpts: Vec::new(),
        origins: Vec::new(),
        known: Vec::new(),
        every_axis: (0_u8..).map(AxisIdx).take(axes.len()).collect(),
    };
    let mut by_territory = Vec::with_capacity(features.len());
    let in_france = |entry: &Entry| {
        let first = entry.feature.geometry.as_ref().and_then(Geometry::first);
        first.is_some_and(|first| Zone::containing(first).is_some())
    };
    // Where some lie in France, the map is one of France.
    let of_france = features.iter().any(in_france);
    for mut entry in features {
        let first = entry.feature.geometry.as_ref().and_then(Geometry::first);
        if let Some(found) = first.filter(|_| of_france && !in_france(&entry)) {
            making.outside(&entry.feature, found);
        }
        by_territory.push(entry.feature.geometry.take());
        let known = rests_on.and_then(|atlas| Some((by_code.find(&entry.feature.code)?, atlas)));
        making.add(entry, known);
    }
    let Making {
        problems,
        mut territories,
        cited,
        excerpts,
        origins,
        known,
        ..
    } = making;
    make_unique(&mut territories);
    keep_regions(&mut territories);
    let place_of = places(&known, atlas);
    relate(&mut territories, &known, &place_of, atlas);
    let (links, cooperations) = cooperations(&place_of, atlas);
    let texts = HostTexts {
        excerpts: origins,
        cooperations: links,
        axes: axes.len(),
    };
    let atlas = Atlas::new(AtlasParts {
        edition: atlas.edition().to_owned(),
        axes,
        territories,
        excerpts,
        cooperations,
        tours: Vec::new(),
    });
    let map = HostMap {
        atlas: atlas.also_citing(&cited),
        boundaries: Boundaries { by_territory },
        texts,
    };
    (map, problems)
}

/// Territories of an atlas in the order of their codes.
struct ByCode<'a> {
    all: &'a [Territory],
    order: Vec<usize>,
}

impl<'a> ByCode<'a> {
    fn new(atlas: &'a Atlas) -> Self {
        let all = atlas.territories();
        let order = order_of(all.len(), &|a, b| all[a].code.cmp(&all[b].code));
        Self { all, order }
    }

    fn find(&self, code: &str) -> Option<TerritoryIdx> {
        let of = |n: &usize| self.all[*n].code.as_str();
        let found = self.order.binary_search_by(|n| of(n).cmp(code)).ok()?;
        u16::try_from(*self.order.get(found)?)
            .ok()
            .map(TerritoryIdx)
    }
}

/// Gives territories of the same name or slug others, made with their codes, which are unique.
fn make_unique(territories: &mut [Territory]) {
    let again = |of: &dyn Fn(usize) -> String, len: usize| {
        let values: Vec<String> = (0..len).map(of).collect();
        let first = first_equals(len, &|a, b| values[a].cmp(&values[b]));
        // The first of equals is told apart too, as none of them is the one meant by the name alone.
        let shared: Vec<bool> = {
            let mut shared = vec![false; len];
            for (n, &first) in first.iter().enumerate().filter(|(n, first)| n != *first) {
                shared[n] = true;
                shared[first] = true;
            }
            shared
        };
        shared
    };
    let len = territories.len();
    let names = again(&|n| territories[n].short_name.clone(), len);
    let slugs = again(&|n| territories[n].slug.clone(), len);
    for ((territory, name), slug) in territories.iter_mut().zip(names).zip(slugs) {
        if name {
            territory.short_name = format!("{} ({})", territory.name, territory.code);
        }
        if slug || territory.slug.is_empty() {
            territory.slug = slug_of(&format!("{} {}", territory.name, territory.code));
        }
    }
    // Codes can be alike too, once folded: their rank cannot.
    let slugs = again(&|n| territories[n].slug.clone(), len);
    for (n, territory) in territories.iter_mut().enumerate() {
        if slugs[n] || territory.slug.is_empty() {
            territory.slug = slug_of(&format!("{} {}", territory.slug, n + 1));
        }
    }
}

/// Takes away the régions beyond as many as a filter can hold.
fn keep_regions(territories: &mut [Territory]) {
    let mut names: Vec<String> = Vec::new();
    for territory in territories {
        if names.contains(&territory.region) {
            continue;
        }
        if names.len() == Picks::CAPACITY - 1 {
            territory.region.clear();
        } else {
            names.push(territory.region.clone());
        }
    }
}

/// Territory of the map that each territory of `atlas` is.
fn places(known: &[Option<TerritoryIdx>], atlas: &Atlas) -> Vec<Option<TerritoryIdx>> {
    let mut places = vec![None; atlas.territories().len()];
    for (place, known) in (0..).map(TerritoryIdx).zip(known) {
        if let Some(known) = known {
            places[known.index()] = Some(place);
        }
    }
    places
}

/// Cities of the atlas lie in the same bodies on the map, where they are both on it.
fn relate(
    territories: &mut [Territory],
    known: &[Option<TerritoryIdx>],
    place_of: &[Option<TerritoryIdx>],
    atlas: &Atlas,
) {
    for (territory, known) in territories.iter_mut().zip(known) {
        let parent = known.and_then(|known| atlas.territory(known).parent);
        territory.parent = parent.and_then(|parent| place_of[parent.index()]);
    }
}

/// The cooperations of `atlas` whose territories are all on the map.
fn cooperations(
    place_of: &[Option<TerritoryIdx>],
    atlas: &Atlas,
) -> (Vec<CooperationIdx>, Vec<Cooperation>) {
    let all = (0..).map(CooperationIdx).zip(atlas.cooperations());
    let kept = all.filter_map(|(idx, link)| {
        let partner = match link.partner {
            Some(partner) => Some(place_of[partner.index()]?),
            None => None,
        };
        let territory = place_of[link.territory.index()]?;
        let link = Cooperation {
            territory,
            partner,
            ..link.clone()
        };
        Some((idx, link))
    });
    kept.unzip()
}

//! The territories that a filter keeps, in the order asked: the same for the list and for the table.

use super::seriation::seriate;
use super::shapes::MapShapes;
use crate::geo::{ascending, order_of};
use crate::model::{
    Atlas, AxisFamily, AxisIdx, AxisSet, Citation, ExcerptIdx, Filter, RegionIdx, Sort,
    TerritoryIdx, TerritorySet, fold,
};

/// What a listing depends on.
#[derive(Clone, Copy, Debug)]
pub struct ListRequest<'a> {
    /// The content.
    pub atlas: &'a Atlas,
    /// The outlines, for distances.
    pub shapes: &'a MapShapes,
    /// The territories to list.
    pub kept: &'a TerritorySet,
    /// The order.
    pub sort: Sort,
    /// The chosen territory, from which distances are taken.
    pub chosen: Option<TerritoryIdx>,
}

/// What the members of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupHead {
    /// Nothing: the order alone matters.
    None,
    /// Their région; `None` where it is not told.
    Region(Option<RegionIdx>),
    /// Their state under the axis that sorts them.
    State(Citation),
    /// They lie in the part of France of the chosen territory.
    Near,
    /// They lie in another part, from which no distance is taken.
    Elsewhere,
}

/// Territories that are listed under one heading; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub head: GroupHead,
    /// The territories, in order.
    pub members: Vec<TerritoryIdx>,
}

/// Most territories of a list: the search and the filters lead to the others.
pub const MAX_LISTED: usize = 300;

/// Most territories that are put side by side by similarity, which compares each with all: beyond, the names order them.
const MAX_SIMILAR: usize = 600;

/// A list that a page can hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Its groups, of [`MAX_LISTED`] territories in all.
    pub groups: Vec<Group>,
    /// Territories of all groups.
    pub shown: usize,
    /// Territories there would be without a limit.
    pub all: usize,
}

impl Listing {
    /// The first of `groups`.
    pub fn of(groups: Vec<Group>) -> Self {
        let all = groups.iter().map(|group| group.members.len()).sum();
        let mut listing = Self {
            all,
            ..Self::default()
        };
        for mut group in groups {
            group.members.truncate(MAX_LISTED - listing.shown);
            listing.shown += group.members.len();
            listing.groups.extend(non_empty(group));
        }
        listing
    }
}

/// The kept territories in groups, in the order asked.
pub fn listing(request: &ListRequest<'_>) -> Vec<Group> {
    let ListRequest {
        atlas,
        shapes,
        kept,
        sort,
        chosen,
    } = *request;
    let names = by_name(atlas, kept);
    match (sort, chosen) {
        (Sort::Region, _) => grouped(
            names,
            &|t| GroupHead::Region(atlas.region_of(t)),
            &region_heads(atlas),
        ),
        (Sort::Axis(axis), _) => grouped(
            names,
            &|t| GroupHead::State(atlas.citation(t, axis)),
            &Citation::ALL.map(GroupHead::State),
        ),
        (Sort::Distance, Some(chosen)) => by_distance(names, shapes, chosen),
        (Sort::Similarity, _) if names.len() <= MAX_SIMILAR => all(similar(atlas, &names)),
        (Sort::Similarity | Sort::Name | Sort::Distance, _) => all(names),
    }
}

/// Metres between the anchors of two territories; `None` when one has no outline, or when they lie in different
/// parts of France, each with its own projection.
pub fn distance_m(shapes: &MapShapes, a: TerritoryIdx, b: TerritoryIdx) -> Option<f64> {
    let (a, b) = (shapes.territory(a)?, shapes.territory(b)?);
    let (dx, dy) = (a.anchor.x - b.anchor.x, a.anchor.y - b.anchor.y);
    (a.zone == b.zone).then(|| (dx * dx + dy * dy).sqrt())
}

/// The excerpts of kept territories under `axis` that `filter` counts, territory by territory in alphabetical order.
pub fn reading(
    atlas: &Atlas,
    filter: &Filter,
    kept: &TerritorySet,
    axis: AxisIdx,
) -> Vec<ExcerptIdx> {
    let names = by_name(atlas, kept).into_iter();
    names
        .flat_map(|territory| atlas.excerpts_under(territory, axis))
        .filter(|&excerpt| filter.counts(atlas.excerpt(excerpt)))
        .collect()
}

/// Axes of `family` for the columns of a table: by number, or similar ones side by side.
pub fn columns(atlas: &Atlas, kept: &TerritorySet, sort: Sort, family: AxisFamily) -> Vec<AxisIdx> {
    let axes: Vec<AxisIdx> = atlas.axes_of(family).map(|(axis, _)| axis).collect();
    match sort {
        Sort::Similarity => {
            let differs = |a: usize, b: usize| {
                let state = |t, n: usize| atlas.citation(t, axes[n]);
                let count = kept.iter().filter(|&t| state(t, a) != state(t, b)).count();
                u32::try_from(count).unwrap_or(u32::MAX)
            };
            let order = seriate(axes.len(), &differs);
            order.into_iter().map(|n| axes[n]).collect()
        }
        Sort::Region | Sort::Name | Sort::Distance | Sort::Axis(_) => axes,
    }
}

/// Every région in order, then none.
fn region_heads(atlas: &Atlas) -> Vec<GroupHead> {
    let regions = (0..).map(RegionIdx).take(atlas.regions().len());
    let told = regions.map(|region| GroupHead::Region(Some(region)));
    told.chain([GroupHead::Region(None)]).collect()
}

/// Kept territories in alphabetical order of their names.
fn by_name(atlas: &Atlas, kept: &TerritorySet) -> Vec<TerritoryIdx> {
    let members: Vec<TerritoryIdx> = kept.iter().collect();
    let key = |territory: &TerritoryIdx| fold(&atlas.territory(*territory).name);
    let keys: Vec<String> = members.iter().map(key).collect();
    let order = order_of(members.len(), &|a, b| keys[a].cmp(&keys[b]));
    order.into_iter().map(|n| members[n]).collect()
}

fn all(members: Vec<TerritoryIdx>) -> Vec<Group> {
    let head = GroupHead::None;
    non_empty(Group { head, members }).into_iter().collect()
}

fn non_empty(group: Group) -> Option<Group> {
    (!group.members.is_empty()).then_some(group)
}

/// `names` by what `head` gives for each, in the order of `heads`.
fn grouped(
    names: Vec<TerritoryIdx>,
    head: &dyn Fn(TerritoryIdx) -> GroupHead,
    heads: &[GroupHead],
) -> Vec<Group> {
    let of = |&each: &GroupHead| {
        let members = names.iter().copied().filter(|&t| head(t) == each).collect();
        non_empty(Group {
            head: each,
            members,
        })
    };
    heads.iter().filter_map(of).collect()
}

fn by_distance(names: Vec<TerritoryIdx>, shapes: &MapShapes, chosen: TerritoryIdx) -> Vec<Group> {
    let distances: Vec<Option<f64>> = names
        .iter()
        .map(|&territory| distance_m(shapes, chosen, territory))
        .collect();
    let keys: Vec<f64> = distances
        .iter()
        .map(|distance| distance.unwrap_or(f64::INFINITY))
        .collect();
    let order = ascending(&keys);
    let part = |near: fn(&Option<f64>) -> bool| {
        let members = order.iter().filter(|&&n| near(&distances[n]));
        members.map(|&n| names[n]).collect()
    };
    let near = Group {
        head: GroupHead::Near,
        members: part(Option::is_some),
    };
    let elsewhere = Group {
        head: GroupHead::Elsewhere,
        members: part(Option::is_none),
    };
    [near, elsewhere]
        .into_iter()
        .filter_map(non_empty)
        .collect()
}

/// `names` with territories of similar states side by side.
fn similar(atlas: &Atlas, names: &[TerritoryIdx]) -> Vec<TerritoryIdx> {
    let states: Vec<[AxisSet; 2]> = names
        .iter()
        .map(|&t| [atlas.cited(t), atlas.territory(t).unanswered])
        .collect();
    let differs = |a: usize, b: usize| {
        let ([cited, silent], [other, mute]) = (states[a], states[b]);
        let axes = cited.difference(other).union(silent.difference(mute));
        u32::try_from(axes.len()).unwrap_or(u32::MAX)
    };
    let order = seriate(names.len(), &differs);
    order.into_iter().map(|n| names[n]).collect()
}

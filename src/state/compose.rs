//! The view as a step of a tour that is being composed.

use super::app_state::{AppState, ColoringChoice};
use super::tour_step::step_params;
use super::view::View;
use crate::model::{
    Atlas, AxisIdx, AxisRule, Bilingual, Coloring, Cooperation, CooperationIdx, ExcerptIdx,
    TerritoryIdx, TourStep,
};

/// Time on a new step, seconds: most published steps have it.
const SECONDS: u16 = 20;

/// What `state` shows as a step without words: its axis and its territory, and the excerpts and cooperations about both.
///
/// A view of no territory is about one cited for its axis, a view of no axis about one that its territory is cited for:
/// who composes chooses another. Such a step has no proof yet.
pub fn step_of(state: &AppState, atlas: &Atlas) -> Option<TourStep> {
    let empty = || Bilingual {
        fr: String::new(),
        en: String::new(),
    };
    let excerpt = state.excerpt.map(|excerpt| atlas.excerpt(excerpt));
    let axis = excerpt
        .map(|about| about.axis)
        .or_else(|| axis_shown(state));
    let territory = state.selected.or_else(|| compared_first(state));
    let (about, place) = match (axis, territory) {
        (Some(axis), Some(place)) => (axis, place),
        (None, Some(place)) => (
            atlas.cited(place).iter().next().unwrap_or(AxisIdx(0)),
            place,
        ),
        (axis, None) => {
            let axis = axis.or_else(|| atlas.most_cited_lever())?;
            let mut all = atlas.territory_ids();
            let cited = atlas
                .territory_ids()
                .find(|&territory| atlas.cited(territory).contains(axis));
            (axis, cited.or_else(|| all.next())?)
        }
    };
    let (excerpts, cooperations) = match (state.excerpt, territory) {
        (Some(excerpt), _) => (vec![excerpt], Vec::new()),
        (None, Some(_)) => proofs_about(place, about, state.view, atlas),
        (None, None) => (Vec::new(), Vec::new()),
    };
    Some(TourStep {
        title: empty(),
        text: empty(),
        notes: empty(),
        seconds: SECONDS,
        axis: about,
        territory: place,
        shows: step_params(state, atlas),
        excerpts,
        cooperations,
    })
}

/// The excerpts about `territory` under `axis`; in the view of cooperations, those of the territory too.
pub fn proofs_about(
    territory: TerritoryIdx,
    axis: AxisIdx,
    view: View,
    atlas: &Atlas,
) -> (Vec<ExcerptIdx>, Vec<CooperationIdx>) {
    let excerpts = atlas.excerpts_under(territory, axis).collect();
    let links = (0..).map(CooperationIdx).zip(atlas.cooperations());
    let partner = |(_, link): &(CooperationIdx, &Cooperation)| {
        link.territory == territory || link.partner == Some(territory)
    };
    let links = links.filter(partner).map(|(idx, _)| idx);
    let links = match view {
        View::Cooperations => links.collect(),
        View::Map | View::List | View::Table => Vec::new(),
    };
    (excerpts, links)
}

/// The axis that `state` is about: the one that is read, that colours the map, or that the filter asks for.
fn axis_shown(state: &AppState) -> Option<AxisIdx> {
    let colored = match state.coloring {
        ColoringChoice::Chosen(Coloring::Lever(lever)) => Some(lever),
        ColoringChoice::Chosen(Coloring::Crossed(pair)) => Some(pair.levers()[0]),
        ColoringChoice::Chosen(Coloring::AllLevers | Coloring::Count)
        | ColoringChoice::Automatic => None,
    };
    let asked = || state.filter.axes(AxisRule::Required).iter().next();
    state.reading.or(colored).or_else(asked)
}

fn compared_first(state: &AppState) -> Option<TerritoryIdx> {
    state.exploring.compared.iter().next()
}

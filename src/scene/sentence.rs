//! The numbers behind the sentence that describes the view.

use crate::model::{Atlas, AxisSet, Coloring, Lang, TerritoryIdx};
use crate::text::{ChosenFacts, CountFacts, SentenceFacts};

/// What the sentence says of the view of `atlas` under `coloring` with `selected` open.
pub fn sentence_facts(
    atlas: &Atlas,
    coloring: Coloring,
    selected: Option<TerritoryIdx>,
    lang: Lang,
) -> SentenceFacts<'_> {
    let levers: AxisSet = atlas.levers().map(|(lever, _)| lever).collect();
    let shown = match coloring {
        Coloring::AllLevers => levers,
        Coloring::Lever(lever) => AxisSet::default().with(lever),
    };
    let count =
        |test: &dyn Fn(TerritoryIdx) -> bool| atlas.territory_ids().filter(|&t| test(t)).count();
    let counts = CountFacts {
        territories: atlas.territories().len(),
        cited: count(&|t| !atlas.cited(t).intersection(shown).is_empty()),
        unanswered: count(&|t| atlas.territory(t).unanswered.intersection(shown) == shown),
        excerpts: atlas
            .excerpts()
            .iter()
            .filter(|excerpt| shown.contains(excerpt.axis))
            .count(),
    };
    let chosen = selected.map(|territory| {
        let about = atlas.territory(territory);
        let answered = about.unanswered.intersection(levers) != levers;
        ChosenFacts {
            name: &about.name,
            cited: answered.then(|| atlas.cited(territory).intersection(levers).len()),
            levers: levers.len(),
        }
    });
    let lever = match coloring {
        Coloring::AllLevers => None,
        Coloring::Lever(lever) => Some(atlas.axis(lever).short.get(lang)),
    };
    SentenceFacts {
        lever,
        counts,
        chosen,
    }
}

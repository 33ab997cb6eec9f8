//! The numbers behind the sentence that describes the view.

use crate::model::{Atlas, AxisSet, Coloring, Crossing, Lang, LeverPair, TerritoryIdx};
use crate::text::{ChosenFacts, CountFacts, SentenceFacts, Subject};

/// What the sentence says of the view of `atlas` under `coloring` with `selected` open.
pub fn sentence_facts(
    atlas: &Atlas,
    coloring: Coloring,
    selected: Option<TerritoryIdx>,
    lang: Lang,
) -> SentenceFacts<'_> {
    let levers: AxisSet = atlas.levers().map(|(lever, _)| lever).collect();
    let shown = match coloring {
        Coloring::AllLevers | Coloring::Count => levers,
        Coloring::Lever(lever) => AxisSet::default().with(lever),
        Coloring::Crossed(pair) => pair.levers().into_iter().collect(),
    };
    let count =
        |test: &dyn Fn(TerritoryIdx) -> bool| atlas.territory_ids().filter(|&t| test(t)).count();
    let subject = subject(atlas, coloring, lang);
    let (cited, unanswered) = match subject {
        Subject::Crossed {
            counts: [both, _, _, _, unanswered],
            ..
        } => (both, unanswered),
        Subject::AllLevers | Subject::Lever(_) | Subject::Count => (
            count(&|t| !atlas.cited(t).intersection(shown).is_empty()),
            count(&|t| atlas.territory(t).unanswered.intersection(shown) == shown),
        ),
    };
    let counts = CountFacts {
        territories: atlas.territories().len(),
        cited,
        unanswered,
        excerpts: atlas
            .excerpts()
            .iter()
            .filter(|excerpt| shown.contains(excerpt.axis))
            .count(),
    };
    let chosen = selected.map(|territory| ChosenFacts {
        name: &atlas.territory(territory).name,
        cited: atlas.levers_cited(territory),
        levers: levers.len(),
    });
    SentenceFacts {
        subject,
        counts,
        chosen,
    }
}

fn subject(atlas: &Atlas, coloring: Coloring, lang: Lang) -> Subject<'_> {
    match coloring {
        Coloring::AllLevers => Subject::AllLevers,
        Coloring::Lever(lever) => Subject::Lever(atlas.axis(lever).short.get(lang)),
        Coloring::Crossed(pair) => Subject::Crossed {
            names: pair.levers().map(|lever| atlas.axis(lever).short.get(lang)),
            counts: crossing_counts(atlas, pair),
        },
        Coloring::Count => Subject::Count,
    }
}

/// How many territories are in each class of crossed levers, in the order of [`Crossing::ALL`].
pub fn crossing_counts(atlas: &Atlas, pair: LeverPair) -> [usize; 5] {
    Crossing::ALL.map(|class| {
        atlas
            .territory_ids()
            .filter(|&t| Crossing::of(atlas.crossed(t, pair)) == class)
            .count()
    })
}

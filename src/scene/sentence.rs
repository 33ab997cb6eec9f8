//! The numbers behind the sentence that describes the view.

use crate::model::{
    Atlas, AxisRule, AxisSet, Coloring, Crossing, Filter, Lang, LeverPair, SourceKind,
    TerritoryIdx, TerritoryKind, TerritorySet, matching,
};
use crate::text::{ChosenFacts, CountFacts, FilterFacts, Kept, SentenceFacts, Subject};

/// What the sentence says of the view of `atlas` under `coloring` and `filter` with `selected` open.
pub fn sentence_facts<'a>(
    atlas: &'a Atlas,
    coloring: Coloring,
    filter: &Filter,
    selected: Option<TerritoryIdx>,
    lang: Lang,
) -> SentenceFacts<'a> {
    let kept = matching(atlas, filter);
    let subject = subject(atlas, coloring, &kept, lang);
    let chosen = selected.map(|territory| ChosenFacts {
        name: &atlas.territory(territory).name,
        cited: atlas.levers_cited(territory),
        levers: atlas.levers().count(),
        kept: if kept.contains(territory) {
            Kept::Inside
        } else {
            Kept::Outside
        },
    });
    SentenceFacts {
        subject,
        filter: (!filter.is_empty()).then(|| filter_facts(atlas, filter, lang)),
        counts: counts(atlas, coloring, subject, &kept),
        chosen,
    }
}

fn counts(
    atlas: &Atlas,
    coloring: Coloring,
    subject: Subject<'_>,
    kept: &TerritorySet,
) -> CountFacts {
    let shown: AxisSet = match coloring {
        Coloring::AllLevers | Coloring::Count => atlas.levers().map(|(lever, _)| lever).collect(),
        Coloring::Lever(lever) => AxisSet::default().with(lever),
        Coloring::Crossed(pair) => pair.levers().into_iter().collect(),
    };
    let count = |test: &dyn Fn(TerritoryIdx) -> bool| kept.iter().filter(|&t| test(t)).count();
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
    let excerpts = atlas.excerpts().iter();
    CountFacts {
        territories: atlas.territories().len(),
        kept: kept.len(),
        cited,
        unanswered,
        excerpts: excerpts
            .filter(|excerpt| shown.contains(excerpt.axis) && kept.contains(excerpt.territory))
            .count(),
    }
}

fn subject<'a>(
    atlas: &'a Atlas,
    coloring: Coloring,
    kept: &TerritorySet,
    lang: Lang,
) -> Subject<'a> {
    match coloring {
        Coloring::AllLevers => Subject::AllLevers,
        Coloring::Lever(lever) => Subject::Lever(atlas.axis(lever).short.get(lang)),
        Coloring::Crossed(pair) => Subject::Crossed {
            names: pair.levers().map(|lever| atlas.axis(lever).short.get(lang)),
            counts: crossing_counts(atlas, kept, pair),
        },
        Coloring::Count => Subject::Count,
    }
}

/// What `filter` asks, in names.
fn filter_facts<'a>(atlas: &'a Atlas, filter: &Filter, lang: Lang) -> FilterFacts<'a> {
    let regions = filter.regions.iter();
    FilterFacts {
        axes: AxisRule::ALL.map(|rule| {
            let axes = filter.axes(rule).iter();
            axes.map(|axis| atlas.axis(axis).short.get(lang)).collect()
        }),
        kinds: picked(&TerritoryKind::ALL, filter.kinds.iter()),
        regions: regions
            .filter_map(|at| atlas.regions().get(at))
            .map(String::as_str)
            .collect(),
        years: filter.years,
        sources: picked(&SourceKind::ALL, filter.sources.iter()),
    }
}

fn picked<T: Copy>(all: &[T], positions: impl Iterator<Item = usize>) -> Vec<T> {
    positions.filter_map(|at| all.get(at).copied()).collect()
}

/// How many of the `kept` territories are in each class of crossed levers, in the order of [`Crossing::ALL`].
pub fn crossing_counts(atlas: &Atlas, kept: &TerritorySet, pair: LeverPair) -> [usize; 5] {
    Crossing::ALL.map(|class| {
        kept.iter()
            .filter(|&t| Crossing::of(atlas.crossed(t, pair)) == class)
            .count()
    })
}

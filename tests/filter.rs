//! The algebra of filters: what each option keeps, what its count promises, and that a filter only narrows.

mod common;
#[path = "common/filters.rs"]
mod filters;

use carte_leviers::model::{
    Atlas, AxisIdx, AxisRule, Citation, Filter, FilterOption, RegionIdx, SourceKind, TerritoryIdx,
    TerritoryKind, YearRange, count_with, matching,
};
use filters::{any_filter, any_option, any_years};
use proptest::prelude::*;

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

#[track_caller]
fn axis(slug: &str) -> AxisIdx {
    atlas().find_axis(slug).expect("an axis of the atlas")
}

fn ticked(options: &[FilterOption]) -> Filter {
    let none = Filter::default();
    options
        .iter()
        .fold(none, |filter, &option| filter.toggled(option))
}

fn kept(filter: &Filter) -> Vec<TerritoryIdx> {
    matching(atlas(), filter).iter().collect()
}

/// Territories by `test`, in file order.
fn those(test: impl Fn(TerritoryIdx) -> bool) -> Vec<TerritoryIdx> {
    atlas().territory_ids().filter(|&t| test(t)).collect()
}

fn cited(territory: TerritoryIdx, slug: &str) -> bool {
    atlas().citation(territory, axis(slug)) == Citation::Cited
}

#[test]
fn each_rule_keeps_what_it_says() {
    use FilterOption::Axis;
    let (buying, land, food) = (axis("achats"), axis("foncier"), axis("alimentation"));
    let (and, or, but) = (
        AxisRule::Required,
        AxisRule::Alternative,
        AxisRule::Excluded,
    );
    for (options, expected) in [
        (vec![Axis(buying, and)], those(|t| cited(t, "achats"))),
        (
            vec![Axis(buying, and), Axis(land, and)],
            those(|t| cited(t, "achats") && cited(t, "foncier")),
        ),
        (
            vec![Axis(buying, or), Axis(land, or)],
            those(|t| cited(t, "achats") || cited(t, "foncier")),
        ),
        (vec![Axis(buying, but)], those(|t| !cited(t, "achats"))),
        (
            vec![Axis(food, and), Axis(buying, or), Axis(land, but)],
            those(|t| cited(t, "alimentation") && cited(t, "achats") && !cited(t, "foncier")),
        ),
    ] {
        let found = kept(&ticked(&options));
        assert!(!found.is_empty() && found.len() < 107, "{options:?}");
        assert_eq!(found, expected, "{options:?}");
    }
}

#[test]
fn kinds_regions_years_and_sources_keep_what_they_say() {
    let at = |name: &str| atlas().regions().iter().position(|region| region == name);
    let breton = at("Bretagne").and_then(|at| u8::try_from(at).ok());
    let breton = FilterOption::Region(RegionIdx(breton.expect("a région of the atlas")));
    let cities = ticked(&[FilterOption::Kind(TerritoryKind::Ville)]);
    assert_eq!(kept(&cities).len(), 35);
    let breton = cities.toggled(breton);
    let expected = those(|t| {
        let about = atlas().territory(t);
        about.kind == TerritoryKind::Ville && about.region == "Bretagne"
    });
    assert_eq!(kept(&breton), expected);
    let recent = ticked(&[FilterOption::Years(YearRange::new(Some(2024), None))]);
    let has = |t: TerritoryIdx, test: &dyn Fn(Option<u16>, SourceKind) -> bool| {
        let mut excerpts = atlas().excerpts_of(t).iter().map(|&e| atlas().excerpt(e));
        excerpts.any(|excerpt| test(excerpt.year, excerpt.source))
    };
    let in_range = |year: Option<u16>| year.is_some_and(|year| year >= 2024);
    assert_eq!(kept(&recent), those(|t| has(t, &|year, _| in_range(year))));
    let both = recent.toggled(FilterOption::Source(SourceKind::Official));
    let expected = those(|t| {
        has(t, &|year, kind| {
            in_range(year) && kind == SourceKind::Official
        })
    });
    assert_eq!(
        kept(&both),
        expected,
        "one excerpt must be both recent and official"
    );
    assert!(!expected.is_empty());
}

#[test]
fn an_axis_is_asked_of_the_excerpts_that_count_and_excluded_for_any_excerpt() {
    let recent = ticked(&[FilterOption::Years(YearRange::new(Some(2024), None))]);
    let buying = axis("achats");
    let required = recent.with_axis(buying, Some(AxisRule::Required));
    let excluded = recent.with_axis(buying, Some(AxisRule::Excluded));
    let old_only =
        those(|t| cited(t, "achats") && recent.keeps(atlas(), t) && !required.keeps(atlas(), t));
    assert!(
        !old_only.is_empty(),
        "some are cited for it by older sources only"
    );
    for territory in old_only {
        assert!(
            !excluded.keeps(atlas(), territory),
            "what is cited is never said not to be"
        );
    }
}

#[test]
fn lists_are_in_the_order_of_their_positions() {
    // `Picks` are positions in `ALL`, taken from the variants themselves.
    for (at, kind) in TerritoryKind::ALL.into_iter().enumerate() {
        assert_eq!(kind as usize, at);
    }
    for (at, kind) in SourceKind::ALL.into_iter().enumerate() {
        assert_eq!(kind as usize, at);
    }
    for (at, rule) in AxisRule::ALL.into_iter().enumerate() {
        assert_eq!(rule as usize, at);
    }
    assert!(atlas().regions().len() > 10);
}

proptest! {
    #[test]
    fn nothing_asked_keeps_all_and_a_filter_only_narrows(filter in any_filter(atlas()), option in any_option(atlas())) {
        prop_assert_eq!(matching(atlas(), &Filter::default()).len(), atlas().territories().len());
        let asked = ticked(&[option]);
        // One condition more, of a kind not asked yet, takes territories away and never adds one.
        let alone = filter.ticked().is_empty();
        if alone {
            prop_assert_eq!(kept(&filter.toggled(option)), kept(&asked));
        }
        if let FilterOption::Axis(axis, AxisRule::Required | AxisRule::Excluded) = option
            && filter.ticked().iter().all(|&other| !matches!(other, FilterOption::Axis(a, _) if a == axis))
        {
            let both = kept(&filter.toggled(option));
            let each: Vec<_> = kept(&filter).into_iter().filter(|&t| filter.toggled(option).keeps(atlas(), t)).collect();
            prop_assert_eq!(both, each);
        }
    }

    #[test]
    fn a_range_inside_another_keeps_no_more(years in any_years(), filter in any_filter(atlas())) {
        let open = filter.with_years(YearRange::default());
        let bound = filter.with_years(years);
        for territory in kept(&bound) {
            prop_assert!(open.keeps(atlas(), territory), "{territory:?}");
        }
    }

    #[test]
    fn ticking_twice_changes_nothing_and_lists_what_is_ticked(filter in any_filter(atlas()), option in any_option(atlas())) {
        let once = filter.toggled(option);
        let open_years = matches!(option, FilterOption::Years(years) if years.is_open());
        prop_assert_eq!(once.has(option), !filter.has(option) && !open_years);
        prop_assert_eq!(once.ticked().contains(&option), once.has(option));
        let moved = matches!(option, FilterOption::Axis(axis, _) if AxisRule::ALL.iter().any(|&r| filter.axes(r).contains(axis)));
        let years = matches!(option, FilterOption::Years(_));
        if !moved && !years {
            prop_assert_eq!(once.toggled(option), filter);
        }
        let rebuilt = ticked(&filter.ticked());
        prop_assert_eq!(rebuilt, filter, "what is ticked is the whole filter");
    }

    #[test]
    fn a_count_is_what_the_option_would_leave(filter in any_filter(atlas()), option in any_option(atlas())) {
        let count = count_with(atlas(), &filter, option);
        let after = if filter.has(option) { filter } else { filter.toggled(option) };
        prop_assert_eq!(count, matching(atlas(), &after).len());
    }

    #[test]
    fn an_axis_has_one_rule_at_most(filter in any_filter(atlas())) {
        let [a, b, c] = AxisRule::ALL.map(|rule| filter.axes(rule));
        prop_assert!(a.intersection(b).is_empty() && b.intersection(c).is_empty() && a.intersection(c).is_empty());
    }

    #[test]
    fn a_set_says_what_it_holds(filter in any_filter(atlas())) {
        let set = matching(atlas(), &filter);
        let listed: Vec<_> = set.iter().collect();
        prop_assert_eq!(listed.len(), set.len());
        prop_assert_eq!(listed, those(|t| set.contains(t)));
    }
}

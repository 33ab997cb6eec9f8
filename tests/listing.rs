//! The four views show the same territories (check N-12), in orders that depend on nothing but the content.

mod common;
#[path = "common/filters.rs"]
mod filters;

use carte_leviers::geo::ScreenSize;
use carte_leviers::model::{
    Atlas, AxisFamily, AxisIdx, Citation, Filter, FilterOption, Lang, Sort, TerritoryIdx,
    TerritorySet, YearRange, fold, matching,
};
use carte_leviers::scene::{
    Group, GroupHead, Layout, LayoutRequest, ListRequest, MapShapes, Mark, columns, distance_m,
    listing, path_length, reading, sentence_facts, seriate,
};
use proptest::prelude::*;
use proptest::sample::select;

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

fn shapes() -> &'static MapShapes {
    &common::real_map().1
}

fn territory(slug: &str) -> TerritoryIdx {
    atlas()
        .find_territory(slug)
        .expect("a territory of the atlas")
}

fn list(kept: &TerritorySet, sort: Sort, chosen: Option<TerritoryIdx>) -> Vec<Group> {
    listing(&ListRequest {
        atlas: atlas(),
        shapes: shapes(),
        kept,
        sort,
        chosen,
    })
}

fn members(groups: &[Group]) -> Vec<TerritoryIdx> {
    groups
        .iter()
        .flat_map(|group| group.members.clone())
        .collect()
}

fn name(territory: TerritoryIdx) -> &'static str {
    &atlas().territory(territory).name
}

fn any_sort() -> impl Strategy<Value = Sort> {
    let axes = (0..16u8).prop_map(|n| Sort::Axis(AxisIdx(n)));
    prop_oneof![select(Sort::PLAIN.to_vec()), axes]
}

fn any_chosen() -> impl Strategy<Value = Option<TerritoryIdx>> {
    prop::option::of(select(atlas().territory_ids().collect::<Vec<_>>()))
}

/// The map at a usual size: every territory has its symbol; the filter tells which are shown.
fn layout() -> &'static Layout {
    static LAYOUT: std::sync::LazyLock<Layout> = std::sync::LazyLock::new(|| {
        let size = ScreenSize {
            width: 800.0,
            height: 700.0,
        };
        let mark = Mark::Rose;
        Layout::new(atlas(), shapes(), LayoutRequest { size, mark })
    });
    &LAYOUT
}

proptest! {
    /// N-12, for any filter, any order and any choice.
    #[test]
    fn symbols_list_items_and_table_rows_are_the_same_territories(
        filter in filters::any_filter(atlas()), sort in any_sort(), chosen in any_chosen(),
    ) {
        let kept = matching(atlas(), &filter);
        let mut symbols: Vec<_> = layout().symbols.iter().map(|s| s.territory).filter(|&t| kept.contains(t)).collect();
        symbols.sort();
        let mut items = members(&list(&kept, sort, chosen));
        items.sort();
        prop_assert_eq!(&symbols, &items);
        prop_assert_eq!(items.len(), kept.len(), "none twice");
        let facts = sentence_facts(atlas(), carte_leviers::model::Coloring::AllLevers, &filter, chosen, Lang::Fr);
        prop_assert_eq!(facts.counts.kept, kept.len());
    }

    #[test]
    fn a_reading_holds_what_the_filter_counts_and_nothing_else(
        filter in filters::any_filter(atlas()), axis in (0..16u8).prop_map(AxisIdx),
    ) {
        let kept = matching(atlas(), &filter);
        let read = reading(atlas(), &filter, &kept, axis);
        let expected = atlas().excerpts().iter().filter(|excerpt| {
            excerpt.axis == axis && kept.contains(excerpt.territory) && filter.counts(excerpt)
        });
        prop_assert_eq!(read.len(), expected.count());
        let names: Vec<String> = read.iter().map(|&e| fold(name(atlas().excerpt(e).territory))).collect();
        prop_assert!(names.is_sorted());
    }

    #[test]
    fn a_seriation_is_a_permutation_no_longer_than_the_order_it_was_given(
        values in prop::collection::vec(0u32..65536, 0..40),
    ) {
        let difference = |a: usize, b: usize| (values[a] ^ values[b]).count_ones();
        let order = seriate(values.len(), &difference);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..values.len()).collect::<Vec<_>>());
        prop_assert_eq!(&seriate(values.len(), &difference), &order, "the same twice");
        // No piece of it can be turned round to advantage.
        for start in 0..order.len() {
            for end in start + 1..order.len() {
                let mut turned = order.clone();
                turned[start..=end].reverse();
                prop_assert!(path_length(&order, &difference) <= path_length(&turned, &difference));
            }
        }
    }
}

#[test]
fn each_order_groups_as_it_says() {
    let kept = matching(atlas(), &Filter::default());
    let by_region = list(&kept, Sort::Region, None);
    assert_eq!(by_region.len(), atlas().regions().len());
    for group in &by_region {
        let GroupHead::Region(Some(region)) = group.head else {
            panic!("every territory tells its région");
        };
        let names: Vec<String> = group.members.iter().map(|&t| fold(name(t))).collect();
        assert!(names.is_sorted(), "{names:?}");
        for &member in &group.members {
            assert_eq!(
                atlas().territory(member).region,
                atlas().regions()[region.index()]
            );
        }
    }
    let by_name = list(&kept, Sort::Name, None);
    assert_eq!(by_name.len(), 1);
    assert!(members(&by_name).is_sorted_by_key(|&t| fold(name(t))));
    assert_eq!(
        list(&kept, Sort::Distance, None),
        by_name,
        "no distance without a choice"
    );
    let buying = atlas().find_axis("achats").expect("a lever");
    let by_state: Vec<_> = list(&kept, Sort::Axis(buying), None)
        .iter()
        .map(|group| (group.head, group.members.len()))
        .collect();
    let counts = atlas().counts(buying);
    let expected: Vec<_> = Citation::ALL
        .into_iter()
        .map(GroupHead::State)
        .zip(counts)
        .collect();
    assert_eq!(by_state, expected);
}

#[test]
fn distance_goes_from_the_chosen_territory_and_does_not_cross_an_ocean() {
    let kept = matching(atlas(), &Filter::default());
    let nantes = territory("nantes-metropole");
    let groups = list(&kept, Sort::Distance, Some(nantes));
    let heads: Vec<_> = groups.iter().map(|group| group.head).collect();
    assert_eq!(heads, [GroupHead::Near, GroupHead::Elsewhere]);
    let near: Vec<f64> = groups[0]
        .members
        .iter()
        .map(|&t| distance_m(shapes(), nantes, t).expect("in the same part of France"))
        .collect();
    assert!(near.is_sorted());
    assert_eq!(groups[0].members[0], nantes);
    let overseas = groups[1].members.iter();
    for &territory in overseas {
        assert_eq!(distance_m(shapes(), nantes, territory), None);
    }
    // Nantes – Rennes: about 100 km as the crow flies (IGN, Géoportail).
    let rennes = distance_m(shapes(), nantes, territory("rennes-metropole")).expect("same part");
    assert!((90e3..110e3).contains(&rennes), "{rennes}");
}

#[test]
fn similar_territories_are_neighbours_and_the_order_is_always_the_same() {
    let kept = matching(atlas(), &Filter::default());
    let order = members(&list(&kept, Sort::Similarity, None));
    let differs = |a: TerritoryIdx, b: TerritoryIdx| {
        let axes = (0..16).map(AxisIdx);
        axes.filter(|&axis| atlas().citation(a, axis) != atlas().citation(b, axis))
            .count()
    };
    let length = |order: &[TerritoryIdx]| -> usize {
        order.windows(2).map(|pair| differs(pair[0], pair[1])).sum()
    };
    let by_name = members(&list(&kept, Sort::Name, None));
    let (ours, theirs) = (length(&order), length(&by_name));
    assert!(2 * ours < theirs, "{ours} steps against {theirs} by name");
    assert_eq!(members(&list(&kept, Sort::Similarity, None)), order);
    // The columns keep their family and lose none.
    for family in AxisFamily::ALL {
        let mut similar = columns(atlas(), &kept, Sort::Similarity, family);
        similar.sort();
        assert_eq!(similar, columns(atlas(), &kept, Sort::Name, family));
    }
}

#[test]
fn an_empty_filter_result_lists_nothing() {
    let none =
        Filter::default().toggled(FilterOption::Years(YearRange::new(Some(1901), Some(1901))));
    let kept = matching(atlas(), &none);
    assert!(kept.is_empty());
    for sort in Sort::PLAIN {
        assert_eq!(list(&kept, sort, Some(territory("rennes-metropole"))), []);
    }
}

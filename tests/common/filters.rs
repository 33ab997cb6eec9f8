//! Any filter that a visitor can set.

use carte_leviers::model::{
    Atlas, AxisIdx, AxisRule, Filter, FilterOption, RegionIdx, SourceKind, TerritoryKind, YearRange,
};
use proptest::prelude::*;
use proptest::sample::select;

/// Any option of the filter of `atlas`.
pub(crate) fn any_option(atlas: &Atlas) -> impl Strategy<Value = FilterOption> + use<> {
    let axes = (0..u8::try_from(atlas.axes().len()).expect("few axes")).prop_map(AxisIdx);
    let regions =
        (0..u8::try_from(atlas.regions().len()).expect("few régions")).prop_map(RegionIdx);
    prop_oneof![
        4 => (axes, select(AxisRule::ALL.to_vec())).prop_map(|(axis, rule)| FilterOption::Axis(axis, rule)),
        1 => select(TerritoryKind::ALL.to_vec()).prop_map(FilterOption::Kind),
        1 => regions.prop_map(FilterOption::Region),
        1 => select(SourceKind::ALL.to_vec()).prop_map(FilterOption::Source),
        1 => any_years().prop_map(FilterOption::Years),
    ]
}

/// Any range of years, open ends included.
pub(crate) fn any_years() -> impl Strategy<Value = YearRange> {
    let year = || prop::option::of(1990u16..2030);
    (year(), year()).prop_map(|(from, to)| YearRange::new(from, to))
}

/// Any filter of `atlas`: up to five options ticked, one after the other.
pub(crate) fn any_filter(atlas: &Atlas) -> impl Strategy<Value = Filter> + use<> {
    prop::collection::vec(any_option(atlas), 0..6).prop_map(|options| {
        let ticked = options.into_iter();
        ticked.fold(Filter::default(), Filter::toggled)
    })
}

//! The content of the map as validated values. Nothing here is serializable: files are the codec's matter.

mod atlas;
mod axis;
mod axis_set;
mod citation;
mod coloring;
mod combination;
mod commune;
mod comparison;
mod cooperation;
mod excerpt;
mod feature;
mod filter;
mod fold;
mod ids;
mod lang;
mod letters;
mod likeness;
mod link;
mod nearest;
mod notice;
mod sort;
mod territory;
mod territory_set;
mod tour;
mod tour_lack;

pub use atlas::{Atlas, AtlasParts};
pub use axis::{Axis, AxisFamily};
pub use axis_set::AxisSet;
pub use citation::Citation;
pub use coloring::{Coloring, Crossing, LeverPair};
pub use combination::{Combination, combinations};
pub use commune::Commune;
pub use comparison::{CompareRow, Compared, compare_rows};
pub use cooperation::{Cooperation, CooperationKind};
pub use excerpt::{
    Confidence, CooperationBody, ExcerptBody, ExcerptRef, Excerpts, Source, SourceKind,
};
pub use feature::{Boundaries, Feature, FeatureIdx};
pub use filter::{AxisRule, Filter, FilterOption, Picks, YearRange, count_with, matching};
pub use fold::{fold, plain, slug_of};
pub use ids::{AxisIdx, CooperationIdx, ExcerptIdx, RegionIdx, SourceIdx, TerritoryIdx, TourIdx};
pub use lang::{Bilingual, Lang};
pub use letters::{is_letter_or_digit, lower_case};
pub use likeness::{Likeness, Likenesses, likeness, likenesses};
pub use link::{LinkScope, kind_counts, links};
pub use nearest::nearest;
pub use notice::Notice;
pub use sort::Sort;
pub use territory::{Population, Territory, TerritoryKind};
pub use territory_set::TerritorySet;
pub use tour::{
    Media, MediaKind, STEP_SECONDS, TITLE_LIMIT, Tour, TourKind, TourRef, TourStep, Tours,
};
pub use tour_lack::{Lack, lacks, title_lacks};

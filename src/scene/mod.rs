//! What to draw, without a DOM: the live map, the golden files and the exports come from these values.

/// Why writing to a `String` is expected to succeed.
const INFALLIBLE: &str = "writing to a String cannot fail";

mod arrangement;
pub mod composition;
mod detail;
mod enlarged;
pub mod export;
mod fill;
mod forced;
pub mod furniture;
pub mod glyph;
pub mod highlight;
mod icon;
mod label_places;
pub mod labels;
mod layout;
pub mod legend;
pub mod links;
mod listing;
pub mod mesh;
mod naming;
mod navigate;
mod neighbours;
mod outline;
pub mod paint;
pub mod palette;
mod path_data;
mod pick;
pub mod placement;
mod qr;
mod relaxation;
mod room;
mod rose;
pub mod scheme;
mod search;
mod sentence;
mod seriation;
mod shapes;
mod standing;
mod status;
mod svg;
mod tip;
mod view;

pub use detail::Detail;
pub use enlarged::{carton_seen, looking_into};
pub use fill::{WEAVE_PX, Weave, weave_class, weave_transform};
pub use forced::ground_of_name;
pub use icon::icon_svg;
pub use label_places::label_candidates;
pub use layout::{Layout, LayoutRequest, Mark, PlacedSymbol};
pub use listing::{
    Group, GroupHead, ListRequest, Listing, MAX_LISTED, columns, distance_m, listing, reading,
};
pub use navigate::{Direction, next_in, starting_with};
pub use neighbours::{Neighbour, Way, anchor_of, neighbours, way};
pub use outline::path_contains;
pub use pick::{Pointer, frame_at, pick, reach_px};
pub use qr::Qr;
pub use room::magnification;
pub use rose::{Rose, Roses};
pub use search::{GROUP_LIMIT, Hit, SearchIndex};
pub use sentence::{crossing_counts, sentence_facts};
pub use seriation::{path_length, seriate};
pub use shapes::{
    ContextGroup, ContextKind, ContextShape, MapShapes, TerritoryShape, path_transform,
};
pub use standing::{Ground, MAX_OUTLINES, MAX_SYMBOLS, standing};
pub use status::{accessible_name, coloring_name, status};
pub use svg::{SvgRequest, context_class, corner_px, write_svg};
pub use tip::{Spot, Tip};
pub use view::{DEPARTMENTS_ZOOM, FILLED_PX, is_filled};

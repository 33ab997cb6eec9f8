//! The state.

use super::explore::Exploring;
use super::mode::Mode;
use super::tour::TourPlace;
use super::view::View;
use crate::geo::{Camera, ScreenSize};
use crate::model::{Atlas, AxisIdx, Coloring, ExcerptIdx, Filter, Lang, Sort, TerritoryIdx};

/// What the visitor asked the colours to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColoringChoice {
    /// Nothing asked: all levers where there is room for roses, the most cited lever elsewhere.
    #[default]
    Automatic,
    /// This colouring, whatever the room.
    Chosen(Coloring),
}

impl ColoringChoice {
    /// The colouring to draw; `fit` tells whether there is room for roses.
    pub fn shown(self, atlas: &Atlas, fit: RoseFit) -> Coloring {
        match (self, fit) {
            (Self::Chosen(coloring), _) => coloring,
            (Self::Automatic, RoseFit::Wide) => Coloring::AllLevers,
            (Self::Automatic, RoseFit::Narrow) => atlas
                .most_cited_lever()
                .map_or(Coloring::AllLevers, Coloring::Lever),
        }
    }
}

/// Theme the visitor asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// The system's.
    #[default]
    Automatic,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// Every choice, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Automatic, Self::Light, Self::Dark];

    /// Value in the address and in the `data-theme` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Self::Automatic => "auto",
            Self::Light => "clair",
            Self::Dark => "sombre",
        }
    }

    /// The choice whose code is `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

/// Where a territory was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// On the map, or by the address.
    #[default]
    Map,
    /// In the list.
    List,
    /// In the table, under this axis.
    Cell(AxisIdx),
    /// Among what a search found.
    Search,
}

/// Whether the drawing moves aside where the panel would cover what the visitor chose or reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// It does: nothing moved it since.
    #[default]
    Made,
    /// It stays where the visitor put it.
    Kept,
}

/// Everything the visitor chose. Two equal states show the same thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AppState {
    /// Language of the interface and of the excerpts.
    pub lang: Lang,
    /// Theme.
    pub theme: ThemeChoice,
    /// What the colours tell.
    pub coloring: ColoringChoice,
    /// Which territories are kept.
    pub filter: Filter,
    /// Which view shows them.
    pub view: View,
    /// In which order the list and the table show them.
    pub sort: Sort,
    /// The territory whose panel is open.
    pub selected: Option<TerritoryIdx>,
    /// The excerpt a permalink points to, in that panel or in the reading.
    pub excerpt: Option<ExcerptIdx>,
    /// The axis whose excerpts are read, of every territory; the panel then shows them and not the territory.
    pub reading: Option<AxisIdx>,
    /// Where in which guided tour.
    pub tour: Option<TourPlace>,
    /// How the page is shown.
    pub mode: Mode,
    /// Comparison, links and neighbours.
    pub exploring: Exploring,
    /// What the main frame shows.
    pub camera: Camera,
    /// Whether the drawing makes way for the panel; not in the address.
    pub way: Way,
    /// Where the panel was opened from, and where the focus returns; not in the address.
    pub origin: Origin,
    /// The territory under the pointer or the focus; not in the address.
    pub highlighted: Option<TerritoryIdx>,
    /// The symbol that Tab reaches; not in the address.
    pub cursor: Option<TerritoryIdx>,
}

impl AppState {
    /// This state as its address tells it: what is under the pointer or has the focus is left out.
    #[must_use]
    pub fn addressed(self) -> Self {
        Self {
            way: Way::default(),
            origin: Origin::default(),
            highlighted: None,
            cursor: None,
            ..self
        }
    }
}

/// Whether component and map have room for roses by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoseFit {
    /// At least [`RoseFit::MIN_WIDTH_PX`] wide, its map at least [`RoseFit::MIN_MAP_SIDE_PX`] each way.
    Wide,
    /// Smaller.
    Narrow,
}

impl RoseFit {
    /// Width of the component from which roses are the default, CSS px (product reference, « The map »).
    pub const MIN_WIDTH_PX: f64 = 640.0;

    /// Shorter side of the map from which roses stand near their places, CSS px (`docs/decisions/0026`).
    pub const MIN_MAP_SIDE_PX: f64 = 420.0;

    /// The fit of a component `width_px` wide whose map has `map` for it.
    pub fn of(width_px: f64, map: ScreenSize) -> Self {
        let wide =
            width_px >= Self::MIN_WIDTH_PX && map.width.min(map.height) >= Self::MIN_MAP_SIDE_PX;
        if wide { Self::Wide } else { Self::Narrow }
    }
}

//! Frames: a part of a projected map shown in a rectangle of the drawing.

use super::{Area, MapBounds, MapPoint, ScreenPoint, ScreenRect, Zone};

/// Which frame of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FrameId {
    /// The mainland, behind the cartons.
    Main,
    /// Carton of the Paris region.
    IleDeFrance,
    /// Carton of Guadeloupe.
    Guadeloupe,
    /// Carton of Martinique.
    Martinique,
    /// Carton of Guyane.
    Guyane,
    /// Carton of La Réunion.
    Reunion,
    /// Carton of Mayotte.
    Mayotte,
    /// Carton of Corsica, shown on any map of France, whether or not a territory lies there.
    Corse,
    /// A place outside France: the one frame of its map.
    Abroad(Area),
}

impl FrameId {
    /// Every frame of France in drawing order: the main one first, then the cartons.
    pub const ALL: [Self; 8] = [
        Self::Main,
        Self::IleDeFrance,
        Self::Guadeloupe,
        Self::Martinique,
        Self::Guyane,
        Self::Reunion,
        Self::Mayotte,
        Self::Corse,
    ];

    /// Whether it is the frame that the others lie over.
    pub fn is_main(self) -> bool {
        matches!(self, Self::Main | Self::Abroad(_))
    }

    /// Its place among all: what ids are made with.
    pub fn number(self) -> usize {
        let all = Self::ALL.into_iter();
        all.take_while(|&frame| frame != self).count()
    }

    /// The zone whose projection the frame uses.
    pub fn zone(self) -> Zone {
        match self {
            Self::Main | Self::Corse | Self::IleDeFrance => Zone::Metropole,
            Self::Guadeloupe => Zone::Guadeloupe,
            Self::Martinique => Zone::Martinique,
            Self::Guyane => Zone::Guyane,
            Self::Reunion => Zone::Reunion,
            Self::Mayotte => Zone::Mayotte,
            Self::Abroad(area) => Zone::Abroad(area),
        }
    }

    /// The frame that shows a symbol anchored at `anchor`, in metres in the projection of `zone`.
    pub fn showing(zone: Zone, anchor: MapPoint) -> Self {
        match zone {
            Zone::Metropole if Self::IleDeFrance.extent().contains(anchor) => Self::IleDeFrance,
            Zone::Metropole if Self::Corse.extent().contains(anchor) => Self::Corse,
            Zone::Metropole => Self::Main,
            Zone::Guadeloupe => Self::Guadeloupe,
            Zone::Martinique => Self::Martinique,
            Zone::Guyane => Self::Guyane,
            Zone::Reunion => Self::Reunion,
            Zone::Mayotte => Self::Mayotte,
            Zone::Abroad(area) => Self::Abroad(area),
        }
    }

    /// What the frame must show, in metres of its zone's projection.
    ///
    /// Read off the boundaries (IGN, ADMIN EXPRESS COG 2020), rounded outwards to the kilometre. Guyane is
    /// cut to its inhabited coast, where its only territory of the atlas lies.
    pub fn extent(self) -> MapBounds {
        let km = |west: f64, south: f64, east: f64, north: f64| MapBounds {
            min: MapPoint {
                x: west * 1e3,
                y: south * 1e3,
            },
            max: MapPoint {
                x: east * 1e3,
                y: north * 1e3,
            },
        };
        match self {
            Self::Main => km(99.0, 6133.0, 1083.0, 7111.0),
            Self::Corse => km(1156.0, 6046.0, 1243.0, 6236.0),
            Self::IleDeFrance => km(590.0, 6826.0, 690.0, 6892.0),
            Self::Guadeloupe => km(624.0, 1750.0, 714.0, 1828.0),
            Self::Martinique => km(690.0, 1592.0, 738.0, 1646.0),
            Self::Guyane => km(150.0, 440.0, 430.0, 642.0),
            Self::Reunion => km(313.0, 7632.0, 382.0, 7692.0),
            Self::Mayotte => km(498.0, 8560.0, 534.0, 8604.0),
            Self::Abroad(area) => area.extent(),
        }
    }
}

/// A frame laid out in the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Which one.
    pub id: FrameId,
    /// Its limits in the drawing; nothing of it is drawn outside.
    pub rect: ScreenRect,
    /// Pixels per metre.
    pub scale: f64,
    /// Where the projection's (0, 0) falls in the drawing.
    pub origin: ScreenPoint,
}

impl Frame {
    /// The frame `id` limited to `rect`, its extent fitted in the middle of `fit`.
    ///
    /// A `fit` without surface gives a frame of scale 0, which draws everything in one point.
    pub fn fitted(id: FrameId, rect: ScreenRect, fit: ScreenRect) -> Self {
        let extent = id.extent();
        let scale = (fit.width / extent.width()).min(fit.height / extent.height());
        let (middle, at) = (extent.center(), fit.center());
        let origin = ScreenPoint {
            x: at.x - middle.x * scale,
            y: at.y + middle.y * scale,
        };
        Self {
            id,
            rect,
            scale,
            origin,
        }
    }

    /// Where `point` of the frame's projection falls in the drawing.
    pub fn screen_from_map(&self, point: MapPoint) -> ScreenPoint {
        ScreenPoint {
            x: self.origin.x + point.x * self.scale,
            y: self.origin.y - point.y * self.scale,
        }
    }

    /// The place of the frame's projection that falls on `point` of the drawing; in a frame of scale 0, the middle
    /// of its extent.
    pub fn map_from_screen(&self, point: ScreenPoint) -> MapPoint {
        if self.scale <= 0.0 {
            return self.id.extent().center();
        }
        MapPoint {
            x: (point.x - self.origin.x) / self.scale,
            y: (self.origin.y - point.y) / self.scale,
        }
    }
}

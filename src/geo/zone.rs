//! The parts of France, or of the Earth, that a map draws apart, each with its own projection.

use super::{Area, LonLat};

/// Part of France with its own frame and projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// The mainland and Corsica.
    Metropole,
    /// Guadeloupe.
    Guadeloupe,
    /// Martinique.
    Martinique,
    /// Guyane.
    Guyane,
    /// La Réunion.
    Reunion,
    /// Mayotte.
    Mayotte,
    /// None: a place of the Earth outside France.
    Abroad(Area),
}

impl Zone {
    /// Every zone of France, the metropolis first, then by INSEE code.
    pub const ALL: [Self; 6] = [
        Self::Metropole,
        Self::Guadeloupe,
        Self::Martinique,
        Self::Guyane,
        Self::Reunion,
        Self::Mayotte,
    ];

    /// The zone in whose window `position` lies; `None` outside all of them. Windows do not overlap.
    pub fn containing(position: LonLat) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| {
            zone.window()
                .is_some_and(|window| window.contains(position))
        })
    }

    /// The zone whose window is nearest to `position`: where a neighbouring country is drawn.
    pub fn nearest(position: LonLat) -> Self {
        let by_distance = Self::ALL
            .into_iter()
            .filter_map(|zone| Some((zone.window()?.distance_deg(position), zone)));
        by_distance
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map_or(Self::Metropole, |(_, zone)| zone)
    }

    /// Where it lies; a place outside France was chosen by what lies there.
    fn window(self) -> Option<Window> {
        Some(match self {
            Self::Metropole => METROPOLE,
            Self::Guadeloupe => GUADELOUPE,
            Self::Martinique => MARTINIQUE,
            Self::Guyane => GUYANE,
            Self::Reunion => REUNION,
            Self::Mayotte => MAYOTTE,
            Self::Abroad(_) => return None,
        })
    }

    /// Its place among all: what ids are made with.
    pub fn number(self) -> usize {
        let all = Self::ALL.into_iter();
        all.take_while(|&zone| zone != self).count()
    }
}

/// Box on the ellipsoid, in degrees; edges belong to it.
#[derive(Clone, Copy)]
struct Window {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

impl Window {
    fn contains(self, position: LonLat) -> bool {
        self.west <= position.lon
            && position.lon <= self.east
            && self.south <= position.lat
            && position.lat <= self.north
    }

    /// Degrees to move, east plus north, to reach the window; 0 inside it.
    fn distance_deg(self, position: LonLat) -> f64 {
        let east = (self.west - position.lon)
            .max(position.lon - self.east)
            .max(0.0);
        let north = (self.south - position.lat)
            .max(position.lat - self.north)
            .max(0.0);
        east + north
    }
}

// Degrees. Each is the extent of the zone's communes in IGN ADMIN EXPRESS COG (edition 2020, islands of 2024),
// given beside it, and a margin of about a third of a degree, for islets and rougher boundaries.

/// Mainland −5.14 to 8.23 E, 42.33 to 51.09 N; Corsica to 9.56 E, from 41.33 N.
const METROPOLE: Window = Window {
    west: -5.5,
    south: 41.0,
    east: 9.9,
    north: 51.5,
};
/// −61.81 to −61.00 E, 15.83 to 16.51 N.
const GUADELOUPE: Window = Window {
    west: -62.1,
    south: 15.5,
    east: -60.7,
    north: 16.8,
};
/// −61.23 to −60.81 E, 14.40 to 14.88 N.
const MARTINIQUE: Window = Window {
    west: -61.5,
    south: 14.1,
    east: -60.5,
    north: 15.2,
};
/// −54.60 to −51.62 E, 2.11 to 5.75 N.
const GUYANE: Window = Window {
    west: -54.9,
    south: 1.8,
    east: -51.3,
    north: 6.1,
};
/// 55.22 to 55.84 E, −21.39 to −20.87 N.
const REUNION: Window = Window {
    west: 54.9,
    south: -21.7,
    east: 56.2,
    north: -20.5,
};
/// 45.02 to 45.30 E, −13.00 to −12.64 N.
const MAYOTTE: Window = Window {
    west: 44.7,
    south: -13.3,
    east: 45.6,
    north: -12.3,
};

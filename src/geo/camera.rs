//! Where the main frame looks: as the address tells it ([`Camera`]), and as a gesture moves it ([`Lens`]).

use super::{
    Frame, LonLat, MapBounds, MapPoint, Projection, ScreenPoint, ScreenRect, decimal, within,
};

/// Closest zoom, over the home view. A map 700 px high then shows 29 m per pixel: the steps of ten metres of the
/// outlines (`scene::shapes`) are a third of a pixel.
pub const MAX_ZOOM: f64 = 48.0;

/// Closest zoom of a flight to a territory: it must be recognized by what surrounds it.
const MAX_FLIGHT_ZOOM: f64 = 24.0;

/// Share of the free rectangle that a flight leaves around what it goes to, on each side.
const FLIGHT_MARGIN: f64 = 0.15;

/// Steps of a degree in a camera: a metre, less than a quarter of a pixel at the closest zoom of any screen.
const STEPS_PER_DEGREE: f64 = 1e5;

/// Steps of zoom in a camera: at the edge of a map 1,280 px wide, one moves what is seen by two thirds of a pixel.
const STEPS_PER_ZOOM: f64 = 1e3;

/// What the main frame shows, in steps that an address can say exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Camera {
    /// All of it, as laid out for the room there is.
    #[default]
    Home,
    /// A part of it.
    Near(Sight),
}

/// A place and a zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sight {
    lon_e5: i32,
    lat_e5: i32,
    zoom_e3: u32,
}

impl Camera {
    /// The camera over `center` at `zoom` times the scale of the home view, which is 1; at 1 and under, home. Above
    /// [`MAX_ZOOM`] the zoom is that. A position or zoom that is not a number gives home.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "degrees are cut to those of the ellipsoid, the zoom to its range"
    )]
    pub fn new(center: LonLat, zoom: f64) -> Self {
        let steps = |degrees: f64, limit: f64| {
            (within(degrees, -limit, limit) * STEPS_PER_DEGREE).round() as i32
        };
        let zoom_e3 = (zoom.min(MAX_ZOOM) * STEPS_PER_ZOOM).round();
        let sound = center.lon.is_finite() && center.lat.is_finite() && zoom.is_finite();
        if !sound || zoom_e3 <= STEPS_PER_ZOOM {
            return Self::Home;
        }
        Self::Near(Sight {
            lon_e5: steps(center.lon, 180.0),
            lat_e5: steps(center.lat, 90.0),
            zoom_e3: zoom_e3 as u32,
        })
    }

    /// Times the scale of the home view: 1 at home.
    pub fn zoom(self) -> f64 {
        match self {
            Self::Home => 1.0,
            Self::Near(sight) => sight.zoom(),
        }
    }
}

impl Sight {
    /// The place in the middle of what the home view leaves free of cartons.
    pub fn center(self) -> LonLat {
        LonLat {
            lon: f64::from(self.lon_e5) / STEPS_PER_DEGREE,
            lat: f64::from(self.lat_e5) / STEPS_PER_DEGREE,
        }
    }

    /// Times the scale of the home view, over 1.
    pub fn zoom(self) -> f64 {
        f64::from(self.zoom_e3) / STEPS_PER_ZOOM
    }

    /// The place as `longitude,latitude`, in degrees.
    pub fn center_text(self) -> String {
        let LonLat { lon, lat } = self.center();
        format!("{},{}", decimal(lon, 5), decimal(lat, 5))
    }

    /// The zoom as a decimal number.
    pub fn zoom_text(self) -> String {
        decimal(self.zoom(), 3)
    }
}

/// The main frame seen from somewhere, in the course of a gesture. Every view is bounded: its middle stays within
/// reach of the frame's extent, its zoom between 1 and [`MAX_ZOOM`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    home: Frame,
    center: MapPoint,
    zoom: f64,
}

impl Lens {
    /// `home`, the frame of the home view, seen by `camera`.
    pub fn new(home: Frame, camera: Camera) -> Self {
        match camera {
            Camera::Home => Self::bounded(home, home.id.extent().center(), 1.0),
            Camera::Near(sight) => {
                let center = Projection::of(home.id.zone()).forward(sight.center());
                Self::bounded(home, center, sight.zoom())
            }
        }
    }

    /// The view that shows `home` as `frame` does, within the bounds; the home view where one of them has no scale.
    pub fn of(home: Frame, frame: &Frame) -> Self {
        if home.scale <= 0.0 || frame.scale <= 0.0 {
            return Self::new(home, Camera::Home);
        }
        let focus = home.screen_from_map(home.id.extent().center());
        let center = frame.map_from_screen(focus);
        Self::bounded(home, center, frame.scale / home.scale)
    }

    /// The view of `home` over `center`, cut to the bounds. What is not a number counts as home.
    ///
    /// At zoom 1 the middle of the view is that of the extent. The closer the zoom, the farther it may go: to the edge
    /// of the extent and over it by half of what the view shows, so that a place at the border can be brought beside an
    /// open panel. Zooming in about any place of the extent never meets these bounds.
    fn bounded(home: Frame, center: MapPoint, zoom: f64) -> Self {
        let extent = home.id.extent();
        let middle = extent.center();
        let zoom = if zoom.is_finite() {
            within(zoom, 1.0, MAX_ZOOM)
        } else {
            1.0
        };
        // How far the middle may be from that of an extent that is `length` long where the home view shows `seen`.
        let near = |value: f64, middle: f64, length: f64, seen: f64| {
            let over = (length + seen.max(length)) / zoom;
            let reach = (1.0 - 1.0 / zoom) * (length + over) / 2.0;
            if value.is_finite() {
                within(value, middle - reach, middle + reach)
            } else {
                middle
            }
        };
        let metres = |px: f64| {
            if home.scale > 0.0 {
                px / home.scale
            } else {
                0.0
            }
        };
        let (width, height) = (metres(home.rect.width), metres(home.rect.height));
        Self {
            home,
            center: MapPoint {
                x: near(center.x, middle.x, extent.width(), width),
                y: near(center.y, middle.y, extent.height(), height),
            },
            zoom,
        }
    }

    /// The camera that shows this view, to its step.
    pub fn camera(&self) -> Camera {
        Camera::new(
            Projection::of(self.home.id.zone()).inverse(self.center),
            self.zoom,
        )
    }

    /// Times the scale of the home view.
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    /// The main frame as this view shows it: same limits, its own scale and origin.
    pub fn frame(&self) -> Frame {
        let scale = self.home.scale * self.zoom;
        let focus = self.focus();
        Frame {
            scale,
            origin: ScreenPoint {
                x: focus.x - self.center.x * scale,
                y: focus.y + self.center.y * scale,
            },
            ..self.home
        }
    }

    /// The view `factor` times closer, with what is under `at` staying there as far as the bounds allow.
    #[must_use]
    pub fn zoomed_about(&self, at: ScreenPoint, factor: f64) -> Self {
        let zoom = within(self.zoom * factor, 1.0, MAX_ZOOM);
        let under = self.frame().map_from_screen(at);
        let scale = self.home.scale * zoom;
        let focus = self.focus();
        // `under` must fall on `at` again: the middle is as far from it, in pixels, as the focus is from `at`.
        let center = MapPoint {
            x: under.x + (focus.x - at.x) / scale,
            y: under.y - (focus.y - at.y) / scale,
        };
        Self::bounded(self.home, center, zoom)
    }

    /// The view with its content moved by `dx` pixels to the right and `dy` downwards, within the bounds.
    #[must_use]
    pub fn panned_by(&self, dx: f64, dy: f64) -> Self {
        let scale = self.home.scale * self.zoom;
        let center = MapPoint {
            x: self.center.x - dx / scale,
            y: self.center.y + dy / scale,
        };
        Self::bounded(self.home, center, self.zoom)
    }

    /// The view of `home` that shows `bounds` in the middle of `clear`, a part of the drawing, as large as fits.
    pub fn fitting(home: Frame, bounds: MapBounds, clear: ScreenRect) -> Self {
        let room = 1.0 - 2.0 * FLIGHT_MARGIN;
        // A point asks for no room; the closest flight answers it.
        let fit = |px: f64, metres: f64| px * room / metres.max(1.0) / home.scale;
        let zoom = fit(clear.width, bounds.width()).min(fit(clear.height, bounds.height()));
        let zoom = within(zoom, 1.0, MAX_FLIGHT_ZOOM);
        let over = Self::bounded(home, bounds.center(), zoom);
        let (at, goal) = (
            over.frame().screen_from_map(bounds.center()),
            clear.center(),
        );
        over.panned_by(goal.x - at.x, goal.y - at.y)
    }

    /// The view that shows both this one's middle and that of `goal`, for a flight that would otherwise leave the ground
    /// out of sight; `None` where one of the two shows the other's middle already.
    pub fn stopover(&self, goal: &Self) -> Option<Self> {
        let rect = self.home.rect;
        let zoom = self.zoom.min(goal.zoom);
        let scale = self.home.scale * zoom;
        let (dx, dy) = (goal.center.x - self.center.x, goal.center.y - self.center.y);
        let near = dx.abs() * scale <= rect.width / 2.0 && dy.abs() * scale <= rect.height / 2.0;
        let both = MapBounds::around([self.center, goal.center])?;
        let over = Self::fitting(self.home, both, rect);
        (!near && over.zoom < zoom).then_some(over)
    }

    /// The view with its content moved as little as brings `point` into `clear`, within the bounds.
    #[must_use]
    pub fn showing(&self, point: MapPoint, clear: ScreenRect) -> Self {
        let at = self.frame().screen_from_map(point);
        let goal = clear.clamp(at);
        self.panned_by(goal.x - at.x, goal.y - at.y)
    }

    /// Where the middle of the view falls in the drawing: where the home view has the middle of its extent.
    pub fn focus(&self) -> ScreenPoint {
        self.home.screen_from_map(self.home.id.extent().center())
    }
}

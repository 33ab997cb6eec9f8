//! Coordinate spaces, projections, frames and geometry on plain values. Uses only `std`.

mod abroad;
mod angle;
mod bounds;
mod camera;
mod coords;
mod decimal;
mod distortion;
mod frame;
pub mod gesture;
mod interior;
mod order;
mod polygon;
mod projection;
mod shift;
mod sphere;
mod trigonometry;
pub mod validity;
mod zone;

pub use abroad::Area;
pub use angle::{half_gap_deg, polar};
pub use bounds::{MapBounds, ScreenRect};
pub use camera::{Camera, Lens, MAX_ZOOM, Sight};
pub use coords::{LonLat, MapPoint, ScreenPoint, ScreenSize};
pub use decimal::{decimal, fixed, parse_decimal};
pub use distortion::Distortion;
pub use frame::{Frame, FrameId};
pub use interior::{InteriorPoint, interior_point};
pub use order::{ascending, first_equals, order_of, within};
pub use polygon::{Geometry, Polygon, largest, signed_area};
pub use projection::Projection;
pub use shift::Shift;
pub use sphere::{Compass, bearing_deg, great_circle_m};
pub use zone::Zone;

//! Levels of detail of thousands of outlines: a border that two neighbours share stays shared.
#![expect(
    clippy::expect_used,
    reason = "a test says what it expects of its own fixtures"
)]

use std::collections::{BTreeMap, BTreeSet};

use carte_leviers::geo::{FrameId, Geometry, LonLat, MapPoint, Polygon};
use carte_leviers::model::Boundaries;
use carte_leviers::scene::MapShapes;
use carte_leviers::scene::mesh::{Level, Mesh, MeshBuilder, Unit};
use proptest::prelude::*;

/// A country of `size` × `size` cells: `wiggles` bend the borders, which have `steps` points between two corners.
#[derive(Clone, Debug)]
struct Country {
    size: usize,
    steps: usize,
    wiggles: Vec<f64>,
    /// Whether the middle cell is an enclave: a hole in its left neighbour's place, an island in it.
    islands: Islands,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Islands {
    None,
    /// Each cell has a hole that another territory fills.
    Enclaves,
}

impl Country {
    fn wiggle(&self, n: usize) -> f64 {
        self.wiggles[n % self.wiggles.len()]
    }

    /// A corner of the grid, bent.
    fn corner(&self, col: usize, row: usize) -> (f64, f64) {
        let n = 31 * col + 17 * row;
        let bent = |n| 0.3 * self.wiggle(n);
        (col as f64 + bent(n), row as f64 + bent(n + 7))
    }

    /// From one corner to another, the second one left out: always the same points, whatever the direction.
    fn border(&self, from: (usize, usize), to: (usize, usize)) -> Vec<(f64, f64)> {
        let (a, b) = (from.min(to), from.max(to));
        let (start, end) = (self.corner(a.0, a.1), self.corner(b.0, b.1));
        let seed = 101 * a.0 + 53 * a.1 + 11 * b.0 + 5 * b.1;
        let inner = (1..=self.steps).map(|n| {
            let t = n as f64 / (self.steps + 1) as f64;
            let off = 0.12 * self.wiggle(seed + n);
            let (dx, dy) = (end.0 - start.0, end.1 - start.1);
            (start.0 + t * dx - off * dy, start.1 + t * dy + off * dx)
        });
        let mut line: Vec<_> = std::iter::once(start).chain(inner).chain([end]).collect();
        if a != from {
            line.reverse();
        }
        line.pop();
        line
    }

    fn cell(&self, col: usize, row: usize) -> Vec<(f64, f64)> {
        let corners = [
            (col, row),
            (col + 1, row),
            (col + 1, row + 1),
            (col, row + 1),
            (col, row),
        ];
        corners
            .windows(2)
            .flat_map(|pair| self.border(pair[0], pair[1]))
            .collect()
    }

    /// A ring of twelve points in the middle of a cell.
    fn enclave(&self, col: usize, row: usize) -> Vec<(f64, f64)> {
        // Twelve hours, as (cos, sin).
        const HALF: f64 = 0.5;
        const MOST: f64 = 0.866;
        let hours = [(1.0, 0.0), (MOST, HALF), (HALF, MOST)];
        let quarters = (0..4).flat_map(|quarter| {
            hours.map(|(x, y)| match quarter {
                0 => (x, y),
                1 => (-y, x),
                2 => (-x, -y),
                _ => (y, -x),
            })
        });
        let ring = quarters.enumerate().map(|(n, (x, y))| {
            let radius = 0.12 + 0.04 * self.wiggle(col + 3 * row + n);
            (col as f64 + 0.5 + radius * x, row as f64 + 0.5 + radius * y)
        });
        ring.collect()
    }

    fn shapes(&self) -> MapShapes {
        let mut by_territory = Vec::new();
        for (col, row) in (0..self.size).flat_map(|col| (0..self.size).map(move |row| (col, row))) {
            let mut holes = Vec::new();
            if self.islands == Islands::Enclaves {
                let ring = self.enclave(col, row);
                // The hole starts elsewhere and turns the other way.
                let mut hole = [&ring[5..], &ring[..5]].concat();
                hole.reverse();
                holes.push(closed(&hole));
                by_territory.push(Some(polygon(closed(&ring), Vec::new())));
            }
            by_territory.push(Some(polygon(closed(&self.cell(col, row)), holes)));
        }
        MapShapes::new(&Boundaries { by_territory }, &[])
    }

    fn mesh(&self) -> Mesh {
        MeshBuilder::new(&self.shapes(), FrameId::Main).finish()
    }
}

/// Grid units are a twentieth of a degree.
fn closed(ring: &[(f64, f64)]) -> Vec<LonLat> {
    let at = |&(x, y): &(f64, f64)| LonLat {
        lon: 2.0 + 0.05 * x,
        lat: 46.0 + 0.05 * y,
    };
    let first = ring.first().map(at).expect("a ring has points");
    ring.iter().map(at).chain([first]).collect()
}

fn polygon(exterior: Vec<LonLat>, holes: Vec<Vec<LonLat>>) -> Geometry<LonLat> {
    Geometry::Polygons(vec![Polygon { exterior, holes }])
}

fn country() -> impl Strategy<Value = Country> {
    let islands = prop_oneof![Just(Islands::None), Just(Islands::Enclaves)];
    let wiggles = prop::collection::vec(-1.0..1.0_f64, 40..120);
    (2..5_usize, 0..9_usize, wiggles, islands).prop_map(|(size, steps, wiggles, islands)| Country {
        size,
        steps,
        wiggles,
        islands,
    })
}

/// How often each edge is walked in each direction, over all rings at `level`.
fn edges(mesh: &Mesh, level: Level) -> BTreeMap<(Unit, Unit), usize> {
    let mut edges = BTreeMap::new();
    for outline in mesh.outlines() {
        for ring in mesh.rings(outline, level) {
            let ring: Vec<Unit> = ring.collect();
            for (n, &from) in ring.iter().enumerate() {
                let to = ring[(n + 1) % ring.len()];
                *edges.entry((from, to)).or_insert(0) += 1;
            }
        }
    }
    edges
}

/// Distance in metres from `point` to the segment between `a` and `b`.
fn distance(point: MapPoint, a: MapPoint, b: MapPoint) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    let t = if length2 > 0.0 {
        let along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / length2;
        carte_leviers::geo::within(along, 0.0, 1.0)
    } else {
        0.0
    };
    let (ex, ey) = (point.x - a.x - t * dx, point.y - a.y - t * dy);
    (ex * ex + ey * ey).sqrt()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn at_every_level_a_shared_border_is_the_same_in_both_neighbours(country in country()) {
        let mesh = country.mesh();
        // What only one territory has at the finest level is the coast.
        let finest = edges(&mesh, Level::all().next().expect("there are levels"));
        let coast: BTreeSet<Unit> = finest
            .keys()
            .filter(|(from, to)| !finest.contains_key(&(*to, *from)))
            .flat_map(|&(from, to)| [from, to])
            .collect();
        for level in Level::all() {
            let all = edges(&mesh, level);
            for (&(from, to), &times) in &all {
                // A ring with two points left goes and comes back: it has no surface.
                prop_assert!(times == 1 || all.get(&(to, from)) == Some(&times), "{level:?}: {from:?} {to:?} {times}");
                let shared = all.contains_key(&(to, from));
                prop_assert!(shared || (coast.contains(&from) && coast.contains(&to)), "{level:?}: a gap at {from:?} {to:?}");
            }
        }
    }

    #[test]
    fn borders_are_each_edge_of_the_rings_once(country in country()) {
        let mesh = country.mesh();
        for level in Level::all() {
            let mut lines = BTreeMap::new();
            for outline in mesh.outlines() {
                for border in mesh.borders(outline, level) {
                    let border: Vec<Unit> = border.collect();
                    for pair in border.windows(2) {
                        *lines.entry((pair[0].min(pair[1]), pair[0].max(pair[1]))).or_insert(0) += 1;
                    }
                }
            }
            let rings: BTreeSet<(Unit, Unit)> = edges(&mesh, level).into_keys().map(|(a, b)| (a.min(b), a.max(b))).collect();
            prop_assert_eq!(lines.keys().copied().collect::<BTreeSet<_>>(), rings);
            let finest = Level::all().next() == Some(level);
            prop_assert!(!finest || lines.values().all(|&times| times == 1));
        }
    }

    #[test]
    fn what_a_level_drops_lies_within_its_tolerance_of_what_it_draws(country in country()) {
        let mesh = country.mesh();
        let finest = Level::all().next().expect("there are levels");
        for (outline, level) in mesh.outlines().iter().flat_map(|outline| Level::all().map(move |level| (outline, level))) {
            for (all, kept) in mesh.borders(outline, finest).zip(mesh.borders(outline, level)) {
                let all: Vec<MapPoint> = all.map(Unit::point).collect();
                let kept: Vec<MapPoint> = kept.map(Unit::point).collect();
                prop_assert!(kept.len() >= 2);
                for point in all {
                    let near = kept.windows(2).map(|pair| distance(point, pair[0], pair[1])).fold(f64::INFINITY, f64::min);
                    prop_assert!(near <= level.tolerance_m() + 1e-6, "{near} m at {level:?}");
                }
            }
        }
    }

    #[test]
    fn a_mesh_made_in_slices_is_the_mesh_made_at_once(country in country(), slice in 1..400_usize) {
        let shapes = country.shapes();
        let mut builder = MeshBuilder::new(&shapes, FrameId::Main);
        while builder.advance(slice) {}
        prop_assert_eq!(builder.finish(), country.mesh());
    }
}

#[test]
fn coarser_levels_keep_fewer_points_and_the_level_follows_the_scale() {
    let country = Country {
        size: 6,
        steps: 12,
        wiggles: (0..97)
            .map(|n| f64::from(n * 37 % 97) / 48.5 - 1.0)
            .collect(),
        islands: Islands::Enclaves,
    };
    let mesh = country.mesh();
    let counts: Vec<usize> = Level::all().map(|level| mesh.count(level)).collect();
    assert!(
        counts.windows(2).all(|pair| pair[0] >= pair[1]),
        "{counts:?}"
    );
    assert!(2 * counts[6] < counts[0], "{counts:?}");
    assert_eq!(mesh.outlines().len(), 72);
    // A map of France 700 px high shows 1400 m per pixel; at 48 times that, 29 m.
    assert_eq!(Level::shown_at(1.0 / 1400.0).tolerance_m(), 640.0);
    assert_eq!(Level::shown_at(1.0 / 29.0).tolerance_m(), 0.0);
    assert!(Level::shown_at(0.0) > Level::shown_at(1.0));
}

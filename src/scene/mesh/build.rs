//! A mesh made in slices: outlines are read, then each border between two junctions is weighed once.

use super::points::{PointId, PointTable, Unit};
use super::weigh::{farthest, fix, rank};
use super::{FIXED, Mesh, Outline, Run};
use crate::geo::FrameId;
use crate::model::TerritoryIdx;
use crate::scene::outline::path_rings;
use crate::scene::shapes::{MapShapes, TerritoryShape};

/// Rank of a point that was not weighed yet.
const UNWEIGHED: u8 = FIXED - 1;

/// What is known of a point while outlines are read.
#[derive(Clone, Copy, Debug)]
enum Passed {
    /// Every ring that passes there comes from, and goes to, these two.
    Between(PointId, PointId),
    /// Rings part there.
    Junction,
}

/// Makes a [`Mesh`] of the outlines that a frame shows.
#[derive(Debug)]
pub struct MeshBuilder<'s> {
    left: std::vec::IntoIter<(TerritoryIdx, &'s TerritoryShape)>,
    table: PointTable,
    passed: Vec<Passed>,
    mesh: Mesh,
    /// Outlines weighed.
    weighed: usize,
    /// Borders of two points, in the order of their numbers: nothing lies between to tell that they were met.
    edges: PointTable,
}

impl<'s> MeshBuilder<'s> {
    /// A builder of the outlines of `shapes` that the frame `id` shows.
    pub fn new(shapes: &'s MapShapes, id: FrameId) -> Self {
        Self {
            left: shapes.drawn_in(id).collect::<Vec<_>>().into_iter(),
            table: PointTable::default(),
            passed: Vec::new(),
            mesh: Mesh::default(),
            weighed: 0,
            edges: PointTable::default(),
        }
    }

    /// Works on over about `points` points, one outline at least; whether anything is left.
    pub fn advance(&mut self, points: usize) -> bool {
        let mut done = 0;
        while done < points {
            let more = match self.left.next() {
                Some((territory, shape)) => self.read(territory, shape),
                None if self.weighed < self.mesh.outlines.len() => self.weigh_next(),
                None => return false,
            };
            done += more;
        }
        true
    }

    /// The mesh; what is left is done now.
    pub fn finish(mut self) -> Mesh {
        while self.advance(usize::MAX) {}
        self.mesh.points = self.table.into_points();
        self.mesh
    }

    /// Reads one outline; how many points it has.
    fn read(&mut self, territory: TerritoryIdx, shape: &TerritoryShape) -> usize {
        let from = (self.mesh.rings.len(), self.mesh.runs.len());
        path_rings(&shape.d, |ring| self.read_ring(ring));
        self.mesh.outlines.push(Outline {
            territory,
            bounds: shape.bounds,
            rings: from.0..self.mesh.rings.len(),
            borders: 0..0,
        });
        self.mesh.runs.len() - from.1 + 1
    }

    fn read_ring(&mut self, ring: &[Unit]) {
        let from = self.mesh.runs.len();
        for &point in ring {
            let id = self.table.number(point);
            // A point again at once, as where a ring closes, is no point of its own.
            if self.mesh.runs.get(from..).and_then(<[PointId]>::last) != Some(&id) {
                self.mesh.runs.push(id);
            }
        }
        let closes =
            self.mesh.runs.len() > from + 1 && self.mesh.runs.get(from) == self.mesh.runs.last();
        if closes {
            self.mesh.runs.pop();
        }
        let run = from..self.mesh.runs.len();
        // What has no surface at the finest level is not drawn.
        if run.len() < 3 {
            self.mesh.runs.truncate(from);
            return;
        }
        self.pass(run.clone());
        self.mesh.rings.push(run);
    }

    /// Notes which points the ring `run` comes from and goes to at each of its points.
    fn pass(&mut self, run: Run) {
        let ring = &self.mesh.runs[run];
        for (n, &id) in ring.iter().enumerate() {
            let before = ring[(n + ring.len() - 1) % ring.len()];
            let after = ring[(n + 1) % ring.len()];
            let here = (before.min(after), before.max(after));
            // Numbers are given in order: a new point is the next of the list.
            match self.passed.get_mut(id.index()) {
                None => {
                    let between = Passed::Between(here.0, here.1);
                    self.passed.resize(id.index() + 1, between);
                }
                Some(Passed::Between(a, b)) if (*a, *b) == here => {}
                Some(passed) => *passed = Passed::Junction,
            }
        }
    }

    /// Weighs the borders of the next outline; how many points it has.
    fn weigh_next(&mut self) -> usize {
        if self.mesh.ranks.is_empty() {
            self.mesh.ranks = vec![UNWEIGHED; self.table.len()];
        }
        let outline = self.weighed;
        let rings = self.mesh.outlines[outline].rings.clone();
        let first = self.mesh.borders.len();
        let mut points = 1;
        for n in rings {
            let ring = self.mesh.runs[self.mesh.rings[n].clone()].to_vec();
            points += ring.len();
            self.weigh_ring(&ring);
        }
        self.mesh.outlines[outline].borders = first..self.mesh.borders.len();
        self.weighed += 1;
        points
    }

    fn weigh_ring(&mut self, ring: &[PointId]) {
        let is_end = |n: &usize| matches!(self.passed[ring[*n].index()], Passed::Junction);
        let mut ends: Vec<usize> = (0..ring.len()).filter(is_end).collect();
        match ends[..] {
            // An island: its first point and the one farthest from it part it in two.
            [] if self.mesh.ranks[ring[0].index()] == UNWEIGHED => {
                ends = vec![0, farthest(ring, &self.table)];
            }
            [] => return,
            // A ring that touches another in one point.
            [only] => {
                let turned = [&ring[only..], &ring[..only]].concat();
                let other = farthest(&turned, &self.table);
                ends.push((only + other) % ring.len());
                ends.sort_unstable();
            }
            _ => {}
        }
        for (n, &start) in ends.iter().enumerate() {
            let end = ends.get(n + 1).copied().unwrap_or(ends[0] + ring.len());
            let border = (start..=end).map(|n| ring[n % ring.len()]);
            self.weigh_border(&border.collect::<Vec<_>>());
        }
    }

    /// Weighs `border`, unless an outline before did.
    fn weigh_border(&mut self, border: &[PointId]) {
        let (Some(&first), Some(&last)) = (border.first(), border.last()) else {
            return;
        };
        let is_new = match border.get(1) {
            Some(inner) if border.len() > 2 => self.mesh.ranks[inner.index()] == UNWEIGHED,
            Some(_) | None => self.is_new_edge(first, last),
        };
        if !is_new {
            return;
        }
        fix(first, &mut self.mesh.ranks);
        fix(last, &mut self.mesh.ranks);
        rank(border, &self.table, &mut self.mesh.ranks);
        let from = self.mesh.runs.len();
        self.mesh.runs.extend_from_slice(border);
        self.mesh.borders.push(from..self.mesh.runs.len());
    }

    fn is_new_edge(&mut self, a: PointId, b: PointId) -> bool {
        let part = |id: PointId| i32::try_from(id.index()).unwrap_or(i32::MAX);
        let before = self.edges.len();
        let edge = Unit {
            x: part(a.min(b)),
            y: part(a.max(b)),
        };
        self.edges.number(edge);
        self.edges.len() > before
    }
}

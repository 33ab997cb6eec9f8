//! Distinct points, each with a number.

/// A place in units of ten metres, `y` growing south, as path data has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit {
    /// Units to the east.
    pub x: i32,
    /// Units to the south.
    pub y: i32,
}

/// Number of a distinct point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PointId(u32);

impl PointId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// Fewest places of the table.
const SMALLEST: usize = 64;

/// Numbers distinct points in the order they come.
///
/// A table with open addressing: a million points come in slices, which a sort would not. What it gives rests on the
/// order of the points alone.
#[derive(Clone, Debug, Default)]
pub(super) struct PointTable {
    points: Vec<Unit>,
    /// Number of the point in each place, plus one; 0 where there is none. As many as a power of two.
    places: Vec<u32>,
}

impl PointTable {
    /// The number of `point`.
    pub(super) fn number(&mut self, point: Unit) -> PointId {
        if 2 * self.points.len() >= self.places.len() {
            self.grow();
        }
        let place = self.place(point);
        if self.places[place] == 0 {
            self.points.push(point);
            self.places[place] = u32::try_from(self.points.len()).unwrap_or(u32::MAX);
        }
        PointId(self.places[place] - 1)
    }

    pub(super) fn len(&self) -> usize {
        self.points.len()
    }

    pub(super) fn point(&self, id: PointId) -> Unit {
        self.points[id.index()]
    }

    /// The points in the order of their numbers.
    pub(super) fn into_points(self) -> Vec<Unit> {
        self.points
    }

    /// Where `point` is, or would be.
    fn place(&self, point: Unit) -> usize {
        let last = self.places.len() - 1;
        let mut place = mixed(point) as usize & last;
        loop {
            match self.places[place] {
                0 => return place,
                number if self.points[number as usize - 1] == point => return place,
                _ => place = (place + 1) & last,
            }
        }
    }

    fn grow(&mut self) {
        self.places = vec![0; (2 * self.places.len()).max(SMALLEST)];
        for (number, n) in (1..).zip(0..self.points.len()) {
            let place = self.place(self.points[n]);
            self.places[place] = number;
        }
    }
}

/// The bits of `point` mixed, so that neighbours go far from each other (Knuth's multiplicative hashing, *The Art of
/// Computer Programming*, vol. 3, § 6.4: multipliers near 2³² over the golden ratio).
fn mixed(point: Unit) -> u32 {
    let (x, y) = (point.x.cast_unsigned(), point.y.cast_unsigned());
    let bits = x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77);
    bits ^ (bits >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_points_have_one_number_and_numbers_follow_the_order() {
        let mut table = PointTable::default();
        let at = |n: i32| Unit {
            x: n * 7 - 300,
            y: n % 13,
        };
        for pass in 0..2 {
            for (index, n) in (0..1000).enumerate() {
                assert_eq!(table.number(at(n)).index(), index, "pass {pass}");
            }
        }
        assert_eq!(table.len(), 1000);
        assert_eq!(table.point(PointId(12)), at(12));
    }
}

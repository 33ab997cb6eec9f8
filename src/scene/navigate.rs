//! Moving between symbols with the keyboard.

use crate::geo::ScreenPoint;
use crate::model::{lower_case, plain};

/// Direction of an arrow key, in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the top.
    Up,
    /// Towards the bottom.
    Down,
    /// Towards the left.
    Left,
    /// Towards the right.
    Right,
}

impl Direction {
    /// Every direction.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Left, Self::Right];
}

/// Index of the nearest of `centers` in `direction` from `centers[from]`; `None` if there is none.
///
/// Nearest is whose circle is smallest, among the circles that touch `centers[from]` and open in the direction; what
/// lies far aside comes last. Small symbols beside large ones stay reachable that way, which the tests check.
pub fn next_in(centers: &[ScreenPoint], from: usize, direction: Direction) -> Option<usize> {
    let start = centers[from];
    let candidates = centers
        .iter()
        .enumerate()
        .filter(|&(n, _)| n != from)
        .filter_map(|(n, center)| {
            let (dx, dy) = (center.x - start.x, center.y - start.y);
            let (ahead, across) = match direction {
                Direction::Up => (-dy, dx.abs()),
                Direction::Down => (dy, dx.abs()),
                Direction::Left => (-dx, dy.abs()),
                Direction::Right => (dx, dy.abs()),
            };
            (ahead > 0.0).then_some((across > 2.0 * ahead, ahead + across * across / ahead, n))
        });
    candidates
        .min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)))
        .map(|(_, _, n)| n)
}

/// Index of the first of `names`, in alphabetical order after `names[from]` and round again, that starts with
/// `letter`; case and accents do not count. `None` if there is none.
pub fn starting_with(names: &[&str], from: usize, letter: char) -> Option<usize> {
    let folded_name = |n: usize| names[n].chars().map(folded).collect::<String>();
    let wanted = folded(letter);
    let here = (folded_name(from), from);
    let candidates =
        (0..names.len()).filter(|&n| names[n].chars().next().map(folded) == Some(wanted));
    // Those at or before the current name come after all the others: the search goes round.
    candidates.min_by_key(|&n| {
        let name = (folded_name(n), n);
        (name <= here, name)
    })
}

/// The letter without case or French accent.
fn folded(letter: char) -> char {
    plain(lower_case(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_goes_to_the_next_name_that_starts_with_it() {
        let names = ["Lille", "Évry", "Lyon", "Laval"];
        for (from, letter, to) in [
            (0, 'l', Some(2)),
            (2, 'L', Some(3)),
            (3, 'l', Some(0)),
            (0, 'e', Some(1)),
            (0, 'z', None),
        ] {
            assert_eq!(
                starting_with(&names, from, letter),
                to,
                "{letter} from {}",
                names[from]
            );
        }
    }

    fn points(list: &[(f64, f64)]) -> Vec<ScreenPoint> {
        list.iter().map(|&(x, y)| ScreenPoint { x, y }).collect()
    }

    #[test]
    fn an_arrow_goes_to_the_nearest_symbol_ahead() {
        let centers = points(&[
            (0.0, 0.0),
            (10.0, 1.0),
            (5.0, 30.0),
            (-4.0, -1.0),
            (2.0, -9.0),
        ]);
        let reached = Direction::ALL.map(|direction| next_in(&centers, 0, direction));
        assert_eq!(reached, [Some(4), Some(2), Some(3), Some(1)]);
    }

    #[test]
    fn an_arrow_at_the_edge_goes_nowhere() {
        assert_eq!(
            next_in(&points(&[(0.0, 0.0), (10.0, 0.0)]), 1, Direction::Right),
            None
        );
    }
}

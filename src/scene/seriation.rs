//! Puts similar things side by side, as Bertin did with his matrices.

/// Passes of improvement: each shortens the path, and a hundred rows need about ten.
const PASSES: usize = 64;

/// An order of `len` things in which neighbours differ little: the sum of `difference` from each to the next is small.
///
/// The first guess goes from thing 0 to the nearest not yet placed; then pieces of the path are turned round as long as
/// that shortens it (2-opt). The same differences give the same order; of equals, the first in the list comes first.
/// The end with the smaller index comes first.
pub fn seriate(len: usize, difference: &dyn Fn(usize, usize) -> u32) -> Vec<usize> {
    let mut order = nearest_path(len, difference);
    for _ in 0..PASSES {
        if !improve(&mut order, difference) {
            break;
        }
    }
    if order.first() > order.last() {
        order.reverse();
    }
    order
}

/// The sum of `difference` from each of `order` to the next.
pub fn path_length(order: &[usize], difference: &dyn Fn(usize, usize) -> u32) -> u32 {
    order
        .windows(2)
        .map(|pair| difference(pair[0], pair[1]))
        .sum()
}

fn nearest_path(len: usize, difference: &dyn Fn(usize, usize) -> u32) -> Vec<usize> {
    let mut left: Vec<usize> = (1..len).collect();
    let mut order: Vec<usize> = (0..len.min(1)).collect();
    while let Some(&last) = order.last() {
        let nearest = (0..left.len()).min_by_key(|&at| (difference(last, left[at]), left[at]));
        let Some(at) = nearest else { break };
        order.push(left.remove(at));
    }
    order
}

/// Turns round every piece whose turning shortens the path; whether there was one.
fn improve(order: &mut [usize], difference: &dyn Fn(usize, usize) -> u32) -> bool {
    let len = order.len();
    let mut improved = false;
    for start in 0..len {
        for end in start + 1..len {
            let joint = |a: usize, b: usize| difference(order[a], order[b]);
            // An end of the path has no neighbour to join.
            let before = if start > 0 {
                joint(start - 1, start)
            } else {
                0
            };
            let after = if end + 1 < len {
                joint(end, end + 1)
            } else {
                0
            };
            let turned_before = if start > 0 { joint(start - 1, end) } else { 0 };
            let turned_after = if end + 1 < len {
                joint(start, end + 1)
            } else {
                0
            };
            if turned_before + turned_after < before + after {
                order[start..=end].reverse();
                improved = true;
            }
        }
    }
    improved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_things_come_together() {
        let values = [9_u32, 1, 8, 2, 30, 3];
        let difference = |a: usize, b: usize| values[a].abs_diff(values[b]);
        let sorted: Vec<u32> = seriate(values.len(), &difference)
            .into_iter()
            .map(|n| values[n])
            .collect();
        assert!(
            sorted == [1, 2, 3, 8, 9, 30] || sorted == [30, 9, 8, 3, 2, 1],
            "{sorted:?}"
        );
    }

    #[test]
    fn nothing_and_one_thing_are_in_order() {
        assert!(seriate(0, &|_, _| 1).is_empty());
        assert_eq!(seriate(1, &|_, _| 1), [0]);
        assert_eq!(seriate(3, &|_, _| 0), [0, 1, 2]);
    }
}

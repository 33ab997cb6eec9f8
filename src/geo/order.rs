//! The one sort of the core, and a number kept between two others.
//!
//! Every closure given to the standard sort compiles to a few kilobytes of WebAssembly of its own; here it gets but one.

use std::cmp::Ordering;

/// Indices of `keys` from the smallest to the largest; equal keys keep their order. NaN sorts last.
pub fn ascending(keys: &[f64]) -> Vec<usize> {
    order_of(keys.len(), &|a, b| keys[a].total_cmp(&keys[b]))
}

/// Indices of a list of `len` entries in the order that `compare` gives; equals keep theirs.
pub fn order_of(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    order
}

/// For each entry of a list of `len`, the index of the first that `compare` finds equal to it, most often its own.
pub fn first_equals(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut first: Vec<usize> = (0..len).collect();
    for pair in order_of(len, compare).windows(2) {
        if compare(pair[0], pair[1]).is_eq() {
            first[pair[1]] = first[pair[0]];
        }
    }
    first
}

/// `value`, or the nearer of `low` and `high` where it is not between them.
///
/// `high` where they are not in order, `low` for what is no number. `f64::clamp` panics on such bounds and tells them,
/// which brings the formatter of floats along: 17 kB of WebAssembly.
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_between_two_others() {
        let found = [-1.0, 0.5, 2.0, f64::NAN].map(|value| within(value, 0.0, 1.0));
        assert_eq!(found, [0.0, 0.5, 1.0, 0.0]);
        assert_eq!(within(0.5, 2.0, 1.0), 1.0);
    }

    #[test]
    fn equal_keys_keep_their_order() {
        assert_eq!(ascending(&[2.0, 1.0, 2.0, -1.0, f64::NAN]), [3, 1, 0, 2, 4]);
        assert!(ascending(&[]).is_empty());
    }

    #[test]
    fn equals_know_the_first_of_them() {
        let names = ["b", "a", "b", "c", "a", "b"];
        let compare = |a: usize, b: usize| names[a].cmp(names[b]);
        assert_eq!(first_equals(names.len(), &compare), [0, 1, 0, 3, 1, 0]);
    }
}

//! The one sort of the core.
//!
//! Every closure given to the standard sort compiles to a few kilobytes of WebAssembly of its own; keys do not.

/// Indices of `keys` from the smallest to the largest; equal keys keep their order. NaN sorts last.
pub fn ascending(keys: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|&a, &b| keys[a].total_cmp(&keys[b]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        assert_eq!(ascending(&[2.0, 1.0, 2.0, -1.0, f64::NAN]), [3, 1, 0, 2, 4]);
        assert!(ascending(&[]).is_empty());
    }
}

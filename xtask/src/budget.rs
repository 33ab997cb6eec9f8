//! The budgets of the site, and whether a set of files keeps them.
//!
//! Source of every bound: the product's budget table, « Budgets » in its description of November 2026. Sizes are bytes
//! as compressed by brotli at quality 11; 1 kB = 1000 bytes.

/// Everything for the first interactive view: HTML, CSS, JS, WASM, outlines, index.
pub(crate) const INTERACTIVE_MAX_BYTES: usize = 250_000;
/// What the same total aims at; above it is a remark, not a failure.
pub(crate) const INTERACTIVE_GOAL_BYTES: usize = 200_000;
/// First map on screen, before any WebAssembly: HTML, CSS and static SVG.
pub(crate) const FIRST_PAINT_MAX_BYTES: usize = 60_000;
/// Requests before the map is interactive, all to our own origin.
pub(crate) const REQUESTS_MAX: usize = 8;

/// When a file of the site is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Before any WebAssembly: HTML, CSS, static SVG.
    FirstPaint,
    /// Before the map is interactive, besides those.
    Interactive,
    /// Later, or only on demand.
    Later,
}

/// What the first view costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cost {
    pub(crate) first_paint_bytes: usize,
    /// Includes the first paint.
    pub(crate) interactive_bytes: usize,
    pub(crate) n_requests: usize,
}

impl Cost {
    /// Sums up files given as moment and brotli bytes. No file costs nothing.
    pub(crate) fn of(files: impl IntoIterator<Item = (Moment, usize)>) -> Self {
        let nothing = Self {
            first_paint_bytes: 0,
            interactive_bytes: 0,
            n_requests: 0,
        };
        files
            .into_iter()
            .fold(nothing, |cost, (moment, bytes)| match moment {
                Moment::FirstPaint => Self {
                    first_paint_bytes: cost.first_paint_bytes + bytes,
                    interactive_bytes: cost.interactive_bytes + bytes,
                    n_requests: cost.n_requests + 1,
                },
                Moment::Interactive => Self {
                    interactive_bytes: cost.interactive_bytes + bytes,
                    n_requests: cost.n_requests + 1,
                    ..cost
                },
                Moment::Later => cost,
            })
    }

    /// The budgets that are broken, in words; none if all are kept.
    pub(crate) fn broken(self) -> Vec<String> {
        let bounds = [
            (
                "bytes of HTML, CSS and SVG",
                self.first_paint_bytes,
                FIRST_PAINT_MAX_BYTES,
            ),
            (
                "bytes before interactive",
                self.interactive_bytes,
                INTERACTIVE_MAX_BYTES,
            ),
            ("requests before interactive", self.n_requests, REQUESTS_MAX),
        ];
        bounds
            .into_iter()
            .filter(|(_, found, max)| found > max)
            .map(|(what, found, max)| format!("{found} {what}, at most {max}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_files_cost_nothing_and_first_paint_counts_twice() {
        let cost = Cost::of([
            (Moment::FirstPaint, 10),
            (Moment::Interactive, 100),
            (Moment::Later, 1000),
        ]);
        assert_eq!(
            cost,
            Cost {
                first_paint_bytes: 10,
                interactive_bytes: 110,
                n_requests: 2
            }
        );
    }

    #[track_caller]
    fn check_broken(files: &[(Moment, usize)], expected: &[&str]) {
        assert_eq!(Cost::of(files.iter().copied()).broken(), expected);
    }

    #[test]
    fn a_budget_is_broken_one_byte_above_its_bound() {
        check_broken(&[], &[]);
        check_broken(
            &[(Moment::FirstPaint, 60_000), (Moment::Interactive, 190_000)],
            &[],
        );
        check_broken(
            &[(Moment::FirstPaint, 60_001)],
            &["60001 bytes of HTML, CSS and SVG, at most 60000"],
        );
        check_broken(
            &[(Moment::Interactive, 250_001)],
            &["250001 bytes before interactive, at most 250000"],
        );
        check_broken(
            &[(Moment::Interactive, 1); 9],
            &["9 requests before interactive, at most 8"],
        );
    }
}

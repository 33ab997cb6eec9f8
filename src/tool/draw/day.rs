//! The day that an image is made.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::tool::day::day_after_epoch;

/// Today, in universal time.
#[expect(
    clippy::disallowed_methods,
    reason = "the command is native, where the clock is"
)]
pub fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = since.map_or(0, |since| since.as_secs() / 86_400);
    day_after_epoch(i64::try_from(days).unwrap_or_default())
}

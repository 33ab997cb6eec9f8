//! English words of [`HostWords`].

use super::HostWords;
use crate::text::grouped;

/// In English.
pub(in crate::text) const EN: HostWords = HostWords {
    foreign_origin: |address| {
        format!(
            "{address}: this address is not of this site, nor of a site that the page allows; the file was not asked for"
        )
    },
    no_address: |text| format!("“{text}” is not the address of a file"),
    some_listed: |some, all| {
        format!(
            "The first {some} of {} territories are listed here; the search and the filters lead to the others.",
            grouped(u32::try_from(all).unwrap_or(u32::MAX), ',')
        )
    },
    nothing: |file| format!("{file}: no feature with a code to show"),
};

//! English words of [`HostWords`].

use super::HostWords;

/// In English.
pub(in crate::text) const EN: HostWords = HostWords {
    foreign_origin: |address| {
        format!(
            "{address}: this address is not of this site, nor of a site that the page allows; the file was not asked for"
        )
    },
    no_address: |text| format!("“{text}” is not the address of a file"),
    some_symbols: |some, all| {
        format!(
            "Symbols: {some} for {all} territories, among those with an answer; all have their outline and are in the list."
        )
    },
    nothing: |file| format!("{file}: no feature with a code to show"),
};

//! English words of what an address asks for in vain.

use super::NoticeWords;

pub(super) static WORDS: NoticeWords = NoticeWords {
    unknown_lever: |found, nearest| {
        format!("This map has no lever “{found}”{}.", proposal(nearest))
    },
    unknown_territory: |found, nearest| {
        format!("This map has no territory “{found}”{}.", proposal(nearest))
    },
    unknown_parameter: |found, nearest| {
        format!("This map has no setting “{found}”{}.", proposal(nearest))
    },
    unknown_excerpt: |found| format!("This map has no excerpt “{found}”."),
    unknown_entry: |name, found, nearest| {
        format!(
            "“{name}={found}” is not understood in the address{}.",
            proposal(nearest)
        )
    },
    unknown_value: |name, found, accepted| {
        format!("“{name}={found}” is not understood in the address; possible values: {accepted}.")
    },
    nothing_to_cross: |found| {
        format!(
            "“croise={found}” needs another lever in “levier=”: there is nothing to cross it with."
        )
    },
};

fn proposal(nearest: Option<&str>) -> String {
    nearest
        .map(|name| format!("; the nearest is “{name}”"))
        .unwrap_or_default()
}

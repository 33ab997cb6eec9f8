//! English words of the static pages.

use super::PageWords;

pub(super) static WORDS: PageWords = PageWords {
    site: "SSE levers",
    about: "Map of the levers that French urban territories use to support the social and solidarity economy, with the \
            sourced excerpts of each territory.",
    about_territory: |name, n| {
        format!(
            "{name}: {}, by lever, theme and framework, with the source of each.",
            counted(n, "sourced excerpt", "sourced excerpts")
        )
    },
    about_axis: |name, territories, excerpts| {
        format!(
            "{name}: {}, {}, with the source of each.",
            counted(
                territories,
                "urban territory cited",
                "urban territories cited"
            ),
            counted(excerpts, "excerpt", "excerpts")
        )
    },
    menu: "Navigation",
    home: "Map and table",
    open_map: "Open in the interactive map",
    skip: "Skip to the content",
    table: "Table of all territories",
    cooperations: "Cooperations",
    cited: |n| counted(n, "territory cited", "territories cited"),
    not_cited: |n| counted(n, "territory not cited", "territories not cited"),
    no_answer: |n| format!("{}, no answer", counted(n, "territory", "territories")),
    edition: |day| format!("Content of {day}"),
    data: "Data",
    moved: "This page has a new address.",
    gone: "This page is no longer in the current version.",
    last_version: |day| format!("Read it in the version of {day}"),
    versions: "Versions",
    latest: "Current version",
};

fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n < 2 { one } else { many })
}

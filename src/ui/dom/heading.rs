//! Headings at the level the page around the map asks for.

use leptos::prelude::use_context;

use super::element::Attribute;

/// Level of the map's first heading, given as a context; the others follow it.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui) struct HeadingLevel(pub(in crate::ui) u8);

/// The attribute `aria-level` of an element `tag`, where it is a heading that stands deeper than it is written.
pub(super) fn level_of(tag: &str) -> Option<Attribute> {
    let written = match tag.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => digit - b'0',
        _ => return None,
    };
    let HeadingLevel(first) = use_context()?;
    let level = (written + first - 1).to_string();
    (first > 1).then(|| Attribute::Plain("aria-level", level.into()))
}

/// That a part of the map has a page of its own: given as a context, its headings are written one level higher, the
/// second being the page's first.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui) struct Raised;

/// The tag to write for `tag`.
pub(super) fn raised(tag: &'static str) -> &'static str {
    let higher = match tag {
        "h2" => "h1",
        "h3" => "h2",
        "h4" => "h3",
        _ => return tag,
    };
    use_context::<Raised>().map_or(tag, |Raised| higher)
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{HeadingLevel, Raised};
    use crate::ui::dom::{Node, el};

    #[track_caller]
    fn check(level: u8, expected: &str) {
        let html = Owner::new().with(|| {
            provide_context(HeadingLevel(level));
            Node::from([el("h1"), el("hr"), el("h3")]).to_html()
        });
        assert_eq!(html, expected);
    }

    #[test]
    fn headings_stand_deeper_where_the_page_asks_for_it() {
        check(1, "<h1></h1><hr><h3></h3>");
        check(
            3,
            "<h1 aria-level=\"3\"></h1><hr><h3 aria-level=\"5\"></h3>",
        );
    }

    #[test]
    fn the_headings_of_a_part_that_is_a_page_are_one_level_higher() {
        let html = Owner::new().with(|| {
            provide_context(Raised);
            Node::from([el("h2"), el("hr"), el("h4")]).to_html()
        });
        assert_eq!(html, "<h1></h1><hr><h3></h3>");
    }
}

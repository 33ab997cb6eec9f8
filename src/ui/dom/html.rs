//! Nodes as HTML text, with live parts as they are at that moment.

use leptos::prelude::{Render as _, RenderHtml};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

use super::element::{Attribute, Element, Space, Value, svg};
use super::flat::Flat;
use super::heading::{level_of, raised};
use super::mount::Mounted;
use super::node::{Kind, Node};

/// HTML elements that have no content and no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra: Vec<AnyAttribute>,
    ) {
        write(buf, self, position);
    }

    /// Builds the node anew: static pages carry no marks to take up, the engine replaces their content.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> Mounted {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

fn write(buf: &mut String, node: Node, position: &mut Position) {
    match node.0.take() {
        Kind::Element(element) => write_element(buf, *element, position),
        Kind::Text(text) => escape(buf, &text),
        Kind::LiveText(read) => escape(buf, &read().unwrap_or_default()),
        Kind::Live(mut make) => write(buf, make(), position),
        Kind::Group(nodes) => {
            for node in nodes {
                write(buf, node, position);
            }
        }
        Kind::Sung(pieces, _) => write(buf, *pieces, position),
    }
}

fn write_element(buf: &mut String, element: Element, position: &mut Position) {
    let Element {
        tag,
        space,
        parts,
        listeners: _,
        children,
        on_created: _,
    } = element;
    let tag = raised(tag);
    buf.push('<');
    buf.push_str(tag);
    let (mut classes, mut content, mut text) = (String::new(), Vec::new(), String::new());
    let attributes = parts.into_iter().map(|part| part.attribute);
    for attribute in attributes.chain(level_of(tag)) {
        match attribute {
            Attribute::Plain("class", value) => classes.push_str(&now(value).unwrap_or_default()),
            Attribute::Plain(name, value) => {
                if let Some(value) = now(value) {
                    write_attribute(buf, name, &value);
                }
            }
            Attribute::Flag(name, on) => {
                if on() {
                    write_attribute(buf, name, "");
                }
            }
            Attribute::FieldText(text) => write_attribute(buf, "value", &text()),
            Attribute::Content(read) => content = read(),
            Attribute::Text(read) => text = read(),
            Attribute::Class(name, on) => {
                if on() {
                    if !classes.is_empty() {
                        classes.push(' ');
                    }
                    classes.push_str(name);
                }
            }
        }
    }
    if !classes.is_empty() {
        write_attribute(buf, "class", &classes);
    }
    buf.push('>');
    if space == Space::Html && VOID.contains(&tag) {
        return;
    }
    escape(buf, &text);
    for Flat {
        tag,
        attributes,
        text,
    } in content
    {
        let flat = attributes.into_iter();
        let flat = flat.fold(svg(tag), |flat, (name, value)| {
            flat.attr(name, value.into_owned())
        });
        write(buf, flat.child(text.map(Node::from)).into(), position);
    }
    for child in children {
        write(buf, child, position);
    }
    buf.push_str("</");
    buf.push_str(tag);
    buf.push('>');
}

fn now(value: Value) -> Option<std::borrow::Cow<'static, str>> {
    match value {
        Value::Fixed(value) => value,
        Value::Live(read) => read(),
    }
}

fn write_attribute(buf: &mut String, name: &str, value: &str) {
    buf.push(' ');
    buf.push_str(name);
    buf.push_str("=\"");
    escape(buf, value);
    buf.push('"');
}

/// Appends `text` so that it reads the same between tags and between double quotes.
fn escape(buf: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => buf.push_str("&amp;"),
            '<' => buf.push_str("&lt;"),
            '>' => buf.push_str("&gt;"),
            '"' => buf.push_str("&quot;"),
            other => buf.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use crate::ui::dom::{Chorus, Flat, Node, el, live, sung, svg};

    #[track_caller]
    fn check(node: impl Into<Node>, expected: &str) {
        let owner = Owner::new();
        let html = owner.with(|| node.into().to_html());
        assert_eq!(html, expected);
    }

    #[test]
    fn texts_and_attributes_are_escaped() {
        check(
            el("p")
                .attr("title", "« 1 < 2 » & \"b\"")
                .child("<script>&"),
            "<p title=\"« 1 &lt; 2 » &amp; &quot;b&quot;\">&lt;script&gt;&amp;</p>",
        );
    }

    #[test]
    fn live_parts_are_written_as_they_are_now() {
        check(
            el("ul")
                .class("liste")
                .toggle("ouvert", || true)
                .toggle("vide", || false)
                .attr("hidden", || false)
                .attr("aria-current", || Some("true"))
                .child(live(
                    || 2,
                    |n| {
                        (0..n)
                            .map(|i| el("li").child(i.to_string()))
                            .collect::<Vec<_>>()
                    },
                ))
                .child(live(|| false, |shown| shown.then(|| el("p")))),
            "<ul aria-current=\"true\" class=\"liste ouvert\"><li>0</li><li>1</li></ul>",
        );
    }

    #[test]
    fn what_an_element_holds_is_written_as_it_is_now() {
        let disc = || Flat {
            tag: "circle",
            attributes: vec![("class", "disque".into()), ("r", "4".into())],
            text: None,
        };
        let number = || Flat {
            tag: "text",
            attributes: Vec::new(),
            text: Some("3 < 4".to_owned()),
        };
        check(
            svg("g").content(move || vec![disc(), number()]),
            "<g><circle r=\"4\" class=\"disque\"></circle><text>3 &lt; 4</text></g>",
        );
    }

    #[test]
    fn what_a_chorus_says_is_written_as_it_is_now() {
        let chorus = Chorus::of(|| 3);
        let (said, text) = (chorus.said(), chorus.said());
        let item = el("li")
            .toggle("trois", move || said.with(|n| *n == 3))
            .within(&chorus)
            .text(move || text.with(|n| format!("{n} < 4")))
            .within(&chorus);
        check(
            sung([chorus.voices()], item),
            "<li class=\"trois\">3 &lt; 4</li>",
        );
    }

    #[test]
    fn void_elements_have_no_end_and_svg_elements_always_have_one() {
        check(
            [
                el("input").attr("type", "radio"),
                svg("path").attr("d", "M0 0"),
            ],
            "<input type=\"radio\"><path d=\"M0 0\"></path>",
        );
    }
}

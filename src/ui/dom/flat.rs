//! Elements without children or listeners of their own, written over in place: what changes often and looks alike.

use std::borrow::Cow;

use leptos::prelude::document;

use super::writing::{MADE, SVG_NAMESPACE, write_attribute};

/// An SVG element that holds at most a text.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Flat {
    /// Its tag.
    pub(in crate::ui) tag: &'static str,
    /// Its attributes, the same names for the same tag and place.
    pub(in crate::ui) attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// Its text.
    pub(in crate::ui) text: Option<String>,
}

/// What an element holds, as it was last written.
#[derive(Default)]
pub(super) struct Written(Vec<(Flat, web_sys::Element)>);

impl Written {
    /// Makes `parent` hold `wanted`, and nothing else, by as little as differs.
    pub(super) fn write(&mut self, parent: &web_sys::Element, wanted: Vec<Flat>) {
        for (_, gone) in self.0.drain(wanted.len().min(self.0.len())..) {
            gone.remove();
        }
        for (n, flat) in wanted.into_iter().enumerate() {
            match self.0.get_mut(n) {
                Some((is, element)) if is.tag == flat.tag => {
                    write_over(element, is, &flat);
                    *is = flat;
                }
                Some(other) => {
                    let element = made(&flat);
                    // What is in the page can be replaced.
                    drop(other.1.replace_with_with_node_1(&element));
                    *other = (flat, element);
                }
                None => {
                    let element = made(&flat);
                    parent.append_child(&element).expect(MADE);
                    self.0.push((flat, element));
                }
            }
        }
    }
}

fn made(flat: &Flat) -> web_sys::Element {
    let element = document().create_element_ns(Some(SVG_NAMESPACE), flat.tag);
    let element = element.expect(MADE);
    for (name, value) in &flat.attributes {
        write_attribute(&element, name, Some(value));
    }
    if flat.text.is_some() {
        element.set_text_content(flat.text.as_deref());
    }
    element
}

fn write_over(element: &web_sys::Element, is: &Flat, wanted: &Flat) {
    for attribute @ (name, value) in &wanted.attributes {
        if !is.attributes.contains(attribute) {
            write_attribute(element, name, Some(value));
        }
    }
    if is.text != wanted.text {
        element.set_text_content(wanted.text.as_deref());
    }
}

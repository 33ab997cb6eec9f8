//! Elements, built by chained calls.

use std::borrow::Cow;

use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast;

use super::chorus::{Chorus, Voices};
use super::flat::Flat;
use super::node::Node;
use crate::geo::decimal;

/// Which vocabulary a tag belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Html,
    Svg,
}

/// A closure run again when the signals it reads change; `None` stands for an absent attribute.
pub(super) type LiveValue = Box<dyn Fn() -> Option<Cow<'static, str>>>;

/// What an attribute is set to.
pub(in crate::ui) enum Value {
    /// Once; `None` leaves the attribute out.
    Fixed(Option<Cow<'static, str>>),
    /// Again when it changes.
    Live(LiveValue),
}

/// Anything that differs between two elements of the same tag, but for listeners and children.
pub(super) enum Attribute {
    /// An attribute.
    Plain(&'static str, Value),
    /// A class that comes and goes.
    Class(&'static str, Box<dyn Fn() -> bool>),
    /// A property of the DOM object that is true or false and parts from the attribute of that name (`checked`).
    Flag(&'static str, Box<dyn Fn() -> bool>),
    /// The property `value` of a field.
    FieldText(Box<dyn Fn() -> String>),
    /// All that the element holds.
    Content(Box<dyn Fn() -> Vec<Flat>>),
    /// Its text, in place of children.
    Text(Box<dyn Fn() -> String>),
}

/// What differs, and with what it is written.
pub(super) struct Part {
    pub(super) attribute: Attribute,
    /// Parts of other elements that it is written with.
    pub(super) chorus: Option<Voices>,
}

impl From<Attribute> for Part {
    fn from(attribute: Attribute) -> Self {
        let chorus = None;
        Self { attribute, chorus }
    }
}

/// A listener, whatever its event.
pub(super) struct Listener {
    pub(super) event: &'static str,
    pub(super) handler: Box<dyn FnMut(web_sys::Event)>,
}

/// Told of the element when it is made.
type OnCreated = Box<dyn FnOnce(&web_sys::Element)>;

/// An element that is not in the page yet.
pub(in crate::ui) struct Element {
    pub(super) tag: &'static str,
    pub(super) space: Space,
    pub(super) parts: Vec<Part>,
    pub(super) listeners: Vec<Listener>,
    pub(super) children: Vec<Node>,
    pub(super) on_created: Vec<OnCreated>,
}

/// An HTML element.
pub(in crate::ui) fn el(tag: &'static str) -> Element {
    Element::new(tag, Space::Html)
}

/// An SVG element.
pub(in crate::ui) fn svg(tag: &'static str) -> Element {
    Element::new(tag, Space::Svg)
}

impl Element {
    fn new(tag: &'static str, space: Space) -> Self {
        Self {
            tag,
            space,
            parts: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
            on_created: Vec::new(),
        }
    }

    fn add(mut self, attribute: Attribute) -> Self {
        self.parts.push(attribute.into());
        self
    }

    /// Makes what was added last a part of `chorus`.
    ///
    /// Elements take part when they are made under [`super::sung`]: nothing that is made later.
    pub(in crate::ui) fn within<T: 'static>(mut self, chorus: &Chorus<T>) -> Self {
        if let Some(last) = self.parts.last_mut() {
            last.chorus = Some(chorus.voices());
        }
        self
    }

    /// Sets an attribute: to a text or a number, to nothing (`None`), or to what a closure gives.
    pub(in crate::ui) fn attr(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.add(Attribute::Plain(name, value.into()))
    }

    /// Sets the attribute `class`.
    pub(in crate::ui) fn class(self, value: impl Into<Value>) -> Self {
        self.attr("class", value)
    }

    /// Adds the class `name` while `on` holds. After [`Self::class`], and only beside a fixed one: a live one rewrites it.
    pub(in crate::ui) fn toggle(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.add(Attribute::Class(name, Box::new(on)))
    }

    /// Keeps the property `name` of the DOM object as `on` says; a server writes the attribute of that name.
    pub(in crate::ui) fn flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.add(Attribute::Flag(name, Box::new(on)))
    }

    /// Keeps the text of a field as `text` says.
    pub(in crate::ui) fn field_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.add(Attribute::FieldText(Box::new(text)))
    }

    /// Keeps the element holding what `content` gives, and nothing else: no children. What keeps its tag and place is
    /// written over, not made again.
    pub(in crate::ui) fn content(self, content: impl Fn() -> Vec<Flat> + 'static) -> Self {
        self.add(Attribute::Content(Box::new(content)))
    }

    /// Keeps the text of the element as `text` says, in place of children.
    pub(in crate::ui) fn text(self, text: impl Fn() -> String + 'static) -> Self {
        self.add(Attribute::Text(Box::new(text)))
    }

    /// Listens to `event`, whose object is an `E`. The listener leaves with the element.
    pub(in crate::ui) fn on<E: JsCast + 'static>(
        mut self,
        event: &'static str,
        mut handler: impl FnMut(E) + 'static,
    ) -> Self {
        let handler = Box::new(move |event: web_sys::Event| handler(event.unchecked_into::<E>()));
        self.listeners.push(Listener { event, handler });
        self
    }

    /// Fills `reference` when the element is made.
    pub(in crate::ui) fn node_ref<E: ElementType + 'static>(
        mut self,
        reference: impl NodeRefContainer<E>,
    ) -> Self {
        self.on_created
            .push(Box::new(move |element| reference.load(element)));
        self
    }

    /// Adds a child after those it has.
    pub(in crate::ui) fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// Adds children after those it has.
    pub(in crate::ui) fn children<N: Into<Node>>(
        mut self,
        children: impl IntoIterator<Item = N>,
    ) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }
}

impl From<&'static str> for Value {
    fn from(value: &'static str) -> Self {
        Self::Fixed(Some(Cow::Borrowed(value)))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Fixed(Some(Cow::Owned(value)))
    }
}

/// With at most three decimals, of coordinates a thousandth of a pixel.
impl From<f64> for Value {
    fn from(value: f64) -> Self {
        decimal(value, 3).into()
    }
}

impl From<u8> for Value {
    fn from(value: u8) -> Self {
        value.to_string().into()
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Self {
        Self::Fixed(value.map(Cow::Owned))
    }
}

impl From<Option<&'static str>> for Value {
    fn from(value: Option<&'static str>) -> Self {
        Self::Fixed(value.map(Cow::Borrowed))
    }
}

/// What a live attribute's closure may give.
pub(in crate::ui) trait Given {
    /// The attribute's text; `None` leaves it out.
    fn text(self) -> Option<Cow<'static, str>>;
}

impl Given for &'static str {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl Given for String {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }
}

/// Present without a text, or absent: `open`, `hidden`, `disabled`.
impl Given for bool {
    fn text(self) -> Option<Cow<'static, str>> {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<G: Given> Given for Option<G> {
    fn text(self) -> Option<Cow<'static, str>> {
        self.and_then(Given::text)
    }
}

impl<G: Given, F: Fn() -> G + 'static> From<F> for Value {
    fn from(read: F) -> Self {
        Self::Live(Box::new(move || read().text()))
    }
}

//! Nodes in the page.

use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml, document};
use leptos::tachys::html::attribute::Attribute as LeptosAttribute;
use wasm_bindgen::JsValue;

use super::chorus::{Voice, Voices};
use super::element::{Attribute, Element, Part, Space, Value};
use super::flat::Written;
use super::heading::level_of;
use super::listening::{Listening, listen};
use super::node::{Kind, Node};
use super::writing::{MADE, SVG_NAMESPACE, write_attribute, write_property};
use crate::ui::stored::{Following, follow, followed};

/// A node that was made: it can be put in the page, and what it follows and listens to ends with it.
pub(in crate::ui) struct Mounted(Made);

enum Made {
    Element {
        element: web_sys::Element,
        effects: Vec<Following<()>>,
        _listeners: Vec<Listening>,
        children: Vec<Mounted>,
    },
    Text {
        text: web_sys::Text,
        _effect: Option<Following<()>>,
    },
    /// What a closure built, before a comment that marks its place even when there is nothing.
    Live {
        effect: Following<Mounted>,
        marker: web_sys::Comment,
    },
    Group {
        members: Vec<Mounted>,
        /// What writes parts of them together.
        effects: Vec<Following<()>>,
    },
}

impl Made {
    fn group(members: Vec<Mounted>) -> Self {
        let effects = Vec::new();
        Self::Group { members, effects }
    }
}

impl Drop for Mounted {
    /// Ends what it follows at once. Effects would go on until their tasks are next run, and meanwhile other tasks could
    /// read signals that are gone with their owner.
    ///
    /// The last that came goes first: followers are kept in a list, which is shortened at its end for nothing.
    fn drop(&mut self) {
        match &mut self.0 {
            Made::Live { effect, .. } => {
                effect.with_value(|live| *live = Self(Made::group(Vec::new())));
            }
            Made::Element {
                effects, children, ..
            } => {
                while children.pop().is_some() {}
                while effects.pop().is_some() {}
            }
            Made::Group { members, effects } => {
                while members.pop().is_some() {}
                while effects.pop().is_some() {}
            }
            Made::Text { .. } => {}
        }
    }
}

impl Render for Node {
    type State = Mounted;

    fn build(self) -> Mounted {
        Mounted(match self.0.take() {
            Kind::Element(element) => build_element(*element),
            Kind::Text(content) => Made::Text {
                text: document().create_text_node(&content),
                _effect: None,
            },
            Kind::LiveText(read) => {
                let text = document().create_text_node("");
                let target = text.clone();
                let effect = follow(move || {
                    target.set_data(&read().unwrap_or_default());
                });
                Made::Text {
                    text,
                    _effect: Some(effect),
                }
            }
            Kind::Live(mut make) => {
                let marker = document().create_comment("");
                let place = marker.clone();
                let effect = Following::new(move |before: Option<Mounted>| {
                    let mut now = make().build();
                    if let Some(mut before) = before {
                        before.unmount();
                        if let Some(parent) = place.parent_element() {
                            now.mount(&parent, Some(&place));
                        }
                    }
                    now
                });
                Made::Live { effect, marker }
            }
            Kind::Group(nodes) => Made::group(nodes.into_iter().map(Render::build).collect()),
            Kind::Sung(pieces, choruses) => Made::Group {
                members: vec![pieces.build()],
                effects: choruses.into_iter().map(Voices::begin).collect(),
            },
        })
    }

    fn rebuild(self, state: &mut Mounted) {
        let mut next = self.build();
        state.insert_before_this(&mut next);
        state.unmount();
        *state = next;
    }
}

fn build_element(parts: Element) -> Made {
    let Element {
        tag,
        space,
        parts,
        listeners,
        children,
        on_created,
    } = parts;
    let element = match space {
        Space::Html => document().create_element(tag),
        Space::Svg => document().create_element_ns(Some(SVG_NAMESPACE), tag),
    };
    let element = element.expect(MADE);
    let mut effects = Vec::new();
    let level = level_of(tag).map(Part::from);
    for Part { attribute, chorus } in parts.into_iter().chain(level) {
        match (set_attribute(&element, attribute), chorus) {
            (Some(voice), Some(chorus)) => chorus.add(voice),
            (Some(voice), None) => effects.push(followed(voice)),
            (None, _) => {}
        }
    }
    let listeners = listeners
        .into_iter()
        .map(|listener| listen(&element, listener))
        .collect();
    let mut children: Vec<Mounted> = children.into_iter().map(Render::build).collect();
    for child in &mut children {
        child.mount(&element, None);
    }
    for created in on_created {
        created(&element);
    }
    Made::Element {
        element,
        effects,
        _listeners: listeners,
        children,
    }
}

/// Sets an attribute that stays; of another, what writes it where it differs from what was written before.
fn set_attribute(element: &web_sys::Element, attribute: Attribute) -> Option<Voice> {
    let (element, mut written) = (element.clone(), Before(None));
    Some(match attribute {
        Attribute::Plain(name, Value::Fixed(value)) => {
            write_attribute(&element, name, value.as_deref());
            return None;
        }
        Attribute::Plain(name, Value::Live(read)) => Box::new(move || {
            if let Some(value) = written.now(read()) {
                write_attribute(&element, name, value.as_deref());
            }
        }),
        Attribute::Class(name, on) => {
            let (classes, mut written) = (element.class_list(), Before(None));
            Box::new(move || {
                if let Some(on) = written.now(on()) {
                    // Fails only on a name with a space, which none of ours has.
                    drop(classes.toggle_with_force(name, *on));
                }
            })
        }
        Attribute::Flag(name, on) => {
            Box::new(move || write_property(&element, name, &JsValue::from_bool(on())))
        }
        Attribute::FieldText(text) => {
            Box::new(move || write_property(&element, "value", &JsValue::from_str(&text())))
        }
        Attribute::Content(read) => {
            let mut written = Written::default();
            Box::new(move || written.write(&element, read()))
        }
        Attribute::Text(read) => Box::new(move || {
            if let Some(text) = written.now(Some(read().into())) {
                element.set_text_content(text.as_deref());
            }
        }),
    })
}

/// What was written last.
struct Before<T>(Option<T>);

impl<T: PartialEq> Before<T> {
    /// `value`, where it is another than before.
    fn now(&mut self, value: T) -> Option<&T> {
        let differs = self.0.as_ref() != Some(&value);
        differs.then(|| &*self.0.insert(value))
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        match &mut self.0 {
            Made::Element { element, .. } => element.remove(),
            Made::Text { text, .. } => text.remove(),
            Made::Live { effect, marker } => {
                effect.with_value(Mountable::unmount);
                marker.remove();
            }
            Made::Group { members, .. } => members.iter_mut().for_each(Mountable::unmount),
        }
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        let insert = |node: &web_sys::Node| {
            parent.insert_before(node, marker).expect(MADE);
        };
        match &mut self.0 {
            Made::Element { element, .. } => insert(element),
            Made::Text { text, .. } => insert(text),
            Made::Live {
                effect,
                marker: own,
            } => {
                insert(own);
                let place: &web_sys::Node = own;
                effect.with_value(|live| live.mount(parent, Some(place)));
            }
            Made::Group { members, .. } => {
                for member in members {
                    member.mount(parent, marker);
                }
            }
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let before = |node: &web_sys::Node, child: &mut dyn Mountable| {
            let parent = node.parent_element();
            if let Some(parent) = &parent {
                child.mount(parent, Some(node));
            }
            parent.is_some()
        };
        match &self.0 {
            Made::Element { element, .. } => before(element, child),
            Made::Text { text, .. } => before(text, child),
            Made::Live { effect, marker } => {
                let inside = effect.with_value(|live| live.insert_before_this(child)) == Some(true);
                inside || before(marker, child)
            }
            Made::Group { members, .. } => members
                .iter()
                .any(|member| member.insert_before_this(child)),
        }
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        match &self.0 {
            Made::Element { element, .. } => vec![element.clone()],
            Made::Text { .. } => Vec::new(),
            Made::Live { effect, .. } => effect
                .with_value(|live| live.elements())
                .unwrap_or_default(),
            Made::Group { members, .. } => members.iter().flat_map(Mountable::elements).collect(),
        }
    }
}

/// Attributes that Leptos spreads over a component stop here: ours are set where the element is made.
impl AddAnyAttr for Node {
    type Output<A: LeptosAttribute> = Self;

    fn add_any_attr<A: LeptosAttribute>(self, _attribute: A) -> Self
    where
        Self: RenderHtml,
    {
        self
    }
}

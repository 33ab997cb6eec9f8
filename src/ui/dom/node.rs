//! Any piece of a page.

use std::borrow::Cow;

use leptos::prelude::untrack;
use send_wrapper::SendWrapper;

use super::chorus::Voices;
use super::element::{Element, Given};

/// A piece of a page that is not in the page yet: an element, a text, several pieces, or nothing.
///
/// Leptos asks views to be `Send`, for servers with threads; ours never leaves the thread that made it, and would panic.
pub(in crate::ui) struct Node(pub(super) SendWrapper<Kind>);

/// What a node is.
pub(super) enum Kind {
    Element(Box<Element>),
    Text(Cow<'static, str>),
    LiveText(Box<dyn Fn() -> Option<Cow<'static, str>>>),
    Live(Box<dyn FnMut() -> Node>),
    Group(Vec<Node>),
    Sung(Box<Node>, Vec<Voices>),
}

/// The piece that `build` makes of what `read` gives, made again when the signals that `read` follows change.
///
/// `build` follows nothing: what it makes has live parts of its own.
pub(in crate::ui) fn live<T: 'static, N: Into<Node>>(
    read: impl Fn() -> T + 'static,
    build: impl Fn(T) -> N + 'static,
) -> Node {
    Node::of(Kind::Live(Box::new(move || {
        let value = read();
        untrack(|| build(value).into())
    })))
}

impl Node {
    pub(super) fn of(kind: Kind) -> Self {
        Self(SendWrapper::new(kind))
    }

    /// Nothing at all.
    pub(in crate::ui) fn nothing() -> Self {
        Self::of(Kind::Group(Vec::new()))
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::of(Kind::Element(Box::new(element)))
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::of(Kind::Text(Cow::Borrowed(text)))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::of(Kind::Text(Cow::Owned(text)))
    }
}

impl<N: Into<Self>> From<Vec<N>> for Node {
    fn from(pieces: Vec<N>) -> Self {
        Self::of(Kind::Group(pieces.into_iter().map(Into::into).collect()))
    }
}

impl<N: Into<Self>> From<Option<N>> for Node {
    fn from(piece: Option<N>) -> Self {
        piece.map_or_else(Self::nothing, Into::into)
    }
}

impl<N: Into<Self>, const LEN: usize> From<[N; LEN]> for Node {
    fn from(pieces: [N; LEN]) -> Self {
        Self::of(Kind::Group(pieces.into_iter().map(Into::into).collect()))
    }
}

/// A text that follows the signals its closure reads.
impl<G: Given, F: Fn() -> G + 'static> From<F> for Node {
    fn from(read: F) -> Self {
        Self::of(Kind::LiveText(Box::new(move || read().text())))
    }
}

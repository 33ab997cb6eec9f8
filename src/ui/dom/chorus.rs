//! Live parts of many elements that follow the same signals (`docs/decisions/0077`).

use std::cell::RefCell;
use std::rc::Rc;

use super::node::{Kind, Node};
use crate::ui::stored::{Following, follow};

/// One part: writes what differs.
pub(super) type Voice = Box<dyn FnMut()>;

/// Parts of many elements that are written together, each time that anything they read changes: one follower for all.
///
/// A follower of its own costs an element more than what it writes, and each signal has to find it among all the others.
#[derive(Clone, Default)]
pub(in crate::ui) struct Chorus(Rc<RefCell<Vec<Voice>>>);

impl Chorus {
    pub(super) fn add(&self, voice: Voice) {
        self.0.borrow_mut().push(voice);
    }

    /// Writes all parts, now and at each change.
    pub(super) fn begin(self) -> Following<()> {
        let mut voices = self.0.take();
        follow(move || voices.iter_mut().for_each(|voice| voice()))
    }
}

/// `pieces`, with the `choruses` that their elements take part in.
pub(in crate::ui) fn sung<const LEN: usize>(
    choruses: [Chorus; LEN],
    pieces: impl Into<Node>,
) -> Node {
    Node::of(Kind::Sung(Box::new(pieces.into()), choruses.into()))
}

//! Live parts of many elements that follow the same signals (`docs/decisions/0077`).

use std::cell::RefCell;
use std::rc::Rc;

use super::node::{Kind, Node};
use crate::ui::stored::{Following, follow};

/// One part: writes what differs.
pub(super) type Voice = Box<dyn FnMut()>;

/// Parts of many elements that are written together, each time that what they say changes: one follower for all.
///
/// A follower of its own costs an element more than what it writes, and each signal has to find it among all the others.
pub(in crate::ui) struct Chorus<T> {
    voices: Voices,
    said: Said<T>,
}

/// What the parts of a chorus say: the signals are read once for all of them.
pub(in crate::ui) struct Said<T> {
    read: Rc<dyn Fn() -> T>,
    now: Rc<RefCell<Option<T>>>,
}

/// The parts of a chorus, whatever they say.
#[derive(Clone)]
pub(in crate::ui) struct Voices(Rc<RefCell<Vec<Voice>>>);

impl<T: 'static> Chorus<T> {
    /// A chorus without parts yet, which says what `read` gives, again when the signals it reads change.
    pub(in crate::ui) fn of(read: impl Fn() -> T + 'static) -> Self {
        let read: Rc<dyn Fn() -> T> = Rc::new(read);
        let said = Said {
            read: Rc::clone(&read),
            now: Rc::default(),
        };
        let now = Rc::clone(&said.now);
        let lead: Voice = Box::new(move || drop(now.replace(Some(read()))));
        Self {
            voices: Voices(Rc::new(RefCell::new(vec![lead]))),
            said,
        }
    }

    /// What it says, for its parts.
    pub(in crate::ui) fn said(&self) -> Said<T> {
        self.said.clone()
    }

    /// Its parts, to take part in or to begin.
    pub(in crate::ui) fn voices(&self) -> Voices {
        self.voices.clone()
    }
}

impl<T> Clone for Said<T> {
    fn clone(&self) -> Self {
        let (read, now) = (Rc::clone(&self.read), Rc::clone(&self.now));
        Self { read, now }
    }
}

impl<T> Said<T> {
    /// What `make` makes of it.
    pub(in crate::ui) fn with<R>(&self, make: impl FnOnce(&T) -> R) -> R {
        match &*self.now.borrow() {
            Some(now) => make(now),
            // A page that is written as text follows nothing.
            None => make(&(self.read)()),
        }
    }
}

impl Voices {
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
    choruses: [Voices; LEN],
    pieces: impl Into<Node>,
) -> Node {
    Node::of(Kind::Sung(Box::new(pieces.into()), choruses.into()))
}

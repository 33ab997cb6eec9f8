//! The page before others: on a projector, on a stand, in the window of who presents.

mod projector;

use crate::ui::prelude::*;

use super::dom::{Node, live};
use super::store::Store;
use crate::state::Mode;
use projector::projector;

/// What the mode of the page adds to it.
pub(super) fn presenting() -> Node {
    let store = Store::expect();
    let mode = Memo::new(move |_| store.mode());
    live(
        move || mode.get(),
        move |mode| match mode {
            Mode::Page | Mode::Stand(_) => Node::nothing(),
            Mode::Projection => projector(store),
        },
    )
}

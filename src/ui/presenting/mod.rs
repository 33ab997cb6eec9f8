//! The page before others: on a projector, on a stand, in the window of who presents.

mod buttons;
mod clock;
mod presenter;
mod projector;
mod stand;

use super::dom::{Node, live};
use super::store::Store;
use super::texts::Texts;
use super::tour::Guide;
use crate::state::Mode;
use presenter::presenter;
use projector::projector;
use stand::stand;

/// What the mode of the page adds to it.
pub(super) fn presenting(guide: Guide, texts: Texts) -> Node {
    let store = Store::expect();
    let mode = store.mode;
    live(
        move || mode.get(),
        move |mode| match mode {
            Mode::Page => Node::nothing(),
            Mode::Projection => projector(store),
            Mode::Presenter => presenter(store, guide, texts).into(),
            Mode::Stand(idle) => stand(store, idle),
        },
    )
}

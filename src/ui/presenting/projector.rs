//! On a projector: everything drawn larger, nothing but the slide while nobody moves the pointer.

use crate::ui::prelude::*;

use crate::scene::magnification;
use crate::state::View;
use crate::ui::dom::Node;
use crate::ui::hooks::{magnify, use_quiet_seconds, use_screen_size};
use crate::ui::store::Store;

/// How long the pointer shows after its last movement, seconds.
const POINTER_S: u32 = 3;

/// Magnifies the component of `store` for as long as this node is in the page, and hides a pointer at rest.
pub(super) fn projector(store: Store) -> Node {
    let root = store.root();
    let screen = use_screen_size();
    Effect::new(move |_| magnify(root, Some(magnification(screen.get()))));
    let quiet = use_quiet_seconds();
    let rests = Memo::new(move |_| quiet.get() >= POINTER_S);
    let mark = move |rests| {
        if let Some(root) = root.try_get_untracked().flatten() {
            // Fails only on a name with a space.
            drop(root.class_list().toggle_with_force("au-repos", rests));
        }
    };
    Effect::new(move |_| mark(rests.get()));
    // The table starts at its first row: the step speaks of another.
    let row = Memo::new(move |_| (store.view.get() == View::Table).then(|| store.selected.get()));
    Effect::new(move |_| {
        if row.get().is_some() {
            store.reveal(".cadre-tableau .entree[aria-current]");
        }
    });
    on_cleanup(move || {
        magnify(root, None);
        mark(false);
    });
    Node::nothing()
}

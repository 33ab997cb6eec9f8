//! Whether the map is a guest in someone else's page.

use crate::ui::prelude::*;
use leptos::html::Div;

use crate::ui::store::Store;

/// Whether the map of `store` has no page of its own: an address apart from its page's, or a frame.
pub(in crate::ui) fn is_guest(store: Store) -> bool {
    store.address().guest().is_some() || is_embedded(store.root())
}

/// Whether the component mounted at `root` is in a frame, or in the shadow tree of a host's page.
pub(in crate::ui) fn is_embedded(root: NodeRef<Div>) -> bool {
    let framed = match window().parent() {
        Ok(Some(parent)) => !js_sys::Object::is(&parent, &window()),
        Ok(None) | Err(_) => true,
    };
    let shadowed = root.try_get_untracked().flatten().is_some_and(|root| {
        let node: &web_sys::Node = root.as_ref();
        node.get_root_node() != *document()
    });
    framed || shadowed
}

//! In the WebAssembly no page stands still: what would be written for one is not even compiled.

use crate::state::Action;
use crate::ui::dom::Element;
use crate::ui::store::Store;

/// The site around a page that stands still: there is none. The methods are those of `around.rs`.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui) enum Around {}

impl Around {
    pub(in crate::ui) const fn this() -> Option<Self> {
        None
    }

    pub(in crate::ui) fn link(self, _store: Store, _action: Action) -> Element {
        match self {}
    }

    pub(in crate::ui) fn leads(self, _store: Store, _action: Action) -> bool {
        match self {}
    }

    pub(in crate::ui) fn address(self, _store: Store, _action: Action) -> String {
        match self {}
    }

    pub(in crate::ui) fn whole_address(self, _store: Store, _action: Action) -> String {
        match self {}
    }
}

//! The site around a page that stands still, and where a choice leads in it.

use crate::state::{Action, FIRST_PAGE, page_of, up, update};
use crate::ui::dom::{Element, el};
use crate::ui::prelude::use_context;
use crate::ui::store::Store;

/// The site around the page being written, given as a context.
#[derive(Clone, Debug)]
pub(in crate::ui) struct Around {
    /// Path of the page, from the root of the site.
    pub(super) page: String,
    /// Address of the root where it is known, ending with `/`.
    pub(super) address: Option<String>,
}

/// Where a choice leads.
enum Lead {
    /// To another page, or to a place in this one.
    To(String),
    /// To what this page shows.
    Here,
    /// To what only the map that runs shows.
    Nowhere,
}

impl Around {
    /// The site around the page that the component is written into; `None` where the component runs.
    pub(in crate::ui) fn this() -> Option<Self> {
        use_context()
    }

    /// A link for what `action` leads to; a mere name where that is this page, or no page.
    pub(in crate::ui) fn link(&self, store: Store, action: Action) -> Element {
        match self.lead(store, action) {
            Lead::To(href) => el("a").attr("href", href),
            Lead::Here => el("span").attr("aria-current", "page"),
            Lead::Nowhere => el("span"),
        }
    }

    /// Whether `action` leads to a page, this one included.
    pub(in crate::ui) fn leads(&self, store: Store, action: Action) -> bool {
        !matches!(self.lead(store, action), Lead::Nowhere)
    }

    /// Where a link to what `action` shows leads.
    pub(in crate::ui) fn address(&self, store: Store, action: Action) -> String {
        match self.lead(store, action) {
            Lead::To(href) => href,
            Lead::Here | Lead::Nowhere => String::new(),
        }
    }

    /// The same from the name of its server on, for who takes it elsewhere; empty where that is not known.
    pub(in crate::ui) fn whole_address(&self, store: Store, action: Action) -> String {
        match (&self.address, page_after(store, action)) {
            (Some(address), Some(path)) => [address, path.as_str()].concat(),
            (None, _) | (_, None) => String::new(),
        }
    }

    fn lead(&self, store: Store, action: Action) -> Lead {
        match page_after(store, action) {
            None => Lead::Nowhere,
            Some(path) if path == self.page => Lead::Here,
            Some(path) => Lead::To(self.href(&path)),
        }
    }

    /// `path`, from the root of the site, as this page refers to it.
    fn href(&self, path: &str) -> String {
        if let Some(place) = path.strip_prefix(self.page.as_str()) {
            return place.to_owned();
        }
        // A folder answers with its first page.
        let short = path.strip_suffix(FIRST_PAGE).unwrap_or(path);
        match [&up(&self.page), short].concat() {
            empty if empty.is_empty() => "./".to_owned(),
            href => href,
        }
    }
}

/// The page of what `action` shows.
fn page_after(store: Store, action: Action) -> Option<String> {
    store.with_atlas(|atlas| {
        let (next, _) = update(store.snapshot(), action, atlas);
        page_of(&next, atlas)
    })
}

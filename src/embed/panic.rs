//! A fault of ours must not leave a dead box: each mounted host gets a sentence in its place.

use std::cell::RefCell;
use std::sync::Once;

use web_sys::HtmlElement;

use crate::model::Lang;
use crate::text::words;

thread_local! {
    static HOSTS: RefCell<Vec<HtmlElement>> = const { RefCell::new(Vec::new()) };
}

/// Shows a sentence in `host` if the program ever panics. The details go to the console, for developers.
pub(super) fn watch(host: &HtmlElement) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        std::panic::set_hook(Box::new(|info| {
            console_error_panic_hook::hook(info);
            HOSTS.with_borrow(|hosts| hosts.iter().for_each(show));
        }));
    });
    HOSTS.with_borrow_mut(|hosts| hosts.push(host.clone()));
}

/// Stops watching `host`.
pub(super) fn forget(host: &HtmlElement) {
    HOSTS.with_borrow_mut(|hosts| hosts.retain(|watched| watched != host));
}

fn show(host: &HtmlElement) {
    host.set_text_content(Some(words(Lang::default()).internal_error));
    drop(host.set_attribute("role", "alert"));
}

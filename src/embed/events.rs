//! Details of the events a map sends to its page, in the public French vocabulary.

use serde::Serialize;

/// Detail of `territoire-choisi`.
#[derive(Debug, Serialize)]
pub(super) struct SelectedDetail<'a> {
    /// Code of the territory.
    pub(super) code: &'a str,
    /// Its name.
    pub(super) nom: &'a str,
}

/// Detail of `vue-changee`.
#[derive(Debug, Serialize)]
pub(super) struct ViewDetail<'a> {
    /// The sentence that describes the view.
    pub(super) phrase: &'a str,
    /// Tag of the language of the view.
    pub(super) langue: &'a str,
}

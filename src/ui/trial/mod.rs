//! « Essayer mes données »: the map of files that a visitor gives, read in a worker (`docs/decisions/0047`).
//!
//! What the first view needs of it is here: files that take the place of published ones. The rest is in the late chunk.

mod answer;
mod asked;
mod given;
mod panel;
mod told;
mod worker;

use std::sync::Arc;

use crate::ui::prelude::*;

use super::compose::KeptDraft;

pub(super) use panel::{trial_heading, trial_link, trial_panel};

/// What outlives the map, which is made again when it shows other files. `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Trial {
    /// Files that the map shows in place of the published ones.
    pub(super) shown: RwSignal<Option<Arc<Tried>>>,
    /// The tour that was being composed over the map before.
    pub(super) draft: StoredValue<Option<KeptDraft>>,
}

impl Trial {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            draft: StoredValue::new(None),
        }
    }
}

/// Files of a visitor, and the map they make.
#[derive(Debug)]
pub(super) struct Tried {
    /// What the map loads, by name.
    files: Vec<(String, String)>,
    /// What they were made from.
    sheets: Arc<Sheets>,
    /// What the reader guessed or left aside, as French sentences.
    notes: Vec<String>,
    /// What changes in each table: a summary, then one sentence per change.
    changes: Vec<(String, Vec<String>)>,
}

impl Tried {
    /// The bytes of the file that the map loads as `name`; `None` if it is not one of those that sheets make.
    pub(super) fn file(&self, name: &str) -> Option<Vec<u8>> {
        let (_, text) = self.files.iter().find(|(known, _)| known == name)?;
        Some(text.as_bytes().to_vec())
    }

    /// The text of that file; empty if there is none.
    fn text(&self, name: &str) -> &str {
        let found = self.files.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, text)| text)
    }

    /// Names of the files of the visitor.
    fn names(&self) -> String {
        let names: Vec<&str> = self
            .sheets
            .files
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        names.join(", ")
    }
}

/// What a visitor gave.
#[derive(Debug)]
struct Sheets {
    /// Names and bytes.
    files: Vec<(String, Vec<u8>)>,
    others: OtherRows,
}

/// What becomes of the published rows that the sheets do not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OtherRows {
    Leave,
    Stay,
}

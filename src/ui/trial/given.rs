//! From files that a visitor gives to their map, or to what is wrong with them.

use std::sync::Arc;

use crate::ui::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileList};

use super::answer::{Answer, Refused};
use super::worker::{Reader, Silence};
use super::{OtherRows, Sheets, Trial, Tried};
use crate::ui::store::Store;

/// Largest file that is read, MB of a million bytes: far above any workbook of ours, far below what a page may hold.
pub(super) const MOST_MB: usize = 50;

/// Where the reading of files stands.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// Nothing is going on.
    Idle,
    /// These files are read.
    Working(String),
    /// They are wrong.
    Refused(Arc<Refused>),
    /// They could not be read.
    Silent(Silence),
    /// This one is too large.
    TooHeavy(String),
    /// The visitor stopped it.
    Stopped,
    /// The browser refused to save a file.
    NotSaved,
}

/// What the part of the page and its works share; `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Trying {
    pub(super) store: Store,
    pub(super) trial: Trial,
    pub(super) step: RwSignal<Step>,
    pub(super) others: RwSignal<OtherRows>,
    /// The last files given.
    sheets: StoredValue<Option<Arc<Sheets>>>,
    reader: StoredValue<Option<Reader>>,
    /// Goes up with each reading: one that is not the last answers nobody.
    turn: StoredValue<u32>,
}

impl Trying {
    pub(super) fn new(store: Store, trial: Trial) -> Self {
        let shown = trial.shown.get_untracked();
        let sheets = shown.map(|tried| Arc::clone(&tried.sheets));
        let others = sheets
            .as_ref()
            .map_or(OtherRows::Leave, |sheets| sheets.others);
        let trying = Self {
            store,
            trial,
            step: RwSignal::new(Step::Idle),
            others: RwSignal::new(others),
            sheets: StoredValue::new(sheets),
            reader: StoredValue::new(None),
            turn: StoredValue::new(0),
        };
        on_cleanup(move || trying.end());
        trying
    }

    /// Ends what goes on.
    fn end(self) {
        self.turn.try_update_value(|turn| *turn += 1);
        let reader = self.reader.try_update_value(Option::take).flatten();
        if let Some(reader) = reader {
            reader.stop();
        }
    }

    /// Ends what goes on, on demand.
    pub(super) fn stop(self) {
        self.end();
        self.step.set(Step::Stopped);
    }

    /// Reads `files`; nothing if there are none.
    pub(super) fn give(self, files: Option<FileList>) {
        let files: Vec<File> = files
            .map(|files| (0..files.length()).filter_map(|n| files.get(n)).collect())
            .unwrap_or_default();
        if files.is_empty() {
            return;
        }
        let names: Vec<String> = files.iter().map(File::name).collect();
        let mine = self.begin(names.join(", "));
        leptos::task::spawn_local(async move {
            let step = match contents(&files).await {
                Ok(files) => {
                    let others = self.others.try_get_untracked();
                    let others = others.unwrap_or(OtherRows::Leave);
                    self.read(mine, Arc::new(Sheets { files, others })).await;
                    return;
                }
                Err(step) => step,
            };
            self.show(mine, step);
        });
    }

    /// Reads the last files again, after another choice of `others`.
    pub(super) fn again(self, others: OtherRows) {
        self.others.set(others);
        let Some(sheets) = self.sheets.get_value() else {
            return;
        };
        let names: Vec<&str> = sheets.files.iter().map(|(name, _)| name.as_str()).collect();
        let mine = self.begin(names.join(", "));
        let files = sheets.files.clone();
        leptos::task::spawn_local(self.read(mine, Arc::new(Sheets { files, others })));
    }

    /// The turn of a reading that begins.
    fn begin(self, names: String) -> u32 {
        self.end();
        self.step.set(Step::Working(names));
        self.turn.get_value()
    }

    fn show(self, mine: u32, step: Step) {
        if self.turn.try_get_value() == Some(mine) {
            self.step.set(step);
        }
    }

    async fn read(self, mine: u32, sheets: Arc<Sheets>) {
        if self.turn.try_get_value() != Some(mine) {
            return;
        }
        self.sheets.set_value(Some(Arc::clone(&sheets)));
        let base = self.store.data().base.clone();
        let answer = match Reader::start(base) {
            Ok(reader) => {
                self.reader.set_value(Some(reader.clone()));
                let answer = reader.read(&sheets).await;
                reader.stop();
                answer
            }
            Err(silence) => Err(silence),
        };
        let answer = answer.and_then(|json| Answer::read(&json).ok_or(Silence::NotRead));
        if self.turn.try_get_value() != Some(mine) {
            return;
        }
        match answer {
            Ok(Answer::Taken {
                files,
                notes,
                changes,
            }) => {
                self.step.set(Step::Idle);
                // The map is made again from here, and this part of the page with it.
                self.trial.shown.set(Some(Arc::new(Tried {
                    files,
                    sheets,
                    notes,
                    changes,
                })));
            }
            Ok(Answer::Refused(refused)) => self.show(mine, Step::Refused(Arc::new(refused))),
            Err(silence) => self.show(mine, Step::Silent(silence)),
        }
    }

    /// Back to the published content.
    pub(super) fn leave(self) {
        self.end();
        self.trial.shown.set(None);
    }
}

/// Names and bytes of `files`.
async fn contents(files: &[File]) -> Result<Vec<(String, Vec<u8>)>, Step> {
    let mut read = Vec::with_capacity(files.len());
    for file in files {
        let blob: &Blob = file;
        if blob.size() > MOST_MB as f64 * 1e6 {
            return Err(Step::TooHeavy(file.name()));
        }
        let buffer = JsFuture::from(blob.array_buffer()).await;
        let buffer = buffer.map_err(|_gone| Step::Silent(Silence::NotRead))?;
        read.push((file.name(), js_sys::Uint8Array::new(&buffer).to_vec()));
    }
    Ok(read)
}

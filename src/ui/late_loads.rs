//! What is asked for and read by the late chunk: the texts, and a host's own file.
//!
//! What only the functions marked here lead to goes into the chunk, as in [`super::late`].

#![expect(
    clippy::unnecessary_wraps,
    reason = "the macro tells by this type that the chunk cannot be had"
)]

use std::pin::Pin;
use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::host::HostFile;
use super::late::CHUNK;
use super::load::{self, Loaded, MapData};
use super::outlines::{self, FileAnswer};
use super::telling::{HostEvent, Loss, Tell};
use crate::model::{Atlas, Boundaries, Excerpts, Lang};
use crate::scene::MapShapes;
use crate::state::Notice;
use crate::text::{Failure, notice, words};

/// An answer on its way; of one type, since what is split off has no other.
type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Vec<Failure>>>>>;

#[wasm_split(tard, fallible)]
fn excerpts(
    base: String,
    lang: Lang,
    data: Arc<MapData>,
) -> Result<Answer<Arc<Excerpts>>, SplitLoaderError> {
    Ok(Box::pin(load::load_excerpts(base, lang, data)))
}

#[wasm_split(tard, fallible)]
fn host_map(base: String, file: HostFile) -> Result<Answer<Loaded>, SplitLoaderError> {
    Ok(Box::pin(load::load_host_map(base, file)))
}

#[wasm_split(tard, fallible)]
fn shapes(
    atlas: Arc<Atlas>,
    territories: FileAnswer,
    context: FileAnswer,
) -> Result<(MapShapes, Vec<Failure>), SplitLoaderError> {
    let mut failures = Vec::new();
    let shapes = outlines::shapes(&atlas, territories, context, &mut failures);
    Ok((shapes, failures))
}

#[wasm_split(tard, fallible)]
fn told_atlas(bytes: Vec<u8>) -> Result<Result<Atlas, Vec<Failure>>, SplitLoaderError> {
    Ok(load::told_atlas(&bytes))
}

#[wasm_split(tard, fallible)]
fn told(lang: Lang, failure: Failure) -> Result<String, SplitLoaderError> {
    Ok(failure.message(lang))
}

#[wasm_split(tard, fallible)]
fn noticed(lang: Lang, found: Notice) -> Result<String, SplitLoaderError> {
    Ok(notice(words(lang), &found))
}

/// The texts of the atlas of `data` in `lang`.
pub(super) async fn load_excerpts(
    base: String,
    lang: Lang,
    data: Arc<MapData>,
) -> Result<Arc<Excerpts>, Vec<Failure>> {
    match excerpts(base, lang, data).await {
        Ok(answer) => answer.await,
        Err(_missing) => Err(vec![missing()]),
    }
}

/// The map of a host's own `file`, before our atlas and our context.
pub(super) async fn load_host_map(base: String, file: HostFile) -> Result<Loaded, Vec<Failure>> {
    match host_map(base, file).await {
        Ok(answer) => answer.await,
        Err(_missing) => Err(vec![missing()]),
    }
}

/// The atlas of `bytes`, in which the first view found something wrong: each fault.
pub(super) async fn read_atlas(bytes: Vec<u8>) -> Result<Atlas, Vec<Failure>> {
    told_atlas(bytes)
        .await
        .unwrap_or_else(|_missing| Err(vec![missing()]))
}

/// What can be drawn of the two files, something of which is wrong or did not come, and each fault.
pub(super) async fn shapes_and_faults(
    atlas: Arc<Atlas>,
    territories: FileAnswer,
    context: FileAnswer,
) -> (MapShapes, Vec<Failure>) {
    let unanswered = [&territories.1, &context.1].map(|answer| answer.as_ref().err().cloned());
    match shapes(atlas, territories, context).await {
        Ok(found) => found,
        Err(_missing) => {
            let failures = unanswered.into_iter().flatten().chain([missing()]);
            let nothing = MapShapes::new(&Boundaries::default(), &[]);
            (nothing, failures.collect())
        }
    }
}

/// `failure` as a visitor reads it; that the chunk is missing, if its words cannot be had.
///
/// What a server did not give is said at once, by the first view: the chunk may be what is missing.
pub(super) async fn in_words(lang: Lang, failure: Failure) -> String {
    if let Some(text) = failure.message_of_request(lang) {
        return text;
    }
    match told(lang, failure).await {
        Ok(text) => text,
        Err(_missing) => missing_in_words(lang),
    }
}

fn missing_in_words(lang: Lang) -> String {
    missing().message_of_request(lang).unwrap_or_default()
}

/// Tells the host page each of `failures`, which leave `loss`, when it is in words.
pub(super) fn tell_failures(tell: Tell, lang: Lang, failures: Vec<Failure>, loss: Loss) {
    leptos::task::spawn_local(async move {
        for failure in failures {
            let message = in_words(lang, failure).await;
            tell_if_there(tell, HostEvent::Failed { message, loss });
        }
    });
}

/// Tells the host page each of `notices`, when it is in words.
pub(super) fn tell_notices(tell: Tell, lang: Lang, notices: Vec<Notice>) {
    leptos::task::spawn_local(async move {
        for found in notices {
            let told = noticed(lang, found).await;
            let message = told.unwrap_or_else(|_missing| missing_in_words(lang));
            let loss = Loss::Part;
            tell_if_there(tell, HostEvent::Failed { message, loss });
        }
    });
}

/// The map may have left in the meantime.
fn tell_if_there(tell: Tell, event: HostEvent) {
    tell.try_update_value(|tell| tell(event));
}

fn missing() -> Failure {
    Failure::Unreachable {
        file: CHUNK.to_owned(),
    }
}

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
use crate::codec::DataProblem;
use crate::model::{Excerpts, Lang};
use crate::text::{Failure, problem};

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
fn in_words(lang: Lang, fault: Arc<DataProblem>) -> Result<String, SplitLoaderError> {
    Ok(problem(lang, &fault))
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

/// `fault` as a visitor reads it; that the chunk is missing, if its words cannot be had.
pub(super) async fn fault_in_words(lang: Lang, fault: Arc<DataProblem>) -> String {
    match in_words(lang, fault).await {
        Ok(text) => text,
        Err(_missing) => missing().message_but_of_faults(lang).unwrap_or_default(),
    }
}

fn missing() -> Failure {
    Failure::Unreachable {
        file: CHUNK.to_owned(),
    }
}

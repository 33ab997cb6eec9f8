//! The worker that reads sheets; keep in step with `src/bin/lecteur.rs`.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use super::{OtherRows, Sheets};
use crate::ui::fetch::fetch;

/// Script of the worker, beside the data files.
const SCRIPT: &str = "lire.js";

/// Folder of the editors' published files.
const SOURCES: &str = "source/";

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Silence {
    /// The reader, or what it compares with, cannot be had.
    NotLoaded,
    /// The reader gave up.
    NotRead,
}

/// A worker of its own for one reading: whatever happens in it, the page goes on.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    worker: Worker,
    base: String,
}

impl Reader {
    /// Starts the worker, whose script is under `base`.
    pub(super) fn start(base: String) -> Result<Self, Silence> {
        let worker =
            Worker::new(&format!("{base}{SCRIPT}")).map_err(|_refused| Silence::NotLoaded)?;
        Ok(Self { worker, base })
    }

    /// What `sheets` give, as JSON.
    pub(super) async fn read(&self, sheets: &Sheets) -> Result<String, Silence> {
        let not_loaded = |_| Silence::NotLoaded;
        // It says which published files it compares with.
        let wanted = self.answer().await.map_err(not_loaded)?;
        let wanted: Vec<String> = Array::from(&wanted)
            .into_iter()
            .filter_map(|name| name.as_string())
            .collect();
        // Their requests leave together.
        let asked: Vec<_> = wanted
            .iter()
            .map(|name| fetch(&self.base, &format!("{SOURCES}{name}")))
            .collect();
        let sources = Array::new();
        for (name, bytes) in wanted.iter().zip(asked) {
            let bytes = bytes.await.map_err(|_failure| Silence::NotLoaded)?;
            sources.push(&pair(name, &bytes));
        }
        let given = sheets.files.iter();
        let given: Array = given.map(|(name, bytes)| pair(name, bytes)).collect();
        let complete = sheets.others == OtherRows::Stay;
        let message = object([
            ("sources", sources.into()),
            ("fichiers", given.into()),
            ("complement", complete.into()),
        ]);
        let answer = self.answer();
        self.worker
            .post_message(&message)
            .map_err(|_refused| Silence::NotRead)?;
        let answer = answer.await.map_err(|_broken| Silence::NotRead)?;
        answer.as_string().ok_or(Silence::NotRead)
    }

    /// The next message of the worker; an error if it breaks first. Listens from the moment of the call.
    fn answer(&self) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
        let worker = self.worker.clone();
        let next = Promise::new(&mut |resolve: Function, reject: Function| {
            worker.set_onmessage(Some(&resolve));
            worker.set_onerror(Some(&reject));
        });
        async move {
            let event = JsFuture::from(next).await?;
            Ok(event.unchecked_into::<MessageEvent>().data())
        }
    }

    /// Stops it, whatever it does.
    pub(super) fn stop(&self) {
        self.worker.terminate();
    }
}

/// `[name, bytes]`.
fn pair(name: &str, bytes: &[u8]) -> JsValue {
    Array::of2(&name.into(), &Uint8Array::from(bytes)).into()
}

fn object<const N: usize>(members: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // A plain object takes every member.
        drop(Reflect::set(&object, &name.into(), &value));
    }
    object
}

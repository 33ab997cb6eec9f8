//! The bytes of a file, from its address.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestCache, RequestInit, Response, window};

use crate::text::Failure;

/// Starts the request for `base` + `file` and returns the future of its bytes.
pub(super) fn fetch(
    base: &str,
    file: &str,
) -> impl Future<Output = Result<Vec<u8>, Failure>> + use<> {
    fetch_address(&format!("{base}{file}"), file)
}

/// Starts the request for `address` and returns the future of its bytes; failures name it `file`.
pub(super) fn fetch_address(
    address: &str,
    file: &str,
) -> impl Future<Output = Result<Vec<u8>, Failure>> + use<> {
    let unreachable = Failure::Unreachable {
        file: file.to_owned(),
    };
    let name = file.to_owned();
    let request = RequestInit::new();
    // Data files keep their names from one edition to the next: ask whether they changed.
    request.set_cache(RequestCache::NoCache);
    let response = Request::new_with_str_and_init(address, &request)
        .ok()
        .and_then(|request| Some(JsFuture::from(window()?.fetch_with_request(&request))));
    async move {
        let Some(response) = response else {
            return Err(unreachable);
        };
        let Ok(response) = response.await else {
            return Err(unreachable);
        };
        let Ok(response) = response.dyn_into::<Response>() else {
            return Err(unreachable);
        };
        if !response.ok() {
            return Err(Failure::Refused {
                file: name,
                status: response.status(),
            });
        }
        let Ok(body) = response.array_buffer() else {
            return Err(unreachable);
        };
        match JsFuture::from(body).await {
            Ok(buffer) => Ok(js_sys::Uint8Array::new(&buffer).to_vec()),
            Err(_cut) => Err(unreachable),
        }
    }
}

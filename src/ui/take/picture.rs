//! The SVG as pixels: the same text, painted on a canvas that is never in the page.
//!
//! The image is a `data:` address, which the site's policy already allows for images; nothing of it comes from outside,
//! so that the canvas may be read again.

use crate::ui::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, window};

use super::files::{Shape, Shot, made, save};
use super::{Progress, Taking};
use crate::text::words;
use crate::ui::reflect::{call, member};

/// Saves the image as PNG, `scale` pixels for each CSS pixel.
pub(super) fn save_png(taking: Taking, shape: Shape, scale: f64) {
    let turn = next_turn(taking);
    leptos::task::spawn_local(async move {
        let shot = Shot::of(taking.store);
        let blob = picture(taking, turn, &shot, shape, scale).await;
        if !is_on(taking, turn) {
            return;
        }
        let name = shot.file_name("png");
        let saved = blob.and_then(|blob| save(&blob, &name));
        taking.said_or_refused(saved.map(|()| made(taking, &name)));
    });
}

/// Whether the browser can put an image in the clipboard.
pub(super) fn can_copy() -> bool {
    window().is_some_and(|window| member(&window, "ClipboardItem").is_some())
}

/// Copies the image at twice its size.
pub(super) fn copy_image(taking: Taking) {
    let turn = next_turn(taking);
    leptos::task::spawn_local(async move {
        let shot = Shot::of(taking.store);
        let blob = picture(taking, turn, &shot, Shape::Screen, 2.0).await;
        if !is_on(taking, turn) {
            return;
        }
        let copied = match blob {
            Some(blob) => to_clipboard(&blob).await,
            None => None,
        };
        let words = words(taking.store.snapshot().lang).taking();
        taking.said_or_refused(copied.map(|()| words.copied.to_owned()));
    });
}

async fn to_clipboard(blob: &Blob) -> Option<()> {
    let window = window()?;
    let kinds = js_sys::Object::new();
    js_sys::Reflect::set(&kinds, &"image/png".into(), blob).ok()?;
    let item = member(&window, "ClipboardItem")?
        .dyn_into::<js_sys::Function>()
        .ok()?;
    let item = js_sys::Reflect::construct(&item, &js_sys::Array::of1(&kinds)).ok()?;
    let clipboard = member(&window.navigator(), "clipboard")?;
    let promise = call(&clipboard, "write", [&js_sys::Array::of1(&item)])?;
    JsFuture::from(js_sys::Promise::from(promise))
        .await
        .ok()
        .map(drop)
}

/// A new work; the one before stops.
fn next_turn(taking: Taking) -> u32 {
    taking.turn.update_value(|turn| *turn += 1);
    taking.turn.get_value()
}

/// Whether the work of `turn` goes on: not cancelled, not followed by another, its map still in the page.
fn is_on(taking: Taking, turn: u32) -> bool {
    taking.turn.try_get_value() == Some(turn)
}

/// Tells how far the work is and lets the page breathe; `None` if the work must stop.
async fn step(taking: Taking, turn: u32, percent: usize) -> Option<()> {
    if !is_on(taking, turn) {
        return None;
    }
    taking.progress.try_set(Progress::Working(percent));
    let pause = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 20));
        }
    });
    JsFuture::from(pause).await.ok()?;
    is_on(taking, turn).then_some(())
}

async fn picture(taking: Taking, turn: u32, shot: &Shot, shape: Shape, scale: f64) -> Option<Blob> {
    step(taking, turn, 5).await?;
    let svg = shot.svg(taking.store, shape);
    step(taking, turn, 20).await?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&data_address(&svg));
    JsFuture::from(image.decode()).await.ok()?;
    step(taking, turn, 50).await?;
    let canvas = painted(&image, scale)?;
    step(taking, turn, 75).await?;
    png(&canvas).await
}

/// The address of an image made of `svg`.
pub(super) fn data_address(svg: &str) -> String {
    let text = js_sys::encode_uri_component(svg);
    ["data:image/svg+xml;charset=utf-8,", &String::from(text)].concat()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few thousand pixels"
)]
fn painted(image: &HtmlImageElement, scale: f64) -> Option<HtmlCanvasElement> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
    let (width, height) = (
        f64::from(image.natural_width()) * scale,
        f64::from(image.natural_height()) * scale,
    );
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d").ok()??;
    let context = context.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
        .ok()?;
    Some(canvas)
}

async fn png(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            drop(resolve.call1(&JsValue::NULL, &blob));
        });
        if canvas.to_blob(done.unchecked_ref()).is_err() {
            drop(reject.call0(&JsValue::NULL));
        }
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

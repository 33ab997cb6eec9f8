//! Colours of the host page, checked before they are used; in the late chunk, which most maps have before they need it.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the macro tells by this type that the chunk cannot be had"
)]

use wasm_bindgen::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::scene::palette::Srgb;
use crate::scene::scheme::{Unreadable, Wanted, scheme};

/// The declarations of the tokens that these colours make, as browsers write them (`rgb(255, 255, 255)`), or empty.
///
/// # Errors
/// In French, each colour that cannot be used, and why.
#[wasm_bindgen(js_name = couleurs)]
pub async fn colors(
    fond: String,
    encre: String,
    lien: String,
    bord: String,
    focus: String,
) -> Result<String, JsError> {
    let outcome = checked([fond, encre, lien, bord, focus]).await;
    let outcome = outcome.unwrap_or_else(|_missing| {
        Err("couleurs : le programme n’a pas pu être chargé".to_owned())
    });
    outcome.map_err(|message| JsError::new(&message))
}

#[wasm_split(tard, fallible)]
fn checked(colors: [String; 5]) -> Result<Result<String, String>, SplitLoaderError> {
    Ok(declarations(colors.each_ref().map(String::as_str)))
}

/// The declarations that `colors` (paper, text, links, borders, focus; empty for none) make; else what is wrong with
/// them, in French.
fn declarations(colors: [&str; 5]) -> Result<String, String> {
    const NAMES: [&str; 5] = ["fond", "encre", "lien", "bord", "focus"];
    let mut read = [None; 5];
    let mut faults = Vec::new();
    for ((name, text), place) in NAMES.into_iter().zip(colors).zip(&mut read) {
        *place = Srgb::parse(text);
        if place.is_none() && !text.is_empty() {
            let fault = [
                "--leviers-",
                name,
                " : « ",
                text,
                " » n’est pas une couleur opaque lisible ici ; écrivez #rrggbb",
            ];
            faults.push(fault.concat());
        }
    }
    if !faults.is_empty() {
        return Err(faults.join(" ; "));
    }
    let [paper, ink, link, edge, focus] = read;
    let wanted = Wanted {
        paper,
        ink,
        link,
        edge,
        focus,
    };
    scheme(wanted).map_err(|faults| {
        let told: Vec<String> = faults.iter().map(told).collect();
        told.join(" ; ")
    })
}

fn told(fault: &Unreadable) -> String {
    let Unreadable { name, found, least } = fault;
    let of = |contrast: f64| crate::geo::decimal(contrast, 1).replace('.', ",");
    let what = match *name {
        "leviers" => "les couleurs des leviers sur --leviers-fond".to_owned(),
        name => ["--leviers-", name, " sur --leviers-fond"].concat(),
    };
    [
        &what,
        " : contraste de ",
        &of(*found),
        ", il en faut ",
        &of(*least),
    ]
    .concat()
}

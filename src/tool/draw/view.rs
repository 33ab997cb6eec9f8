//! From parameters of an address to the image of that state, through the values of the map's own export.

use crate::geo::ScreenSize;
use crate::model::{Lang, links, matching};
use crate::scene::export::{ImageRequest, file_name, image_svg};
use crate::scene::palette::Theme;
use crate::scene::{Detail, Layout, LayoutRequest, Mark, sentence_facts};
use crate::state::{AppState, RoseFit, View, parse, to_params};
use crate::text::{notice, words};
use crate::tool::map::MapContent;
use crate::tool::refusal::Refusal;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Parameters as an address has them, decoded.
    pub params: Vec<(String, String)>,
    /// Width of the image, CSS px.
    pub width_px: u32,
    /// Height of the image, CSS px.
    pub height_px: u32,
    /// Colours.
    pub theme: Theme,
    /// Address of the map, to which the state is added; empty when there is none.
    pub address: String,
    /// Day written on the image.
    pub day: String,
}

/// An image, and what is said of it.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// The image.
    pub svg: String,
    /// The sentence that describes it.
    pub sentence: String,
    /// What its file name tells: view, levers, territory.
    parts: Vec<String>,
}

impl Drawing {
    /// The name that the map gives to the same file.
    pub fn file_name(&self, day: &str, extension: &str) -> String {
        let parts: Vec<&str> = self.parts.iter().map(String::as_str).collect();
        file_name(&parts, day, extension)
    }
}

/// The image that `wish` describes.
///
/// # Errors
/// A parameter that names what the content does not have, with the nearest that it has.
pub fn view(content: &MapContent, wish: &Wish) -> Result<Drawing, Refusal> {
    let atlas = &content.published.atlas;
    let state = state(content, wish)?;
    let size = ScreenSize {
        width: f64::from(wish.width_px),
        height: f64::from(wish.height_px),
    };
    let coloring = state.coloring.shown(atlas, RoseFit::of(size.width, size));
    let kept = matching(atlas, &state.filter);
    let facts = sentence_facts(atlas, coloring, &state.filter, state.selected, state.lang);
    let sentence = (words(state.lang).sentence)(&facts);
    let scope = state.link_scope();
    let shown = (state.view == View::Cooperations)
        .then(|| links(atlas, scope, state.exploring.kinds, &|t| kept.contains(t)));
    let params = to_params(&state, atlas);
    let request = ImageRequest {
        kept: &kept,
        coloring,
        links: shown.as_deref().map(|links| (scope, links)),
        camera: state.camera,
        size,
        lang: state.lang,
        theme: wish.theme,
        sentence: &sentence,
        address: &address(&wish.address, &params),
        day: &wish.day,
    };
    let mark = Mark::of(coloring);
    let layout = Layout::new(atlas, &content.shapes, LayoutRequest { size, mark });
    let layout = layout.seen_by(state.camera, atlas, &content.shapes);
    let svg = match Detail::needed_by(&layout.composition.frames) {
        Detail::Overview => image_svg(atlas, &content.shapes, request),
        Detail::Full => image_svg(atlas, &content.full_shapes()?, request),
    };
    // As `ui::take::files::Shot` names its files.
    let named = ["vue", "levier", "croise", "territoire"];
    let parts = params.into_iter().filter(|(name, _)| named.contains(name));
    Ok(Drawing {
        svg,
        sentence,
        parts: parts.map(|(_, value)| value).collect(),
    })
}

/// The state that the parameters of `wish` describe.
fn state(content: &MapContent, wish: &Wish) -> Result<AppState, Refusal> {
    let params = wish.params.iter().map(|(n, v)| (n.as_str(), v.as_str()));
    let (state, notices) = parse(params, &content.published.atlas);
    let unknown = wish
        .params
        .iter()
        .filter(|(name, _)| !crate::state::PARAMETERS.contains(&name.as_str()))
        .map(|(name, _)| format!("paramètre inconnu\u{a0}: «\u{a0}{name}\u{a0}»"));
    let told = notices.iter().map(|found| notice(words(Lang::Fr), found));
    let lines: Vec<String> = unknown.chain(told).collect();
    if lines.is_empty() {
        return Ok(state);
    }
    Err(Refusal::Said(lines.join("\n")))
}

/// The address of the map with `params`, as the map writes it in the address bar.
fn address(base: &str, params: &[(&'static str, String)]) -> String {
    let pairs: Vec<String> = params
        .iter()
        .map(|(name, value)| [name, "=", &value.replace(' ', "+")].concat())
        .collect();
    match pairs.as_slice() {
        [] => base.to_owned(),
        pairs => [base, "?", &pairs.join("&")].concat(),
    }
}

/// The pairs of a query, with `+` and `%20` as spaces; a leading `?` is left out.
///
/// Values of the map's parameters are ASCII (`crate::state::to_params`): no other sign is escaped in them.
pub(super) fn decoded(query: &str) -> Vec<(String, String)> {
    let query = query.trim().trim_start_matches('?');
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = value.replace('+', " ").replace("%20", " ");
            (name.to_owned(), value.replace("%2C", ","))
        })
        .collect()
}

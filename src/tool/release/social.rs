//! Images that networks show of the site: the map, the map of each lever, the card of each territory.

use rayon::prelude::*;

use super::tree::Tree;
use crate::geo::ScreenSize;
use crate::model::{Lang, TerritoryIdx};
use crate::scene::export::{CardRequest, card_svg};
use crate::scene::palette::Theme;
use crate::state::{in_lang, territory_path};
use crate::tool::draw::{Fonts, Wish, indexed_png, view};
use crate::tool::map::MapContent;
use crate::tool::refusal::Refusal;
use crate::tool::site::{IMAGE_SIZE, Picture};

/// The images `wanted` of the site at `address`, by their paths.
///
/// # Errors
/// A machine without any font.
pub fn drawn_images(
    content: &MapContent,
    address: &str,
    wanted: &[(Picture, Lang)],
) -> Result<Tree, Refusal> {
    let fonts = Fonts::load(None)?;
    let drawn = wanted.par_iter().map(|&(picture, lang)| {
        let svg = image_svg(content, address, picture, lang)?;
        let path = picture.path(&content.published.atlas, lang);
        Ok((path, indexed_png(&svg, &fonts)?))
    });
    drawn.collect()
}

/// `picture` in `lang` as an SVG document.
///
/// # Errors
/// Outlines that the disk refuses.
pub fn image_svg(
    content: &MapContent,
    address: &str,
    picture: Picture,
    lang: Lang,
) -> Result<String, Refusal> {
    let atlas = &content.published.atlas;
    match picture {
        Picture::Map => map(content, address, "tous", lang),
        Picture::Lever(lever) => map(content, address, &atlas.axis(lever).slug, lang),
        Picture::Territory(territory) => Ok(card(content, address, territory, lang)),
    }
}

/// The map of `lever`, as the map's own export draws it.
fn map(content: &MapContent, address: &str, lever: &str, lang: Lang) -> Result<String, Refusal> {
    let params = [("levier", lever), ("langue", lang.tag())];
    let wish = Wish {
        params: params.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec(),
        width_px: IMAGE_SIZE.0,
        height_px: IMAGE_SIZE.1,
        theme: Theme::Light,
        address: address.to_owned(),
        day: content.published.atlas.edition().to_owned(),
    };
    Ok(view(content, &wish)?.svg)
}

fn card(content: &MapContent, address: &str, territory: TerritoryIdx, lang: Lang) -> String {
    let atlas = &content.published.atlas;
    let page = in_lang(&territory_path(atlas.territory(territory)), lang);
    let request = CardRequest {
        territory,
        lang,
        size: ScreenSize {
            width: f64::from(IMAGE_SIZE.0),
            height: f64::from(IMAGE_SIZE.1),
        },
        address: &[address, &page].concat(),
    };
    card_svg(atlas, &content.shapes, request)
}

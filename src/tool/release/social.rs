//! Images that networks show of the site: the map, the map of each lever, the card of each territory.

use rayon::prelude::*;

use super::tree::Tree;
use crate::geo::ScreenSize;
use crate::model::{Lang, TerritoryIdx};
use crate::scene::export::card_svg;
use crate::scene::palette::Theme;
use crate::state::{in_lang, territory_path};
use crate::tool::draw::{Fonts, Wish, png, view};
use crate::tool::map::MapContent;
use crate::tool::output::say_progress;
use crate::tool::refusal::Refusal;
use crate::tool::site::{IMAGE_SIZE, image_path, territory_image};

/// What an image shows.
#[derive(Clone, Copy)]
enum Shown<'a> {
    /// The map coloured by the lever of this slug, or by all.
    Lever(&'a str),
    Territory(TerritoryIdx),
}

/// One image for the map, one for each lever and one for each territory, in both languages.
pub(super) fn images(content: &MapContent, address: &str) -> Result<Tree, Refusal> {
    let fonts = Fonts::load(None)?;
    let atlas = &content.published.atlas;
    let levers = atlas.levers().map(|(_, lever)| {
        let slug = lever.slug.as_str();
        (["axe-", slug].concat(), Shown::Lever(slug))
    });
    let territories = atlas.territory_ids().map(|territory| {
        let name = territory_image(&atlas.territory(territory).slug);
        (name, Shown::Territory(territory))
    });
    let map = ("carte".to_owned(), Shown::Lever("tous"));
    let all: Vec<(Lang, (String, Shown<'_>))> = levers
        .chain([map])
        .chain(territories)
        .flat_map(|image| Lang::ALL.map(|lang| (lang, image.clone())))
        .collect();
    say_progress(&format!("Images\u{a0}: {}…", all.len()));
    let drawn = all.par_iter().map(|(lang, (name, shown))| {
        let svg = svg(content, address, *lang, *shown)?;
        Ok((image_path(name, *lang), png(&svg, 1.0, &fonts)?))
    });
    drawn.collect()
}

fn svg(
    content: &MapContent,
    address: &str,
    lang: Lang,
    shown: Shown<'_>,
) -> Result<String, Refusal> {
    let atlas = &content.published.atlas;
    let (width_px, height_px) = IMAGE_SIZE;
    match shown {
        Shown::Lever(lever) => {
            let params = [("levier", lever), ("langue", lang.tag())];
            let wish = Wish {
                params: params.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec(),
                width_px,
                height_px,
                theme: Theme::Light,
                address: address.to_owned(),
                day: atlas.edition().to_owned(),
            };
            Ok(view(content, &wish)?.svg)
        }
        Shown::Territory(territory) => {
            let size = ScreenSize {
                width: f64::from(width_px),
                height: f64::from(height_px),
            };
            let page = in_lang(&territory_path(atlas.territory(territory)), lang);
            let address = [address, &page].concat();
            Ok(card_svg(atlas, territory, lang, size, &address))
        }
    }
}

//! Images that networks show of the site: the map, the map of each lever, and each territory.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::card::Ground;
use super::tree::Tree;
use crate::model::Lang;
use crate::scene::palette::Theme;
use crate::tool::draw::{Fonts, Wish, png, view};
use crate::tool::map::MapContent;
use crate::tool::output::say_progress;
use crate::tool::refusal::Refusal;
use crate::tool::site::{IMAGE_SIZE, image_path, territory_image};

/// One image for each territory, one for each lever and one for all, in both languages.
pub(super) fn images(content: &MapContent, address: &str) -> Result<Tree, Refusal> {
    let fonts = Fonts::load(None)?;
    let atlas = &content.published.atlas;
    let levers = atlas.levers().map(|(_, lever)| lever.slug.as_str());
    let states = levers.map(|slug| (["axe-", slug].concat(), slug));
    let states: Vec<(String, &str)> = states.chain([("carte".to_owned(), "tous")]).collect();
    let ground = Ground::new(content);
    let mut drawings = Vec::new();
    for lang in Lang::ALL {
        for (name, lever) in &states {
            let drawing = view(content, &wish(lever, lang, address, atlas.edition()))?;
            drawings.push((image_path(name, lang), drawing.svg));
        }
        for territory in atlas.territory_ids() {
            let name = territory_image(atlas.territory(territory));
            let card = ground.card(content, territory, lang);
            drawings.push((image_path(&name, lang), card));
        }
    }
    let (all, done) = (drawings.len(), AtomicUsize::new(0));
    let painted = |(path, svg): (String, String)| {
        let pixels = png(&svg, 1.0, &fonts)?;
        let n = done.fetch_add(1, Ordering::Relaxed) + 1;
        say_progress(&format!("Images\u{a0}: {n} sur {all}…"));
        Ok((path, pixels))
    };
    each(drawings, painted)
}

/// What `work` gives for each of `things`, by all processors where they can share.
#[cfg(feature = "studio")]
fn each<T: Send>(
    things: Vec<T>,
    work: impl Fn(T) -> Result<(String, Vec<u8>), Refusal> + Sync + Send,
) -> Result<Tree, Refusal> {
    use rayon::prelude::*;
    things.into_par_iter().map(work).collect()
}

#[cfg(not(feature = "studio"))]
fn each<T>(
    things: Vec<T>,
    work: impl Fn(T) -> Result<(String, Vec<u8>), Refusal>,
) -> Result<Tree, Refusal> {
    things.into_iter().map(work).collect()
}

fn wish(lever: &str, lang: Lang, address: &str, day: &str) -> Wish {
    let params = [("levier", lever), ("langue", lang.tag())];
    Wish {
        params: params.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec(),
        width_px: IMAGE_SIZE.0,
        height_px: IMAGE_SIZE.1,
        theme: Theme::Light,
        address: address.to_owned(),
        day: day.to_owned(),
    }
}

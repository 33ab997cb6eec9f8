//! Images that networks show of the site: the map, and the map of each lever.

use super::tree::Tree;
use crate::model::Lang;
use crate::scene::palette::Theme;
use crate::tool::draw::{Fonts, Wish, png, view};
use crate::tool::map::MapContent;
use crate::tool::output::say_progress;
use crate::tool::refusal::Refusal;
use crate::tool::site::{IMAGE_SIZE, image_path};

/// One image for each lever and one for all, in both languages.
pub(super) fn images(content: &MapContent, address: &str) -> Result<Tree, Refusal> {
    let fonts = Fonts::load(None)?;
    let atlas = &content.published.atlas;
    let levers = atlas.levers().map(|(_, lever)| lever.slug.as_str());
    let states: Vec<(String, &str)> = levers
        .map(|slug| (["axe-", slug].concat(), slug))
        .chain([("carte".to_owned(), "tous")])
        .collect();
    let all = states.len() * Lang::ALL.len();
    let mut tree = Tree::new();
    for lang in Lang::ALL {
        for (name, lever) in &states {
            say_progress(&format!("Images\u{a0}: {} sur {all}…", tree.len() + 1));
            let params = [("levier", *lever), ("langue", lang.tag())];
            let wish = Wish {
                params: params.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec(),
                width_px: IMAGE_SIZE.0,
                height_px: IMAGE_SIZE.1,
                theme: Theme::Light,
                address: address.to_owned(),
                day: atlas.edition().to_owned(),
            };
            let pixels = png(&view(content, &wish)?.svg, 1.0, &fonts)?;
            tree.insert(image_path(name, lang), pixels);
        }
    }
    Ok(tree)
}

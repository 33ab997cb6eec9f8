//! The site as static pages, readable without the program: made of the same scene, words and style sheet as the map.

mod axis;
mod explorer;
mod frame;
mod light;
mod outline;
mod parts;
mod territory;

use super::map::MapContent;
use super::refusal::Refusal;
use crate::model::{AxisIdx, Lang};
pub use explorer::{FIRST_MAP, first_view};
pub use frame::{IMAGE_SIZE, Images, Setting, image_path};
pub use light::light;
pub use outline::{Placing, light_path};
pub use parts::{Site, axis_path, territory_path};

/// One page, or another file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Its path from the root of the site, with `/`.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl SiteFile {
    /// A text.
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            bytes: text.into().into_bytes(),
        }
    }
}

/// The page that the build leaves room in, and where.
pub const INDEX: &str = "index.html";

/// Every static page of `site` but the first, which [`explorer_page`] makes.
pub fn pages(site: &Site<'_>) -> Vec<SiteFile> {
    let atlas = &site.content.published.atlas;
    let rules = include_str!("../../../assets/pages.css");
    let mut files = vec![SiteFile::text(frame::SHEET, rules)];
    for lang in Lang::ALL {
        for territory in atlas.territory_ids() {
            files.push(territory::page(site, territory, lang));
        }
        let axes = (0..).map(AxisIdx).take(atlas.axes().len());
        files.extend(axes.map(|axis| axis::page(site, axis, lang)));
    }
    files.push(explorer::page(site, Lang::En));
    files
}

/// The page `index` as the build wrote it, with the first map, the table and the links in it.
///
/// # Errors
/// A page without the mark that says where, or without its style sheet.
pub fn explorer_page(
    content: &MapContent,
    index: &str,
    setting: Setting,
) -> Result<String, Refusal> {
    let site = Site::new(content, index, setting)?;
    first_view(&site, index)
}

/// What a page of any address inside the site adds to a path from its root.
pub fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

//! The site as static pages, readable without the program: the components of the map written once (`crate::ui::still`),
//! and the same scene, in a frame of their own.

mod axis;
mod explorer;
mod frame;
mod light;
mod outline;
mod parts;
mod picture;
mod territory;

use super::map::MapContent;
use super::refusal::Refusal;
use crate::model::{AxisIdx, Lang};
pub use explorer::FIRST_MAP;
pub use frame::{Images, Setting};
pub use light::light;
pub use outline::{Loss, Placing, light_path};
pub use parts::Site;
pub use picture::{IMAGE_SIZE, Picture};

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

/// Every static page: the first is `index` as the build wrote it, with the first map, the table and the links in it. Where
/// the address is known, the oEmbed answer of each too.
///
/// # Errors
/// An `index` without the mark that says where, or without its style sheet.
pub fn pages(
    content: &MapContent,
    index: &str,
    setting: Setting,
) -> Result<Vec<SiteFile>, Refusal> {
    let site = &Site::new(content, index, setting)?;
    let first = explorer::page_of(site, Lang::Fr);
    let mut files = vec![
        SiteFile::text(frame::SHEET, include_str!("../../../assets/pages.css")),
        SiteFile::text(INDEX, explorer::first_view(site, index, &first)?),
    ];
    files.extend(frame::answer(site, &first));
    let atlas = &content.published.atlas;
    let both = Lang::ALL.into_iter().flat_map(|lang| {
        let axes = (0..).map(AxisIdx).take(atlas.axes().len());
        let territories = atlas.territory_ids();
        territories
            .map(move |territory| territory::page_of(site, territory, lang))
            .chain(axes.map(move |axis| axis::page_of(site, axis, lang)))
    });
    let english = explorer::still(explorer::page_of(site, Lang::En));
    for parts in both.chain([english]) {
        files.extend(frame::answer(site, &parts));
        files.push(frame::page(site, parts));
    }
    Ok(files)
}

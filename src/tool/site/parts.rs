//! What pages share: the site they belong to, what the components write, maps.

use maud::{Markup, PreEscaped};

use super::frame::Setting;
use super::light::light;
use crate::geo::ScreenSize;
use crate::model::{Coloring, Excerpts, Filter, Lang};
use crate::scene::palette::Theme;
use crate::scene::{Layout, LayoutRequest, Mark, SvgRequest, sentence_facts, write_svg};
use crate::state::AppState;
use crate::text::words;
use crate::tool::map::MapContent;
use crate::tool::refusal::Refusal;
use crate::ui::still::{Part, Still};

/// The site that pages are made for.
#[derive(Clone, Debug)]
pub struct Site<'a> {
    /// Content and outlines.
    pub content: &'a MapContent,
    /// Name of its style sheet, at its root.
    pub sheet: String,
    /// What the publisher says of it.
    pub setting: Setting,
    still: Still,
}

impl<'a> Site<'a> {
    /// The site whose first page the build wrote as `index`.
    ///
    /// # Errors
    /// A page without a style sheet: it is not one that the build wrote.
    pub fn new(content: &'a MapContent, index: &str, setting: Setting) -> Result<Self, Refusal> {
        let sheet = index
            .split_once("<link rel=\"stylesheet\" href=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(href, _)| href.trim_start_matches("./").to_owned());
        let sheet = sheet.ok_or_else(|| {
            Refusal::Said(
                "index.html n’a pas de feuille de style\u{a0}: ce n’est pas la page que «\u{a0}cargo xtask build\u{a0}» construit"
                    .to_owned(),
            )
        })?;
        let published = &content.published;
        let still = Still::new(
            &published.atlas,
            &content.shapes,
            &published.excerpts,
            setting.address.clone(),
        );
        Ok(Self {
            content,
            sheet,
            setting,
            still,
        })
    }

    /// The texts in `lang`.
    pub fn texts(&self, lang: Lang) -> &'a Excerpts {
        let [fr, en] = &self.content.published.excerpts;
        match lang {
            Lang::Fr => fr,
            Lang::En => en,
        }
    }

    /// The sentence that describes the map under `coloring`.
    pub fn sentence(&self, coloring: Coloring, lang: Lang) -> String {
        let atlas = &self.content.published.atlas;
        let facts = sentence_facts(atlas, coloring, &Filter::default(), None, lang);
        (words(lang).sentence)(&facts)
    }

    /// `part` of the page of `state`, as the component of the map writes it.
    pub(super) fn part(&self, state: AppState, part: Part) -> Markup {
        PreEscaped(self.still.write(state, part))
    }

    /// The map under `coloring` at `size`, light enough for a page.
    pub fn map(&self, coloring: Coloring, size: ScreenSize, lang: Lang) -> Markup {
        let (atlas, shapes) = (&self.content.published.atlas, &self.content.shapes);
        let mark = Mark::of(coloring);
        let layout = Layout::new(atlas, shapes, LayoutRequest { size, mark });
        let request = SvgRequest {
            coloring,
            lang,
            theme: Theme::Light,
            sentence: &self.sentence(coloring, lang),
        };
        PreEscaped(light(&write_svg(atlas, shapes, &layout, request), "m"))
    }
}

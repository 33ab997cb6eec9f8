//! The images for networks: which there are, where they stand, what they show in words.

use crate::model::{Atlas, AxisIdx, Coloring, Filter, Lang, TerritoryIdx};
use crate::scene::export::card_text;
use crate::scene::sentence_facts;
use crate::text::words;

/// Size of every image, pixels (the Open Graph's 1.91:1, as networks ask for it).
pub const IMAGE_SIZE: (u32, u32) = (1200, 630);

/// What an image shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// The map of all levers.
    Map,
    /// The map of a lever.
    Lever(AxisIdx),
    /// The card of a territory.
    Territory(TerritoryIdx),
}

impl Picture {
    /// Every image of the site, in each language.
    pub fn all(atlas: &Atlas) -> Vec<(Self, Lang)> {
        let levers = atlas.levers().map(|(lever, _)| Self::Lever(lever));
        let territories = atlas.territory_ids().map(Self::Territory);
        let pictures = std::iter::once(Self::Map).chain(levers).chain(territories);
        pictures
            .flat_map(|picture| Lang::ALL.map(|lang| (picture, lang)))
            .collect()
    }

    /// Its path from the root of the site.
    pub fn path(self, atlas: &Atlas, lang: Lang) -> String {
        let (kind, slug) = match self {
            Self::Map => ("carte", ""),
            Self::Lever(lever) => ("axe-", atlas.axis(lever).slug.as_str()),
            Self::Territory(territory) => ("territoire-", atlas.territory(territory).slug.as_str()),
        };
        ["images/", kind, slug, ".", lang.tag(), ".png"].concat()
    }

    /// What it shows, for whoever does not see it.
    pub fn alt(self, atlas: &Atlas, lang: Lang) -> String {
        let coloring = match self {
            Self::Map => Coloring::AllLevers,
            Self::Lever(lever) => Coloring::Lever(lever),
            Self::Territory(territory) => return card_text(atlas, territory, lang),
        };
        let facts = sentence_facts(atlas, coloring, &Filter::default(), None, lang);
        (words(lang).sentence)(&facts)
    }
}

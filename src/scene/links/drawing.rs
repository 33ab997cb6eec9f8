//! Lays out links one after the other, each where the ones before it left room.

use super::arc::{bowed, point_on};
use super::label::{self, Taken, stub_candidates};
use super::{BADGE_PX, DrawnLink, END_PX, LinkEnd, LinkScene, StubLabel};
use crate::geo::{ScreenPoint, ScreenRect, fixed, within};
use crate::model::{Atlas, Cooperation, CooperationIdx, LinkScope, TerritoryIdx};
use crate::scene::label_places::beside_symbol;
use crate::scene::labels::{Disc, LabelBox, text_width_px};
use crate::scene::{Layout, PlacedSymbol};

/// Surface of drawing that each link of the overview asks for, CSS px².
const SURFACE_PER_LINK_PX2: f64 = 12_000.0;

/// Longest stub of the overview, CSS px.
const OVERVIEW_STUB_PX: f64 = 60.0;

/// Fewest and most links that the overview draws.
const OVERVIEW_LINKS: (f64, f64) = (8.0, 60.0);

/// Places of a badge along its line, the first free one is taken.
const BADGE_PLACES: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.82, 0.18];

pub(super) struct Drawing<'a> {
    atlas: &'a Atlas,
    layout: &'a Layout,
    scope: LinkScope,
    most: usize,
    taken: Taken,
    pub(super) scene: LinkScene,
}

impl<'a> Drawing<'a> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 8 and 60"
    )]
    pub(super) fn new(atlas: &'a Atlas, layout: &'a Layout, scope: LinkScope) -> Self {
        let size = layout.composition.size;
        let room = size.width * size.height / SURFACE_PER_LINK_PX2;
        let all = ScreenRect {
            x: 0.0,
            y: 0.0,
            width: size.width,
            height: size.height,
        };
        Self {
            atlas,
            layout,
            scope,
            most: within(room, OVERVIEW_LINKS.0, OVERVIEW_LINKS.1) as usize,
            taken: Taken::new(all.shrunk(2.0)),
            scene: LinkScene {
                font_px: layout.font_px.min(13.0),
                ..LinkScene::default()
            },
        }
    }

    /// Keeps the dots of all ends free, whatever comes first.
    pub(super) fn claim_ends(&mut self, links: &[CooperationIdx]) {
        for symbol in &self.layout.symbols {
            let bound = |&link: &CooperationIdx| {
                let mut ends = self.atlas.cooperation(link).ends();
                ends.any(|end| end == symbol.territory)
            };
            if links.iter().any(bound) {
                self.taken.claim(symbol.center, END_PX, END_PX);
            }
        }
    }

    /// Gives every end its name before any stub takes the room.
    pub(super) fn name_ends(&mut self, links: &[CooperationIdx]) {
        let ends = links
            .iter()
            .flat_map(|&link| self.atlas.cooperation(link).ends());
        for end in ends {
            if let Some((_, symbol)) = self.layout.symbol(end) {
                self.has_end(end, symbol);
            }
        }
    }

    /// Draws one link, or leaves it out.
    pub(super) fn add(&mut self, link: CooperationIdx) {
        let about = self.atlas.cooperation(link);
        let ends: Vec<(TerritoryIdx, &PlacedSymbol)> = about
            .ends()
            .filter_map(|end| Some((end, self.layout.symbol(end)?.1)))
            .collect();
        let overview = self.scope == LinkScope::All;
        let full = overview && self.scene.links.len() >= self.most;
        if full || ends.len() < about.ends().count() {
            self.scene.not_drawn.push(link);
            return;
        }
        let before = (self.taken.len(), self.scene.ends.len());
        let named = ends.iter().all(|&(end, symbol)| self.has_end(end, symbol));
        let stub = self.stub_end(about).map(|end| self.stub(about, end));
        let labelled = stub.as_ref().is_none_or(|(_, label)| label.is_some());
        if overview && !(named && labelled) {
            self.taken.truncate(before.0);
            self.scene.ends.truncate(before.1);
            self.scene.not_drawn.push(link);
            return;
        }
        self.draw(link, about, stub);
    }

    fn draw(
        &mut self,
        link: CooperationIdx,
        about: &Cooperation,
        stub: Option<(ScreenPoint, Option<StubLabel>)>,
    ) {
        let mut lines = Vec::new();
        let mut badge_on = None;
        if let Some(partner) = about.partner {
            let (a, b) = (self.center(about.territory), self.center(partner));
            let rank = self.earlier_between(link, about.territory, partner);
            let curve = bowed(a, b, rank, about.territory < partner);
            lines.push(curve.path_data());
            badge_on = Some(curve);
        }
        let mut label = None;
        if let (Some((end, found)), Some(from)) = (stub, self.stub_end(about)) {
            let from = self.center(from);
            lines.push(format!(
                "M{} {}L{} {}",
                fixed(from.x, 2),
                fixed(from.y, 2),
                fixed(end.x, 2),
                fixed(end.y, 2)
            ));
            badge_on = badge_on.or_else(|| Some(bowed(from, end, 0, true).straight()));
            label = found;
        }
        let badge = badge_on.and_then(|curve| {
            let places = BADGE_PLACES.iter().map(|&t| point_on(&curve, t));
            self.taken.first_free(places, BADGE_PX, BADGE_PX)
        });
        self.scene.links.push(DrawnLink {
            cooperation: link,
            lines,
            badge,
            stub: label,
        });
    }

    /// Whether `end` has its name, now or from before; it has its dot in any case.
    fn has_end(&mut self, end: TerritoryIdx, symbol: &PlacedSymbol) -> bool {
        if let Some(known) = self.scene.ends.iter().find(|known| known.territory == end) {
            return known.label.is_some();
        }
        let text = &self.atlas.territory(end).short_name;
        let disc = Disc {
            center: symbol.center,
            diameter_px: END_PX,
        };
        let over_cartons = !symbol.frame.is_main();
        let free = beside_symbol(text, disc, self.scene.font_px)
            .into_iter()
            .find(|rect| self.taken.is_free(*rect) && (over_cartons || !self.on_carton(*rect)));
        if let Some(rect) = free {
            self.taken.push(rect);
        }
        self.scene.ends.push(LinkEnd {
            territory: end,
            center: symbol.center,
            label: free.map(|rect| LabelBox { rect }),
        });
        free.is_some()
    }

    /// The end of `about` that a stub leaves from; `None` when it needs none.
    fn stub_end(&self, about: &Cooperation) -> Option<TerritoryIdx> {
        if about.outside.is_empty() {
            return None;
        }
        match (self.scope, about.partner) {
            (LinkScope::Of(chosen), _) => Some(chosen),
            (LinkScope::All | LinkScope::Among(_), None) => Some(about.territory),
            // The arc says that it exists; the list names the other partners.
            (LinkScope::All | LinkScope::Among(_), Some(_)) => None,
        }
    }

    /// Where the stub of `about` ends, and its label if there is room for it.
    fn stub(
        &mut self,
        about: &Cooperation,
        from: TerritoryIdx,
    ) -> (ScreenPoint, Option<StubLabel>) {
        let center = self.center(from);
        let lines = label::wrapped(&about.outside);
        let font_px = self.scene.font_px;
        let widths = lines.iter().map(|line| text_width_px(line, font_px));
        let width = widths.fold(0.0, f64::max);
        let height = label::LINE_EM * font_px * lines.len() as f64;
        let farthest_px = match self.scope {
            LinkScope::All => OVERVIEW_STUB_PX,
            LinkScope::Of(_) | LinkScope::Among(_) => f64::INFINITY,
        };
        let free = stub_candidates(center, width, height, farthest_px)
            .find(|(_, rect)| self.taken.is_free(*rect) && !self.on_carton(*rect));
        let Some((end, rect)) = free else {
            return (label::bare_end(center, self.scene.links.len()), None);
        };
        self.taken.push(rect);
        (end, Some(StubLabel { lines, rect }))
    }

    fn on_carton(&self, rect: ScreenRect) -> bool {
        let mut cartons = self.layout.composition.cartons();
        cartons.any(|carton| carton.rect.overlaps(rect))
    }

    fn center(&self, end: TerritoryIdx) -> ScreenPoint {
        let known = self.scene.ends.iter().find(|known| known.territory == end);
        known.map_or(ScreenPoint { x: 0.0, y: 0.0 }, |known| known.center)
    }

    /// How many links drawn before `link` bind the same two territories.
    fn earlier_between(&self, link: CooperationIdx, a: TerritoryIdx, b: TerritoryIdx) -> usize {
        let same = |drawn: &&DrawnLink| {
            let other = self.atlas.cooperation(drawn.cooperation);
            drawn.cooperation != link
                && other.partner.is_some()
                && other.ends().all(|end| end == a || end == b)
        };
        self.scene.links.iter().filter(same).count()
    }
}

//! The image that networks show of a territory's page: its name, its rose, its levers, and where it lies.

use maud::{Markup, html};

use crate::geo::{ScreenPoint, ScreenSize, decimal};
use crate::model::{Citation, Coloring, Lang, TerritoryIdx};
use crate::scene::glyph::{Form, Piece, lever_class, symbol};
use crate::scene::palette::Theme;
use crate::scene::{Layout, LayoutRequest, Mark, Rose, SvgRequest, write_ground};
use crate::text::{page_words, words};
use crate::tool::map::MapContent;
use crate::tool::site::IMAGE_SIZE;

/// Side of the ground on which the territory is shown, CSS px: as high as the image.
const GROUND_PX: f64 = 630.0;
/// Where texts start, CSS px.
const TEXT_X: usize = 670;
/// Most signs of a line of the name at its size.
const NAME_SIGNS: usize = 22;
/// Radius of the rose, CSS px.
const ROSE_PX: f64 = 110.0;
/// Its middle.
const ROSE_AT: ScreenPoint = ScreenPoint { x: 785.0, y: 400.0 };

/// Where the list of levers starts, and the height of each, CSS px.
const LEVERS_X: usize = 930;
const LEVERS_Y: usize = 298;
const LEVER_PX: usize = 36;

/// What all images share: the ground, and where each territory stands on it.
#[derive(Debug)]
pub(super) struct Ground {
    svg: String,
    layout: Layout,
}

impl Ground {
    /// The ground of `content`.
    pub(super) fn new(content: &MapContent) -> Self {
        let (atlas, shapes) = (&content.published.atlas, &content.shapes);
        let size = ScreenSize {
            width: GROUND_PX,
            height: GROUND_PX,
        };
        let mark = Mark::of(Coloring::AllLevers);
        let layout = Layout::new(atlas, shapes, LayoutRequest { size, mark });
        let request = SvgRequest {
            coloring: Coloring::AllLevers,
            lang: Lang::Fr,
            theme: Theme::Light,
            sentence: "",
        };
        let svg = write_ground(atlas, shapes, &layout, request);
        Self { svg, layout }
    }

    /// The image of `territory`, as SVG.
    pub(super) fn card(&self, content: &MapContent, territory: TerritoryIdx, lang: Lang) -> String {
        let (width, height) = IMAGE_SIZE;
        let side = decimal(GROUND_PX, 0);
        let size =
            |w: &str, h: &str| format!("viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\"");
        let whole = size(&width.to_string(), &height.to_string());
        let svg = self.svg.replacen(&size(&side, &side), &whole, 1);
        let own = html! {
            (self.place(territory))
            rect x=(side) width=(f64::from(width) - GROUND_PX) height=(height) fill=(color("papier")) {}
            (name(content, territory, lang))
            (rose(content, territory))
            (levers(content, territory, lang))
        };
        [
            svg.trim_end().trim_end_matches("</svg>"),
            &own.into_string(),
            "</svg>\n",
        ]
        .concat()
    }

    /// The mark of the place of `territory`.
    fn place(&self, territory: TerritoryIdx) -> Markup {
        let mut placed = self.layout.symbols.iter();
        let place = placed.find(|symbol| symbol.territory == territory);
        html! {
            @if let Some(ScreenPoint { x, y }) = place.map(|symbol| symbol.anchor) {
                @for (radius, width, name) in [(16, 10, "halo"), (16, 5, "encre"), (6, 0, "encre")] {
                    @let fill = if width == 0 { color(name) } else { "none".to_owned() };
                    circle cx=(decimal(x, 1)) cy=(decimal(y, 1)) r=(radius) fill=(fill)
                        stroke=(color(name)) stroke-width=(width) {}
                }
            }
        }
    }
}

/// Name, kind and région.
fn name(content: &MapContent, territory: TerritoryIdx, lang: Lang) -> Markup {
    let about = content.published.atlas.territory(territory);
    let (kind, lines) = ((words(lang).opened().kind)(about.kind), lines(&about.name));
    let under = match about.region.as_str() {
        "" => kind.to_owned(),
        region => [kind, " · ", region].concat(),
    };
    let last_y = 84 + 52 * lines.len();
    html! {
        @for (n, line) in lines.iter().enumerate() { (text(84 + 52 * n, Ink::Strong, 44, line)) }
        (text(last_y - 8, Ink::Soft, 24, &under))
    }
}

/// The light theme's colour `name`: what draws pixels knows variables in rules only.
fn color(name: &str) -> String {
    let mut chrome = Theme::Light.chrome().iter();
    let token = chrome.find(|token| token.name == name);
    token.map_or_else(|| "none".to_owned(), |token| token.color.css())
}

/// Whether a text is what one reads first.
#[derive(Clone, Copy, Debug)]
enum Ink {
    Strong,
    Soft,
}

fn text(y: usize, ink: Ink, font_px: usize, text: &str) -> Markup {
    let (name, weight) = match ink {
        Ink::Strong => ("encre", 700),
        Ink::Soft => ("encre-2", 400),
    };
    html! {
        text x=(TEXT_X) y=(y) fill=(color(name)) font-size=(font_px) font-weight=(weight) font-family="sans-serif" { (text) }
    }
}

/// `name` in lines that fit.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split(' ') {
        let fits = |line: &&mut String| line.chars().count() + word.chars().count() < NAME_SIGNS;
        match lines.last_mut().filter(fits) {
            Some(line) => line.extend([" ", word]),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

fn rose(content: &MapContent, territory: TerritoryIdx) -> Markup {
    let atlas = &content.published.atlas;
    let rose = Rose::new(atlas.levers().count(), ROSE_PX);
    let pieces = symbol(atlas, Coloring::AllLevers, territory, &rose, ROSE_PX);
    html! {
        g transform={ "translate(" (ROSE_AT.x) " " (ROSE_AT.y) ")" } {
            @for Piece { class, form } in &pieces {
                @match form {
                    Form::Circle { radius_px } => circle class=(class) r=(radius_px) {},
                    Form::Path { d } => path class=(class) d=(d) {},
                    Form::Text { text, font_px } => text class=(class) font-size=(font_px) { (text) },
                }
            }
        }
    }
}

/// Each lever with its state, and how many are cited.
fn levers(content: &MapContent, territory: TerritoryIdx, lang: Lang) -> Markup {
    let (atlas, words) = (&content.published.atlas, words(lang));
    let cited = atlas
        .levers_cited(territory)
        .map_or_else(|| words.no_answer.to_owned(), words.levers_cited);
    html! {
        @for (n, (lever, about)) in atlas.levers().enumerate() {
            @let state = atlas.citation(territory, lever);
            @let y = LEVERS_Y + LEVER_PX * n;
            g class=(lever_class(atlas, lever)) transform={ "translate(" (LEVERS_X) " " (y) ")" } {
                @if state == Citation::Cited {
                    circle.disque.cite r="12" {}
                    path d="M-5 0l3.5 4l6.5 -7" fill="none" stroke=(color("papier")) stroke-width="2.5" {}
                } @else {
                    circle r="11" fill="none" stroke=(color("encre-2")) stroke-width="1.5"
                        stroke-dasharray=[(state == Citation::NoAnswer).then_some("3 2")] {}
                }
                text x="24" y="7" font-size="20" font-family="sans-serif"
                    fill=(color(if state == Citation::Cited { "encre" } else { "encre-2" })) { (about.short.get(lang)) }
            }
        }
        (text(588, Ink::Strong, 26, &[&cited, " — ", page_words(lang).site].concat()))
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_long_name_is_cut_between_words() {
        assert_eq!(lines("Brest"), ["Brest"]);
        assert_eq!(
            lines("Communauté urbaine du Grand Reims"),
            ["Communauté urbaine", "du Grand Reims"]
        );
    }
}

//! Links as SVG text. The live view makes the same elements in `ui/cooperations/drawing.rs`: whoever changes one
//! changes the other.

use std::fmt::Write as _;

use super::{DrawnLink, LinkScene, StubLabel};
use crate::geo::ScreenRect;
use crate::model::{Atlas, CooperationKind};
use crate::scene::INFALLIBLE;
use crate::scene::svg::escaped;

/// Rules that every drawing of links follows, the live one included.
pub const LINK_RULES: &str = include_str!("../../../assets/liens.css");

/// CSS class of a kind of links: `n` and its number.
pub fn kind_class(kind: CooperationKind) -> &'static str {
    match kind {
        CooperationKind::ContratReciprocite => "n1",
        CooperationKind::Convention => "n2",
        CooperationKind::PoleMetropolitain => "n3",
        CooperationKind::Reseau => "n4",
        CooperationKind::ProjetCommun => "n5",
        CooperationKind::Transfrontalier => "n6",
        CooperationKind::Europeen => "n7",
        CooperationKind::OutilPartage => "n8",
    }
}

/// Writes the links of `scene`, then the territories that they bind.
pub fn write_links(svg: &mut String, atlas: &Atlas, scene: &LinkScene) {
    for link in &scene.links {
        write_link(svg, atlas, link, scene.font_px);
    }
    for end in &scene.ends {
        let at = end.center;
        write!(
            svg,
            "<circle class=\"lien-bout\" cx=\"{:.2}\" cy=\"{:.2}\" r=\"5\"/>",
            at.x, at.y
        )
        .expect(INFALLIBLE);
        if let Some(label) = end.label {
            let at = label.rect.center();
            let name = escaped(&atlas.territory(end.territory).short_name);
            writeln!(
                svg,
                "<text class=\"lien-nom\" font-size=\"{:.2}\" x=\"{:.2}\" y=\"{:.2}\">{name}</text>",
                scene.font_px, at.x, at.y
            )
            .expect(INFALLIBLE);
        }
    }
}

fn write_link(svg: &mut String, atlas: &Atlas, link: &DrawnLink, font_px: f64) {
    let about = atlas.cooperation(link.cooperation);
    let class = kind_class(about.kind);
    write!(
        svg,
        "<g class=\"lien-dessine {class}\" data-lien=\"{}\">",
        escaped(&about.id)
    )
    .expect(INFALLIBLE);
    for d in &link.lines {
        write!(
            svg,
            "<path class=\"lien-fond\" d=\"{d}\"/><path class=\"lien-trait\" d=\"{d}\"/>"
        )
        .expect(INFALLIBLE);
    }
    if let Some(stub) = &link.stub {
        for (line, rect) in stub.placed() {
            let at = rect.center();
            write!(
                svg,
                "<text class=\"lien-nom hors-atlas\" font-size=\"{font_px:.2}\" x=\"{:.2}\" y=\"{:.2}\">{}</text>",
                at.x, at.y, escaped(line)
            )
            .expect(INFALLIBLE);
        }
    }
    if let Some(at) = link.badge {
        write!(
            svg,
            "<g class=\"lien-pastille\" transform=\"translate({:.2} {:.2})\"><circle r=\"7\"/><text>{}</text></g>",
            at.x,
            at.y,
            about.kind as usize + 1
        )
        .expect(INFALLIBLE);
    }
    svg.push_str("</g>\n");
}

impl StubLabel {
    /// Each line with its box.
    pub fn placed(&self) -> impl Iterator<Item = (&str, ScreenRect)> {
        let height = self.rect.height / self.lines.len().max(1) as f64;
        (0..).zip(&self.lines).map(move |(n, line): (u8, _)| {
            let y = self.rect.y + f64::from(n) * height;
            (
                line.as_str(),
                ScreenRect {
                    y,
                    height,
                    ..self.rect
                },
            )
        })
    }
}

//! Captions of the cartons with their scale, the scale bar and north of the main frame.

use std::sync::Arc;

use crate::geo::ScreenRect;
use crate::model::Lang;
use crate::scene::Layout;
use crate::scene::composition::{Composition, of_caption};
use crate::scene::furniture::{CaptionLine, NORTH_ARROW, ScaleBar, caption};
use crate::text::words;
use crate::ui::dom::{Element, live, svg};
use crate::ui::store::Store;

/// The captions and the scale, in the language of the interface. A caption gives way where its place is `covered`, which is
/// followed.
pub(in crate::ui) fn furniture(
    store: Store,
    layout: Arc<Layout>,
    covered: impl Fn(ScreenRect) -> bool + Copy + 'static,
) -> Element {
    let larger = layout.composition.type_transform();
    let all = live(
        move || store.lang.get(),
        move |lang| {
            let composition = &layout.composition;
            let captions = composition.cartons().flat_map(|carton| {
                let rect = of_caption(carton.rect, composition.type_px);
                let hidden = move || covered(rect);
                let lines = caption(composition, carton, lang).into_iter();
                lines.map(move |line| caption_view(line).toggle("tu", hidden))
            });
            captions
                .chain(scale_view(composition, lang))
                .collect::<Vec<_>>()
        },
    );
    svg("g")
        .class("reperes")
        .attr("aria-hidden", "true")
        .attr("transform", larger)
        .child(all)
}

fn caption_view(CaptionLine { at, text }: CaptionLine) -> Element {
    svg("text")
        .class("legende-carton")
        .attr("x", at.x)
        .attr("y", at.y)
        .child(text)
}

fn scale_view(composition: &Composition, lang: Lang) -> Option<Element> {
    let bar = ScaleBar::of_stage(composition)?;
    let (rect, words) = (
        composition.in_type(composition.scale_rect),
        words(lang).carto,
    );
    let length = CaptionLine {
        at: ScaleBar::text_at(rect),
        text: (words.length)(bar.length_m),
    };
    let north = svg("g")
        .attr("transform", bar.north_transform(rect))
        .child(svg("path").class("nord").attr("d", NORTH_ARROW))
        .child(svg("text").attr("y", 11.0).child(words.north));
    let scale = svg("g")
        .class("echelle")
        .child(svg("path").class("barre").attr("d", bar.bar_path(rect)))
        .child(north)
        .child(caption_view(length));
    Some(scale)
}

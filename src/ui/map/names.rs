//! Names beside symbols: those that have room, and those of the chosen and the highlighted territory.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::TerritoryIdx;
use crate::scene::Layout;
use crate::ui::store::Store;

/// The names.
#[component]
pub(super) fn Names(
    /// Where everything stands.
    layout: Arc<Layout>,
) -> impl IntoView {
    let store = Store::expect();
    let font = layout.font_px;
    let name = move |territory: TerritoryIdx| {
        store.with_atlas(|atlas| atlas.territory(territory).short_name.clone())
    };
    let fixed = layout.symbols.iter().filter_map(|symbol| {
        let at = symbol.label?.rect.center();
        Some(view! { <text x=at.x y=at.y>{name(symbol.territory)}</text> })
    });
    let fixed = fixed.collect_view();
    let shown = Memo::new(move |_| [store.selected.get(), store.highlighted.get()]);
    let forced = move || {
        let extra = shown.get().into_iter().flatten().filter_map(|territory| {
            let (_, symbol) = layout.symbol(territory)?;
            let rect = symbol.label.unwrap_or(symbol.forced_label).rect;
            let at = rect.center();
            Some(view! {
                <rect class="etiquette" x=rect.x - 4.0 y=rect.y - 1.0 width=rect.width + 8.0 height=rect.height + 2.0 rx="4"></rect>
                <text x=at.x y=at.y>{name(territory)}</text>
            })
        });
        extra.collect_view()
    };
    view! {
        <g class="noms" font-size=font aria-hidden="true" lang="fr">
            {fixed}
            <g class="nom-force">{forced}</g>
        </g>
    }
}

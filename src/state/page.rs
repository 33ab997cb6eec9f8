//! The static page that shows what a state shows, for who reads without the program.

use super::app_state::{AppState, ColoringChoice};
use crate::model::{Atlas, Axis, AxisFamily, Coloring, Lang, Territory};

/// Path of the first page, in French.
pub const FIRST_PAGE: &str = "index.html";

/// Path from the root of the site of the page that shows what `state` does, in its language, with the excerpt it points
/// to; `None` where only the map that runs does.
pub fn page_of(state: &AppState, atlas: &Atlas) -> Option<String> {
    // What is not in the address is nothing that a page could show or miss.
    let told = AppState {
        lang: state.lang,
        coloring: state.coloring,
        selected: state.selected,
        excerpt: state.excerpt,
        reading: state.reading,
        way: state.way,
        origin: state.origin,
        highlighted: state.highlighted,
        cursor: state.cursor,
        ..AppState::default()
    };
    if told != *state {
        return None;
    }
    let path = match (state.reading, state.selected, state.coloring) {
        (Some(axis), _, _) => axis_path(atlas.axis(axis)),
        (None, Some(territory), _) => territory_path(atlas.territory(territory)),
        (None, None, ColoringChoice::Chosen(Coloring::Lever(lever))) => {
            axis_path(atlas.axis(lever))
        }
        (None, None, ColoringChoice::Automatic | ColoringChoice::Chosen(Coloring::AllLevers)) => {
            FIRST_PAGE.to_owned()
        }
        (None, None, ColoringChoice::Chosen(Coloring::Count | Coloring::Crossed(_))) => {
            return None;
        }
    };
    let path = in_lang(&path, state.lang);
    Some(match state.excerpt {
        Some(excerpt) => [&path, "#", &atlas.excerpt(excerpt).id].concat(),
        None => path,
    })
}

/// Path of the page of `territory`, in French.
pub fn territory_path(territory: &Territory) -> String {
    ["territoires/", &territory.slug, ".html"].concat()
}

/// Path of the page of `axis`, in French.
pub fn axis_path(axis: &Axis) -> String {
    let folder = match axis.family {
        AxisFamily::Lever => "leviers/",
        AxisFamily::Theme => "themes/",
        AxisFamily::Framework => "cadres/",
    };
    [folder, &axis.slug, ".html"].concat()
}

/// The path of `path` in `lang`.
pub fn in_lang(path: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => path.to_owned(),
        Lang::En => ["en/", path].concat(),
    }
}

/// What a page at `path` adds to a path from the root of the site.
pub fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

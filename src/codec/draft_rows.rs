//! A tour that is being composed as rows of `parcours.csv`, which the editors' command reads; what such a row shows.

use crate::model::{Atlas, AxisIdx, ExcerptIdx, TerritoryIdx, Tour, TourStep, slug_of};

/// Columns of `parcours.csv`.
pub const TOUR_COLUMNS: [&str; 16] = [
    "parcours",
    "parcours_titre_fr",
    "parcours_titre_en",
    "etape",
    "axe",
    "territoire",
    "vue",
    "titre_fr",
    "texte_fr",
    "titre_en",
    "texte_en",
    "preuves",
    "secondes",
    "etat",
    "notes_fr",
    "notes_en",
];

/// The cells of a row of `parcours.csv`, each by what it says; what is in two languages as French, then English.
#[derive(Clone, Copy, Debug)]
pub struct TourCells<T> {
    /// Identifier of the tour.
    pub tour: T,
    /// Its title.
    pub tour_title: [T; 2],
    /// Number of the step.
    pub step: T,
    /// What the step is about.
    pub axis: T,
    /// Whom it is about.
    pub territory: T,
    /// Which view shows it.
    pub view: T,
    /// Title of the step.
    pub title: [T; 2],
    /// What is said.
    pub text: [T; 2],
    /// What carries it.
    pub proofs: T,
    /// Time on it.
    pub seconds: T,
    /// The whole state.
    pub state: T,
    /// What the presenter alone reads.
    pub notes: [T; 2],
}

impl<T> TourCells<T> {
    /// The cells of `row`, in the order of [`TOUR_COLUMNS`].
    pub fn of(row: [T; 16]) -> Self {
        let [
            tour,
            tour_fr,
            tour_en,
            step,
            axis,
            territory,
            view,
            title_fr,
            text_fr,
            title_en,
            text_en,
            proofs,
            seconds,
            state,
            notes_fr,
            notes_en,
        ] = row;
        Self {
            tour,
            tour_title: [tour_fr, tour_en],
            step,
            axis,
            territory,
            view,
            title: [title_fr, title_en],
            text: [text_fr, text_en],
            proofs,
            seconds,
            state,
            notes: [notes_fr, notes_en],
        }
    }
}

/// Slug of a tour whose title gives none.
const NAMELESS: &str = "mon-parcours";

/// The rows of `tour`, with the header, as the editors' command reads them.
pub fn draft_csv(tour: &Tour, atlas: &Atlas) -> String {
    let mut out = String::new();
    write_row(&mut out, TOUR_COLUMNS.map(str::to_owned));
    let slug = draft_slug(tour, atlas);
    for (number, step) in (1..).zip(&tour.steps) {
        let number: usize = number;
        let [fr, en] = [&tour.title.fr, &tour.title.en].map(|title| title.trim().to_owned());
        let TourStep {
            title,
            text,
            notes,
            seconds,
            axis,
            territory,
            shows,
            excerpts,
            cooperations,
        } = step;
        let excerpts = excerpts.iter().map(|&one| atlas.excerpt(one).id.as_str());
        let links = cooperations
            .iter()
            .map(|&one| atlas.cooperation(one).id.as_str());
        let proofs: Vec<&str> = excerpts.chain(links).collect();
        write_row(
            &mut out,
            [
                slug.clone(),
                fr,
                en,
                number.to_string(),
                atlas.axis(*axis).code.clone(),
                atlas.territory(*territory).code.clone(),
                view_of(shows).to_owned(),
                title.fr.clone(),
                text.fr.clone(),
                title.en.clone(),
                text.en.clone(),
                proofs.join(" "),
                seconds.to_string(),
                shows.clone(),
                notes.fr.clone(),
                notes.en.clone(),
            ],
        );
    }
    out
}

/// The slug of `tour`: its own, or the one of its title that no published tour has.
pub fn draft_slug(tour: &Tour, atlas: &Atlas) -> String {
    if !tour.slug.is_empty() {
        return tour.slug.clone();
    }
    let slug = slug_of(&tour.title.fr);
    let slug = if slug.is_empty() {
        NAMELESS.to_owned()
    } else {
        slug
    };
    let numbered = (2..).map(|n: u32| format!("{slug}-{n}"));
    let free = |slug: &String| atlas.find_tour(slug).is_none();
    let mut slugs = std::iter::once(slug.clone()).chain(numbered);
    slugs.find(free).unwrap_or(slug)
}

fn write_row(out: &mut String, cells: [String; 16]) {
    let cells = cells.map(|cell| {
        let cell = cell.trim();
        if cell.contains([',', '"', '\n', '\r']) {
            ["\"", &cell.replace('"', "\"\""), "\""].concat()
        } else {
            cell.to_owned()
        }
    });
    out.push_str(&cells.join(","));
    out.push('\n');
}

/// The column `vue` of a step that shows `query`: the list is the map for who reads the column alone.
fn view_of(query: &str) -> &'static str {
    let view = query.split('&').find_map(|pair| pair.strip_prefix("vue="));
    match view {
        Some("tableau") => "tableau",
        Some("cooperations") => "cooperations",
        Some(_) | None => "carte",
    }
}

/// What a step shows that says only what it is about: its axis as lever or as filter, its territory, the first of its
/// `proofs` about both, and its `view`.
pub fn derived_query(
    axis: AxisIdx,
    territory: TerritoryIdx,
    proofs: &[ExcerptIdx],
    view: &str,
    atlas: &Atlas,
) -> String {
    let name = if atlas.is_lever(axis) { "levier" } else { "et" };
    let slug = &atlas.axis(axis).slug;
    let place = &atlas.territory(territory).slug;
    let mut query = format!("{name}={slug}&territoire={place}");
    let about_both = |excerpt: &&ExcerptIdx| {
        let about = atlas.excerpt(**excerpt);
        (about.territory, about.axis) == (territory, axis)
    };
    if let Some(&proof) = proofs.iter().find(about_both) {
        query = query + "&extrait=" + &atlas.excerpt(proof).id;
    }
    query + "&vue=" + view
}

/// What follows the question mark of an address pasted in a cell; the whole cell without one, nothing of an address
/// without parameters.
pub fn query_of(text: &str) -> &str {
    let query = match text.split_once('?') {
        Some((_, query)) => query,
        None if text.contains("://") => "",
        None => text,
    };
    query.split('#').next().unwrap_or_default()
}

//! Tables for spreadsheets: UTF-8 with a byte order mark, semicolons, as French versions expect.

use super::ExportRequest;
use crate::model::{AxisIdx, CooperationIdx, TerritoryIdx};
use crate::text::words;

/// Columns of a territory before those of the axes.
const TERRITORY: [&str; 9] = [
    "code",
    "identifiant",
    "nom",
    "type",
    "region",
    "departement",
    "population",
    "annee_population",
    "extraits",
];

/// Columns of a link.
const LINK: [&str; 11] = [
    "id",
    "code",
    "nom",
    "code_partenaire",
    "nom_partenaire",
    "partenaires_hors_carte",
    "nature",
    "annee",
    "resume",
    "source",
    "adresse_source",
];

/// The view as a table: its links in the cooperations view, its territories with the state of each axis in the others.
pub fn csv(request: ExportRequest<'_>) -> String {
    let mut out = String::from('\u{feff}');
    if let Some(links) = request.links {
        row(&mut out, LINK.map(str::to_owned));
        for &link in links {
            row(&mut out, link_cells(request, link));
        }
        return out;
    }
    let axes = request.atlas.axes().iter().map(|axis| axis.slug.clone());
    row(
        &mut out,
        TERRITORY.map(str::to_owned).into_iter().chain(axes),
    );
    for territory in request.kept.iter() {
        row(&mut out, territory_cells(request, territory));
    }
    out
}

fn territory_cells(request: ExportRequest<'_>, territory: TerritoryIdx) -> Vec<String> {
    let atlas = request.atlas;
    let words = words(request.lang);
    let about = atlas.territory(territory);
    let (count, year) = about.population.as_ref().map_or_else(
        || (String::new(), String::new()),
        |known| (known.count.to_string(), known.year.to_string()),
    );
    let mut cells = vec![
        about.code.clone(),
        about.slug.clone(),
        about.name.clone(),
        (words.opened().kind)(about.kind).to_owned(),
        about.region.clone(),
        about.department.clone(),
        count,
        year,
        atlas.excerpts_of(territory).len().to_string(),
    ];
    let axes = (0..).map(AxisIdx).take(atlas.axes().len());
    cells.extend(axes.map(|axis| (words.citation)(atlas.citation(territory, axis)).to_owned()));
    cells
}

fn link_cells(request: ExportRequest<'_>, link: CooperationIdx) -> Vec<String> {
    let atlas = request.atlas;
    let about = atlas.cooperation(link);
    let from = atlas.territory(about.territory);
    let partner = about.partner.map(|partner| atlas.territory(partner));
    let text = request.texts.map(|texts| {
        let body = texts.cooperation(link);
        let source = texts.source(body.source);
        (
            body.text.clone(),
            [source.publisher.as_str(), source.title.as_str()].join(", "),
            source.url.clone(),
        )
    });
    let (summary, source, url) = text.unwrap_or_default();
    vec![
        about.id.clone(),
        from.code.clone(),
        from.name.clone(),
        partner.map(|known| known.code.clone()).unwrap_or_default(),
        partner.map(|known| known.name.clone()).unwrap_or_default(),
        about.outside.clone(),
        (words(request.lang).exploring().kind)(about.kind).to_owned(),
        about.year.map(|year| year.to_string()).unwrap_or_default(),
        summary,
        source,
        url,
    ]
}

fn row(out: &mut String, cells: impl IntoIterator<Item = String>) {
    for (n, value) in cells.into_iter().enumerate() {
        if n > 0 {
            out.push(';');
        }
        out.push_str(&cell(value));
    }
    out.push_str("\r\n");
}

/// A cell, between quotes where the separator, a quote or a line break is in it (RFC 4180).
///
/// What a spreadsheet would take for a formula is kept as text by a leading apostrophe.
fn cell(value: String) -> String {
    let value = match value.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => ["'", &value].concat(),
        _ => value,
    };
    if value.contains([';', '"', '\n', '\r']) {
        ["\"", &value.replace('"', "\"\""), "\""].concat()
    } else {
        value
    }
}

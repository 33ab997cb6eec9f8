//! Structured data: JSON for programs, GeoJSON for maps.

use super::ExportRequest;
use crate::geo::{LonLat, decimal};
use crate::model::{AxisIdx, Citation, CooperationIdx, TerritoryIdx};
use crate::scene::anchor_of;
use crate::text::words;

/// Decimals of a degree: about a metre, finer than an anchor is.
const DEGREE_PLACES: u8 = 5;

/// Value of a citation state in data files.
fn state_code(state: Citation) -> &'static str {
    match state {
        Citation::Cited => "cite",
        Citation::NotCited => "non-cite",
        Citation::NoAnswer => "sans-reponse",
    }
}

/// The view for programs: where it comes from, its axes, its territories, and its links in the cooperations view.
pub fn json(request: ExportRequest<'_>) -> String {
    let mut members = origin(request);
    let axes = request.atlas.axes().iter().map(|axis| {
        object(&[
            ("identifiant", text(&axis.slug)),
            ("code", text(&axis.code)),
            ("famille", text(axis.family.code())),
            ("nom", text(axis.label.get(request.lang))),
        ])
    });
    members.push(("axes", array(axes)));
    let territories = request.kept.iter().map(|t| object(&territory(request, t)));
    members.push(("territoires", array(territories)));
    if let Some(links) = request.links {
        let links = links.iter().map(|&idx| object(&link(request, idx)));
        members.push(("cooperations", array(links)));
    }
    object(&members) + "\n"
}

/// The view for maps, in WGS 84.
///
/// A point where the symbol of each territory is anchored; in the cooperations view, a line for each link between two
/// of them. What has no place has a feature without geometry.
pub fn geojson(request: ExportRequest<'_>) -> String {
    let place = |territory| anchor_of(request.shapes, territory).map(position);
    let points = request.kept.iter().map(|t| {
        let geometry = place(t).map(|at| geometry("Point", &at));
        feature(geometry, &territory(request, t))
    });
    let lines = request.links.unwrap_or_default().iter().map(|&idx| {
        let ends: Option<Vec<String>> = request.atlas.cooperation(idx).ends().map(place).collect();
        let ends = ends.filter(|ends| ends.len() == 2);
        let geometry = ends.map(|ends| geometry("LineString", &array(ends.into_iter())));
        let mut members = link(request, idx);
        members.insert(0, ("code", text(&request.atlas.cooperation(idx).id)));
        feature(geometry, &members)
    });
    let features = array(points.chain(lines));
    let mut members = vec![("type", text("FeatureCollection"))];
    members.extend(origin(request));
    members.push(("features", features));
    object(&members) + "\n"
}

fn origin(request: ExportRequest<'_>) -> Vec<(&'static str, String)> {
    let words = words(request.lang);
    let mut members = vec![
        ("titre", text(words.title)),
        ("phrase", text(request.sentence)),
        ("adresse", text(request.address)),
        ("date", text(request.day)),
        ("edition", text(request.atlas.edition())),
        ("langue", text(request.lang.tag())),
        ("contenu", text(words.taking().study)),
        ("avertissement", text(words.caution)),
    ];
    // Outside France nothing of those who made the outlines is drawn.
    if request.shapes.shows_context() {
        members.insert(members.len() - 1, ("attribution", text(words.attribution)));
    }
    members
}

fn territory(request: ExportRequest<'_>, territory: TerritoryIdx) -> Vec<(&'static str, String)> {
    let atlas = request.atlas;
    let about = atlas.territory(territory);
    let population = about.population.as_ref();
    let states = (0..).map(AxisIdx).zip(atlas.axes()).map(|(idx, axis)| {
        [
            quoted(&axis.slug),
            text(state_code(atlas.citation(territory, idx))),
        ]
        .join(":")
    });
    let states: Vec<String> = states.collect();
    vec![
        ("code", text(&about.code)),
        ("identifiant", text(&about.slug)),
        ("nom", text(&about.name)),
        ("type", text(about.kind.code())),
        ("region", text(&about.region)),
        ("departement", text(&about.department)),
        ("population", number(population.map(|known| known.count))),
        (
            "annee_population",
            number(population.map(|known| known.year)),
        ),
        ("extraits", atlas.excerpts_of(territory).len().to_string()),
        ("axes", ["{", &states.join(","), "}"].concat()),
    ]
}

fn link(request: ExportRequest<'_>, idx: CooperationIdx) -> Vec<(&'static str, String)> {
    let atlas = request.atlas;
    let about = atlas.cooperation(idx);
    let code = |territory| text(&atlas.territory(territory).code);
    let mut members = vec![
        ("id", text(&about.id)),
        ("territoire", code(about.territory)),
        (
            "partenaire",
            about.partner.map_or_else(|| "null".to_owned(), code),
        ),
        ("partenaires_hors_carte", text(&about.outside)),
        ("nature", text(about.kind.code())),
        ("annee", number(about.year)),
    ];
    if let Some(texts) = request.texts {
        let body = texts.cooperation(idx);
        members.push(("resume", text(&body.text)));
        members.push(("source", text(&texts.source(body.source).url)));
    }
    members
}

fn feature(geometry: Option<String>, members: &[(&'static str, String)]) -> String {
    object(&[
        ("type", text("Feature")),
        ("geometry", geometry.unwrap_or_else(|| "null".to_owned())),
        ("properties", object(members)),
    ])
}

fn geometry(kind: &str, coordinates: &str) -> String {
    object(&[
        ("type", text(kind)),
        ("coordinates", coordinates.to_owned()),
    ])
}

fn position(at: LonLat) -> String {
    let [lon, lat] = [at.lon, at.lat].map(|degrees| decimal(degrees, DEGREE_PLACES));
    ["[", &lon, ",", &lat, "]"].concat()
}

fn number(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "null".to_owned(), |value| value.to_string())
}

pub(super) fn object(members: &[(&'static str, String)]) -> String {
    let members: Vec<String> = members
        .iter()
        .map(|(name, value)| [&quoted(name), ":", value].concat())
        .collect();
    ["{", &members.join(","), "}"].concat()
}

fn array(values: impl Iterator<Item = String>) -> String {
    let values: Vec<String> = values.collect();
    ["[", &values.join(",\n"), "]"].concat()
}

pub(super) fn text(value: &str) -> String {
    quoted(value)
}

/// A JSON string (RFC 8259).
fn quoted(value: &str) -> String {
    let mut out = String::from('"');
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

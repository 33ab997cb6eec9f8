//! `parcours.json` to [`Tours`], held against the atlas it completes, and back.

use super::atlas::read_list;
use super::json::{MAX_ENTRIES, read_versioned};
use super::notes::{Check, Notes, Path};
use super::wire_tours::{MediaWire, StepWire, TOURS_VERSION, TourWire, ToursWire};
use super::write::to_json;
use super::{DataProblem, Fault};
use crate::model::{
    Atlas, CooperationIdx, ExcerptIdx, Media, MediaKind, SourceIdx, Tour, TourStep, Tours,
};

/// The tours written in `bytes`, read from the file named `file`, for `atlas`.
///
/// # Errors
/// Every fault of the file, as [`super::read_atlas`] does; among them another edition than the atlas's, tours or numbers
/// of steps other than those of its index, and what a step points to and the atlas does not hold.
pub fn read_tours(file: &str, bytes: &[u8], atlas: &Atlas) -> Result<Tours, Vec<DataProblem>> {
    let mut check = Check::new(file);
    let tours = tours_of(bytes, atlas, &mut check);
    check.finish(tours)
}

fn tours_of(bytes: &[u8], atlas: &Atlas, notes: &mut impl Notes) -> Option<Tours> {
    let wire = read_versioned(bytes, TOURS_VERSION, notes, ToursWire::read)?;
    if wire.edition != atlas.edition() {
        let (found, expected) = (wire.edition, atlas.edition().to_owned());
        notes.fault("edition", || Fault::WrongEdition { found, expected });
        return None;
    }
    notes.same_length("parcours", wire.parcours.len(), atlas.tours().len());
    notes.at_most("medias", wire.medias.len(), MAX_ENTRIES);
    notes.sound()?;
    let tours = wire.parcours.into_iter().enumerate();
    let tours = tours.map(|(idx, tour)| read_tour(idx, tour, atlas, notes));
    let tours = tours.collect();
    let medias = read_list(wire.medias, |idx, media| {
        read_media(Path::entry("medias", idx), media, atlas, notes)
    });
    notes.sound()?;
    Some(Tours { tours, medias })
}

/// The tour `idx`, which must be the one at that position of the index.
fn read_tour(idx: usize, wire: TourWire, atlas: &Atlas, notes: &mut impl Notes) -> Tour {
    let path = Path::entry("parcours", idx);
    if let Some(known) = atlas.tours().get(idx) {
        if wire.slug != known.slug {
            notes.unexpected(path.member("slug"), &wire.slug, &known.slug);
        }
        let steps = usize::from(known.steps);
        notes.same_length(path.member("etapes"), wire.etapes.len(), steps);
    }
    let steps = read_list(wire.etapes, |idx, step| {
        read_step(path.member("etapes").at(idx), step, atlas, notes)
    });
    Tour {
        slug: wire.slug,
        title: wire.titre.into(),
        steps,
    }
}

fn read_step(
    path: Path<'_>,
    wire: StepWire,
    atlas: &Atlas,
    notes: &mut impl Notes,
) -> Option<TourStep> {
    if wire.secondes == 0 {
        notes.unexpected(path.member("secondes"), "0", "1");
    }
    let axis = notes.axis(path.member("axe"), wire.axe, atlas.axes().len());
    let (member, count) = (path.member("territoire"), atlas.territories().len());
    let territory = notes.territory(member, wire.territoire, count);
    let count = atlas.excerpts().len();
    let excerpts = read_positions(path, "extraits", &wire.extraits, count, notes);
    let count = atlas.cooperations().len();
    let cooperations = read_positions(path, "cooperations", &wire.cooperations, count, notes);
    Some(TourStep {
        title: wire.titre.into(),
        text: wire.texte.into(),
        notes: wire.notes.into(),
        seconds: wire.secondes,
        axis: axis?,
        territory: territory?,
        shows: wire.etat,
        excerpts: excerpts.into_iter().map(ExcerptIdx).collect(),
        cooperations: cooperations.into_iter().map(CooperationIdx).collect(),
    })
}

fn read_media(
    path: Path<'_>,
    wire: MediaWire,
    atlas: &Atlas,
    notes: &mut impl Notes,
) -> Option<Media> {
    let kind = MediaKind::from_code(&wire.kind);
    if kind.is_none() {
        notes.unknown(path.member("type"), wire.kind, "type");
    }
    let axes = read_list(wire.axes, |idx, axis| {
        notes.axis(path.member("axes").at(idx), axis, atlas.axes().len())
    });
    Some(Media {
        title: wire.titre,
        kind: kind?,
        publisher: wire.editeur,
        date: wire.date,
        minutes: wire.minutes,
        url: wire.url,
        axes: axes.into_iter().collect(),
        source: SourceIdx(wire.source),
    })
}

/// The positions of the list `list` of `path` that lie among `count` entries.
fn read_positions(
    path: Path<'_>,
    list: &str,
    positions: &[u32],
    count: usize,
    notes: &mut impl Notes,
) -> Vec<u16> {
    let mut known = Vec::new();
    for (idx, &position) in positions.iter().enumerate() {
        known.extend(notes.position(path.member(list).at(idx), position, count, list));
    }
    known
}

/// Text of `parcours.json` for `atlas`; both come from the same sources.
pub fn tours_json(tours: &Tours, atlas: &Atlas) -> String {
    to_json(&ToursWire {
        version: TOURS_VERSION,
        edition: atlas.edition().to_owned(),
        parcours: tours.tours.iter().map(tour_wire).collect(),
        medias: tours.medias.iter().map(media_wire).collect(),
    })
}

fn tour_wire(tour: &Tour) -> TourWire {
    TourWire {
        slug: tour.slug.clone(),
        titre: (&tour.title).into(),
        etapes: tour.steps.iter().map(step_wire).collect(),
    }
}

fn step_wire(step: &TourStep) -> StepWire {
    let excerpts = step.excerpts.iter().map(|excerpt| u32::from(excerpt.0));
    let links = step.cooperations.iter().map(|link| u32::from(link.0));
    StepWire {
        titre: (&step.title).into(),
        texte: (&step.text).into(),
        notes: (&step.notes).into(),
        secondes: step.seconds,
        axe: u32::from(step.axis.0),
        territoire: u32::from(step.territory.0),
        etat: step.shows.clone(),
        extraits: excerpts.collect(),
        cooperations: links.collect(),
    }
}

fn media_wire(media: &Media) -> MediaWire {
    MediaWire {
        titre: media.title.clone(),
        kind: media.kind.code().to_owned(),
        editeur: media.publisher.clone(),
        date: media.date.clone(),
        minutes: media.minutes,
        url: media.url.clone(),
        axes: media.axes.iter().map(|axis| u32::from(axis.0)).collect(),
        source: media.source.0,
    }
}

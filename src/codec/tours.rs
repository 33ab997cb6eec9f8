//! `parcours.json` to [`Tours`], held against the atlas it completes, and back.

use super::json::{Check, MAX_ENTRIES, read_versioned};
use super::wire_tours::{MediaWire, StepWire, TOURS_VERSION, TourWire, ToursWire};
use super::write::to_json;
use super::{DataProblem, Fault};
use crate::model::{
    Atlas, AxisIdx, CooperationIdx, ExcerptIdx, Media, MediaKind, SourceIdx, TerritoryIdx, Tour,
    TourStep, Tours,
};

/// The tours written in `bytes`, read from the file named `file`, for `atlas`.
///
/// # Errors
/// Every fault of the file, as [`super::read_atlas`] does; among them another edition than the atlas's, tours or numbers
/// of steps other than those of its index, and what a step points to and the atlas does not hold.
pub fn read_tours(file: &str, bytes: &[u8], atlas: &Atlas) -> Result<Tours, Vec<DataProblem>> {
    let mut check = Check::new(file);
    let wire = read_versioned(&mut check, bytes, TOURS_VERSION, ToursWire::read)?;
    if wire.edition != atlas.edition() {
        let (found, expected) = (wire.edition, atlas.edition().to_owned());
        check.fault("edition", Fault::WrongEdition { found, expected });
        check.finish()?;
    }
    check.same_length("parcours", wire.parcours.len(), atlas.tours().len());
    check.at_most("medias", wire.medias.len(), MAX_ENTRIES);
    check.finish()?;
    let mut tours = Vec::new();
    for (idx, tour) in wire.parcours.into_iter().enumerate() {
        tours.push(read_tour(
            &format!("parcours[{idx}]"),
            idx,
            tour,
            atlas,
            &mut check,
        ));
    }
    let mut medias = Vec::new();
    for (idx, media) in wire.medias.into_iter().enumerate() {
        medias.extend(read_media(
            &format!("medias[{idx}]"),
            media,
            atlas,
            &mut check,
        ));
    }
    check.finish()?;
    Ok(Tours { tours, medias })
}

/// The tour at `path`, which must be the one at position `idx` of the index.
fn read_tour(path: &str, idx: usize, wire: TourWire, atlas: &Atlas, check: &mut Check<'_>) -> Tour {
    if let Some(known) = atlas.tours().get(idx) {
        if wire.slug != known.slug {
            let (found, expected) = (wire.slug.clone(), known.slug.clone());
            check.fault(
                format!("{path}.slug"),
                Fault::Unexpected { found, expected },
            );
        }
        let steps = usize::from(known.steps);
        check.same_length(&format!("{path}.etapes"), wire.etapes.len(), steps);
    }
    let mut steps = Vec::new();
    for (idx, step) in wire.etapes.into_iter().enumerate() {
        steps.extend(read_step(
            &format!("{path}.etapes[{idx}]"),
            step,
            atlas,
            check,
        ));
    }
    Tour {
        slug: wire.slug,
        title: wire.titre.into(),
        steps,
    }
}

fn read_step(path: &str, wire: StepWire, atlas: &Atlas, check: &mut Check<'_>) -> Option<TourStep> {
    if wire.secondes == 0 {
        let (found, expected) = ("0".to_owned(), "1".to_owned());
        check.fault(
            format!("{path}.secondes"),
            Fault::Unexpected { found, expected },
        );
    }
    let axis = read_axis(format!("{path}.axe"), wire.axe, atlas, check);
    let (member, count) = (format!("{path}.territoire"), atlas.territories().len());
    let territory = check.position(member, wire.territoire, count, "territoire");
    let excerpts = read_positions(
        path,
        "extraits",
        &wire.extraits,
        atlas.excerpts().len(),
        check,
    );
    let count = atlas.cooperations().len();
    let cooperations = read_positions(path, "cooperations", &wire.cooperations, count, check);
    Some(TourStep {
        title: wire.titre.into(),
        text: wire.texte.into(),
        notes: wire.notes.into(),
        seconds: wire.secondes,
        axis: axis?,
        territory: TerritoryIdx(territory?),
        shows: wire.etat,
        excerpts: excerpts.into_iter().map(ExcerptIdx).collect(),
        cooperations: cooperations.into_iter().map(CooperationIdx).collect(),
    })
}

fn read_media(path: &str, wire: MediaWire, atlas: &Atlas, check: &mut Check<'_>) -> Option<Media> {
    let kind = MediaKind::from_code(&wire.kind);
    if kind.is_none() {
        check.unknown(format!("{path}.type"), wire.kind, "type");
    }
    let mut axes = Vec::new();
    for (idx, axis) in wire.axes.into_iter().enumerate() {
        axes.extend(read_axis(format!("{path}.axes[{idx}]"), axis, atlas, check));
    }
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

fn read_axis(
    member: String,
    position: u32,
    atlas: &Atlas,
    check: &mut Check<'_>,
) -> Option<AxisIdx> {
    let axis = check.position(member, position, atlas.axes().len(), "axe")?;
    u8::try_from(axis).ok().map(AxisIdx)
}

/// The positions of the list `list` of `path` that lie among `count` entries.
fn read_positions(
    path: &str,
    list: &str,
    positions: &[u32],
    count: usize,
    check: &mut Check<'_>,
) -> Vec<u16> {
    let mut known = Vec::new();
    for (idx, &position) in positions.iter().enumerate() {
        known.extend(check.position(format!("{path}.{list}[{idx}]"), position, count, list));
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

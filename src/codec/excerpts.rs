//! `extraits.<lang>.json` to [`Excerpts`], held against the atlas it completes.

use super::atlas::read_list;
use super::json::{MAX_ENTRIES, read_versioned};
use super::notes::{Check, Notes, Path};
use super::wire::confidence_from_code;
use super::wire_excerpts::{BodyWire, EXCERPTS_VERSION, ExcerptsWire, SourceWire};
use super::{DataProblem, Fault};
use crate::model::{
    Atlas, CooperationBody, ExcerptBody, Excerpts, Lang, Source, SourceIdx, SourceKind,
};

/// The texts written in `bytes`, read from the file named `file`, for `atlas`.
///
/// # Errors
/// Every fault of the file, as [`super::read_atlas`] does; among them another edition than the atlas's, and lists that
/// do not follow it.
pub fn read_excerpts(
    file: &str,
    bytes: &[u8],
    atlas: &Atlas,
) -> Result<Excerpts, Vec<DataProblem>> {
    let mut check = Check::new(file);
    let excerpts = excerpts_of(bytes, atlas, &mut check);
    check.finish(excerpts)
}

fn excerpts_of(bytes: &[u8], atlas: &Atlas, notes: &mut impl Notes) -> Option<Excerpts> {
    let wire = read_versioned(bytes, EXCERPTS_VERSION, notes, ExcerptsWire::read)?;
    if wire.edition != atlas.edition() {
        let (found, expected) = (wire.edition, atlas.edition().to_owned());
        notes.fault("edition", || Fault::WrongEdition { found, expected });
        return None;
    }
    notes.at_most("sources", wire.sources.len(), MAX_ENTRIES);
    notes.same_length("definitions", wire.definitions.len(), atlas.axes().len());
    notes.same_length("extraits", wire.extraits.len(), atlas.excerpts().len());
    notes.same_length(
        "cooperations",
        wire.cooperations.len(),
        atlas.cooperations().len(),
    );
    notes.sound()?;
    let sources: Vec<_> = wire.sources.iter().map(|source| &*source.id).collect();
    notes.unique("sources", "id", &sources);
    let found = wire.extraits.iter().map(|body| body.id.as_str());
    check_order(
        "extraits",
        found.zip(atlas.excerpts().iter().map(|excerpt| excerpt.id.as_str())),
        notes,
    );
    let found = wire.cooperations.iter().map(|summary| summary.id.as_str());
    check_order(
        "cooperations",
        found.zip(atlas.cooperations().iter().map(|link| link.id.as_str())),
        notes,
    );
    let lang = read_lang(Path::of(None, "langue"), &wire.langue, notes);
    let source_count = wire.sources.len();
    let sources = read_list(wire.sources, |idx, source| read_source(idx, source, notes));
    let bodies = read_list(wire.extraits, |idx, body| {
        read_body(idx, body, source_count, notes)
    });
    let cooperations = read_list(wire.cooperations, |idx, summary| {
        let entry = Path::entry("cooperations", idx);
        let source = notes.position(
            entry.member("source"),
            summary.source,
            source_count,
            "source",
        );
        Some(CooperationBody {
            text: summary.resume,
            source: SourceIdx(source?),
        })
    });
    check_kinds(atlas, &bodies, &sources, notes);
    notes.sound()?;
    Some(Excerpts {
        lang: lang.unwrap_or_default(),
        bodies,
        definitions: wire.definitions,
        cooperations,
        sources,
    })
}

/// Each text bears the id that the atlas has at the same position.
fn check_order<'v>(
    list: &str,
    pairs: impl Iterator<Item = (&'v str, &'v str)>,
    notes: &mut impl Notes,
) {
    for (idx, (found, expected)) in pairs.enumerate() {
        if found != expected {
            notes.unexpected(Path::entry(list, idx).member("id"), found, expected);
        }
    }
}

/// The atlas filters by the kind of source that the texts show.
fn check_kinds(atlas: &Atlas, bodies: &[ExcerptBody], sources: &[Source], notes: &mut impl Notes) {
    for (idx, (body, excerpt)) in bodies.iter().zip(atlas.excerpts()).enumerate() {
        let source = sources.get(body.source.index());
        if let Some(source) = source.filter(|source| source.kind != excerpt.source) {
            let (found, expected) = (source.kind.code(), excerpt.source.code());
            let entry = Path::entry("extraits", idx);
            notes.unexpected(entry.member("source"), found, expected);
        }
    }
}

fn read_lang(member: Path<'_>, tag: &str, notes: &mut impl Notes) -> Option<Lang> {
    let lang = Lang::from_tag(tag);
    if lang.is_none() {
        notes.unknown(member, tag, "langue");
    }
    lang
}

fn read_source(idx: usize, wire: SourceWire, notes: &mut impl Notes) -> Option<Source> {
    let entry = Path::entry("sources", idx);
    let kind = SourceKind::from_code(&wire.kind);
    if kind.is_none() {
        notes.unknown(entry.member("type"), wire.kind, "type");
    }
    let lang = read_lang(entry.member("langue"), &wire.langue, notes);
    Some(Source {
        id: wire.id,
        title: wire.titre,
        publisher: wire.editeur,
        date: wire.date,
        url: wire.url,
        kind: kind?,
        lang: lang?,
    })
}

fn read_body(
    idx: usize,
    wire: BodyWire,
    sources: usize,
    notes: &mut impl Notes,
) -> Option<ExcerptBody> {
    let entry = Path::entry("extraits", idx);
    let source = notes.position(entry.member("source"), wire.source, sources, "source");
    let see_also = wire
        .voir_aussi
        .map(|second| notes.position(entry.member("voir_aussi"), second, sources, "source"));
    let confidence = confidence_from_code(&wire.confiance);
    if confidence.is_none() {
        notes.unknown(entry.member("confiance"), wire.confiance, "confiance");
    }
    Some(ExcerptBody {
        title: wire.titre,
        text: wire.resume,
        source: SourceIdx(source?),
        locator: wire.localisation,
        see_also: see_also.flatten().map(SourceIdx),
        confidence: confidence?,
    })
}

//! `extraits.<lang>.json` to [`Excerpts`], held against the atlas it completes.

use super::atlas::read_list;
use super::json::{Check, MAX_ENTRIES, read_versioned};
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
    let wire = read_versioned(&mut check, bytes, EXCERPTS_VERSION, ExcerptsWire::read)?;
    if wire.edition != atlas.edition() {
        let (found, expected) = (wire.edition, atlas.edition().to_owned());
        check.fault("edition", Fault::WrongEdition { found, expected });
        check.finish()?;
    }
    check.at_most("sources", wire.sources.len(), MAX_ENTRIES);
    check.same_length("definitions", wire.definitions.len(), atlas.axes().len());
    check.same_length("extraits", wire.extraits.len(), atlas.excerpts().len());
    check.same_length(
        "cooperations",
        wire.cooperations.len(),
        atlas.cooperations().len(),
    );
    check.finish()?;
    let sources: Vec<_> = wire.sources.iter().map(|source| &*source.id).collect();
    check.unique("sources", "id", &sources);
    let found = wire.extraits.iter().map(|body| body.id.as_str());
    check_order(
        "extraits",
        found.zip(atlas.excerpts().iter().map(|excerpt| excerpt.id.as_str())),
        &mut check,
    );
    let found = wire.cooperations.iter().map(|summary| summary.id.as_str());
    check_order(
        "cooperations",
        found.zip(atlas.cooperations().iter().map(|link| link.id.as_str())),
        &mut check,
    );
    let lang = read_lang("langue".to_owned(), &wire.langue, &mut check);
    let source_count = wire.sources.len();
    let sources = read_list(wire.sources, |idx, source| {
        read_source(idx, source, &mut check)
    });
    let bodies = read_list(wire.extraits, |idx, body| {
        read_body(idx, body, source_count, &mut check)
    });
    let cooperations = read_list(wire.cooperations, |idx, summary| {
        let member = format!("cooperations[{idx}].source");
        let source = check.position(member, summary.source, source_count, "source");
        Some(CooperationBody {
            text: summary.resume,
            source: SourceIdx(source?),
        })
    });
    check_kinds(atlas, &bodies, &sources, &mut check);
    check.finish()?;
    Ok(Excerpts {
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
    check: &mut Check<'_>,
) {
    for (idx, (found, expected)) in pairs.enumerate() {
        if found != expected {
            let (found, expected) = (found.to_owned(), expected.to_owned());
            check.fault(
                format!("{list}[{idx}].id"),
                Fault::Unexpected { found, expected },
            );
        }
    }
}

/// The atlas filters by the kind of source that the texts show.
fn check_kinds(atlas: &Atlas, bodies: &[ExcerptBody], sources: &[Source], check: &mut Check<'_>) {
    for (idx, (body, excerpt)) in bodies.iter().zip(atlas.excerpts()).enumerate() {
        let source = sources.get(body.source.index());
        if let Some(source) = source.filter(|source| source.kind != excerpt.source) {
            let found = source.kind.code().to_owned();
            let expected = excerpt.source.code().to_owned();
            check.fault(
                format!("extraits[{idx}].source"),
                Fault::Unexpected { found, expected },
            );
        }
    }
}

fn read_lang(member: String, tag: &str, check: &mut Check<'_>) -> Option<Lang> {
    let lang = Lang::from_tag(tag);
    if lang.is_none() {
        check.unknown(member, tag, "langue");
    }
    lang
}

fn read_source(idx: usize, wire: SourceWire, check: &mut Check<'_>) -> Option<Source> {
    let kind = SourceKind::from_code(&wire.kind);
    if kind.is_none() {
        check.unknown(format!("sources[{idx}].type"), wire.kind, "type");
    }
    let lang = read_lang(format!("sources[{idx}].langue"), &wire.langue, check);
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
    check: &mut Check<'_>,
) -> Option<ExcerptBody> {
    let source = check.position(
        format!("extraits[{idx}].source"),
        wire.source,
        sources,
        "source",
    );
    let see_also = wire.voir_aussi.map(|second| {
        let member = format!("extraits[{idx}].voir_aussi");
        check.position(member, second, sources, "source")
    });
    let confidence = confidence_from_code(&wire.confiance);
    if confidence.is_none() {
        check.unknown(
            format!("extraits[{idx}].confiance"),
            wire.confiance,
            "confiance",
        );
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

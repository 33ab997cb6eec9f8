//! [`Atlas`] and [`Excerpts`] to JSON: the same values always give the same bytes.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::wire::{
    ATLAS_VERSION, AtlasWire, AxisWire, CooperationWire, ExcerptRefWire, TerritoryWire,
    TourRefWire, confidence_code,
};
use super::wire_excerpts::{BodyWire, EXCERPTS_VERSION, ExcerptsWire, SourceWire, SummaryWire};
use crate::model::{
    Atlas, Axis, Cooperation, ExcerptBody, ExcerptRef, Excerpts, Source, Territory, TourRef,
};

/// Text of `atlas.json`. Our territories have a population; one without, from a host's own file, is written with 0.
pub fn atlas_json(atlas: &Atlas) -> String {
    let mut regions = Names::default();
    let mut departments = Names::default();
    let mut sources = Names::default();
    let territories = atlas.territories().iter().map(|territory| TerritoryWire {
        region: regions.position(&territory.region),
        departement: departments.position(&territory.department),
        population_source: sources.position(
            territory
                .population
                .as_ref()
                .map_or("", |population| &population.source),
        ),
        ..territory_wire(territory)
    });
    let territoires = territories.collect();
    to_json(&AtlasWire {
        version: ATLAS_VERSION,
        edition: atlas.edition().to_owned(),
        axes: atlas.axes().iter().map(axis_wire).collect(),
        regions: regions.0,
        departements: departments.0,
        sources_population: sources.0,
        territoires,
        extraits: atlas.excerpts().iter().map(excerpt_wire).collect(),
        cooperations: atlas.cooperations().iter().map(cooperation_wire).collect(),
        parcours: atlas.tours().iter().map(tour_wire).collect(),
    })
}

/// Text of `extraits.<lang>.json` for `atlas`; both come from the same sources, in the same order.
pub fn excerpts_json(excerpts: &Excerpts, atlas: &Atlas) -> String {
    let bodies = excerpts.bodies.iter().zip(atlas.excerpts());
    let summaries = excerpts.cooperations.iter().zip(atlas.cooperations());
    to_json(&ExcerptsWire {
        version: EXCERPTS_VERSION,
        edition: atlas.edition().to_owned(),
        langue: excerpts.lang.tag().to_owned(),
        definitions: excerpts.definitions.clone(),
        sources: excerpts.sources.iter().map(source_wire).collect(),
        extraits: bodies
            .map(|(body, excerpt)| body_wire(body, excerpt))
            .collect(),
        cooperations: summaries
            .map(|(summary, link)| SummaryWire {
                id: link.id.clone(),
                resume: summary.text.clone(),
                source: u32::from(summary.source.0),
            })
            .collect(),
    })
}

/// Names in the order in which they are first met, each once.
#[derive(Default)]
struct Names(Vec<String>);

impl Names {
    /// Position of `name`, added at the end when it is new.
    fn position(&mut self, name: &str) -> u32 {
        let idx = self
            .0
            .iter()
            .position(|known| known == name)
            .unwrap_or_else(|| {
                self.0.push(name.to_owned());
                self.0.len() - 1
            });
        u32::try_from(idx).expect("no more names than territories, which are fewer than 65,536")
    }
}

/// `territory` with positions left at 0.
fn territory_wire(territory: &Territory) -> TerritoryWire {
    TerritoryWire {
        code: territory.code.clone(),
        slug: territory.slug.clone(),
        nom: territory.name.clone(),
        nom_court: territory.short_name.clone(),
        kind: territory.kind.code().to_owned(),
        region: 0,
        departement: 0,
        population: territory
            .population
            .as_ref()
            .map_or(0, |population| population.count),
        population_annee: territory
            .population
            .as_ref()
            .map_or(0, |population| population.year),
        population_source: 0,
        parent: territory.parent.map(|parent| u32::from(parent.0)),
        axes_sans_reponse: territory
            .unanswered
            .iter()
            .map(|axis| u32::from(axis.0))
            .collect(),
    }
}

fn tour_wire(tour: &TourRef) -> TourRefWire {
    TourRefWire {
        slug: tour.slug.clone(),
        etapes: tour.steps,
    }
}

fn axis_wire(axis: &Axis) -> AxisWire {
    AxisWire {
        id: axis.code.clone(),
        slug: axis.slug.clone(),
        famille: axis.family.code().to_owned(),
        numero: axis.number,
        intitule: (&axis.label).into(),
        court: (&axis.short).into(),
        page_etude: axis.study_page,
        en_2019: axis.in_2019,
    }
}

fn excerpt_wire(excerpt: &ExcerptRef) -> ExcerptRefWire {
    ExcerptRefWire {
        id: excerpt.id.clone(),
        territoire: u32::from(excerpt.territory.0),
        axe: u32::from(excerpt.axis.0),
        annee: excerpt.year,
        kind: excerpt.source.code().to_owned(),
    }
}

fn cooperation_wire(link: &Cooperation) -> CooperationWire {
    CooperationWire {
        id: link.id.clone(),
        territoire_a: u32::from(link.territory.0),
        territoire_b: link.partner.map(|partner| u32::from(partner.0)),
        partenaire: link.outside.clone(),
        kind: link.kind.code().to_owned(),
        annee: link.year,
    }
}

fn source_wire(source: &Source) -> SourceWire {
    SourceWire {
        id: source.id.clone(),
        titre: source.title.clone(),
        editeur: source.publisher.clone(),
        date: source.date.clone(),
        url: source.url.clone(),
        kind: source.kind.code().to_owned(),
        langue: source.lang.tag().to_owned(),
    }
}

fn body_wire(body: &ExcerptBody, excerpt: &ExcerptRef) -> BodyWire {
    BodyWire {
        id: excerpt.id.clone(),
        titre: body.title.clone(),
        resume: body.text.clone(),
        source: u32::from(body.source.0),
        localisation: body.locator.clone(),
        voir_aussi: body.see_also.map(|source| u32::from(source.0)),
        confiance: confidence_code(body.confidence).to_owned(),
    }
}

/// JSON with one line per top-level member and per entry of a top-level list: small, and a change of one row is a
/// change of one line in a review.
pub(super) fn to_json(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    value
        .serialize(&mut Serializer::with_formatter(
            &mut bytes,
            EntryPerLine::default(),
        ))
        .expect("plain structs with text keys always serialize into memory");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("serde_json writes UTF-8")
}

/// Breaks lines at the two outer levels only.
#[derive(Default)]
struct EntryPerLine {
    depth: usize,
}

/// Deepest level whose entries have a line each: 1 is the file, 2 its lists.
const DEEPEST_BROKEN_LEVEL: usize = 2;

impl EntryPerLine {
    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(bracket)
    }

    fn close<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        bracket: &[u8],
        breaks: bool,
    ) -> io::Result<()> {
        break_line(writer, breaks)?;
        self.depth -= 1;
        writer.write_all(bracket)
    }
}

impl Formatter for EntryPerLine {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let breaks = self.depth <= DEEPEST_BROKEN_LEVEL;
        self.close(writer, b"]", breaks)
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        comma(writer, first)?;
        break_line(writer, self.depth <= DEEPEST_BROKEN_LEVEL)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let breaks = self.depth < DEEPEST_BROKEN_LEVEL;
        self.close(writer, b"}", breaks)
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        comma(writer, first)?;
        break_line(writer, self.depth < DEEPEST_BROKEN_LEVEL)
    }
}

fn comma<W: ?Sized + Write>(writer: &mut W, first: bool) -> io::Result<()> {
    if first {
        Ok(())
    } else {
        writer.write_all(b",")
    }
}

fn break_line<W: ?Sized + Write>(writer: &mut W, breaks: bool) -> io::Result<()> {
    if breaks {
        writer.write_all(b"\n")
    } else {
        Ok(())
    }
}

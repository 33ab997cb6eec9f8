//! `atlas.json` to [`Atlas`]: the door that makes every id valid.

use super::DataProblem;
use super::atlas_checks::{check_counts, check_parents, check_partners, check_unique};
use super::json::read_versioned;
use super::notes::{Check, Notes, Path, Silent};
use super::wire::{
    ATLAS_VERSION, AtlasWire, AxisWire, CooperationWire, ExcerptRefWire, TerritoryWire,
};
use crate::model::{
    Atlas, AtlasParts, Axis, AxisFamily, Cooperation, CooperationKind, ExcerptRef, Population,
    SourceKind, Territory, TerritoryKind, TourKind, TourRef,
};

/// The atlas written in `bytes`, read from the file named `file`.
///
/// # Errors
/// Every fault of the file: what stops the reading (empty, not UTF-8, not JSON, no object, another version) alone,
/// otherwise each wrong member with its path, those of a wrong shape first.
pub fn read_atlas(file: &str, bytes: &[u8]) -> Result<Atlas, Vec<DataProblem>> {
    let mut check = Check::new(file);
    let atlas = atlas_of(bytes, &mut check);
    check.finish(atlas)
}

/// The same where nothing is wrong; nothing elsewhere, without telling what: the short way, for the first view.
pub fn read_sound_atlas(bytes: &[u8]) -> Option<Atlas> {
    atlas_of(bytes, &mut Silent::default())
}

fn atlas_of(bytes: &[u8], notes: &mut impl Notes) -> Option<Atlas> {
    let wire = read_versioned(bytes, ATLAS_VERSION, notes, AtlasWire::read)?;
    check_counts(&wire, notes);
    notes.sound()?;
    check_unique(&wire, notes);
    let AtlasWire {
        version: _,
        edition,
        axes,
        regions,
        departements,
        sources_population,
        ..
    } = wire;
    let lists = Lists {
        axes: axes.len(),
        territories: wire.territoires.len(),
        regions,
        departments: departements,
        population_sources: sources_population,
    };
    let axes = read_axes(axes, notes);
    let territories = read_list(wire.territoires, |idx, territory| {
        read_territory(idx, territory, &lists, notes)
    });
    let excerpts = read_list(wire.extraits, |idx, excerpt| {
        read_excerpt(idx, excerpt, &lists, notes)
    });
    let cooperations = read_list(wire.cooperations, |idx, link| {
        read_cooperation(idx, link, &lists, notes)
    });
    let tours = wire.parcours.into_iter().map(|tour| TourRef {
        slug: tour.slug,
        steps: tour.etapes,
        kind: TourKind::Published,
    });
    let tours = tours.collect();
    notes.sound()?;
    check_parents(&territories, notes);
    check_partners(&cooperations, &territories, notes);
    notes.sound()?;
    Some(Atlas::new(AtlasParts {
        edition,
        axes,
        territories,
        excerpts,
        cooperations,
        tours,
    }))
}

/// What positions may point to.
struct Lists {
    axes: usize,
    territories: usize,
    regions: Vec<String>,
    departments: Vec<String>,
    population_sources: Vec<String>,
}

/// The values of `list` that can be read, whose faults `read` notes.
pub(super) fn read_list<W, T>(list: Vec<W>, mut read: impl FnMut(usize, W) -> Option<T>) -> Vec<T> {
    list.into_iter()
        .enumerate()
        .filter_map(|(idx, wire)| read(idx, wire))
        .collect()
}

/// Axes come by family, in the study's order, and are numbered from 1 without a gap.
fn read_axes(axes: Vec<AxisWire>, notes: &mut impl Notes) -> Vec<Axis> {
    let mut previous = None;
    read_list(axes, |idx, wire| {
        let entry = Path::entry("axes", idx);
        let Some(family) = AxisFamily::from_code(&wire.famille) else {
            notes.unknown(entry.member("famille"), wire.famille, "famille");
            return None;
        };
        let number = match previous {
            Some((last, number)) if last == family => number + 1,
            _ => 1,
        };
        if let Some((last, _)) = previous.filter(|&(last, _)| family < last) {
            notes.unexpected(entry.member("famille"), family.code(), last.code());
        }
        if wire.numero != number {
            notes.unexpected(entry.member("numero"), wire.numero, number);
        }
        previous = Some((family, number));
        Some(Axis {
            code: wire.id,
            slug: wire.slug,
            family,
            number,
            label: wire.intitule.into(),
            short: wire.court.into(),
            study_page: wire.page_etude,
            in_2019: wire.en_2019,
        })
    })
}

fn read_territory(
    idx: usize,
    wire: TerritoryWire,
    lists: &Lists,
    notes: &mut impl Notes,
) -> Option<Territory> {
    let path = Path::entry("territoires", idx);
    let kind = TerritoryKind::from_code(&wire.kind);
    if kind.is_none() {
        notes.unknown(path.member("type"), wire.kind, "type");
    }
    let region = notes.entry(path.member("region"), wire.region, &lists.regions, "région");
    let department = notes.entry(
        path.member("departement"),
        wire.departement,
        &lists.departments,
        "département",
    );
    let source = notes.entry(
        path.member("population_source"),
        wire.population_source,
        &lists.population_sources,
        "source",
    );
    // A refused position leaves no trace here: the fault noted refuses the whole file.
    let parent = wire
        .parent
        .and_then(|parent| notes.territory(path.member("parent"), parent, lists.territories));
    let unanswered = wire.axes_sans_reponse.into_iter().enumerate();
    let unanswered = unanswered.filter_map(|(rank, axis)| {
        notes.axis(path.member("axes_sans_reponse").at(rank), axis, lists.axes)
    });
    let unanswered = unanswered.collect();
    Some(Territory {
        code: wire.code,
        slug: wire.slug,
        name: wire.nom,
        short_name: wire.nom_court,
        kind: kind?,
        region: region?,
        department: department?,
        population: Some(Population {
            count: wire.population,
            year: wire.population_annee,
            source: source?,
        }),
        parent,
        unanswered,
    })
}

fn read_excerpt(
    idx: usize,
    wire: ExcerptRefWire,
    lists: &Lists,
    notes: &mut impl Notes,
) -> Option<ExcerptRef> {
    let path = Path::entry("extraits", idx);
    let territory = notes.territory(
        path.member("territoire"),
        wire.territoire,
        lists.territories,
    );
    let axis = notes.axis(path.member("axe"), wire.axe, lists.axes);
    let source = SourceKind::from_code(&wire.kind);
    if source.is_none() {
        notes.unknown(path.member("type"), wire.kind, "type");
    }
    Some(ExcerptRef {
        id: wire.id,
        territory: territory?,
        axis: axis?,
        year: wire.annee,
        source: source?,
    })
}

fn read_cooperation(
    idx: usize,
    wire: CooperationWire,
    lists: &Lists,
    notes: &mut impl Notes,
) -> Option<Cooperation> {
    let path = Path::entry("cooperations", idx);
    let (member, territory) = (path.member("territoire_a"), wire.territoire_a);
    let territory = notes.territory(member, territory, lists.territories);
    let partner = wire.territoire_b.and_then(|partner| {
        notes.territory(path.member("territoire_b"), partner, lists.territories)
    });
    let kind = CooperationKind::from_code(&wire.kind);
    if kind.is_none() {
        notes.unknown(path.member("type"), wire.kind, "type");
    }
    if wire.territoire_b.is_none() && wire.partenaire.trim().is_empty() {
        notes.empty(path.member("partenaire"), "partenaire");
    }
    Some(Cooperation {
        id: wire.id,
        territory: territory?,
        partner,
        outside: wire.partenaire,
        kind: kind?,
        year: wire.annee,
    })
}

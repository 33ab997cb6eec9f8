//! `atlas.json` to [`Atlas`]: the door that makes every id valid.

use super::atlas_checks::{check_counts, check_parents, check_partners, check_unique};
use super::json::{Check, read_versioned};
use super::wire::{
    ATLAS_VERSION, AtlasWire, AxisWire, CooperationWire, ExcerptRefWire, TerritoryWire,
};
use super::{DataProblem, Fault};
use crate::model::{
    Atlas, AtlasParts, Axis, AxisFamily, AxisIdx, Cooperation, CooperationKind, ExcerptRef,
    Population, SourceKind, Territory, TerritoryIdx, TerritoryKind, TourKind, TourRef,
};

/// The atlas written in `bytes`, read from the file named `file`.
///
/// # Errors
/// Every fault of the file: what stops the reading (empty, not UTF-8, not JSON, no object, another version) alone,
/// otherwise each wrong member with its path, those of a wrong shape first.
pub fn read_atlas(file: &str, bytes: &[u8]) -> Result<Atlas, Vec<DataProblem>> {
    let mut check = Check::new(file);
    let wire = read_versioned(&mut check, bytes, ATLAS_VERSION, AtlasWire::read)?;
    check_counts(&wire, &mut check);
    check.finish()?;
    check_unique(&wire, &mut check);
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
    let axes = read_axes(axes, &mut check);
    let territories = read_list(wire.territoires, |idx, territory| {
        read_territory(idx, territory, &lists, &mut check)
    });
    let excerpts = read_list(wire.extraits, |idx, excerpt| {
        read_excerpt(idx, &excerpt, &lists, &mut check)
    });
    let cooperations = read_list(wire.cooperations, |idx, link| {
        read_cooperation(idx, link, &lists, &mut check)
    });
    let tours = wire.parcours.into_iter().map(|tour| TourRef {
        slug: tour.slug,
        steps: tour.etapes,
        kind: TourKind::Published,
    });
    let tours = tours.collect();
    check.finish()?;
    check_parents(&territories, &mut check);
    check_partners(&cooperations, &territories, &mut check);
    check.finish()?;
    Ok(Atlas::new(AtlasParts {
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
fn read_axes(axes: Vec<AxisWire>, check: &mut Check<'_>) -> Vec<Axis> {
    let mut previous = None;
    read_list(axes, |idx, wire| {
        let Some(family) = AxisFamily::from_code(&wire.famille) else {
            check.unknown(format!("axes[{idx}].famille"), wire.famille, "famille");
            return None;
        };
        let number = match previous {
            Some((last, number)) if last == family => number + 1,
            _ => 1,
        };
        if previous.is_some_and(|(last, _)| family < last) {
            let found = family.code().to_owned();
            let expected = previous.map_or("", |(last, _)| last.code()).to_owned();
            check.fault(
                format!("axes[{idx}].famille"),
                Fault::Unexpected { found, expected },
            );
        }
        if wire.numero != number {
            let (found, expected) = (wire.numero.to_string(), number.to_string());
            check.fault(
                format!("axes[{idx}].numero"),
                Fault::Unexpected { found, expected },
            );
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
    check: &mut Check<'_>,
) -> Option<Territory> {
    let member = |property: &str| format!("territoires[{idx}].{property}");
    let kind = TerritoryKind::from_code(&wire.kind);
    if kind.is_none() {
        check.unknown(member("type"), wire.kind, "type");
    }
    let region = check.entry(member("region"), wire.region, &lists.regions, "région");
    let department = check.entry(
        member("departement"),
        wire.departement,
        &lists.departments,
        "département",
    );
    let source = check.entry(
        member("population_source"),
        wire.population_source,
        &lists.population_sources,
        "source",
    );
    // A refused position leaves no trace here: the fault noted refuses the whole file.
    let parent = wire.parent.and_then(|parent| {
        check
            .position(member("parent"), parent, lists.territories, "territoire")
            .map(TerritoryIdx)
    });
    let unanswered = wire
        .axes_sans_reponse
        .into_iter()
        .enumerate()
        .filter_map(|(rank, axis)| {
            read_axis_idx(
                member(&format!("axes_sans_reponse[{rank}]")),
                axis,
                lists,
                check,
            )
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

fn read_axis_idx(
    member: String,
    axis: u32,
    lists: &Lists,
    check: &mut Check<'_>,
) -> Option<AxisIdx> {
    let id = check.position(member, axis, lists.axes, "axe")?;
    u8::try_from(id).ok().map(AxisIdx)
}

fn read_excerpt(
    idx: usize,
    wire: &ExcerptRefWire,
    lists: &Lists,
    check: &mut Check<'_>,
) -> Option<ExcerptRef> {
    let territory = check.position(
        format!("extraits[{idx}].territoire"),
        wire.territoire,
        lists.territories,
        "territoire",
    );
    let axis = read_axis_idx(format!("extraits[{idx}].axe"), wire.axe, lists, check);
    let source = SourceKind::from_code(&wire.kind);
    if source.is_none() {
        check.unknown(format!("extraits[{idx}].type"), &*wire.kind, "type");
    }
    Some(ExcerptRef {
        id: wire.id.clone(),
        territory: TerritoryIdx(territory?),
        axis: axis?,
        year: wire.annee,
        source: source?,
    })
}

fn read_cooperation(
    idx: usize,
    wire: CooperationWire,
    lists: &Lists,
    check: &mut Check<'_>,
) -> Option<Cooperation> {
    let member = |property: &str| format!("cooperations[{idx}].{property}");
    let territory = check.position(
        member("territoire_a"),
        wire.territoire_a,
        lists.territories,
        "territoire",
    );
    let partner = wire.territoire_b.and_then(|partner| {
        check
            .position(
                member("territoire_b"),
                partner,
                lists.territories,
                "territoire",
            )
            .map(TerritoryIdx)
    });
    let kind = CooperationKind::from_code(&wire.kind);
    if kind.is_none() {
        check.unknown(member("type"), wire.kind, "type");
    }
    if wire.territoire_b.is_none() && wire.partenaire.trim().is_empty() {
        let property = "partenaire".to_owned();
        check.fault(
            member("partenaire"),
            Fault::MissingProperty {
                property,
                nearest: None,
            },
        );
    }
    Some(Cooperation {
        id: wire.id,
        territory: TerritoryIdx(territory?),
        partner,
        outside: wire.partenaire,
        kind: kind?,
        year: wire.annee,
    })
}

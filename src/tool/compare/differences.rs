//! Differences of two editions, by territory and axis, then by row.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{AxisIdx, Citation, ExcerptIdx, Lang};
use crate::tool::explain::state;
use crate::tool::publish::Published;

/// What differs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Differences {
    /// Date of the old edition, date of the new one.
    pub editions: [String; 2],
    /// Territories that only the new edition has.
    pub territoires_ajoutes: Vec<String>,
    /// Territories that only the old edition has.
    pub territoires_retires: Vec<String>,
    /// Territories of another name: code, old name, new name.
    pub territoires_renommes: Vec<[String; 3]>,
    /// Territories newly cited under an axis.
    pub citations_gagnees: Vec<Move>,
    /// Territories no longer cited under an axis.
    pub citations_perdues: Vec<Move>,
    /// Other changes of state: « non cité » to « pas de réponse », or back.
    pub reponses_changees: Vec<Move>,
    /// Excerpts, cooperations and sources, by kind of change.
    pub lignes: Vec<RowChange>,
}

/// A territory whose state changes under an axis.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Move {
    /// Name of the territory.
    pub territoire: String,
    /// Code and short title of the axis.
    pub axe: String,
    /// State in the old edition.
    pub avant: &'static str,
    /// State in the new one.
    pub apres: &'static str,
}

/// A row that only one edition has, or that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowChange {
    /// `extrait`, `coopération` or `source`.
    pub sorte: &'static str,
    /// `ajouté`, `retiré` or `changé`.
    pub changement: &'static str,
    /// Identifier.
    pub id: String,
    /// What it is about.
    pub sujet: String,
    /// Of a row that differs: field, old text, new text.
    pub champs: Vec<[String; 3]>,
}

/// Fields of a row, by name.
type Fields = Vec<(&'static str, String)>;

/// What `new` says that `old` did not.
pub fn differences(old: &Published, new: &Published) -> Differences {
    let mut found = Differences {
        editions: [old, new].map(|edition| edition.atlas.edition().to_owned()),
        ..Differences::default()
    };
    compare_territories(old, new, &mut found);
    compare_states(old, new, &mut found);
    for (kind, rows) in [
        (
            "extrait",
            excerpts as fn(&Published) -> BTreeMap<String, (String, Fields)>,
        ),
        ("coopération", cooperations),
        ("source", sources),
    ] {
        found
            .lignes
            .extend(compare_rows(kind, &rows(old), &rows(new)));
    }
    found
}

fn compare_territories(old: &Published, new: &Published, found: &mut Differences) {
    let names = |edition: &Published| -> BTreeMap<String, String> {
        let territories = edition.atlas.territories().iter();
        territories
            .map(|territory| (territory.code.clone(), territory.name.clone()))
            .collect()
    };
    let (old, new) = (names(old), names(new));
    let alone = |these: &BTreeMap<String, String>, others: &BTreeMap<String, String>| {
        let alone = these.iter().filter(|(code, _)| !others.contains_key(*code));
        alone
            .map(|(code, name)| format!("{name} ({code})"))
            .collect()
    };
    found.territoires_ajoutes = alone(&new, &old);
    found.territoires_retires = alone(&old, &new);
    let renamed = old.iter().filter_map(|(code, before)| {
        let after = new.get(code).filter(|after| *after != before)?;
        Some([code.clone(), before.clone(), after.clone()])
    });
    found.territoires_renommes = renamed.collect();
}

/// State of each pair of a territory and an axis that both editions could have, by names.
fn states(edition: &Published) -> BTreeMap<(String, String), (String, String, Citation)> {
    let atlas = &edition.atlas;
    let axes: Vec<_> = (0..).map(AxisIdx).zip(atlas.axes()).collect();
    let pairs = atlas
        .territory_ids()
        .flat_map(|territory| axes.iter().map(move |(idx, axis)| (territory, *idx, *axis)));
    pairs
        .map(|(territory, idx, axis)| {
            let about = atlas.territory(territory);
            let key = (about.code.clone(), axis.code.clone());
            let title = format!("{} {}", axis.code, axis.short.fr);
            (
                key,
                (about.name.clone(), title, atlas.citation(territory, idx)),
            )
        })
        .collect()
}

fn compare_states(old: &Published, new: &Published, found: &mut Differences) {
    let (before, after) = (states(old), states(new));
    for (key, (name, axis, state_after)) in &after {
        // A territory that was not there was not cited.
        let state_before = before
            .get(key)
            .map_or(Citation::NotCited, |(_, _, state)| *state);
        push_move(found, name, axis, state_before, *state_after);
    }
    for (key, (name, axis, state_before)) in &before {
        if !after.contains_key(key) {
            push_move(found, name, axis, *state_before, Citation::NotCited);
        }
    }
}

fn push_move(found: &mut Differences, name: &str, axis: &str, before: Citation, after: Citation) {
    if before == after {
        return;
    }
    let list = match (before, after) {
        (_, Citation::Cited) => &mut found.citations_gagnees,
        (Citation::Cited, _) => &mut found.citations_perdues,
        (Citation::NotCited | Citation::NoAnswer, Citation::NotCited | Citation::NoAnswer) => {
            &mut found.reponses_changees
        }
    };
    list.push(Move {
        territoire: name.to_owned(),
        axe: axis.to_owned(),
        avant: state(before),
        apres: state(after),
    });
}

fn excerpts(edition: &Published) -> BTreeMap<String, (String, Fields)> {
    let atlas = &edition.atlas;
    let [french, english] = &edition.excerpts;
    let rows = (0..).map(ExcerptIdx).zip(atlas.excerpts());
    rows.map(|(idx, row)| {
        let (body, translated) = (french.body(idx), english.body(idx));
        let territory = &atlas.territory(row.territory).name;
        let axis = &atlas.axis(row.axis).code;
        let second = body.see_also.map(|source| french.source(source).id.clone());
        let fields = vec![
            ("territoire", territory.clone()),
            ("axe", axis.clone()),
            ("titre_fr", body.title.clone()),
            ("resume_fr", body.text.clone()),
            ("titre_en", translated.title.clone()),
            ("resume_en", translated.text.clone()),
            (
                "annee",
                row.year.map(|year| year.to_string()).unwrap_or_default(),
            ),
            ("source", french.source(body.source).id.clone()),
            ("localisation", body.locator.clone()),
            ("voir aussi", second.unwrap_or_default()),
            (
                "confiance",
                crate::codec::confidence_code(body.confidence).to_owned(),
            ),
        ];
        let subject = format!("{territory}, {axis}\u{a0}: {}", body.title);
        (row.id.clone(), (subject, fields))
    })
    .collect()
}

fn cooperations(edition: &Published) -> BTreeMap<String, (String, Fields)> {
    let atlas = &edition.atlas;
    let [french, english] = &edition.excerpts;
    let bodies = french.cooperations.iter().zip(&english.cooperations);
    let rows = atlas.cooperations().iter().zip(bodies);
    rows.map(|(row, (body, translated))| {
        let name = |idx| atlas.territory(idx).name.clone();
        let partners = [
            row.partner.map(name).unwrap_or_default(),
            row.outside.clone(),
        ];
        let partners = partners
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        let fields = vec![
            ("territoire_a", name(row.territory)),
            ("partenaires", partners.clone()),
            ("type", row.kind.code().to_owned()),
            (
                "annee",
                row.year.map(|year| year.to_string()).unwrap_or_default(),
            ),
            ("resume_fr", body.text.clone()),
            ("resume_en", translated.text.clone()),
            ("source", french.source(body.source).id.clone()),
        ];
        (
            row.id.clone(),
            (format!("{} et {partners}", name(row.territory)), fields),
        )
    })
    .collect()
}

fn sources(edition: &Published) -> BTreeMap<String, (String, Fields)> {
    let [french, _] = &edition.excerpts;
    let rows = french.sources.iter();
    rows.map(|row| {
        let fields = vec![
            ("titre", row.title.clone()),
            ("editeur", row.publisher.clone()),
            ("date", row.date.clone()),
            ("url", row.url.clone()),
            ("type", row.kind.code().to_owned()),
            ("langue", Lang::tag(row.lang).to_owned()),
        ];
        (row.id.clone(), (row.title.clone(), fields))
    })
    .collect()
}

fn compare_rows(
    kind: &'static str,
    old: &BTreeMap<String, (String, Fields)>,
    new: &BTreeMap<String, (String, Fields)>,
) -> Vec<RowChange> {
    let change = |changement, id: &String, subject: &String, champs| RowChange {
        sorte: kind,
        changement,
        id: id.clone(),
        sujet: subject.clone(),
        champs,
    };
    let added = new.iter().filter(|(id, _)| !old.contains_key(*id));
    let added = added.map(|(id, (subject, _))| change("ajouté", id, subject, Vec::new()));
    let removed = old.iter().filter(|(id, _)| !new.contains_key(*id));
    let removed = removed.map(|(id, (subject, _))| change("retiré", id, subject, Vec::new()));
    let changed = new.iter().filter_map(|(id, (subject, after))| {
        let (_, before) = old.get(id)?;
        let fields = before
            .iter()
            .zip(after)
            .filter(|(before, after)| before != after);
        let fields: Vec<_> = fields
            .map(|((name, before), (_, after))| [(*name).to_owned(), before.clone(), after.clone()])
            .collect();
        (!fields.is_empty()).then(|| change("changé", id, subject, fields))
    });
    added.chain(removed).chain(changed).collect()
}

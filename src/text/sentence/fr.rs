//! The sentence in French.

use super::{ChosenFacts, CountFacts, FilterFacts, Kept, SentenceFacts, Subject, list};
use crate::model::{SourceKind, TerritoryKind, YearRange};

/// The sentence of `facts`.
pub(in crate::text) fn sentence(facts: &SentenceFacts<'_>) -> String {
    let SentenceFacts {
        subject,
        filter,
        counts,
        chosen,
    } = facts;
    let whole = match filter {
        None => unfiltered(*subject, *counts),
        Some(filter) => filtered(*subject, filter, *counts),
    };
    let caution = match subject {
        Subject::Count if counts.kept > 0 => {
            " La taille des disques dit le nombre de leviers cités, qui n’est pas un classement."
        }
        Subject::AllLevers | Subject::Lever(_) | Subject::Crossed { .. } | Subject::Count => "",
    };
    let chosen = chosen.map(about).unwrap_or_default();
    [whole.as_str(), caution, &chosen].concat()
}

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

/// `name` between French quotation marks.
fn quoted(name: &str) -> String {
    format!("«\u{a0}{name}\u{a0}»")
}

/// Names in quotation marks after `pour`, the last one after `link`.
fn names(names: &[&str], link: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    list(&quoted, ", ", link)
}

/// What is cited, after « cité ».
fn object(subject: Subject<'_>) -> String {
    match subject {
        Subject::AllLevers | Subject::Count => " pour au moins un levier".to_owned(),
        Subject::Lever(lever) => format!(" pour le levier {}", quoted(lever)),
        Subject::Crossed {
            names: [first, second],
            counts: [_, one, other, neither, _],
        } => format!(
            " à la fois pour {} et {}\u{a0}; {one} pour le premier seulement, {other} pour le second seulement, \
             {neither} pour aucun des deux",
            quoted(first),
            quoted(second)
        ),
    }
}

fn sources(excerpts: usize) -> String {
    let noun = plural(excerpts, "extrait sourcé", "extraits sourcés");
    format!(", avec {excerpts}\u{a0}{noun}")
}

fn unanswered(n: usize) -> String {
    match n {
        0 => ".".to_owned(),
        n => format!("\u{a0}; pas de réponse pour {n}."),
    }
}

fn unfiltered(subject: Subject<'_>, counts: CountFacts) -> String {
    let (cited, all) = (counts.cited, counts.territories);
    let who = format!(
        "{cited}\u{a0}{} sur {all} {}",
        plural(cited, "territoire", "territoires"),
        plural(cited, "est cité", "sont cités"),
    );
    let end = unanswered(counts.unanswered);
    [who, object(subject), sources(counts.excerpts), end].concat()
}

fn filtered(subject: Subject<'_>, filter: &FilterFacts<'_>, counts: CountFacts) -> String {
    let (kept, all) = (counts.kept, counts.territories);
    let asked = criteria(filter, kept);
    match kept {
        0 => format!("Aucun territoire sur {all} ne répond à ces critères\u{a0}: {asked}."),
        1 => format!(
            "1\u{a0}territoire retenu sur {all}\u{a0}: {asked}. {}",
            the_only_one(subject, counts)
        ),
        _ => format!(
            "{kept}\u{a0}territoires retenus sur {all}\u{a0}: {asked}. {}",
            among(subject, counts)
        ),
    }
}

/// What is cited of several kept territories.
fn among(subject: Subject<'_>, counts: CountFacts) -> String {
    let (cited, object) = (counts.cited, object(subject));
    let (who, sources) = match cited {
        0 => ("Aucun n’est cité".to_owned(), String::new()),
        n if n == counts.kept => ("Tous sont cités".to_owned(), sources(counts.excerpts)),
        n => (
            format!("Parmi eux, {n} {}", plural(n, "est cité", "sont cités")),
            sources(counts.excerpts),
        ),
    };
    let end = unanswered(counts.unanswered);
    [who, object, sources, end].concat()
}

/// What is cited of one kept territory.
fn the_only_one(subject: Subject<'_>, counts: CountFacts) -> String {
    if counts.unanswered == 1 {
        return "Pas de réponse pour lui.".to_owned();
    }
    if let Subject::Crossed {
        names: [first, second],
        counts: [_, one, other, neither, _],
    } = subject
    {
        let (first, second) = (quoted(first), quoted(second));
        let told = match (one, other, neither) {
            (1, _, _) => format!("Il est cité pour {first} et non pour {second}"),
            (_, 1, _) => format!("Il est cité pour {second} et non pour {first}"),
            (_, _, 1) => format!("Il n’est cité ni pour {first} ni pour {second}"),
            _ => format!("Il est cité à la fois pour {first} et {second}"),
        };
        let sources = match counts.excerpts {
            0 => String::new(),
            n => sources(n),
        };
        return [told.as_str(), &sources, "."].concat();
    }
    match counts.cited {
        0 => {
            let any = match subject {
                Subject::AllLevers | Subject::Count => " pour un levier".to_owned(),
                Subject::Lever(_) | Subject::Crossed { .. } => object(subject),
            };
            ["Il n’est pas cité", &any, "."].concat()
        }
        _ => format!(
            "Il est cité{}{}.",
            object(subject),
            sources(counts.excerpts)
        ),
    }
}

/// What the filter asks, as said of `kept` territories.
fn criteria(filter: &FilterFacts<'_>, kept: usize) -> String {
    let FilterFacts {
        axes: [required, alternative, excluded],
        kinds,
        regions,
        years,
        sources,
    } = filter;
    let cited = plural(kept, "cité", "cités");
    let mut positive: Vec<String> = Vec::new();
    if !required.is_empty() {
        positive.push(format!("pour {}", names(required, " et ")));
    }
    if !alternative.is_empty() {
        positive.push(format!("pour {}", names(alternative, " ou ")));
    }
    let mut parts = Vec::new();
    let excerpts = excerpts(*years, sources);
    match (positive.is_empty(), excerpts.is_empty()) {
        (true, true) => {}
        (true, false) => parts.push(format!("avec un extrait {excerpts}")),
        (false, true) => parts.push(format!("{cited} {}", positive.join(", et "))),
        (false, false) => parts.push(format!(
            "{cited} {}, d’après un extrait {excerpts}",
            positive.join(", et ")
        )),
    }
    // Neither « non cité » nor « pas de réponse », which the rule keeps both.
    if !excluded.is_empty() {
        let each: Vec<String> = excluded.iter().map(|name| quoted(name)).collect();
        parts.push(format!("sans extrait pour {}", each.join(" ni pour ")));
    }
    if !kinds.is_empty() {
        let kinds: Vec<String> = kinds
            .iter()
            .map(|&kind| kind_name(kind, kept).to_owned())
            .collect();
        parts.push(list(&kinds, ", ", " ou "));
    }
    if !regions.is_empty() {
        let names: Vec<String> = regions.iter().map(|&name| name.to_owned()).collect();
        let noun = plural(names.len(), "région", "régions");
        parts.push(format!("{noun} {}", list(&names, ", ", " ou ")));
    }
    parts.join("\u{a0}; ")
}

/// The years and sources of an excerpt, after « un extrait ».
fn excerpts(years: YearRange, sources: &[SourceKind]) -> String {
    let years = match (years.from(), years.to()) {
        (None, None) => String::new(),
        (Some(from), Some(to)) if from == to => format!("de {from}"),
        (Some(from), Some(to)) => format!("de {from} à {to}"),
        (Some(from), None) => format!("de {from} ou après"),
        (None, Some(to)) => format!("de {to} ou avant"),
    };
    let sources: Vec<String> = sources
        .iter()
        .map(|&kind| source_name(kind).to_owned())
        .collect();
    match (years.is_empty(), sources.is_empty()) {
        (_, true) => years,
        (true, false) => format!("tiré {}", list(&sources, ", ", " ou ")),
        (false, false) => format!("{years} tiré {}", list(&sources, ", ", " ou ")),
    }
}

fn source_name(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Study => "d’une étude",
        SourceKind::Official => "d’une source officielle",
        SourceKind::Network => "d’un réseau",
        SourceKind::Press => "de la presse",
        SourceKind::Host => "d’une autre source",
    }
}

fn kind_name(kind: TerritoryKind, n: usize) -> &'static str {
    match kind {
        TerritoryKind::Metropole => plural(n, "métropole", "métropoles"),
        TerritoryKind::CommunauteUrbaine => plural(n, "communauté urbaine", "communautés urbaines"),
        TerritoryKind::CommunauteAgglomeration => plural(
            n,
            "communauté d’agglomération",
            "communautés d’agglomération",
        ),
        TerritoryKind::Ept => plural(
            n,
            "établissement public territorial",
            "établissements publics territoriaux",
        ),
        TerritoryKind::Ville => plural(n, "ville", "villes"),
        TerritoryKind::Unknown => plural(n, "territoire", "territoires"),
    }
}

fn about(chosen: ChosenFacts<'_>) -> String {
    let ChosenFacts {
        name,
        cited,
        levers,
        kept,
    } = chosen;
    let outside = match kept {
        Kept::Inside => "",
        Kept::Outside => ", hors de ces critères",
    };
    match cited {
        None => format!(" {name}{outside}\u{a0}: pas de réponse."),
        Some(0) => format!(" {name}{outside}\u{a0}: aucun levier cité."),
        Some(n) => format!(
            " {name}{outside}\u{a0}: {n}\u{a0}{} sur {levers}.",
            plural(n, "levier cité", "leviers cités")
        ),
    }
}

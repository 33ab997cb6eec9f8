//! The sentence in English.

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
            " The size of the discs tells the number of levers cited, which is not a ranking."
        }
        Subject::AllLevers | Subject::Lever(_) | Subject::Crossed { .. } | Subject::Count => "",
    };
    let chosen = chosen.map(about).unwrap_or_default();
    [whole.as_str(), caution, &chosen].concat()
}

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

fn quoted(name: &str) -> String {
    format!("“{name}”")
}

fn names(names: &[&str], link: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    list(&quoted, ", ", link)
}

/// What is cited, after “cited”.
fn object(subject: Subject<'_>) -> String {
    match subject {
        Subject::AllLevers | Subject::Count => " for at least one lever".to_owned(),
        Subject::Lever(lever) => format!(" for the lever {}", quoted(lever)),
        Subject::Crossed {
            names: [first, second],
            counts: [_, one, other, neither, _],
        } => format!(
            " for both {} and {}; {one} for the first only, {other} for the second only, {neither} for neither",
            quoted(first),
            quoted(second)
        ),
    }
}

fn sources(excerpts: usize) -> String {
    let noun = plural(excerpts, "excerpt", "excerpts");
    format!(", with {excerpts} sourced {noun}")
}

fn unanswered(n: usize) -> String {
    match n {
        0 => ".".to_owned(),
        n => format!("; no answer for {n}."),
    }
}

fn unfiltered(subject: Subject<'_>, counts: CountFacts) -> String {
    let (cited, all) = (counts.cited, counts.territories);
    let who = format!(
        "{cited} of {all} territories {} cited",
        plural(cited, "is", "are")
    );
    let end = unanswered(counts.unanswered);
    [who, object(subject), sources(counts.excerpts), end].concat()
}

fn filtered(subject: Subject<'_>, filter: &FilterFacts<'_>, counts: CountFacts) -> String {
    let (kept, all) = (counts.kept, counts.territories);
    let asked = criteria(filter, kept);
    match kept {
        0 => format!("None of the {all} territories meets these criteria: {asked}."),
        1 => format!(
            "1 of {all} territories kept: {asked}. {}",
            the_only_one(subject, counts)
        ),
        _ => format!(
            "{kept} of {all} territories kept: {asked}. {}",
            among(subject, counts)
        ),
    }
}

/// What is cited of several kept territories.
fn among(subject: Subject<'_>, counts: CountFacts) -> String {
    let (cited, object) = (counts.cited, object(subject));
    let (who, sources) = match cited {
        0 => ("None is cited".to_owned(), String::new()),
        n if n == counts.kept => ("All are cited".to_owned(), sources(counts.excerpts)),
        n => (
            format!("Of these, {n} {} cited", plural(n, "is", "are")),
            sources(counts.excerpts),
        ),
    };
    let end = unanswered(counts.unanswered);
    [who, object, sources, end].concat()
}

/// What is cited of one kept territory.
fn the_only_one(subject: Subject<'_>, counts: CountFacts) -> String {
    if counts.unanswered == 1 {
        return "No answer for it.".to_owned();
    }
    if let Subject::Crossed {
        names: [first, second],
        counts: [_, one, other, neither, _],
    } = subject
    {
        let (first, second) = (quoted(first), quoted(second));
        let told = match (one, other, neither) {
            (1, _, _) => format!("It is cited for {first} and not for {second}"),
            (_, 1, _) => format!("It is cited for {second} and not for {first}"),
            (_, _, 1) => format!("It is cited for neither {first} nor {second}"),
            _ => format!("It is cited for both {first} and {second}"),
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
                Subject::AllLevers | Subject::Count => " for any lever".to_owned(),
                Subject::Lever(_) | Subject::Crossed { .. } => object(subject),
            };
            ["It is not cited", &any, "."].concat()
        }
        _ => format!(
            "It is cited{}{}.",
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
    let mut positive: Vec<String> = Vec::new();
    if !required.is_empty() {
        positive.push(format!("for {}", names(required, " and ")));
    }
    if !alternative.is_empty() {
        positive.push(format!("for {}", names(alternative, " or ")));
    }
    let mut parts = Vec::new();
    let excerpts = excerpts(*years, sources);
    match (positive.is_empty(), excerpts.is_empty()) {
        (true, true) => {}
        (true, false) => parts.push(format!("with an excerpt {excerpts}")),
        (false, true) => parts.push(format!("cited {}", positive.join(", and "))),
        (false, false) => parts.push(format!(
            "cited {}, according to an excerpt {excerpts}",
            positive.join(", and ")
        )),
    }
    // Neither “not cited” nor “no answer”, which the rule keeps both.
    if !excluded.is_empty() {
        parts.push(format!(
            "without an excerpt for {}",
            names(excluded, " or ")
        ));
    }
    if !kinds.is_empty() {
        let kinds: Vec<String> = kinds
            .iter()
            .map(|&kind| kind_name(kind, kept).to_owned())
            .collect();
        parts.push(list(&kinds, ", ", " or "));
    }
    if !regions.is_empty() {
        let names: Vec<String> = regions.iter().map(|&name| name.to_owned()).collect();
        let noun = plural(names.len(), "région", "régions");
        parts.push(format!("{noun} {}", list(&names, ", ", " or ")));
    }
    parts.join("; ")
}

/// The years and sources of an excerpt, after “an excerpt”.
fn excerpts(years: YearRange, sources: &[SourceKind]) -> String {
    let years = match (years.from(), years.to()) {
        (None, None) => String::new(),
        (Some(from), Some(to)) if from == to => format!("of {from}"),
        (Some(from), Some(to)) => format!("of {from} to {to}"),
        (Some(from), None) => format!("of {from} or later"),
        (None, Some(to)) => format!("of {to} or earlier"),
    };
    let sources: Vec<String> = sources
        .iter()
        .map(|&kind| source_name(kind).to_owned())
        .collect();
    match (years.is_empty(), sources.is_empty()) {
        (_, true) => years,
        (true, false) => format!("from {}", list(&sources, ", ", " or ")),
        (false, false) => format!("{years} from {}", list(&sources, ", ", " or ")),
    }
}

fn source_name(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Study => "a study",
        SourceKind::Official => "an official source",
        SourceKind::Network => "a network",
        SourceKind::Press => "the press",
        SourceKind::Host => "another source",
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
            "Grand Paris territory (EPT)",
            "Grand Paris territories (EPT)",
        ),
        TerritoryKind::Ville => plural(n, "city", "cities"),
        TerritoryKind::Unknown => plural(n, "territory", "territories"),
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
        Kept::Outside => ", outside these criteria",
    };
    match cited {
        None => format!(" {name}{outside}: no answer."),
        Some(0) => format!(" {name}{outside}: no lever cited."),
        Some(n) => format!(" {name}{outside}: {n} of {levers} levers cited."),
    }
}

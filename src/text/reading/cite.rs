//! How to cite an excerpt: plain text in the reader's language, BibTeX and RIS for reference managers.

use crate::model::{ExcerptIdx, Excerpts, Lang, Source};

/// A day, as a calendar says it; the page knows it, the core does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Year.
    pub year: u16,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub of_month: u8,
}

/// What a citation says.
#[derive(Clone, Copy, Debug)]
pub struct Citing<'a> {
    /// The texts.
    pub excerpts: &'a Excerpts,
    /// The excerpt.
    pub excerpt: ExcerptIdx,
    /// Its permanent identifier (`E042`).
    pub id: &'a str,
    /// Address of the excerpt in this map; empty when it is not known.
    pub permalink: &'a str,
    /// Day on which the reader saw it, where that is known.
    pub consulted: Option<Day>,
    /// Language of the reader.
    pub lang: Lang,
}

/// A way to write a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CiteForm {
    /// A line of text.
    Plain,
    /// An entry for BibTeX.
    BibTex,
    /// A record for other managers of references (RIS).
    Ris,
}

impl CiteForm {
    /// Every form, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::Plain, Self::BibTex, Self::Ris];

    /// Its name, the same in every language but for plain text.
    pub fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Plain, Lang::Fr) => "Texte",
            (Self::Plain, Lang::En) => "Text",
            (Self::BibTex, _) => "BibTeX",
            (Self::Ris, _) => "RIS",
        }
    }
}

/// The citation in `form`: of the source that carries the excerpt, with its place in this map.
pub fn cite(citing: &Citing<'_>, form: CiteForm) -> String {
    match form {
        CiteForm::Plain => plain(citing),
        CiteForm::BibTex => bibtex(citing),
        CiteForm::Ris => ris(citing),
    }
}

fn source<'a>(citing: &Citing<'a>) -> &'a Source {
    citing
        .excerpts
        .source(citing.excerpts.body(citing.excerpt).source)
}

fn locator<'a>(citing: &Citing<'a>) -> &'a str {
    &citing.excerpts.body(citing.excerpt).locator
}

/// `2026-11-25`.
fn iso(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.of_month)
}

/// `parts` that are not empty, joined.
fn joined(parts: &[String], with: &str) -> String {
    let told: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    told.join(with)
}

fn plain(citing: &Citing<'_>) -> String {
    let source = source(citing);
    let seen = |told: fn(Day) -> String| citing.consulted.map(told).unwrap_or_default();
    let (quoted, seen, here) = match citing.lang {
        Lang::Fr => (
            format!("«\u{a0}{}\u{a0}»", source.title),
            seen(|day| format!("consulté le {}", french_day(day))),
            "Résumé dans «\u{a0}Leviers ESS\u{a0}», extrait",
        ),
        Lang::En => (
            format!("“{}”", source.title),
            seen(|day| format!("accessed {}", english_day(day))),
            "Summary in “Leviers ESS”, excerpt",
        ),
    };
    let date = written(&source.date, citing.lang);
    let first = [
        source.publisher.clone(),
        quoted,
        date,
        locator(citing).to_owned(),
        source.url.clone(),
        seen,
    ];
    let second = [format!("{here} {}", citing.id), citing.permalink.to_owned()];
    format!("{}. {}.", joined(&first, ", "), joined(&second, ", "))
}

/// The months, as written in each language.
const MONTHS: [[&str; 12]; 2] = [
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

fn month(lang: Lang, month: u8) -> &'static str {
    let at = usize::from(month).checked_sub(1);
    at.and_then(|at| MONTHS[lang as usize].get(at))
        .copied()
        .unwrap_or_default()
}

fn french_day(day: Day) -> String {
    let first = if day.of_month == 1 { "er" } else { "" };
    format!(
        "{}{first} {} {}",
        day.of_month,
        month(Lang::Fr, day.month),
        day.year
    )
}

fn english_day(day: Day) -> String {
    format!(
        "{} {} {}",
        day.of_month,
        month(Lang::En, day.month),
        day.year
    )
}

/// A date of the data (`2021`, `2021-11`, `2021-11-05`) as a reader writes it; as it stands when it is none.
fn written(date: &str, lang: Lang) -> String {
    let mut parts = date.split('-');
    let year = parts.next().and_then(|year| year.parse().ok());
    let mut next = || parts.next().and_then(|part| part.parse::<u8>().ok());
    match (year, next(), next()) {
        (Some(year), Some(month), Some(of_month)) => {
            let day = Day {
                year,
                month,
                of_month,
            };
            match lang {
                Lang::Fr => french_day(day),
                Lang::En => english_day(day),
            }
        }
        (Some(year), Some(at), None) => format!("{} {year}", month(lang, at)),
        _ => date.to_owned(),
    }
}

/// `text` with what BibTeX reads as commands made harmless.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' | '}' | '%' | '&' | '#' | '_' | '$' => {
                out.push('\\');
                out.push(letter);
            }
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '\r' | '\n' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

fn bibtex(citing: &Citing<'_>) -> String {
    let source = source(citing);
    let year: String = source.date.chars().take(4).collect();
    let note = joined(
        &[
            locator(citing).to_owned(),
            format!("Leviers ESS, {}", citing.id),
            citing.permalink.to_owned(),
        ],
        ", ",
    );
    let fields = [
        ("author", format!("{{{}}}", escaped(&source.publisher))),
        ("title", format!("{{{}}}", escaped(&source.title))),
        ("year", year),
        // Addresses are taken as they stand by the url package; only braces would end the field.
        ("url", source.url.replace('{', "%7B").replace('}', "%7D")),
        ("urldate", citing.consulted.map(iso).unwrap_or_default()),
        ("langid", language(source.lang).to_owned()),
        ("note", escaped(&note)),
    ];
    let lines: Vec<String> = fields
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("  {name} = {{{value}}}"))
        .collect();
    format!("@misc{{leviers-{},\n{}\n}}\n", citing.id, lines.join(",\n"))
}

/// Name of a language for BibLaTeX.
fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "french",
        Lang::En => "english",
    }
}

fn ris(citing: &Citing<'_>) -> String {
    let source = source(citing);
    let year: String = source.date.chars().take(4).collect();
    let fields = [
        ("TY", "ELEC".to_owned()),
        ("AU", source.publisher.clone()),
        ("TI", source.title.clone()),
        ("PB", source.publisher.clone()),
        ("PY", year),
        ("DA", source.date.replace('-', "/")),
        ("UR", source.url.clone()),
        (
            "Y2",
            citing
                .consulted
                .map(iso)
                .unwrap_or_default()
                .replace('-', "/"),
        ),
        ("LA", source.lang.tag().to_owned()),
        ("SE", locator(citing).to_owned()),
        (
            "N1",
            joined(
                &[
                    format!("Leviers ESS, {}", citing.id),
                    citing.permalink.to_owned(),
                ],
                ", ",
            ),
        ),
    ];
    let mut out = String::new();
    for (tag, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        // A record is made of lines: a value cannot hold one.
        let value = value.replace(['\r', '\n'], " ");
        out.push_str(&[tag, "  - ", &value, "\r\n"].concat());
    }
    out.push_str("ER  - \r\n");
    out
}

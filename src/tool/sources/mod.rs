//! `leviers sources`: which sources to look at again, by age and by the form of their address, without any network.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::cli::{OPTIONS, ReportFormat};
use super::content::read_source_folder;
use super::document::{Block, markdown, plain};
use super::output::say;
use super::refusal::Refusal;
use super::report::pretty;
use super::source::SourceSet;
use crate::model::Source;

/// What may be given to `sources`.
#[derive(Debug, Args)]
pub struct SourcesArgs {
    /// Dossier des fichiers CSV (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Liste les sources d’avant cette année (sinon huit ans avant l’édition).
    #[arg(long, value_name = "ANNÉE", help_heading = OPTIONS)]
    avant: Option<u16>,
    /// Liste aussi les adresses dont la forme annonce qu’elles changeront : copie, raccourci, http, paramètres de suivi…
    #[arg(long, help_heading = OPTIONS)]
    adresses: bool,
    /// Forme du rapport : texte, markdown ou json. Sinon texte.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t, hide_default_value = true, hide_possible_values = true, help_heading = OPTIONS)]
    format: ReportFormat,
}

/// Sites that hold copies of others' documents, as the notes of the content name them.
const COPY_HOSTS: [&str; 10] = [
    "readkong",
    "studylib",
    "vdocuments",
    "doczz",
    "123dok",
    "fdocuments",
    "docslib",
    "docplayer",
    "pressreader",
    "europesays",
];

/// Sites that shorten addresses.
const SHORTENERS: [&str; 6] = [
    "bit.ly",
    "tinyurl.com",
    "t.co",
    "goo.gl",
    "ow.ly",
    "urlz.fr",
];

/// Sources to look at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// First year that is not old.
    pub avant: u16,
    /// Older sources, by year.
    pub anciennes: BTreeMap<String, Vec<String>>,
    /// Sources without a date.
    pub sans_date: Vec<String>,
    /// What the form of an address announces, and the sources.
    pub adresses: BTreeMap<String, Vec<String>>,
}

/// The sources of `set` to look at again: those from before `before`, and all forms of addresses.
pub fn review(set: &SourceSet, before: u16) -> Review {
    let mut found = Review {
        avant: before,
        anciennes: BTreeMap::new(),
        sans_date: Vec::new(),
        adresses: BTreeMap::new(),
    };
    for source in &set.sources {
        let year = source.date.split('-').next().unwrap_or_default();
        match year.parse::<u16>() {
            Ok(number) if number < before => {
                found
                    .anciennes
                    .entry(year.to_owned())
                    .or_default()
                    .push(listed(source));
            }
            Ok(_) => {}
            Err(_) => found.sans_date.push(listed(source)),
        }
        for form in forms(&source.url) {
            found
                .adresses
                .entry(form.to_owned())
                .or_default()
                .push(listed(source));
        }
    }
    found
}

/// What the form of `url` announces.
pub fn forms(url: &str) -> Vec<&'static str> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.trim_start_matches("www.");
    let query = rest.split_once('?').map_or("", |(_, query)| query);
    let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == ':';
    let tests = [
        (
            COPY_HOSTS.iter().any(|copy| host.contains(copy)),
            "copie d’un document\u{a0}: citer l’original",
        ),
        (SHORTENERS.contains(&host), "adresse raccourcie"),
        (url.starts_with("http://"), "http sans s"),
        (
            ["utm_", "fbclid", "gclid"]
                .iter()
                .any(|mark| query.contains(mark)),
            "paramètres de suivi",
        ),
        (
            ["PHPSESSID", "sessionid", "jsessionid"]
                .iter()
                .any(|mark| url.contains(mark)),
            "numéro de session",
        ),
        (host.contains("web.archive.org"), "copie d’archive"),
        (host.chars().all(is_number), "adresse numérique"),
        (
            ["/tmp/", "/temp/", "/cache/"]
                .iter()
                .any(|mark| rest.contains(mark)),
            "dossier provisoire",
        ),
    ];
    tests
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, form)| form)
        .collect()
}

fn listed(source: &Source) -> String {
    format!(
        "{} {} ({}) <{}>",
        source.id, source.title, source.publisher, source.url
    )
}

fn blocks(review: &Review, addresses: Shown) -> Vec<Block> {
    let mut blocks = vec![Block::heading(1, "Sources à relire")];
    for (year, sources) in &review.anciennes {
        blocks.push(Block::heading(2, format!("{year} ({})", sources.len())));
        blocks.push(Block::List(sources.clone()));
    }
    blocks.push(Block::heading(
        2,
        format!("Sans date ({})", review.sans_date.len()),
    ));
    blocks.push(Block::List(review.sans_date.clone()));
    if addresses == Shown::All {
        for (form, sources) in &review.adresses {
            blocks.push(Block::heading(
                2,
                format!("Adresse\u{a0}: {form} ({})", sources.len()),
            ));
            blocks.push(Block::List(sources.clone()));
        }
    }
    blocks
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    Dates,
}

/// Runs `leviers sources`.
pub fn run(args: &SourcesArgs) -> Result<ExitCode, Refusal> {
    let set = read_source_folder(&args.dossier)?.set;
    let oldest = set
        .edition
        .year
        .saturating_sub(super::statistics::OLD_YEARS);
    let review = review(&set, args.avant.unwrap_or(oldest));
    let shown = if args.adresses {
        Shown::All
    } else {
        Shown::Dates
    };
    let text = match args.format {
        ReportFormat::Texte => plain(&blocks(&review, shown)),
        ReportFormat::Markdown => markdown(&blocks(&review, shown)),
        ReportFormat::Json => pretty(&review),
    };
    say(&text);
    Ok(ExitCode::SUCCESS)
}

//! `datapackage.json`: the edition, and the description of the files for whoever reuses them.

use serde::Deserialize;

use super::forms::is_date;
use super::problem::{ProblemKind, RowProblem};

/// Name of the file.
pub const PACKAGE_FILE: &str = "datapackage.json";

/// Date of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The date (`2026-11-22`).
    pub date: String,
    /// Its year.
    pub year: u16,
}

/// The members that the tool uses; the others are for readers of the package.
#[derive(Deserialize)]
struct Package {
    version: Option<String>,
}

/// Years in which an edition may be.
const EDITION_YEARS: std::ops::RangeInclusive<u16> = 2021..=2100;

/// The edition that the package written in `bytes` declares; `None`, with the problem noted, when there is none.
pub(super) fn read_edition(bytes: &[u8], problems: &mut Vec<RowProblem>) -> Option<Edition> {
    let mut refuse = |found: String, expected: &str| {
        problems.push(RowProblem::of_file(
            PACKAGE_FILE,
            ProblemKind::BadPackage,
            found,
            expected,
        ));
    };
    let package: Package = serde_json::from_slice(bytes)
        .map_err(|error| refuse(error.to_string(), "un objet JSON (Data Package)"))
        .ok()?;
    let date = package.version.unwrap_or_default();
    let year = date.split('-').next().and_then(|year| year.parse().ok());
    match year {
        Some(year) if date.len() == 10 && is_date(&date, &EDITION_YEARS) => {
            Some(Edition { date, year })
        }
        _ => {
            refuse(
                date,
                "la date de l’édition, AAAA-MM-JJ, dans «\u{a0}version\u{a0}»",
            );
            None
        }
    }
}

//! Levers, themes and frameworks: the sixteen headings of the 2021 study.

use super::Bilingual;

/// Family of an axis, in the study's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AxisFamily {
    /// One of the seven levers, which colour the map.
    Lever,
    /// One of the four themes.
    Theme,
    /// One of the five frameworks.
    Framework,
}

impl AxisFamily {
    /// Every family, in the study's order.
    pub const ALL: [Self; 3] = [Self::Lever, Self::Theme, Self::Framework];

    /// Code in the CSV files and in `atlas.json` (French public vocabulary).
    pub fn code(self) -> &'static str {
        match self {
            Self::Lever => "levier",
            Self::Theme => "theme",
            Self::Framework => "cadre",
        }
    }

    /// The family whose code is `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.code() == code)
    }
}

/// One heading of the study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Code in the CSV files: L1…L7, T1…T4, C1…C5.
    pub code: String,
    /// Public identifier, used in URLs (`achats`).
    pub slug: String,
    /// Lever, theme or framework.
    pub family: AxisFamily,
    /// Number in its family, from 1.
    pub number: u8,
    /// Full title; the French one is the study's own.
    pub label: Bilingual,
    /// Title of at most 22 characters.
    pub short: Bilingual,
    /// Page of the 2021 study where the chapter opens.
    pub study_page: u16,
    /// Whether the 2019 study already described it.
    pub in_2019: bool,
}

//! `leviers dessiner`: any state of the map as an image, made of the same values as the map's own export.

mod day;
mod picture;
mod plain;
mod view;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::cli::OPTIONS;
use super::day::is_day;
use super::disk::write_bytes;
use super::map::MapContent;
use super::output::{say, say_progress};
use super::refusal::Refusal;
use crate::scene::palette::Theme;
pub use day::today;
#[cfg(feature = "studio")]
pub use picture::indexed_png;
pub use picture::{Fonts, pdf, png};
pub use plain::plain;
pub use view::{Drawing, Wish, view};

/// Form of an image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ImageFormat {
    /// Vector, the same bytes as the map's own export.
    #[default]
    Svg,
    /// Pixels.
    Png,
    /// One page, for a report or a printer.
    Pdf,
}

impl ImageFormat {
    fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

/// Colours of an image.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum ThemeOption {
    /// Dark ink on light paper.
    #[default]
    Clair,
    /// Light ink on dark paper.
    Sombre,
}

/// What may be given to `dessiner`.
#[derive(Debug, Args)]
pub struct DrawArgs {
    /// Levier montré (achats, foncier… ; « tous » pour les roses, « nombre » pour les tailles).
    #[arg(long, value_name = "LEVIER", help_heading = OPTIONS)]
    levier: Option<String>,
    /// Territoire choisi, par son identifiant ou son code.
    #[arg(long, value_name = "TERRITOIRE", help_heading = OPTIONS)]
    territoire: Option<String>,
    /// Langue de l’image : fr ou en (sinon fr).
    #[arg(long, value_name = "LANGUE", help_heading = OPTIONS)]
    langue: Option<String>,
    /// Tout autre état, tel que l’adresse de la carte l’écrit : "levier=achats&croise=foncier&vue=cooperations".
    #[arg(long, value_name = "PARAMÈTRES", default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    etat: String,
    /// Forme : svg, png ou pdf (sinon svg).
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t, hide_default_value = true, hide_possible_values = true, help_heading = OPTIONS)]
    format: ImageFormat,
    /// Largeur en pixels (sinon 1200).
    #[arg(long, value_name = "PIXELS", default_value_t = 1200, hide_default_value = true, value_parser = clap::value_parser!(u32).range(240..=10_000), help_heading = OPTIONS)]
    largeur: u32,
    /// Hauteur en pixels (sinon les trois quarts de la largeur).
    #[arg(long, value_name = "PIXELS", value_parser = clap::value_parser!(u32).range(180..=10_000), help_heading = OPTIONS)]
    hauteur: Option<u32>,
    /// Agrandissement d’un PNG : 2 donne deux fois plus de pixels, textes compris (sinon 1).
    #[arg(long, value_name = "FACTEUR", default_value_t = 1, hide_default_value = true, value_parser = clap::value_parser!(u32).range(1..=8), help_heading = OPTIONS)]
    echelle: u32,
    /// Couleurs : clair ou sombre (sinon clair).
    #[arg(long, value_name = "THEME", value_enum, default_value_t, hide_default_value = true, hide_possible_values = true, help_heading = OPTIONS)]
    theme: ThemeOption,
    /// Adresse de la carte, écrite sous l’image avec l’état (sinon l’état seul).
    #[arg(long, value_name = "ADRESSE", default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    adresse: String,
    /// Jour écrit sur l’image, AAAA-MM-JJ (sinon aujourd’hui).
    #[arg(long, value_name = "JOUR", help_heading = OPTIONS)]
    jour: Option<String>,
    /// Dossier des fichiers CSV, ou de ceux que la carte charge (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Dossier des contours GeoJSON (sinon assets).
    #[arg(long, value_name = "DOSSIER", default_value = "assets", hide_default_value = true, help_heading = OPTIONS)]
    contours: PathBuf,
    /// Police de caractères pour PNG et PDF, un fichier TTF ou OTF (sinon celle du système).
    #[arg(long, value_name = "FICHIER", help_heading = OPTIONS)]
    police: Option<PathBuf>,
    /// Fichier à écrire (sinon un nom qui dit l’état et le jour, dans le dossier courant).
    #[arg(long, value_name = "FICHIER", help_heading = OPTIONS)]
    sortie: Option<PathBuf>,
}

/// Runs `leviers dessiner`.
///
/// # Errors
/// A state, a file or a font that is not there; nothing is written then.
pub fn run(args: &DrawArgs) -> Result<ExitCode, Refusal> {
    let day = day_of(args.jour.as_deref())?;
    let content = MapContent::read(&args.dossier, &args.contours)?;
    let drawing = view(&content, &wish(args, &day))?;
    let bytes = match args.format {
        ImageFormat::Svg => drawing.svg.clone().into_bytes(),
        ImageFormat::Png => {
            let fonts = Fonts::load(args.police.as_deref())?;
            say_progress("Peinture des pixels…");
            png(&drawing.svg, f64::from(args.echelle), &fonts)?
        }
        ImageFormat::Pdf => pdf(&drawing.svg, &Fonts::load(args.police.as_deref())?)?,
    };
    let path = args
        .sortie
        .clone()
        .unwrap_or_else(|| drawing.file_name(&day, args.format.extension()).into());
    write_one(&path, bytes)?;
    say(&format!("{}\u{a0}: {}", path.display(), drawing.sentence));
    Ok(ExitCode::SUCCESS)
}

/// `asked`, checked, or today.
pub(super) fn day_of(asked: Option<&str>) -> Result<String, Refusal> {
    match asked {
        None => Ok(today()),
        Some(day) if is_day(day) => Ok(day.to_owned()),
        Some(day) => Err(Refusal::Said(format!(
            "jour «\u{a0}{day}\u{a0}» refusé\u{a0}: attendu AAAA-MM-JJ, par exemple 2026-11-25"
        ))),
    }
}

fn wish(args: &DrawArgs, day: &str) -> Wish {
    let mut params = view::decoded(&args.etat);
    let options = [
        ("levier", &args.levier),
        ("territoire", &args.territoire),
        ("langue", &args.langue),
    ];
    for (name, value) in options {
        params.extend(value.clone().map(|value| (name.to_owned(), value)));
    }
    Wish {
        params,
        width_px: args.largeur,
        height_px: args.hauteur.unwrap_or(args.largeur * 3 / 4),
        theme: match args.theme {
            ThemeOption::Clair => Theme::Light,
            ThemeOption::Sombre => Theme::Dark,
        },
        address: args.adresse.clone(),
        day: day.to_owned(),
    }
}

/// Writes one file where `path` says.
fn write_one(path: &Path, bytes: Vec<u8>) -> Result<(), Refusal> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    write_bytes(folder, &[(name.into_owned(), bytes)])?;
    Ok(())
}

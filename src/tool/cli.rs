//! Command line of `leviers`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::disk::{DiskError, read_file, read_folder, write_folder};
use super::import::{self, ImportArgs};
use super::outlines::check_outlines;
use super::output::{say, say_error};
use super::publish::Published;
use super::refusal::Refusal;
use super::report::{ReportLine, problems_json, problems_text, set_text, written_text};
use super::source::{SourceSet, read_sources};
use super::template::{self, TemplateArgs};

/// Exit code when something is wrong in the data.
pub const EXIT_PROBLEMS: u8 = 1;

/// Exit code when the command line is wrong, or the disk refuses.
pub const EXIT_USAGE: u8 = 2;

const HELP_TEMPLATE: &str = "{about}\n\nUtilisation\u{a0}: {usage}\n\n{all-args}{after-help}";

/// Heading of options; a colon follows it.
pub(super) const OPTIONS: &str = "Options\u{a0}";

const EXIT_CODES: &str = "Codes de sortie\u{a0}:
  0  tout va bien
  1  des problèmes dans les données (tous listés)
  2  commande mal écrite, ou fichier que le disque refuse";

/// Vérifie les fichiers des éditeurs et construit ceux que la carte charge.
#[derive(Debug, Parser)]
#[command(
    name = "leviers",
    version,
    help_template = HELP_TEMPLATE,
    after_help = EXIT_CODES,
    subcommand_help_heading = "Commandes\u{a0}",
    subcommand_value_name = "COMMANDE",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Affiche cette aide.
    #[arg(short = 'h', long = "aide", alias = "help", global = true, action = clap::ArgAction::Help, help_heading = OPTIONS)]
    help: Option<bool>,
    /// Affiche la version.
    #[arg(short = 'V', long = "version", action = clap::ArgAction::Version, help_heading = OPTIONS)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Cherche tous les problèmes des fichiers CSV (et des fichiers GeoJSON nommés), sans rien écrire.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Verifier(VerifyArgs),
    /// Vérifie, puis écrit atlas.json, extraits.fr.json et extraits.en.json ; n’écrit rien s’il y a un problème.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Construire(BuildArgs),
    /// Écrit le contenu dans un classeur (leviers.xlsx et leviers.ods), à modifier dans un tableur.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Modele(TemplateArgs),
    /// Reprend un classeur XLSX ou ODS, ou des fichiers CSV, dans les fichiers CSV ; montre ce qui change.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Importer(ImportArgs),
}

#[derive(Debug, Args)]
struct VerifyArgs {
    /// Dossier des fichiers CSV et de datapackage.json (sinon assets/source).
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "assets/source",
        hide_default_value = true,
        help_heading = OPTIONS
    )]
    dossier: PathBuf,
    /// Forme du rapport : texte (une phrase par problème, puis leur nombre) ou json (pour un autre outil). Sinon texte.
    #[arg(
        long,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = OPTIONS
    )]
    format: Format,
    /// Fichiers de contours à vérifier aussi.
    #[arg(value_name = "FICHIER.geojson", help_heading = "Fichiers\u{a0}")]
    contours: Vec<PathBuf>,
}

#[derive(Debug, Args)]
struct BuildArgs {
    /// Dossier des fichiers CSV et de datapackage.json (sinon assets/source).
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "assets/source",
        hide_default_value = true,
        help_heading = OPTIONS
    )]
    dossier: PathBuf,
    /// Dossier où écrire (sinon assets).
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "assets",
        hide_default_value = true,
        help_heading = OPTIONS
    )]
    sortie: PathBuf,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Format {
    /// Une phrase par problème, puis leur nombre.
    #[default]
    Texte,
    /// Un objet JSON, pour un autre outil.
    Json,
}

/// Runs the command written in `args` (the program's name first) and gives its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let command = match Cli::try_parse_from(args) {
        Ok(cli) => cli.command,
        Err(error) => return explain_usage(&error),
    };
    let outcome = match command {
        Command::Verifier(args) => verify(&args).map_err(Refusal::from),
        Command::Construire(args) => build(&args).map_err(Refusal::from),
        Command::Modele(args) => template::run(&args),
        Command::Importer(args) => import::run(&args),
    };
    outcome.unwrap_or_else(|error| {
        say_error(&error.to_string());
        ExitCode::from(EXIT_USAGE)
    })
}

fn verify(args: &VerifyArgs) -> Result<ExitCode, DiskError> {
    let outcome = check_folder(&args.dossier)?;
    let mut lines = outcome.as_ref().err().cloned().unwrap_or_default();
    for path in &args.contours {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        lines.extend(check_outlines(
            &name,
            &read_file(path)?,
            outcome.as_ref().ok(),
        ));
    }
    match (args.format, &outcome) {
        (Format::Json, _) => say(&problems_json(&lines)),
        (Format::Texte, Ok(set)) if lines.is_empty() => say(&set_text(set)),
        (Format::Texte, _) => say(&problems_text(&lines)),
    }
    Ok(if lines.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_PROBLEMS)
    })
}

fn build(args: &BuildArgs) -> Result<ExitCode, DiskError> {
    let set = match check_folder(&args.dossier)? {
        Ok(set) => set,
        Err(lines) => {
            say(&problems_text(&lines));
            say_error("Rien n’a été écrit.");
            return Ok(ExitCode::from(EXIT_PROBLEMS));
        }
    };
    let files = Published::new(&set).files();
    write_folder(&args.sortie, &files)?;
    say(&written_text(&args.sortie, &files));
    Ok(ExitCode::SUCCESS)
}

/// The set of `folder`, or its problems.
fn check_folder(folder: &Path) -> Result<Result<SourceSet, Vec<ReportLine>>, DiskError> {
    let files = read_folder(folder)?;
    Ok(read_sources(&files).map_err(|problems| problems.iter().map(ReportLine::from).collect()))
}

/// Help and version on the standard output; anything else is told in French on the error output.
fn explain_usage(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        say(text.trim_end());
        return ExitCode::SUCCESS;
    }
    let named = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let reason = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!(
                "commande inconnue\u{a0}: «\u{a0}{}\u{a0}»",
                named(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::UnknownArgument => format!(
            "option inconnue\u{a0}: «\u{a0}{}\u{a0}»",
            named(ContextKind::InvalidArg)
        ),
        ErrorKind::InvalidValue => format!(
            "valeur «\u{a0}{}\u{a0}» refusée pour {}",
            named(ContextKind::InvalidValue),
            named(ContextKind::InvalidArg)
        ),
        _ => "commande incomplète ou mal écrite".to_owned(),
    };
    say_error(&format!("{reason}\nAide\u{a0}: leviers --aide"));
    ExitCode::from(EXIT_USAGE)
}

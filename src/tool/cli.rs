//! Command line of `leviers`.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Parser, Subcommand, ValueEnum};

use super::check::{self, BuildArgs, VerifyArgs};
use super::compare::{self, CompareArgs};
use super::draw::{self, DrawArgs};
use super::explain::{self, ExplainArgs};
use super::extract::{self, ExtractArgs};
use super::import::{self, ImportArgs};
use super::output::{say, say_error};
#[cfg(feature = "studio")]
use super::preview::{self, PreviewArgs};
#[cfg(feature = "studio")]
use super::release::{self, ReleaseArgs};
use super::sources::{self, SourcesArgs};
use super::statistics::{self, StatisticsArgs};
use super::survey::{self, SurveyArgs};
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
    /// Vérifie, puis écrit atlas.json, extraits.fr.json, extraits.en.json et parcours.json ; n’écrit rien s’il y a un problème.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Construire(BuildArgs),
    /// Écrit le contenu dans un classeur (leviers.xlsx et leviers.ods), à modifier dans un tableur.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Modele(TemplateArgs),
    /// Reprend un classeur XLSX ou ODS, ou des fichiers CSV, dans les fichiers CSV ; montre ce qui change.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Importer(ImportArgs),
    /// Tire d’une enquête en ligne des propositions d’extraits et les réponses absentes.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Enquete(SurveyArgs),
    /// Dessine un état de la carte en SVG, PNG ou PDF, comme la carte l’exporte elle-même.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Dessiner(DrawArgs),
    /// Cherche dans une étude (PDF ou texte) les passages qui nomment un territoire, et les propose à la relecture.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Extraire(ExtractArgs),
    /// Montre la carte avec le contenu des fichiers CSV, sur cette machine seule, et suit leurs changements.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    #[cfg(feature = "studio")]
    Apercu(PreviewArgs),
    /// Écrit le site à déposer chez un hébergeur : carte, pages lisibles sans elle, versions datées, jeu de données.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    #[cfg(feature = "studio")]
    Publier(ReleaseArgs),
    /// Dit tout ce qui est connu d’un territoire, et où c’est écrit.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Expliquer(ExplainArgs),
    /// Dit ce qu’une édition change à une autre : citations gagnées et perdues, textes changés.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Comparer(CompareArgs),
    /// Compte ce qui est couvert, par axe, région, année et sorte de source, et dit ce qui est maigre.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Statistiques(StatisticsArgs),
    /// Liste les sources à relire, par âge et par forme d’adresse, sans rien demander au réseau.
    #[command(help_template = HELP_TEMPLATE, after_help = EXIT_CODES)]
    Sources(SourcesArgs),
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

/// How a report for people is written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum ReportFormat {
    /// For a terminal.
    #[default]
    Texte,
    /// For a page or a message.
    Markdown,
    /// For another tool.
    Json,
}

/// Runs the command written in `args` (the program's name first) and gives its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let command = match Cli::try_parse_from(args) {
        Ok(cli) => cli.command,
        Err(error) => return explain_usage(&error),
    };
    let outcome = match command {
        Command::Verifier(args) => check::verify(&args),
        Command::Construire(args) => check::build(&args),
        Command::Modele(args) => template::run(&args),
        Command::Importer(args) => import::run(&args),
        Command::Enquete(args) => survey::run(&args),
        Command::Dessiner(args) => draw::run(&args),
        Command::Extraire(args) => extract::run(&args),
        #[cfg(feature = "studio")]
        Command::Apercu(args) => preview::run(&args),
        #[cfg(feature = "studio")]
        Command::Publier(args) => release::run(&args),
        Command::Expliquer(args) => explain::run(&args),
        Command::Comparer(args) => compare::run(&args),
        Command::Statistiques(args) => statistics::run(&args),
        Command::Sources(args) => sources::run(&args),
    };
    outcome.unwrap_or_else(|error| {
        say_error(&error.to_string());
        ExitCode::from(EXIT_USAGE)
    })
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
        ErrorKind::MissingRequiredArgument => format!(
            "commande incomplète\u{a0}: il manque {}",
            named(ContextKind::InvalidArg)
        ),
        _ => "commande incomplète ou mal écrite".to_owned(),
    };
    say_error(&format!("{reason}\nAide\u{a0}: leviers --aide"));
    ExitCode::from(EXIT_USAGE)
}

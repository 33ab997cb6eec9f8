//! Chores of the project, one verb each: `cargo xtask <verb>`.
//!
//! A verb first sets up the tools it needs and no others (see [`setup`]), then runs them. Continuous integration calls
//! the same verbs by the same names, so that whatever it says can be had at one's desk.

mod alone;
mod bench;
mod beside;
mod boundaries;
mod browser;
mod budget;
mod cache;
mod check;
mod embed;
mod folder;
mod icons;
mod lockfile;
mod minify;
mod names;
mod pages;
mod places;
mod precache;
mod repo;
mod say;
mod setup;
mod site;
mod size;
mod split;
mod stages;
mod styles;
mod test;
mod tool;
mod unused;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::repo::Repo;

/// Chores of the Leviers map. Each verb sets up what it needs first.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

/// What can be asked; the doc comments are the help text.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Install every tool that is missing, into a per-user cache
    Setup,
    /// Build for development and serve the explorer on this machine
    Serve {
        /// Port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the deployable static folder dist/
    Build,
    /// Formatter, lints on the host and on wasm32, layers, licences and origins of dependencies
    Check,
    /// Everything that must pass: check, core, tool, build, size, browser
    Test,
    /// Run only the browser tests, on the dist/ that is there
    Browser {
        /// Arguments for Playwright, after `--`
        #[arg(last = true)]
        playwright_args: Vec<String>,
    },
    /// Give mutated files to the readers of `GeoJSON`, CSV and workbooks, for a bounded time
    Fuzz {
        /// How long, seconds for each reader
        #[arg(long = "secondes", default_value_t = 60)]
        seconds: u64,
    },
    /// Rewrite the golden files, then list what changed
    Bless,
    /// Size of each file of dist/ and the budgets of the first view
    Size,
    /// Measure the core, then the dist/ that is there in a browser, normal and slowed down
    Bench {
        /// `GeoJSON` of a host to measure too, each as a map of its own
        #[arg(long = "geojson", value_name = "FILE")]
        files: Vec<std::path::PathBuf>,
    },
    /// Write the site's one style sheet from its parts; each build does it first
    Styles,
    /// Make the explorer one HTML file, dist/leviers-autonome.html, out of dist/; each build does it
    Autonome,
    /// Make the icons in assets/ again from assets/icone.svg
    Icons,
    /// Make the boundaries in assets/ again from their public sources
    Boundaries,
    /// Put the late chunk and the static pages into the site; each build does it last
    #[command(hide = true)]
    Place,
    /// Make the table of communes in assets/ again, for the search
    Communes {
        /// `GeoJSON` with one feature per commune: properties `code`, `nom`, `epci`, and `ept` where there is one
        source: std::path::PathBuf,
    },
}

fn main() -> ExitCode {
    let outcome = if split::stands_in() {
        split::bindgen()
    } else {
        run(Cli::parse().verb)
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            say::problem(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(verb: Verb) -> anyhow::Result<ExitCode> {
    let repo = Repo::find()?;
    match verb {
        Verb::Setup => setup::everything(&repo)?,
        Verb::Serve { port } => return site::serve(&repo, port),
        Verb::Build => site::build(&repo)?,
        Verb::Check => check::check(&repo)?,
        Verb::Test => test::test(&repo)?,
        Verb::Browser { playwright_args } => test::browser_alone(&repo, &playwright_args)?,
        Verb::Fuzz { seconds } => test::fuzz(&repo, seconds)?,
        Verb::Bless => test::bless(&repo)?,
        Verb::Size => size::size(&repo)?,
        Verb::Autonome => {
            alone::write(&repo)?;
            pages::host(&repo)?;
        }
        Verb::Icons => icons::icons(&repo)?,
        Verb::Bench { files } => bench::bench(&repo, &files)?,
        Verb::Styles => styles::styles(&repo)?,
        Verb::Communes { source } => return boundaries::communes(&repo, &source),
        Verb::Place => {
            split::place(&repo)?;
            pages::pages(&repo)?;
        }
        Verb::Boundaries => return boundaries::boundaries(&repo),
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        <Cli as clap::CommandFactory>::command().debug_assert();
    }
}

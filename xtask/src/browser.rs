//! Finds or installs the browser of the browser tests, and the driver of the tests in WebAssembly.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};
use xshell::cmd;

use crate::repo::Repo;
use crate::say;
use crate::tool::answer;

/// Programs that are a Chromium without a window: the same engine draws the same page, in less time
/// (`docs/decisions/0076`).
const SHELLS: [&str; 2] = ["chromium-headless-shell", "chrome-headless-shell"];

/// Programs that are a Chromium with windows, in the order they are tried.
const BROWSERS: [&str; 5] = [
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chromium-browser",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The path of a Chromium: `$LEVIERS_CHROMIUM`, one without a window (on PATH, Playwright's own, installed now), or any.
pub(crate) fn provide_browser(repo: &Repo) -> Result<PathBuf> {
    if let Some(path) = named_by("LEVIERS_CHROMIUM")? {
        say::present("browser", "named by LEVIERS_CHROMIUM");
        return Ok(path);
    }
    if let Some(path) = first_that_runs(&SHELLS) {
        say::present("browser", "found on this machine");
        return Ok(path);
    }
    if let Some(path) = playwright_browser(repo) {
        say::present("browser", "Playwright's own");
        return Ok(path);
    }
    say::installing("browser", "Playwright's Chromium, 1 to 2 minutes");
    if let Some(path) = install_with_playwright(repo) {
        return Ok(path);
    }
    if install_with_apt(repo, SHELLS[0])
        && let Some(path) = first_that_runs(&SHELLS)
    {
        return Ok(path);
    }
    if let Some(path) = first_that_runs(&BROWSERS) {
        say::present(
            "browser",
            "found on this machine; the tests take longer with it",
        );
        return Ok(path);
    }
    bail!(
        "a browser is missing: install Chromium or Chrome, or set LEVIERS_CHROMIUM to the path of one"
    )
}

/// The path of a `chromedriver`: `$CHROMEDRIVER`, on PATH, or one installed now.
pub(crate) fn provide_web_driver(repo: &Repo) -> Result<PathBuf> {
    if let Some(path) = named_by("CHROMEDRIVER")? {
        say::present("web driver", "named by CHROMEDRIVER");
        return Ok(path);
    }
    if let Some(path) = first_that_runs(&["chromedriver"]) {
        say::present("web driver", "found on PATH");
        return Ok(path);
    }
    if install_with_apt(repo, "chromium-driver")
        && let Some(path) = first_that_runs(&["chromedriver"])
    {
        return Ok(path);
    }
    bail!(
        "chromedriver is missing: install the one of your Chromium's version, or set CHROMEDRIVER to its path"
    )
}

/// The file that the environment variable names, if it is set; naming a file that is not there is an error.
fn named_by(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable)
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
    else {
        return Ok(None);
    };
    anyhow::ensure!(
        path.is_file(),
        "{variable} names {}, which is not a file",
        path.display()
    );
    Ok(Some(path))
}

/// The first of these programs that is there and answers `--version`; some are only a stub that tells to install.
fn first_that_runs(programs: &[&str]) -> Option<PathBuf> {
    programs
        .iter()
        .filter_map(|program| which::which(program).ok())
        .find(|path| answer(path, "--version").is_some())
}

/// The program that Playwright itself starts, if it is there and starts.
fn playwright_browser(repo: &Repo) -> Option<PathBuf> {
    const ASK: &str = "require('@playwright/test').chromium.launchServer().then((server) => {
        process.stdout.write(server.process().spawnfile);
        return server.close();
    }, () => process.exit(1))";
    let output = Command::new("node")
        .args(["-e", ASK])
        .current_dir(repo.browser_tests())
        .output()
        .ok()?;
    let path = PathBuf::from(String::from_utf8_lossy(&output.stdout).into_owned());
    (output.status.success() && path.is_file()).then_some(path)
}

fn install_with_playwright(repo: &Repo) -> Option<PathBuf> {
    let sh = repo.shell().ok()?;
    sh.change_dir(repo.browser_tests());
    // Its own words on a failure are long and the next means may work: ours say it in a line.
    cmd!(
        sh,
        "npx --no-install playwright install --only-shell chromium"
    )
    .env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000")
    .quiet()
    .ignore_stdout()
    .ignore_stderr()
    .run()
    .ok()?;
    playwright_browser(repo)
}

/// Installs a Debian package, where that is possible: as root, with apt-get. Says whether it did.
fn install_with_apt(repo: &Repo, package: &str) -> bool {
    if which::which("apt-get").is_err() || !is_root() {
        return false;
    }
    say::installing(package, "with apt-get, 1 to 2 minutes");
    let Ok(sh) = repo.shell() else {
        return false;
    };
    sh.set_var("DEBIAN_FRONTEND", "noninteractive");
    cmd!(sh, "apt-get update -qq").run().is_ok()
        && cmd!(sh, "apt-get install -y -qq {package}").run().is_ok()
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").stderr(Stdio::null()).output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

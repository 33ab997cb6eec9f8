//! Every test, in stages, and the renewal of golden files.

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::beside::Beside;
use crate::check::{CHECK_NEEDS, check_stages};
use crate::repo::Repo;
use crate::say;
use crate::setup::{Need, Toolbox, provide};
use crate::site::BUILD_NEEDS;
use crate::size;
use crate::stages::Stages;

const BROWSER_NEEDS: [Need; 2] = [Need::BrowserPackages, Need::Browser];

/// Sets up and runs everything that must pass before a change is taken.
pub(crate) fn test(repo: &Repo) -> Result<()> {
    // The order of the set-up: what may be missing for good (Node.js, a browser) before what takes minutes to compile.
    let mut needs = [BROWSER_NEEDS.as_slice(), &BUILD_NEEDS, &CHECK_NEEDS].concat();
    if repo.has_wasm_tests() {
        needs.push(Need::WebDriver);
    }
    let toolbox = provide(repo, &needs)?;
    let sh = toolbox.shell(repo)?;
    let mut stages = Stages::new("test");
    // A release build has one compiler at work for most of its time, and so have the lints: the two fill both cores.
    let build = Beside::start(repo, "build")?;
    check_stages(repo, &toolbox, &mut stages)?;
    // All of them in one build: `studio` has every layer. `cargo core` runs the tests of the core alone.
    stages.run("core, application and tool", || {
        Ok(cmd!(
            sh,
            "cargo test --quiet --no-default-features --features studio"
        )
        .run()?)
    })?;
    if let Some(web_driver) = &toolbox.web_driver {
        stages.run("WebAssembly", || {
            Ok(cmd!(
                sh,
                "cargo test --quiet --target wasm32-unknown-unknown --test wasm*"
            )
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("CHROMEDRIVER", web_driver)
            .run()?)
        })?;
    }
    stages.run("build, begun with the checks", || build.finish())?;
    stages.run("size", || size::size(repo))?;
    // On a machine that does other things a page may miss its time: such a test runs once more, and is told as flaky.
    stages.run("browser", || {
        run_playwright(repo, &toolbox, &["--retries=1".to_owned()])
    })?;
    stages.finish();
    Ok(())
}

/// Runs the browser tests on the site that is built.
pub(crate) fn browser_alone(repo: &Repo, playwright_args: &[String]) -> Result<()> {
    size::require_dist(repo)?;
    let toolbox = provide(repo, &BROWSER_NEEDS)?;
    run_playwright(repo, &toolbox, playwright_args)
}

/// Starts Playwright, and tells it by environment variables which browser to drive and which folder to serve.
fn run_playwright(repo: &Repo, toolbox: &Toolbox, args: &[String]) -> Result<()> {
    let sh = toolbox.shell(repo)?;
    sh.change_dir(repo.browser_tests());
    sh.set_var("LEVIERS_DIST", repo.dist());
    if let Some(browser) = &toolbox.browser {
        sh.set_var("LEVIERS_CHROMIUM", browser);
    }
    cmd!(sh, "npx --no-install playwright test {args...}")
        .run()
        .context("the browser tests failed")
}

/// Gives mutated files to the readers, `seconds` for each (`tests/fuzz.rs`).
pub(crate) fn fuzz(repo: &Repo, seconds: u64) -> Result<()> {
    let sh = repo.shell()?;
    sh.set_var("LEVIERS_FUZZ_SECONDES", seconds.to_string());
    cmd!(
        sh,
        "cargo test --quiet --no-default-features --features studio --test fuzz"
    )
    .run()?;
    Ok(())
}

/// Writes the golden files again from what the code gives now, and lists the files that changed.
///
/// The list comes even when a test fails for another reason, and the failure after it.
pub(crate) fn bless(repo: &Repo) -> Result<()> {
    let sh = repo.shell()?;
    sh.set_var("LEVIERS_BLESS", "1");
    let core = cmd!(
        sh,
        "cargo test --quiet --no-fail-fast --no-default-features"
    )
    .run();
    let tool = cmd!(
        sh,
        "cargo test --quiet --no-fail-fast --no-default-features --features studio"
    )
    .run();
    say::line("\nbless: changed files, to be read before they are committed:");
    cmd!(sh, "git status --short tests assets").run()?;
    core.and(tool)
        .context("some tests fail for another reason than a golden file")
}

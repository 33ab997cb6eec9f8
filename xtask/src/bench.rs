//! Measures: the core natively, and the built site in a browser, normal and slowed down.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use crate::repo::Repo;
use crate::say;
use crate::setup::{Need, provide};
use crate::size;

/// How many times slower the processor is made, one measure after the other.
const SLOWDOWNS: &str = "[1,4]";

/// Prints the measures of the core, then those of the map of the site and of each of `files` in a browser, as a table.
///
/// # Errors
/// What cannot be found or run.
pub(crate) fn bench(repo: &Repo, files: &[PathBuf]) -> Result<()> {
    size::require_dist(repo)?;
    let toolbox = provide(repo, &[Need::BrowserPackages, Need::Browser])?;
    let sh = toolbox.shell(repo)?;
    let maps = maps(files)?;
    cmd!(sh, "cargo bench --no-default-features --bench core").run()?;
    say::line("");
    sh.change_dir(repo.browser_tests());
    sh.set_var("LEVIERS_DIST", repo.dist());
    sh.set_var(
        "LEVIERS_BENCH",
        format!("{{\"maps\":{maps},\"slowdowns\":{SLOWDOWNS}}}"),
    );
    if let Some(browser) = &toolbox.browser {
        sh.set_var("LEVIERS_CHROMIUM", browser);
    }
    cmd!(sh, "node bench/measure.js")
        .run()
        .context("the measures in the browser failed")
}

/// The maps to measure, as JSON: that of the site, then each file under its name.
fn maps(files: &[PathBuf]) -> Result<String> {
    let mut maps = vec!["{\"name\":\"atlas\",\"file\":null}".to_owned()];
    for file in files {
        let path = std::path::absolute(file)?;
        ensure!(path.is_file(), "{} is not a file", file.display());
        maps.push(format!(
            "{{\"name\":{},\"file\":{}}}",
            quoted(Path::new(file.file_stem().unwrap_or_default())),
            quoted(&path)
        ));
    }
    Ok(format!("[{}]", maps.join(",")))
}

fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_of_the_site_comes_first_and_a_file_that_is_not_there_is_named() {
        assert_eq!(
            maps(&[]).expect("no file is asked for"),
            "[{\"name\":\"atlas\",\"file\":null}]"
        );
        let missing = maps(&[PathBuf::from("absent.geojson")]);
        let said = missing.expect_err("no such file").to_string();
        assert!(said.contains("absent.geojson"), "{said}");
    }
}

//! Versions read from a `Cargo.lock`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use toml::{Table, Value};

/// The version at which `package` is locked in the file at `path`.
pub(crate) fn locked_version(path: &Path, package: &str) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| {
        format!(
            "failed to read {}; `cargo generate-lockfile` writes it",
            path.display()
        )
    })?;
    version_in(&text, package).with_context(|| format!("in {}", path.display()))
}

/// The version of `package` in the text of a lock file.
///
/// Two versions of one package are refused: the caller needs the one.
fn version_in(lockfile: &str, package: &str) -> Result<String> {
    let lockfile: Table = lockfile.parse().context("failed to parse the lock file")?;
    let versions: Vec<&str> = lockfile
        .get("package")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(|entry| entry.get("name").and_then(Value::as_str) == Some(package))
        .filter_map(|entry| entry.get("version").and_then(Value::as_str))
        .collect();
    match versions.as_slice() {
        [version] => Ok((*version).to_owned()),
        [] => bail!("package {package} is not locked"),
        several => bail!(
            "package {package} is locked at several versions: {}",
            several.join(", ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCKFILE: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.128"
source = "registry+https://example.org/index"

[[package]]
name = "syn"
version = "1.0.109"

[[package]]
name = "syn"
version = "2.0.100"

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.127"
"#;

    #[test]
    fn a_locked_package_gives_its_version() {
        assert_eq!(version_in(LOCKFILE, "wasm-bindgen").unwrap(), "0.2.128");
    }

    #[track_caller]
    fn refuses(lockfile: &str, package: &str, expected: &str) {
        let error = version_in(lockfile, package).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }

    #[test]
    fn a_missing_a_doubled_package_and_a_broken_file_are_refused() {
        refuses(LOCKFILE, "leptos", "package leptos is not locked");
        refuses(LOCKFILE, "syn", "1.0.109, 2.0.100");
        refuses("version = ", "leptos", "failed to parse the lock file");
        refuses("", "leptos", "package leptos is not locked");
    }
}

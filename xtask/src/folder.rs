//! What a folder holds, by name: files of a build have parts in their names that change.

use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// The names of what `folder` holds, in order.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = folder
        .read_dir()
        .with_context(|| format!("failed to list {}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

/// The one of `names` that starts and ends so.
pub(crate) fn one<'a>(names: &'a [String], start: &str, end: &str) -> Result<&'a str> {
    let mut found = names
        .iter()
        .filter(|name| name.starts_with(start) && name.ends_with(end));
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name),
        (None, _) => bail!("the build has no {start}*{end}: run `cargo xtask build` again"),
        (Some(_), Some(_)) => bail!("the build has several {start}*{end}, expected one"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_is_found_and_none_or_two_are_told() {
        let names = [
            "a-1.js".to_owned(),
            "a-2.js".to_owned(),
            "b-1.css".to_owned(),
        ];
        assert_eq!(one(&names, "b-", ".css").unwrap(), "b-1.css");
        assert!(one(&names, "a-", ".js").is_err());
        assert!(one(&names, "c-", ".js").is_err());
    }
}

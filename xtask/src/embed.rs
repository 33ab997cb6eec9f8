//! Puts into the site what other sites use of it: the custom element, the frame and the script of its height. Their names
//! are stable; the names of the files they load are those of the build.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::repo::Repo;

/// Files of `www/` that are copied, with the names of the build in place of their marks.
const FILES: [&str; 6] = [
    "carte-leviers.js",
    "carte-leviers.d.ts",
    "package.json",
    "integrer.html",
    "integrer.js",
    "ajuster.js",
];

/// Names of the files of a build.
struct Names {
    engine: String,
    wasm: String,
    styles: Vec<String>,
}

/// Writes them to `staging`, whose files are those of the build `engine` (`carte-leviers-….js`).
pub(crate) fn place(repo: &Repo, staging: &Path, engine: &str) -> Result<()> {
    let names = names(staging, engine)?;
    for file in FILES {
        let path = repo.root().join("www").join(file);
        let text =
            fs::read_to_string(path).with_context(|| format!("failed to read www/{file}"))?;
        fs::write(staging.join(file), filled(&text, &names))
            .with_context(|| format!("failed to write {file}"))?;
    }
    Ok(())
}

fn names(staging: &Path, engine: &str) -> Result<Names> {
    let stem = engine.trim_end_matches(".js");
    let found = crate::folder::names(staging)?;
    let wasm = format!("{stem}_bg.wasm");
    ensure!(found.contains(&wasm), "the build has no {wasm}");
    let styles: Vec<String> = found
        .into_iter()
        .filter(|name| {
            name.starts_with("leviers-") && Path::new(name).extension() == Some("css".as_ref())
        })
        .collect();
    ensure!(!styles.is_empty(), "the build has no leviers-….css");
    Ok(Names {
        engine: engine.to_owned(),
        wasm,
        styles,
    })
}

fn filled(text: &str, names: &Names) -> String {
    let quoted = names.styles.join("\", \"");
    let links = names
        .styles
        .iter()
        .map(|name| format!("<link rel=\"stylesheet\" href=\"{name}\">"));
    text.replace("%MOTEUR%", &names.engine)
        .replace("%WASM%", &names.wasm)
        .replace("%STYLES%", &quoted)
        .replace("<!--STYLES-->", &links.collect::<Vec<_>>().join("\n  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_the_names_of_the_build() {
        let names = Names {
            engine: "carte-leviers-1.js".to_owned(),
            wasm: "carte-leviers-1_bg.wasm".to_owned(),
            styles: vec!["a-1.css".to_owned(), "b-2.css".to_owned()],
        };
        assert_eq!(
            filled("\"%MOTEUR%\" [\"%STYLES%\"] %WASM%", &names),
            "\"carte-leviers-1.js\" [\"a-1.css\", \"b-2.css\"] carte-leviers-1_bg.wasm"
        );
        assert_eq!(
            filled("<!--STYLES-->", &names),
            "<link rel=\"stylesheet\" href=\"a-1.css\">\n  <link rel=\"stylesheet\" href=\"b-2.css\">"
        );
    }
}

//! Puts into the site what other sites use of it: the custom element, the frame and the script of its height. Their names
//! are stable; the names and digests of the files they load are those of the build (`docs/decisions/0063`).

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::folder::names;
use crate::precache::integrity;
use crate::repo::Repo;

/// Files of `www/` that are copied, with the names of the build in place of their marks.
const FILES: [&str; 8] = [
    "carte-leviers.js",
    "carte-leviers.d.ts",
    "package.json",
    "README.md",
    "integrer.html",
    "integrer.js",
    "fige.js",
    "ajuster.js",
];

/// Scripts that other sites name, and where their digests are.
const NAMED: [&str; 2] = ["carte-leviers.js", "ajuster.js"];
const DIGESTS: &str = "empreintes.json";

/// The host page that asks for the element by its digest, and where that goes.
const EXAMPLE: (&str, &str) = ("examples/empreinte.html", "%EMPREINTE%");

/// Files at the root of the repository that a package must carry.
const LICENCES: [&str; 3] = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];

/// The files of a build that the element asks for.
struct Parts {
    engine: String,
    wasm: String,
    styles: Vec<String>,
}

/// Writes them to `staging`, whose files are those of the build `engine` (`carte-leviers-….js`).
///
/// Their digests come with [`seal`], at once in a development build: in a release, files are still to be minified.
pub(crate) fn place(repo: &Repo, staging: &Path, engine: &str) -> Result<()> {
    let parts = parts(staging, engine)?;
    for file in FILES {
        let path = repo.root().join("www").join(file);
        let text =
            fs::read_to_string(&path).with_context(|| format!("failed to read www/{file}"))?;
        fs::write(staging.join(file), filled(&text, &parts))
            .with_context(|| format!("failed to write {file}"))?;
    }
    for file in LICENCES {
        fs::copy(repo.root().join(file), staging.join(file))
            .with_context(|| format!("failed to copy {file}"))?;
    }
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        return Ok(());
    }
    seal(staging)
}

/// Writes the digests of the files of `site`, which change no more: in the element, those of what it asks for; beside it, and
/// into the example, its own.
pub(crate) fn seal(site: &Path) -> Result<()> {
    let read = |file: &str| {
        fs::read_to_string(site.join(file)).with_context(|| format!("the build has no {file}"))
    };
    let write = |file: &str, text: String| {
        fs::write(site.join(file), text).with_context(|| format!("failed to write {file}"))
    };
    let [element, _] = NAMED;
    let digests = names(site)?
        .into_iter()
        .filter(|name| site.join(name).is_file());
    let digests: BTreeMap<String, String> = digests
        .map(|name| {
            let bytes =
                fs::read(site.join(&name)).with_context(|| format!("failed to read {name}"))?;
            Ok((name, integrity(&bytes)))
        })
        .collect::<Result<_>>()?;
    write(element, vouched(&read(element)?, &digests))?;
    let own = |file: &str| Ok::<_, anyhow::Error>(integrity(read(file)?.as_bytes()));
    let lines = NAMED
        .iter()
        .map(|file| Ok(format!("  \"{file}\": \"{}\"", own(file)?)));
    let lines = lines.collect::<Result<Vec<_>>>()?;
    write(DIGESTS, ["{\n", &lines.join(",\n"), "\n}\n"].concat())?;
    let (page, mark) = EXAMPLE;
    write(page, read(page)?.replace(mark, &own(element)?))
}

/// `text` with the digest of each file in the place of its mark.
fn vouched(text: &str, digests: &BTreeMap<String, String>) -> String {
    let marked =
        |text: String, (name, digest): (&String, &String)| text.replace(&mark(name), digest);
    digests.iter().fold(text.to_owned(), marked)
}

/// What stands for the digest of the file `name` until it is known.
fn mark(name: &str) -> String {
    format!("%SRI {name}%")
}

fn parts(staging: &Path, engine: &str) -> Result<Parts> {
    let stem = engine.trim_end_matches(".js");
    let found = names(staging)?;
    let wasm = format!("{stem}_bg.wasm");
    ensure!(found.contains(&wasm), "the build has no {wasm}");
    let styles: Vec<String> = found
        .into_iter()
        .filter(|name| {
            name.starts_with("leviers-") && Path::new(name).extension() == Some("css".as_ref())
        })
        .collect();
    ensure!(!styles.is_empty(), "the build has no leviers-….css");
    Ok(Parts {
        engine: engine.to_owned(),
        wasm,
        styles,
    })
}

fn filled(text: &str, parts: &Parts) -> String {
    let pairs = parts
        .styles
        .iter()
        .map(|name| format!("\"{name}\", \"{}\"", mark(name)));
    let links = parts
        .styles
        .iter()
        .map(|name| format!("<link rel=\"stylesheet\" href=\"{name}\">"));
    text.replace("%MOTEUR_SRI%", &mark(&parts.engine))
        .replace("%MOTEUR%", &parts.engine)
        .replace("%WASM_SRI%", &mark(&parts.wasm))
        .replace("%WASM%", &parts.wasm)
        .replace("\"%STYLES%\"", &pairs.collect::<Vec<_>>().join("], ["))
        .replace("<!--STYLES-->", &links.collect::<Vec<_>>().join("\n  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_the_names_and_then_the_digests_of_the_build() {
        let parts = Parts {
            engine: "carte-leviers-1.js".to_owned(),
            wasm: "carte-leviers-1_bg.wasm".to_owned(),
            styles: vec!["a-1.css".to_owned(), "b-2.css".to_owned()],
        };
        let text = filled(
            "\"%MOTEUR%\" %MOTEUR_SRI% [[\"%STYLES%\"]] %WASM% %WASM_SRI%",
            &parts,
        );
        let names = [
            "carte-leviers-1.js",
            "carte-leviers-1_bg.wasm",
            "a-1.css",
            "b-2.css",
        ];
        let digests = names.map(|name| (name.to_owned(), ["#", name].concat()));
        assert_eq!(
            vouched(&text, &digests.into()),
            "\"carte-leviers-1.js\" #carte-leviers-1.js [[\"a-1.css\", \"#a-1.css\"], [\"b-2.css\", \"#b-2.css\"]] \
             carte-leviers-1_bg.wasm #carte-leviers-1_bg.wasm"
        );
        assert_eq!(
            filled("<!--STYLES-->", &parts),
            "<link rel=\"stylesheet\" href=\"a-1.css\">\n  <link rel=\"stylesheet\" href=\"b-2.css\">"
        );
    }
}

//! The data package, ready for data.gouv.fr: tables, outlines, schema, dictionary, licences.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::tree::Tree;
use crate::tool::source::SourceFiles;

/// The description of the package, among the editors' files and among the published ones.
const DESCRIPTION: &str = "datapackage.json";

/// Folder of the package in the site.
const FOLDER: &str = "donnees/";

/// The package of the editors' `sources` and of the outlines `geojson`; nothing without a description.
pub fn package(sources: &SourceFiles, geojson: &[u8]) -> Tree {
    let mut tree = Tree::new();
    let described = sources
        .get(DESCRIPTION)
        .and_then(|bytes| serde_json::from_slice(bytes).ok());
    let Some(mut description): Option<Value> = described else {
        return tree;
    };
    if let Some(resources) = description["resources"].as_array_mut() {
        for resource in resources.iter_mut() {
            let path = resource["path"].as_str().unwrap_or_default().to_owned();
            let bytes = sources.get(&path).map(Vec::as_slice).unwrap_or_default();
            resource["bytes"] = json!(bytes.len());
            tree.insert([FOLDER, &path].concat(), bytes.to_vec());
        }
        resources.push(json!({
            "name": "contours",
            "path": "territoires.geojson",
            "title": "Contours des territoires",
            "description": "Limites simplifiées ; la propriété « code » est celle de territoires.csv.",
            "profile": "data-resource",
            "format": "geojson",
            "mediatype": "application/geo+json",
            "encoding": "utf-8",
            "bytes": geojson.len(),
        }));
    }
    // A resource that is no table makes the whole a data package, not a tabular one.
    description["profile"] = json!("data-package");
    let text = serde_json::to_string_pretty(&description).unwrap_or_default() + "\n";
    tree.insert([FOLDER, "territoires.geojson"].concat(), geojson.to_vec());
    tree.insert(
        [FOLDER, "DICTIONNAIRE.md"].concat(),
        dictionary(&description).into_bytes(),
    );
    tree.insert(
        [FOLDER, "LICENCE.md"].concat(),
        licence(&description).into_bytes(),
    );
    tree.insert([FOLDER, DESCRIPTION].concat(), text.into_bytes());
    tree
}

fn said<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
}

/// Every column of every table, in words.
fn dictionary(description: &Value) -> String {
    let mut out = format!(
        "# {}\n\n{}\n",
        said(description, "title"),
        said(description, "description")
    );
    for resource in list(description, "resources") {
        let (path, title, about) = (
            said(resource, "path"),
            said(resource, "title"),
            said(resource, "description"),
        );
        // Writing to a text cannot fail.
        writeln!(out, "\n## {path}\u{a0}: {title}\n\n{about}").ok();
        let fields = list(&resource["schema"], "fields");
        if fields.is_empty() {
            continue;
        }
        writeln!(out, "\n| colonne | type | description |\n|---|---|---|").ok();
        for field in fields {
            let about = said(field, "description").replace('|', "\\|");
            writeln!(
                out,
                "| `{}` | {} | {about} |",
                said(field, "name"),
                said(field, "type")
            )
            .ok();
        }
    }
    out
}

/// Licences and sources, as the description has them.
fn licence(description: &Value) -> String {
    let mut out = "# Licences et sources\n\n".to_owned();
    for one in list(description, "licenses")
        .iter()
        .chain(list(description, "sources"))
    {
        writeln!(out, "- [{}]({})", said(one, "title"), said(one, "path")).ok();
    }
    out
}

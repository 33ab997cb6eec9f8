//! What `datapackage.json` tells people of each column: its title, what to write in it.
//!
//! The committed dictionary is part of the program: a command explains a column without looking for the file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The committed dictionary.
const DICTIONARY: &str = include_str!("../../../assets/source/datapackage.json");

#[derive(Deserialize)]
struct Package {
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    path: String,
    title: String,
    schema: Schema,
}

#[derive(Deserialize)]
struct Schema {
    fields: Vec<Field>,
}

/// One column, as the dictionary describes it.
#[derive(Clone, Debug, Deserialize)]
pub struct Field {
    /// Name of the column.
    pub name: String,
    /// Title in plain French.
    pub title: String,
    /// What to write in it.
    #[serde(default)]
    pub description: String,
    /// What its values must satisfy.
    #[serde(default)]
    constraints: Constraints,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Constraints {
    #[serde(default)]
    required: bool,
}

impl Field {
    /// `obligatoire` or `facultatif`.
    pub fn obligation(&self) -> &'static str {
        if self.constraints.required {
            "obligatoire"
        } else {
            "facultatif"
        }
    }
}

static TABLES: LazyLock<BTreeMap<String, Resource>> = LazyLock::new(|| {
    let package: Package =
        serde_json::from_str(DICTIONARY).expect("tests read the committed dictionary");
    let tables = package.resources.into_iter();
    tables.map(|table| (table.path.clone(), table)).collect()
});

/// The column named `column` of `file`; `None` when the dictionary does not have it.
pub fn field(file: &str, column: &str) -> Option<&'static Field> {
    let fields = &TABLES.get(file)?.schema.fields;
    fields.iter().find(|field| field.name == column)
}

/// Title of the table `file` in plain French; empty when the dictionary does not have it.
pub fn table_title(file: &str) -> &'static str {
    TABLES.get(file).map_or("", |table| table.title.as_str())
}

/// Other names under which people write `column` of `file`: its title.
pub fn aliases(file: &str, column: &str) -> Vec<&'static str> {
    field(file, column)
        .map(|field| field.title.as_str())
        .into_iter()
        .collect()
}

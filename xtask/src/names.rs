//! Makes the names short by which the script and the WebAssembly know each other (`docs/decisions/0075`).
//!
//! wasm-bindgen calls each function that the script lends by its own name, its type and a hash, in both files: sixteen
//! digits that do not compress, hundreds of times. The names mean nothing to anyone else.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{Import, ImportSectionReader, Parser, Payload};

/// Start of every short name: no word of the script is like it.
const SHORT: &str = "_l";

/// Long name → short name.
type Names = BTreeMap<String, String>;

/// Shortens the names in the files that wasm-bindgen wrote to `folder` for the program `name`.
///
/// # Errors
/// If the files are not there, or the script does not hold each name that the WebAssembly asks for.
pub(crate) fn shorten(folder: &Path, name: &str) -> Result<()> {
    let (script, wasm) = (
        folder.join(format!("{name}.js")),
        folder.join(format!("{name}_bg.wasm")),
    );
    let text = fs::read_to_string(&script)
        .with_context(|| format!("failed to read {}", script.display()))?;
    let bytes = fs::read(&wasm).with_context(|| format!("failed to read {}", wasm.display()))?;
    let names = names(&bytes)?;
    let text = in_script(&text, &names)?;
    fs::write(&wasm, in_wasm(&bytes, names)?)
        .with_context(|| format!("failed to write {}", wasm.display()))?;
    fs::write(&script, text).with_context(|| format!("failed to write {}", script.display()))
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// A short name for each function that `wasm` takes from wasm-bindgen's script.
fn names(wasm: &[u8]) -> Result<Names> {
    let mut names = Names::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) =
            payload.context("failed to parse the WebAssembly")?
        {
            for import in section.into_imports() {
                let import = import.context("failed to read an import")?;
                if import.name.starts_with("__wb") {
                    let short = format!("{SHORT}{}", names.len());
                    names.entry(import.name.to_owned()).or_insert(short);
                }
            }
        }
    }
    Ok(names)
}

/// `text` with each long name, as a word, replaced.
fn in_script(text: &str, names: &Names) -> Result<String> {
    let mut written = String::with_capacity(text.len());
    let mut n_seen: BTreeMap<&str, usize> = BTreeMap::new();
    for piece in text.split_inclusive(|c| !is_word(c)) {
        let word = piece.trim_end_matches(|c| !is_word(c));
        match names.get_key_value(word) {
            Some((long, short)) => {
                *n_seen.entry(long).or_default() += 1;
                written.push_str(short);
                written.extend(piece.strip_prefix(word));
            }
            None => written.push_str(piece),
        }
    }
    let missing: Vec<&str> = (names.keys().map(String::as_str))
        .filter(|name| !n_seen.contains_key(name))
        .collect();
    ensure!(
        missing.is_empty(),
        "wasm-bindgen's script does not lend {}: see xtask/src/names.rs",
        missing.join(", ")
    );
    Ok(written)
}

/// `wasm` with each long name replaced in its imports.
fn in_wasm(wasm: &[u8], names: Names) -> Result<Vec<u8>> {
    let mut module = Module::new();
    Shortening(names)
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .context("failed to write the WebAssembly again")?;
    Ok(module.finish())
}

/// Writes a module again, with short names.
struct Shortening(Names);

impl Reencode for Shortening {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let short = self.0.get(import.name).cloned();
            let name = short.as_deref().unwrap_or(import.name);
            utils::parse_import(self, imports, Import { name, ..import })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, TypeSection};

    fn module(name: &str) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("./m_bg.js", name, EntityType::Function(0));
        imports.import("./m_bg.js", "memory_of_host", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn a_name_is_short_in_both_files_and_the_rest_stays() {
        let wasm = module("__wbg_set_0123456789abcdef");
        let names = names(&wasm).expect("a module");
        let text =
            "const import0 = { __wbg_set_0123456789abcdef: f, __wbg_set_0123456789abcdef0: g };";
        assert_eq!(
            in_script(text, &names).expect("the script has it"),
            "const import0 = { _l0: f, __wbg_set_0123456789abcdef0: g };"
        );
        assert_eq!(in_wasm(&wasm, names).expect("a module"), module("_l0"));
    }

    #[test]
    fn a_name_that_the_script_does_not_lend_is_an_error() {
        let names = names(&module("__wbg_set_0123456789abcdef")).expect("a module");
        let error = in_script("const import0 = {};", &names).expect_err("it is not there");
        assert!(
            error.to_string().contains("__wbg_set_0123456789abcdef"),
            "{error}"
        );
    }
}

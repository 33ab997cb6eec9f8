//! Takes out of the WebAssembly the classes that a dependency of Leptos shows to JavaScript, and that nothing uses.
//!
//! What is exported stays, with all that it leads to. Leptos always brings `wasm-streams` along, for functions that a
//! server runs; its three classes are exported whether or not anything makes one (`docs/decisions/0031`). Without their
//! exports, and without what tells wasm-bindgen of them, neither the program nor its script has them.

use anyhow::{Context as _, Result};
use wasmparser::{BinaryReader, ExportSectionReader};

use crate::places::{push_number, sections};

/// How the names of the classes start, in what wasm-bindgen reads and in the names of exports.
const CLASSES: &str = "IntoUnderlying";
const EXPORTS: &str = "intounderlying";
/// The section in which the macros of wasm-bindgen tell its program what to make.
const TOLD: &str = "__wasm_bindgen_unstable";

const CUSTOM: u8 = 0;
const EXPORT: u8 = 7;

/// `wasm` without those classes.
pub(crate) fn without_unused(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut written = wasm.get(..8).context("the file is cut short")?.to_vec();
    for section in sections(wasm)? {
        let content = &wasm[section.content.clone()];
        let kept = match section.id {
            EXPORT => Some(exports(content)?),
            CUSTOM => told(content)?,
            _ => None,
        };
        match kept {
            None => written.extend(&wasm[section.whole.clone()]),
            Some(kept) => {
                written.push(section.id);
                push_number(&mut written, kept.len() as u64);
                written.extend(kept);
            }
        }
    }
    Ok(written)
}

/// The content of the section of exports without theirs.
fn exports(content: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    let mut n_kept = 0;
    for export in ExportSectionReader::new(BinaryReader::new(content, 0))? {
        let export = export.context("failed to read the exports")?;
        if !export.name.contains(EXPORTS) {
            n_kept += 1;
            push_number(&mut kept, export.name.len() as u64);
            kept.extend(export.name.as_bytes());
            // What `ExternalKind` says, as the format numbers it: of the linker come functions, memories, tables, globals.
            kept.push(export.kind as u8);
            push_number(&mut kept, export.index.into());
        }
    }
    let mut content = Vec::new();
    push_number(&mut content, n_kept);
    content.extend(kept);
    Ok(content)
}

/// The content of the custom section `content` without what tells of them; `None` if it is another.
///
/// Each macro adds two entries, each after its length in four bytes: the version of the format, then what it tells.
fn told(content: &[u8]) -> Result<Option<Vec<u8>>> {
    let mut reader = BinaryReader::new(content, 0);
    if reader.read_string()? != TOLD {
        return Ok(None);
    }
    let mut kept = Vec::new();
    push_number(&mut kept, TOLD.len() as u64);
    kept.extend(TOLD.as_bytes());
    while !reader.eof() {
        let start = content.len() - reader.bytes_remaining();
        entry(&mut reader)?;
        let told = entry(&mut reader)?;
        let names = |text: &[u8]| {
            text.windows(CLASSES.len())
                .any(|part| part == CLASSES.as_bytes())
        };
        if !names(told) {
            kept.extend(&content[start..content.len() - reader.bytes_remaining()]);
        }
    }
    Ok(Some(kept))
}

fn entry<'a>(reader: &mut BinaryReader<'a>) -> Result<&'a [u8]> {
    let len = reader
        .read_u32()
        .context("an entry of wasm-bindgen is cut short")?;
    Ok(reader.read_bytes(len as usize)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(texts: &[&str]) -> Vec<u8> {
        let with_length = |text: &&str| {
            let length = u32::try_from(text.len())
                .expect("a short text")
                .to_le_bytes();
            [&length[..], text.as_bytes()].concat()
        };
        texts.iter().flat_map(with_length).collect()
    }

    fn module(exported: &[&str], told: &[&str]) -> Vec<u8> {
        let mut exports = wasm_encoder::ExportSection::new();
        for (index, name) in (0..).zip(exported) {
            exports.export(name, wasm_encoder::ExportKind::Func, index);
        }
        let mut module = wasm_encoder::Module::new();
        module.section(&exports);
        module.section(&wasm_encoder::CustomSection {
            name: TOLD.into(),
            data: entries(told).into(),
        });
        module.section(&wasm_encoder::CustomSection {
            name: "name".into(),
            data: (&[1_u8, 2]).into(),
        });
        module.finish()
    }

    #[test]
    fn the_classes_that_nothing_uses_go_and_the_rest_stays() {
        let all = module(
            &["monter", "carte"],
            &[
                "1",
                "monter",
                "1",
                "struct IntoUnderlyingSink",
                "1",
                "carte",
            ],
        );
        let expected = module(&["monter", "carte"], &["1", "monter", "1", "carte"]);
        assert_eq!(without_unused(&all).expect("a module"), expected);
        assert_eq!(without_unused(&expected).expect("a module"), expected);
        let exported = module(&["monter", "intounderlyingsink_close_58a9"], &[]);
        let expected = module(&["monter"], &[]);
        assert_eq!(without_unused(&exported).expect("a module"), expected);
        assert!(without_unused(b"no module").is_err());
    }
}

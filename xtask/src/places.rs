//! Takes out of the WebAssembly the places in the source that panics tell: one nameless place stands for all.
//!
//! Each check that can fail (an index, an `expect`) carries the file, line and column of its code: hundreds of addresses
//! that compress badly, and paths of the machine that built it. What a panic says stays. The compiler's own way
//! (`-Zlocation-detail=none`) is not in the stable one; here the relocations of the linked program tell which addresses
//! are places (`docs/decisions/0018`). Development builds keep theirs.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context as _, Result};
use wasmparser::{
    BinaryReader, DataSectionReader, Linking, LinkingSectionReader, RelocAddendKind,
    RelocSectionReader, RelocationEntry, RelocationType, SymbolInfo,
};

/// The file that the one place left names.
const NAMELESS: &[u8] = b"leviers";
/// Size of a place in memory: address and length of the file's name, line, column, 4 bytes each.
const PLACE_BYTES: usize = 16;
/// Bytes before the sections: the magic number and the version.
const PREAMBLE_BYTES: usize = 8;

const CUSTOM: u8 = 0;
const DATA: u8 = 11;

/// A section of the program, by positions in its file.
pub(crate) struct Section {
    pub(crate) id: u8,
    pub(crate) whole: Range<usize>,
    pub(crate) content: Range<usize>,
}

/// The relocations of one section.
struct Relocations {
    /// Number of the custom section that lists them.
    listed_in: usize,
    /// Start of the content of the section they are about.
    base: usize,
    about: u32,
    entries: Vec<RelocationEntry>,
}

/// The parts of a linked program that matter here.
struct Program {
    sections: Vec<Section>,
    /// What each symbol of data takes in the file, by number.
    symbols: BTreeMap<u32, Range<usize>>,
    relocations: Vec<Relocations>,
}

/// Places by number of their symbol: the symbol of the name of the file that each tells.
type Places = BTreeMap<u32, u32>;

/// `wasm`, linked with its relocations, with one place for all.
pub(crate) fn without_places(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut program = Program::read(wasm).context("failed to read the linked WebAssembly")?;
    let places = program.places(wasm);
    let long_enough = |file: &u32| program.symbols[file].len() > NAMELESS.len();
    let kept = places.iter().find(|(_, file)| long_enough(file));
    let Some(kept) = kept.map(|(&place, _)| place) else {
        // No check can fail, or the compiler writes places in another way.
        return Ok(wasm.to_vec());
    };
    let mut bytes = wasm.to_vec();
    program.lead_to(kept, &places, &mut bytes);
    program.empty(kept, &places, &mut bytes);
    program.written(&bytes)
}

impl Program {
    fn read(wasm: &[u8]) -> Result<Self> {
        let sections = sections(wasm)?;
        let mut segments = Vec::new();
        let mut symbols = BTreeMap::new();
        let mut relocations = Vec::new();
        for (number, section) in sections.iter().enumerate() {
            let mut reader = reader(wasm, &section.content)?;
            match section.id {
                DATA => {
                    for segment in DataSectionReader::new(reader)? {
                        let segment = segment?;
                        let end = usize::try_from(segment.range.end)?;
                        segments.push(end - segment.data.len());
                    }
                }
                CUSTOM => {
                    let name = reader.read_string()?;
                    if name == "linking" {
                        symbols = data_symbols(&LinkingSectionReader::new(reader)?, &segments)?;
                    } else if name.starts_with("reloc.") {
                        let listed = RelocSectionReader::new(reader)?;
                        let about = listed.section_index();
                        let target = &sections[usize::try_from(about)?];
                        relocations.push(Relocations {
                            listed_in: number,
                            base: target.content.start,
                            about,
                            entries: listed.entries().into_iter().collect::<Result<_, _>>()?,
                        });
                    }
                }
                _ => {}
            }
        }
        Ok(Self {
            sections,
            symbols,
            relocations,
        })
    }

    /// Every place: data of its size that starts with the address of the name of a Rust file.
    fn places(&self, wasm: &[u8]) -> Places {
        let mut by_start: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for (&symbol, range) in &self.symbols {
            if range.len() == PLACE_BYTES {
                by_start.entry(range.start).or_default().push(symbol);
            }
        }
        let names_file = |symbol: &u32| {
            let text = self.symbols.get(symbol).map(|range| &wasm[range.clone()]);
            text.is_some_and(|text| text.strip_suffix(b"\0").unwrap_or(text).ends_with(b".rs"))
        };
        let mut places = Places::new();
        for (at, entry) in self.addresses() {
            if entry.addend == 0 && names_file(&entry.index) {
                let here = by_start.get(&at).into_iter().flatten();
                places.extend(here.map(|&place| (place, entry.index)));
            }
        }
        places
    }

    /// The relocations that write the address of a symbol, each with its position in the file.
    fn addresses(&self) -> impl Iterator<Item = (usize, &RelocationEntry)> {
        self.relocations.iter().flat_map(|list| {
            let addresses = list.entries.iter().filter(|entry| is_address(entry));
            addresses.map(|entry| (list.base + entry.offset as usize, entry))
        })
    }

    /// Makes all that leads to a place lead to `kept`.
    fn lead_to(&mut self, kept: u32, places: &Places, bytes: &mut [u8]) {
        // The linker has written the address of `kept` wherever it is meant: once for each way of writing.
        let written: Vec<(RelocationType, Vec<u8>)> = self
            .addresses()
            .filter(|(_, entry)| entry.index == kept && entry.addend == 0)
            .map(|(at, entry)| (entry.ty, bytes[at..at + entry.ty.extent()].to_vec()))
            .collect();
        for list in &mut self.relocations {
            for entry in &mut list.entries {
                if !(is_address(entry) && entry.addend == 0 && places.contains_key(&entry.index)) {
                    continue;
                }
                if let Some((_, address)) = written.iter().find(|(ty, _)| *ty == entry.ty) {
                    let at = list.base + entry.offset as usize;
                    bytes[at..at + address.len()].copy_from_slice(address);
                    entry.index = kept;
                }
            }
        }
    }

    /// Empties every place that nothing leads to any more, and the names that only those tell; `kept` becomes nameless.
    fn empty(&mut self, kept: u32, places: &Places, bytes: &mut [u8]) {
        let meant: BTreeSet<u32> = self.addresses().map(|(_, entry)| entry.index).collect();
        let gone: BTreeSet<u32> = (places.keys().copied())
            .filter(|place| !meant.contains(place))
            .collect();
        let emptied: BTreeSet<usize> = gone.iter().map(|place| self.symbols[place].start).collect();
        for list in &mut self.relocations {
            let base = list.base;
            list.entries
                .retain(|entry| !emptied.contains(&(base + entry.offset as usize)));
        }
        let still: BTreeSet<u32> = self.addresses().map(|(_, entry)| entry.index).collect();
        let names = places
            .values()
            .copied()
            .filter(|name| !still.contains(name));
        for symbol in gone.iter().copied().chain(names) {
            bytes[self.symbols[&symbol].clone()].fill(0);
        }
        let (place, name) = (&self.symbols[&kept], &self.symbols[&places[&kept]]);
        let ends = usize::from(bytes[name.end - 1] == 0);
        let place = &mut bytes[place.clone()];
        place[4..].fill(0);
        place[4] = u8::try_from(NAMELESS.len() + ends).unwrap_or(0);
        bytes[name.clone()].fill(0);
        bytes[name.start..name.start + NAMELESS.len()].copy_from_slice(NAMELESS);
    }

    /// The program of `bytes`, with the relocations as they are now.
    fn written(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let mut written = bytes[..PREAMBLE_BYTES].to_vec();
        for (number, section) in self.sections.iter().enumerate() {
            let list = self
                .relocations
                .iter()
                .find(|list| list.listed_in == number);
            match list {
                None => written.extend(&bytes[section.whole.clone()]),
                Some(list) => {
                    let name = reader(bytes, &section.content)?.read_string()?;
                    let content = list.written(name);
                    written.push(CUSTOM);
                    push_number(&mut written, content.len() as u64);
                    written.extend(content);
                }
            }
        }
        Ok(written)
    }
}

impl Relocations {
    /// The content of the custom section `name` that lists them.
    fn written(&self, name: &str) -> Vec<u8> {
        let mut content = Vec::new();
        push_number(&mut content, name.len() as u64);
        content.extend(name.as_bytes());
        push_number(&mut content, self.about.into());
        push_number(&mut content, self.entries.len() as u64);
        for entry in &self.entries {
            content.push(entry.ty as u8);
            push_number(&mut content, entry.offset.into());
            push_number(&mut content, entry.index.into());
            if entry.ty.addend_kind() != RelocAddendKind::None {
                push_signed(&mut content, entry.addend);
            }
        }
        content
    }
}

/// The sections of `wasm`, in their order.
pub(crate) fn sections(wasm: &[u8]) -> Result<Vec<Section>> {
    let mut sections = Vec::new();
    let mut reader = reader(wasm, &(PREAMBLE_BYTES..wasm.len()))?;
    while !reader.eof() {
        let start = wasm.len() - reader.bytes_remaining();
        let id = reader.read_u8()?;
        let len = reader.read_var_u32()? as usize;
        let content = wasm.len() - reader.bytes_remaining();
        reader.read_bytes(len)?;
        sections.push(Section {
            id,
            whole: start..content + len,
            content: content..content + len,
        });
    }
    Ok(sections)
}

fn reader<'a>(wasm: &'a [u8], range: &Range<usize>) -> Result<BinaryReader<'a>> {
    let bytes = wasm.get(range.clone()).context("the file is cut short")?;
    Ok(BinaryReader::new(bytes, range.start as u64))
}

/// What each symbol of data takes in the file; its segments start at `segments`.
fn data_symbols(
    linking: &LinkingSectionReader<'_>,
    segments: &[usize],
) -> Result<BTreeMap<u32, Range<usize>>> {
    let mut symbols = BTreeMap::new();
    for part in linking.subsections() {
        let Linking::SymbolTable(table) = part? else {
            continue;
        };
        for (number, symbol) in (0..).zip(table) {
            if let SymbolInfo::Data {
                symbol: Some(data), ..
            } = symbol?
            {
                let segment = segments.get(data.index as usize);
                let start = segment.context("a symbol of no segment")? + data.offset as usize;
                symbols.insert(number, start..start + data.size as usize);
            }
        }
    }
    Ok(symbols)
}

/// Whether a relocation writes the address of data, in one of the ways that programs of 32 bits have.
fn is_address(entry: &RelocationEntry) -> bool {
    matches!(
        entry.ty,
        RelocationType::MemoryAddrLeb
            | RelocationType::MemoryAddrSleb
            | RelocationType::MemoryAddrI32
    )
}

/// The seven lowest bits.
fn low_bits(number: u64) -> u8 {
    number.to_le_bytes()[0] & 0x7f
}

/// An unsigned number as WebAssembly writes it (LEB128).
pub(crate) fn push_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(low_bits(number) | 0x80);
        number >>= 7;
    }
    bytes.push(low_bits(number));
}

/// The same with a sign.
fn push_signed(bytes: &mut Vec<u8>, mut number: i64) {
    while !(-0x40..0x40).contains(&number) {
        bytes.push(low_bits(number.cast_unsigned()) | 0x80);
        number >>= 7;
    }
    bytes.push(low_bits(number.cast_unsigned()));
}

#[cfg(test)]
mod tests;

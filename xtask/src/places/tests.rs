//! A program small enough to be written by hand.

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, Function,
    FunctionSection, LinkingSection, MemorySection, MemoryType, Module, SymbolTable, TypeSection,
};

use super::*;

const BASE: u32 = 1024;
const FILE: &[u8] = b"src/somewhere/deep.rs\0";
const FILE_LEN: u32 = 22;

/// Two places of one file in memory, and code that leads to each; a text is data that is no place.
fn linked() -> Vec<u8> {
    let mut memory = FILE.to_vec();
    memory.resize(24, 0);
    let place = |line: u32| [BASE, FILE_LEN, line, 7].map(u32::to_le_bytes).concat();
    memory.extend(place(41));
    memory.extend(place(42));
    memory.extend(b"sixteen letters.");
    let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
    types.ty().function([], []);
    functions.function(0);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    // `i32.const`, its address in five bytes as linkers leave room for, `drop`; twice.
    let mut body = Function::new([]);
    for address in [BASE + 24, BASE + 40] {
        let low = low_bits(address.into()) | 0x80;
        let high = low_bits((address >> 7).into()) | 0x80;
        body.raw([0x41, low, high, 0x80, 0x80, 0, 0x1a]);
    }
    body.raw([0x0b]);
    let (mut code, mut data) = (CodeSection::new(), DataSection::new());
    code.function(&body);
    data.active(0, &ConstExpr::i32_const(BASE.cast_signed()), memory);
    let mut symbols = SymbolTable::new();
    for (name, offset, size) in [
        ("file", 0, FILE_LEN),
        ("a", 24, 16),
        ("b", 40, 16),
        ("text", 56, 16),
    ] {
        let definition = DataSymbolDefinition {
            index: 0,
            offset,
            size,
        };
        symbols.data(SymbolTable::WASM_SYM_BINDING_LOCAL, name, Some(definition));
    }
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    // Type, offset in the section, symbol, addend. The code starts after its count, size and count of locals.
    let of_code = [3, 2, 4, 4, 1, 0, 4, 11, 2, 0];
    let of_data = [4, 2, 5, 31, 0, 0, 5, 47, 0, 0];
    let mut module = Module::new();
    module
        .section(&types)
        .section(&functions)
        .section(&memories);
    module.section(&code).section(&data).section(&linking);
    for (name, listed) in [("reloc.CODE", &of_code), ("reloc.DATA", &of_data)] {
        module.section(&CustomSection {
            name: name.into(),
            data: listed[..].into(),
        });
    }
    module.finish()
}

#[test]
fn all_places_become_one_that_names_no_file_and_other_data_stays() {
    let wasm = linked();
    let program = Program::read(&wasm).expect("it is well formed");
    assert_eq!(program.places(&wasm), [(1, 0), (2, 0)].into());
    let after = without_places(&wasm).expect("it is well formed");
    let has = |text: &[u8]| after.windows(text.len()).any(|part| part == text);
    assert!(!has(b"somewhere") && has(b"leviers\0") && has(b"sixteen letters."));
    let program = Program::read(&after).expect("it is still well formed");
    let meant: Vec<u32> = program.addresses().map(|(_, entry)| entry.index).collect();
    assert_eq!(
        meant,
        [1, 1, 0],
        "the code leads to one place, which has its name"
    );
    let written: Vec<&[u8]> = (program.addresses().take(2))
        .map(|(at, _)| &after[at..at + 5])
        .collect();
    assert_eq!(written[0], written[1]);
    let place = &after[program.symbols[&1].clone()];
    assert_eq!(place[4..], [8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(after[program.symbols[&2].clone()], [0; PLACE_BYTES]);
}

#[test]
fn a_program_without_places_stays_as_it_is() {
    let empty = Module::new().finish();
    assert_eq!(without_places(&empty).expect("it is well formed"), empty);
    without_places(b"\0asm").expect_err("it is cut short");
}

#[test]
fn numbers_are_written_as_webassembly_reads_them() {
    for number in [0, 127, 128, 624_485] {
        let mut bytes = Vec::new();
        push_number(&mut bytes, number);
        assert_eq!(
            BinaryReader::new(&bytes, 0).read_var_u64().ok(),
            Some(number)
        );
    }
    for number in [0, 63, 64, -64, -65, -123_456] {
        let mut bytes = Vec::new();
        push_signed(&mut bytes, number);
        assert_eq!(
            BinaryReader::new(&bytes, 0).read_var_i64().ok(),
            Some(number)
        );
    }
}

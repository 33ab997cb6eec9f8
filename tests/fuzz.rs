//! Readers under mutated inputs: any bytes get an answer, never a panic. A second each in every run of the tests; longer
//! by `cargo xtask fuzz --secondes 60`. A stable toolchain has no coverage to follow, so mutations know the formats:
//! they join pieces of several inputs, and damage the parts of a workbook inside its archive.
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use carte_leviers::codec::{FeatureReader, PropertyKeys, read_features};
use carte_leviers::tool::disk::read_folder;
use carte_leviers::tool::import::Rows;
use carte_leviers::tool::source::{SourceFiles, read_sources};
use carte_leviers::tool::template::{model, ods_bytes, xlsx_bytes};
use carte_leviers::tool::trial::trial;

/// Numbers that differ from one to the next, the same in every run (xorshift64, G. Marsaglia, 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (bound.max(1) as u64)).unwrap()
    }
}

/// What readers of text trip over.
const PIECES: [&[u8]; 22] = [
    b"\"",
    b",",
    b";",
    b"\n",
    b"\r",
    b"\0",
    b"\xFF",
    b"\xC3",
    b"[",
    b"]",
    b"{",
    b"}",
    b":null",
    b"1e309",
    b"-0",
    b"99999999999999999999",
    b"\xEF\xBB\xBF",
    b"<",
    b"&#0;",
    b"&amp",
    b"]]>",
    b"A1048577",
];

/// `bytes` after a few changes, some of them with pieces of `others`.
fn mutated(bytes: &[u8], others: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, PIECES[dice.below(PIECES.len())].iter().copied())),
            2 => bytes.truncate(at),
            3 => {
                let again = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, again));
            }
            4 => {
                let other = &others[dice.below(others.len())];
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(200)).min(other.len());
                drop(bytes.splice(at..end, other[from..to].iter().copied()));
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
    }
    bytes
}

/// How long each reader is tried.
fn bound() -> Duration {
    let seconds = std::env::var("LEVIERS_FUZZ_SECONDES").ok();
    Duration::from_secs(seconds.map_or(1, |seconds| seconds.parse().unwrap()))
}

/// Gives mutated `seeds` to `read` until time is up; an input that makes it panic is kept and named.
#[track_caller]
#[expect(clippy::disallowed_methods, reason = "a bound in time, on the host")]
fn fuzz(
    name: &str,
    seeds: &[Vec<u8>],
    mutate: impl Fn(&[u8], &[Vec<u8>], &mut Dice) -> Vec<u8>,
    read: impl Fn(&[u8]),
) {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for seed in seeds {
        read(seed);
    }
    let (start, mut tried) = (Instant::now(), 0_usize);
    while start.elapsed() < bound() {
        let input = mutate(&seeds[dice.below(seeds.len())], seeds, &mut dice);
        if catch_unwind(AssertUnwindSafe(|| read(&input))).is_err() {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
            fs::write(&kept, &input).unwrap();
            panic!("{name}: a panic; the input is {}", kept.display());
        }
        tried += 1;
    }
    assert!(tried > 0, "{name}: nothing was tried");
}

fn committed() -> SourceFiles {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    read_folder(&root.join("assets/source")).unwrap()
}

/// The files of `folder` of at most 64 kB that end with `extension`, in order.
fn fixtures(folder: &str, extension: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    paths.sort();
    let files = paths.iter().map(|path| fs::read(path).unwrap());
    files.filter(|bytes| bytes.len() <= 64_000).collect()
}

#[test]
fn geojson_is_read_or_refused() {
    let mut seeds = fixtures("tests/fixtures/geojson", "geojson");
    seeds.extend(fixtures("tests/fixtures/carte", "geojson"));
    fuzz("geojson", &seeds, mutated, |bytes| {
        let keys = PropertyKeys::default();
        read_features("a.geojson", bytes, &keys);
        let mut reader = FeatureReader::of_host_map("a.geojson", bytes, &keys);
        while reader.advance(1 + bytes.len() / 3) {}
        reader.finish();
    });
}

#[test]
fn csv_files_are_read_or_refused() {
    let files = committed();
    let small = ["axes.csv", "territoires.csv", "medias.csv", "parcours.csv"];
    let seeds: Vec<_> = small.map(|name| files[name].clone()).into();
    fuzz("csv", &seeds, mutated, |bytes| {
        for name in small {
            let mut files = files.clone();
            files.insert(name.to_owned(), bytes.to_vec());
            if let Err(problems) = read_sources(&files) {
                assert!(!problems.is_empty());
            }
        }
        let given = [("a.csv".to_owned(), bytes.to_vec())];
        assert!(!trial(&files, &given, Rows::Complete).json().is_empty());
    });
}

/// An archive with one of its parts damaged; one time in four, the archive itself.
fn rezipped(bytes: &[u8], others: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    if dice.below(4) == 0 {
        return mutated(bytes, others, dice);
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let damaged = dice.below(archive.len());
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for idx in 0..archive.len() {
        let mut part = archive.by_index(idx).unwrap();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        if idx == damaged {
            text = mutated(&text, &[text.clone()], dice);
        }
        let options = zip::write::SimpleFileOptions::default();
        let name = part.name().unwrap().into_owned();
        writer.start_file(name, options).unwrap();
        writer.write_all(&text).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn workbooks_are_read_or_refused() {
    let files = committed();
    let small: SourceFiles = [("medias.csv".to_owned(), files["medias.csv"].clone())].into();
    let mut model = model(&small);
    model.sheets.retain(|sheet| sheet.name == "medias");
    let seeds = [xlsx_bytes(&model).unwrap(), ods_bytes(&model).unwrap()];
    fuzz("classeur", &seeds, rezipped, |bytes| {
        let given = [("a.xlsx".to_owned(), bytes.to_vec())];
        assert!(!trial(&files, &given, Rows::Complete).json().is_empty());
    });
}

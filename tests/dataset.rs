//! The committed content: valid, published as it stands, no row lost on the way.
#![cfg(feature = "tool")]

use std::collections::BTreeSet;
use std::path::Path;

use carte_leviers::codec::{
    atlas_json, excerpts_json, read_atlas, read_excerpts, read_tours, tours_json,
};
use carte_leviers::model::{Atlas, AxisIdx, Citation, Excerpts, Tours};
use carte_leviers::tool::disk::{read_file, read_folder};
use carte_leviers::tool::publish::Published;
use carte_leviers::tool::source::{SourceSet, columns, read_sources};

fn assets() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets"))
}

fn committed_set() -> SourceSet {
    let files = read_folder(&assets().join("source")).expect("assets/source can be read");
    match read_sources(&files) {
        Ok(set) => set,
        Err(problems) => {
            let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
            panic!("assets/source has problems:\n{}", lines.join("\n"));
        }
    }
}

fn committed_atlas() -> Atlas {
    let bytes = read_file(&assets().join("atlas.json")).expect("assets/atlas.json can be read");
    read_atlas("atlas.json", &bytes).expect("assets/atlas.json is valid")
}

fn committed_excerpts(atlas: &Atlas, name: &str) -> Excerpts {
    let bytes = read_file(&assets().join(name)).expect("the excerpts can be read");
    read_excerpts(name, &bytes, atlas).expect("the excerpts are valid")
}

fn committed_tours(atlas: &Atlas) -> Tours {
    let name = "parcours.json";
    let bytes = read_file(&assets().join(name)).expect("the tours can be read");
    read_tours(name, &bytes, atlas).expect("the tours are valid")
}

#[test]
fn the_committed_files_are_what_the_sources_give() {
    for file in Published::new(&committed_set()).files() {
        let committed =
            read_file(&assets().join(&file.name)).expect("the published file is committed");
        assert!(
            committed == file.text.as_bytes(),
            "assets/{} is not what assets/source gives; run: \
             cargo run --no-default-features --features tool -- construire",
            file.name
        );
    }
}

#[test]
fn what_is_written_is_read_back_equal() {
    let published = Published::new(&committed_set());
    let text = atlas_json(&published.atlas);
    assert_eq!(
        read_atlas("atlas.json", text.as_bytes()).as_ref(),
        Ok(&published.atlas)
    );
    for excerpts in &published.excerpts {
        let text = excerpts_json(excerpts, &published.atlas);
        assert_eq!(
            read_excerpts("extraits.json", text.as_bytes(), &published.atlas).as_ref(),
            Ok(excerpts)
        );
    }
    let text = tours_json(&published.tours, &published.atlas);
    assert_eq!(
        read_tours("parcours.json", text.as_bytes(), &published.atlas).as_ref(),
        Ok(&published.tours)
    );
}

/// The rows of a committed CSV file under its header, read by a CSV reader alone.
fn rows(file: &str) -> Vec<csv::StringRecord> {
    let path = assets().join("source").join(file);
    let mut reader = csv::Reader::from_path(path).expect("the file can be read");
    let rows: Vec<_> = reader
        .records()
        .map(|row| row.expect("a row is CSV"))
        .collect();
    assert!(!rows.is_empty(), "{file} has no row");
    rows
}

/// Position of `column` in `file`.
fn position(file: &str, column: &str) -> usize {
    columns(file)
        .iter()
        .position(|known| *known == column)
        .expect("the file has this column")
}

#[test]
fn each_row_of_the_sources_is_in_the_content_and_in_the_published_files() {
    let set = committed_set();
    let atlas = committed_atlas();
    let excerpts = committed_excerpts(&atlas, "extraits.fr.json");
    let tours = committed_tours(&atlas);
    let cases = [
        ("axes.csv", set.axes.len(), atlas.axes().len()),
        (
            "territoires.csv",
            set.territories.len(),
            atlas.territories().len(),
        ),
        ("sources.csv", set.sources.len(), excerpts.sources.len()),
        ("extraits.csv", set.excerpts.len(), excerpts.bodies.len()),
        (
            "cooperations.csv",
            set.cooperations.len(),
            atlas.cooperations().len(),
        ),
        (
            "parcours.csv",
            set.tour_steps.len(),
            tours.tours.iter().map(|tour| tour.steps.len()).sum(),
        ),
        ("medias.csv", set.medias.len(), tours.medias.len()),
    ];
    for (file, read, published) in cases {
        let written = rows(file).len();
        assert_eq!((read, published), (written, written), "{file}");
    }
    assert_eq!(set.edition.date, atlas.edition());
}

#[test]
fn each_axis_is_cited_for_the_territories_that_the_rows_name() {
    let atlas = committed_atlas();
    let file = "extraits.csv";
    let [territory, axis] = ["territoire", "axe"].map(|column| position(file, column));
    let named: BTreeSet<_> = rows(file)
        .iter()
        .map(|row| (row[axis].to_owned(), row[territory].to_owned()))
        .collect();
    for (idx, about) in (0..).map(AxisIdx).zip(atlas.axes()) {
        let expected = named.iter().filter(|(axis, _)| *axis == about.code).count();
        assert_eq!(atlas.counts(idx)[0], expected, "{}", about.code);
        assert!(expected > 0, "{} is cited for no territory", about.code);
    }
}

#[test]
fn no_answer_is_what_the_rows_declare_and_nothing_else() {
    let atlas = committed_atlas();
    let file = "territoires.csv";
    let [code, unanswered] = ["code", "axes_sans_reponse"].map(|column| position(file, column));
    for row in rows(file) {
        let territory = atlas
            .find_territory(&row[code])
            .expect("each row is a territory");
        for (axis, about) in (0..).map(AxisIdx).zip(atlas.axes()) {
            let declared = row[unanswered]
                .split_whitespace()
                .any(|item| item == "tous" || item == about.code);
            let state = atlas.citation(territory, axis);
            assert_eq!(state == Citation::NoAnswer, declared, "{}", &row[code]);
        }
    }
}

#[test]
fn every_excerpt_has_a_title_a_text_and_a_source_with_an_address_in_both_languages() {
    let atlas = committed_atlas();
    for name in ["extraits.fr.json", "extraits.en.json"] {
        let excerpts = committed_excerpts(&atlas, name);
        for body in &excerpts.bodies {
            let source = excerpts.source(body.source);
            assert!(source.url.starts_with("http"), "{name}: {}", source.id);
            assert!(
                !body.title.is_empty() && !body.text.is_empty(),
                "{name}: {}",
                source.id
            );
        }
    }
}

#[test]
fn the_index_is_light() {
    let bytes = read_file(&assets().join("atlas.json")).expect("assets/atlas.json can be read");
    assert!(
        bytes.len() < 80_000,
        "atlas.json has {} bytes; texts belong in extraits.*.json",
        bytes.len()
    );
}

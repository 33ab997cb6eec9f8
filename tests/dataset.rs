//! The committed content: valid, published as it stands, and as large as its notes say.
#![cfg(feature = "tool")]

use std::path::Path;

use carte_leviers::codec::{atlas_json, excerpts_json, read_atlas, read_excerpts};
use carte_leviers::model::{Atlas, AxisFamily, Citation, Excerpts};
use carte_leviers::tool::disk::{read_file, read_folder};
use carte_leviers::tool::publish::Published;
use carte_leviers::tool::source::{SourceSet, read_sources};

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
}

#[test]
fn the_content_is_as_large_as_its_notes_say() {
    let set = committed_set();
    let found = [
        set.axes.len(),
        set.territories.len(),
        set.sources.len(),
        set.excerpts.len(),
        set.cooperations.len(),
        set.tour_steps.len(),
        set.medias.len(),
    ];
    assert_eq!(found, [16, 107, 429, 462, 60, 29, 2]);
    assert_eq!(set.edition.date, "2026-11-22");
}

#[test]
fn each_axis_is_cited_for_as_many_territories_as_the_notes_say() {
    let atlas = committed_atlas();
    let cited = |family| {
        atlas
            .axes_of(family)
            .map(|(axis, _)| atlas.counts(axis)[0])
            .collect::<Vec<_>>()
    };
    assert_eq!(cited(AxisFamily::Lever), [35, 39, 34, 46, 31, 34, 37]);
    assert_eq!(cited(AxisFamily::Theme), [21, 25, 12, 14]);
    assert_eq!(cited(AxisFamily::Framework), [25, 21, 13, 20, 28]);
}

#[test]
fn only_saint_nazaire_has_no_answer_and_has_none_at_all() {
    let atlas = committed_atlas();
    let saint_nazaire = atlas
        .find_territory("244400644")
        .expect("Saint-Nazaire is in the atlas");
    for (axis, _) in AxisFamily::ALL
        .into_iter()
        .flat_map(|family| atlas.axes_of(family))
    {
        let unanswered: Vec<_> = atlas
            .territory_ids()
            .filter(|&territory| atlas.citation(territory, axis) == Citation::NoAnswer)
            .collect();
        assert_eq!(unanswered, [saint_nazaire]);
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

//! The commands themselves, on folders of their own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::source_folder;

/// A folder of this test's own, with the committed content in it.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("importer")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(source_folder()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    folder
}

fn leviers(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leviers"))
        .current_dir(folder)
        .args(args)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone())
        .unwrap()
        .replace('\u{a0}', " ")
}

#[test]
fn a_workbook_goes_out_and_comes_back() {
    let folder = folder("there-and-back");
    let run = leviers(&folder, &["modele", "--dossier", "."]);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    let again = leviers(&folder, &["modele", "--dossier", "."]);
    assert_eq!(
        again.status.code(),
        Some(2),
        "an editor’s workbook is not overwritten"
    );
    for workbook in ["leviers.xlsx", "leviers.ods"] {
        let run = leviers(&folder, &["importer", workbook, "--dossier", "."]);
        assert_eq!(run.status.code(), Some(0), "{run:?}");
        assert!(
            said(&run).ends_with("Rien à changer : les fichiers disent déjà cela.\n"),
            "{}",
            said(&run)
        );
    }
}

#[test]
fn nothing_is_written_when_anything_is_wrong_or_when_it_is_a_trial() {
    let folder = folder("nothing-written");
    let before = fs::read(folder.join("medias.csv")).unwrap();
    let text = String::from_utf8(before.clone()).unwrap();
    fs::write(
        folder.join("../faux.csv"),
        text.replace("podcast", "disque"),
    )
    .unwrap();
    fs::write(folder.join("../juste.csv"), text.replace(",20,", ",25,")).unwrap();
    let run = leviers(&folder, &["importer", "../faux.csv", "--dossier", "."]);
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    assert!(
        said(&run).ends_with("2 problèmes dans 1 fichier.\nRien n’a été écrit.\n"),
        "{}",
        said(&run)
    );
    let run = leviers(
        &folder,
        &["importer", "../juste.csv", "--dossier", ".", "--essai"],
    );
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    assert!(
        said(&run).contains("~ M01 (ligne 2), duree_min : « 20 » → « 25 »"),
        "{}",
        said(&run)
    );
    assert_eq!(fs::read(folder.join("medias.csv")).unwrap(), before);
    let run = leviers(
        &folder,
        &[
            "importer",
            "../juste.csv",
            "--dossier",
            ".",
            "--format",
            "json",
        ],
    );
    let report: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(report["ecrit"], true);
    assert_eq!(
        report["fichiers"][0]["lignes"][0]["cellules"][0]["apres"],
        "25"
    );
    assert_ne!(fs::read(folder.join("medias.csv")).unwrap(), before);
}

#[test]
fn a_removal_has_to_be_accepted() {
    let folder = folder("removal");
    let text = fs::read_to_string(folder.join("medias.csv")).unwrap();
    let shorter: Vec<_> = text.lines().take(2).collect();
    fs::write(folder.join("../court.csv"), shorter.join("\n")).unwrap();
    let run = leviers(&folder, &["importer", "../court.csv", "--dossier", "."]);
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    assert!(said(&run).contains("ajoutez --retirer"), "{}", said(&run));
    assert_eq!(fs::read_to_string(folder.join("medias.csv")).unwrap(), text);
    let run = leviers(
        &folder,
        &["importer", "../court.csv", "--dossier", ".", "--retirer"],
    );
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    assert_eq!(
        fs::read_to_string(folder.join("medias.csv"))
            .unwrap()
            .lines()
            .count(),
        2
    );
}

//! `leviers construire`: writes everything, or nothing.
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use carte_leviers::codec::{read_atlas, read_tours};

/// A folder of this test's own, empty.
fn fresh_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn copy_sources(to: &Path) {
    let from: PathBuf = [env!("CARGO_MANIFEST_DIR"), "assets", "source"]
        .iter()
        .collect();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

fn leviers<const N: usize>(args: [&str; N], folders: &[(&str, &Path)]) -> Output {
    let folders = folders
        .iter()
        .flat_map(|&(option, path)| [OsString::from(option), path.into()]);
    Command::new(env!("CARGO_BIN_EXE_leviers"))
        .args(args)
        .args(folders)
        .output()
        .unwrap()
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn writes_the_four_files_and_says_so() {
    let (sources, output) = (fresh_folder("whole-sources"), fresh_folder("whole-output"));
    copy_sources(&sources);
    let run = leviers(
        ["construire"],
        &[("--dossier", &sources), ("--sortie", &output)],
    );
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    assert_eq!(
        names_in(&output),
        [
            "atlas.json",
            "extraits.en.json",
            "extraits.fr.json",
            "parcours.json"
        ]
    );
    let said = String::from_utf8(run.stdout).unwrap();
    assert_eq!(said.lines().count(), 4, "{said}");
    assert!(
        said.lines().all(|line| line.ends_with("\u{a0}octets")),
        "{said}"
    );
}

#[test]
fn notes_of_the_editors_reach_the_file_of_the_tours() {
    let (sources, output) = (fresh_folder("notes-sources"), fresh_folder("notes-output"));
    copy_sources(&sources);
    let path = sources.join("parcours.csv");
    let mut rows = csv::Reader::from_path(&path).unwrap();
    let head = rows.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    let column = |name: &str| head.iter().position(|title| title == name).unwrap();
    let (fr, en) = (column("notes_fr"), column("notes_en"));
    assert!(
        rows.iter()
            .all(|row| !row[fr].is_empty() && !row[en].is_empty()),
        "a step of ours has no notes"
    );
    // The second step loses its own.
    let mut file = csv::Writer::from_path(&path).unwrap();
    file.write_record(&head).unwrap();
    for (n, row) in rows.iter().enumerate() {
        let cells = row.iter().enumerate();
        let kept = cells.map(|(at, cell)| {
            if n == 1 && (at == fr || at == en) {
                ""
            } else {
                cell
            }
        });
        file.write_record(kept).unwrap();
    }
    file.flush().unwrap();
    let run = leviers(
        ["construire"],
        &[("--dossier", &sources), ("--sortie", &output)],
    );
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    let read = |name: &str| fs::read(output.join(name)).unwrap();
    let atlas = read_atlas("atlas.json", &read("atlas.json")).unwrap();
    let tours = read_tours("parcours.json", &read("parcours.json"), &atlas).unwrap();
    let steps = tours.tours.iter().flat_map(|tour| &tour.steps);
    for ((n, step), row) in steps.enumerate().zip(&rows) {
        let wanted = if n == 1 {
            ["", ""]
        } else {
            [&row[fr], &row[en]]
        };
        assert_eq!([step.notes.fr.as_str(), &step.notes.en], wanted, "{n}");
    }
    assert_eq!(
        rows.len(),
        tours
            .tours
            .iter()
            .map(|tour| tour.steps.len())
            .sum::<usize>()
    );
}

#[test]
fn writes_nothing_when_anything_is_wrong() {
    let (sources, output) = (fresh_folder("wrong-sources"), fresh_folder("wrong-output"));
    copy_sources(&sources);
    let tours = fs::read_to_string(sources.join("parcours.csv")).unwrap();
    fs::write(
        sources.join("parcours.csv"),
        tours.replace(",carte,", ",plan,"),
    )
    .unwrap();
    fs::write(output.join("atlas.json"), "old").unwrap();
    let run = leviers(
        ["construire"],
        &[("--dossier", &sources), ("--sortie", &output)],
    );
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    assert_eq!(names_in(&output), ["atlas.json"]);
    assert_eq!(
        fs::read_to_string(output.join("atlas.json")).unwrap(),
        "old"
    );
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the moments of the interruptions are parts of a whole run, on the host"
)]
fn interrupted_work_leaves_whole_files_and_nothing_is_said_to_no_terminal() {
    let (sources, whole) = (fresh_folder("cut-sources"), fresh_folder("cut-whole"));
    let output = fresh_folder("cut-output");
    copy_sources(&sources);
    let start = std::time::Instant::now();
    let run = leviers(
        ["construire"],
        &[("--dossier", &sources), ("--sortie", &whole)],
    );
    let length = start.elapsed();
    assert_eq!((run.status.code(), &*run.stderr), (Some(0), &b""[..]));
    for part in 0..10 {
        for name in names_in(&whole) {
            fs::write(output.join(name), "old").unwrap();
        }
        let mut running = Command::new(env!("CARGO_BIN_EXE_leviers"))
            .args(["construire", "--dossier"])
            .arg(&sources)
            .arg("--sortie")
            .arg(&output)
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(length * part / 9);
        running.kill().unwrap();
        running.wait().unwrap();
        for name in names_in(&whole) {
            let found = fs::read(output.join(&name)).unwrap();
            let new = fs::read(whole.join(&name)).unwrap();
            assert!(found == b"old" || found == new, "{name} was cut");
        }
    }
    // What an interruption leaves beside them is no obstacle.
    leviers(
        ["construire"],
        &[("--dossier", &sources), ("--sortie", &output)],
    );
    assert_eq!(names_in(&output), names_in(&whole));
}

#[test]
fn a_command_without_its_file_says_which() {
    let run = leviers(["importer"], &[]);
    assert_eq!(run.status.code(), Some(2));
    let said = String::from_utf8(run.stderr)
        .unwrap()
        .replace('\u{a0}', " ");
    assert_eq!(
        said,
        "commande incomplète : il manque <FICHIER>...\nAide : leviers --aide\n"
    );
}

#[test]
fn verifier_tells_problems_as_json_with_their_count() {
    let sources = fresh_folder("json-sources");
    copy_sources(&sources);
    fs::remove_file(sources.join("medias.csv")).unwrap();
    let run = leviers(["verifier", "--format", "json"], &[("--dossier", &sources)]);
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    let report: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(report["nombre"], 1);
    assert_eq!(report["problemes"][0]["fichier"], "medias.csv");
    assert_eq!(report["problemes"][0]["probleme"], "fichier absent");
}

#[test]
fn verifier_counts_problems_and_files() {
    let sources = fresh_folder("count-sources");
    copy_sources(&sources);
    fs::remove_file(sources.join("medias.csv")).unwrap();
    fs::remove_file(sources.join("parcours.csv")).unwrap();
    let run = leviers(["verifier"], &[("--dossier", &sources)]);
    let said = String::from_utf8(run.stdout).unwrap();
    assert_eq!(
        said.lines().last(),
        Some("2\u{a0}problèmes dans 2\u{a0}fichiers.")
    );
}

#[test]
fn the_committed_outlines_have_no_problem() {
    let assets: PathBuf = [env!("CARGO_MANIFEST_DIR"), "assets"].iter().collect();
    let run = Command::new(env!("CARGO_BIN_EXE_leviers"))
        .args(["verifier", "--dossier"])
        .args([
            assets.join("source"),
            assets.join("territoires.geojson"),
            assets.join("contexte.geojson"),
        ])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(0), "{run:?}");
}

#[test]
fn usage_errors_and_missing_folders_have_their_own_code() {
    let missing = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nowhere");
    assert_eq!(
        leviers(["verifier"], &[("--dossier", &missing)])
            .status
            .code(),
        Some(2)
    );
    for args in [["verifer"], ["--inconnu"], ["construire=1"]] {
        assert_eq!(leviers(args, &[]).status.code(), Some(2));
    }
    let help = leviers(["--aide"], &[]);
    assert_eq!(help.status.code(), Some(0));
    assert!(
        String::from_utf8(help.stdout)
            .unwrap()
            .contains("Codes de sortie")
    );
}

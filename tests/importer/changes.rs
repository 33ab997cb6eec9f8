//! What an import says that it changes, and what it writes.

use carte_leviers::tool::import::{Change, Rows};

use crate::support::{changes, import_over, text_of};

#[test]
fn an_added_a_changed_and_a_removed_row_are_told_apart() {
    let text = text_of("sources.csv");
    let last = text.lines().last().unwrap().to_owned();
    let gone = text.lines().nth(2).unwrap().to_owned();
    let edited = text
        .replace(&format!("{gone}\n"), "")
        .replace(
            "S003,",
            "S999,Nouvelle,RTES,,https://www.rtes.fr/nouvelle,network,fr\nS003,",
        )
        .replace(&last, &last.replace(",fr", ",en"));
    let problems = import_over("sources.csv", edited.as_bytes(), Rows::Replace).unwrap_err();
    // S002 is the source of an excerpt: its removal is refused, at the excerpt.
    assert!(!problems.is_empty());
    assert!(
        problems.iter().all(|problem| problem.contains("« S002 »")),
        "{problems:?}"
    );

    let kinds: Vec<_> = changes("sources.csv", edited.as_bytes(), Rows::Complete)
        .into_iter()
        .map(|change| match change {
            Change::Added { key, .. } => format!("+{key}"),
            Change::Changed { key, cells, .. } => format!("~{key} {}", cells[0].0),
            Change::Removed { key, .. } => format!("-{key}"),
        })
        .collect();
    let last_id = last.split(',').next().unwrap();
    assert_eq!(kinds, [format!("~{last_id} langue"), "+S999".to_owned()]);
}

#[test]
fn a_row_that_goes_is_said_and_the_other_files_stay() {
    let text = text_of("medias.csv");
    let first = text.lines().nth(1).unwrap();
    let edited = text.replace(&format!("{first}\n"), "");
    let import = import_over("medias.csv", edited.as_bytes(), Rows::Replace).unwrap();
    assert_eq!(import.changes.len(), 1);
    assert!(
        matches!(&import.changes[0].changes[..], [Change::Removed { key, .. }] if key == "M01")
    );
    assert_eq!(import.changes[0].removed(), 1);
    assert_eq!(import.files.len(), 1);
    assert_eq!(
        (import.files[0].name.as_str(), import.files[0].text.as_str()),
        ("medias.csv", edited.as_str())
    );
    assert_eq!(changes("medias.csv", edited.as_bytes(), Rows::Complete), []);
}

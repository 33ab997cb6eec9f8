//! Proposals as rows: none can be imported before somebody has read it.

use carte_leviers::tool::disk::read_folder;
use carte_leviers::tool::extract::{extract, rows_csv};
use carte_leviers::tool::import::{Rows, import};

use crate::document::{set, text};

fn proposals() -> String {
    rows_csv(
        &extract(text().as_bytes(), set()).unwrap().passages,
        set(),
        "S273",
        "2021",
    )
}

#[test]
fn a_proposal_is_imported_once_accepted_and_completed_and_not_before() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join("source");
    let current = read_folder(&folder).unwrap();
    let over = |text: &str| {
        let sheets = [("propositions.csv".to_owned(), text.as_bytes().to_vec())];
        import(&current, &sheets, Rows::Complete, None)
    };
    let unread = over(&proposals()).unwrap();
    assert!(
        unread.files.is_empty(),
        "an unread proposal changes nothing"
    );
    assert!(
        unread
            .notes
            .iter()
            .any(|note| note.contains("10 propositions sans")),
        "{:?}",
        unread.notes
    );

    let header = proposals().lines().next().unwrap().to_owned();
    let row = proposals()
        .lines()
        .find(|line| line.contains(";métropole lilloise;"))
        .unwrap()
        .to_owned();
    let accepted = format!("oui{row}");
    let problems = over(&format!("{header}\n{accepted}")).unwrap_err();
    assert!(problems.len() >= 2, "no title, no summary: {problems:?}");

    let completed = accepted.replacen(";L2;;;;;", ";L2;Titre;Résumé neuf;Title;New summary;", 1);
    let imported = over(&format!("{header}\n{completed}")).unwrap();
    let last = imported.set.excerpts.last().unwrap();
    assert_eq!(
        (last.title.fr.as_str(), last.locator.as_str()),
        ("Titre", "page 12")
    );
    assert_eq!(last.excerpt.year, Some(2021));
}

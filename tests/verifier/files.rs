//! Files, encodings, headers, and what a whole report looks like.

use carte_leviers::tool::source::read_sources;

use crate::set::{MEDIAS, check, check_bytes, messages, valid_set};

#[test]
fn a_valid_set_has_no_problem() {
    assert_eq!(messages(&valid_set()), Vec::<String>::new());
}

#[test]
fn files_are_there_in_utf8_with_commas() {
    check_bytes(
        "sources.csv",
        None,
        &["sources.csv : fichier absent ; attendu : ce fichier dans le dossier"],
    );
    check_bytes(
        "sources.csv",
        Some(b"\xef\xbb\xbf \r\n"),
        &["sources.csv : fichier vide ; attendu : un en-tête et des lignes"],
    );
    check_bytes(
        "medias.csv",
        Some(b"id,titre\nM01,\xc9pisode\n"),
        &[
            "medias.csv, ligne 2 : encodage inattendu : « octet 0xC9 en position 13 (É en Windows-1252) » ; attendu : UTF-8 : dans le tableur, enregistrez en UTF-8 (CSV UTF-8, jeu de caractères Unicode)",
        ],
    );
    check_bytes(
        "medias.csv",
        Some(MEDIAS.replace(',', ";").as_bytes()),
        &[
            "medias.csv, ligne 1 : séparateur inattendu : « ; » ; attendu : une virgule entre les cellules (dans le tableur : séparateur de champ « , »)",
        ],
    );
    check_bytes(
        "medias.csv",
        Some(MEDIAS.replace(',', "\t").as_bytes()),
        &[
            "medias.csv, ligne 1 : séparateur inattendu : « tabulation » ; attendu : une virgule entre les cellules (dans le tableur : séparateur de champ « , »)",
        ],
    );
}

#[test]
fn a_misspelt_file_name_is_told() {
    let mut files = valid_set();
    let bytes = files.remove("extraits.csv").expect("the set has this file");
    files.insert("extrait.csv".to_owned(), bytes);
    let expected = "extraits.csv : fichier absent ; attendu : ce fichier dans le dossier ; proposition : « extraits.csv » (au lieu de « extrait.csv »)";
    assert_eq!(messages(&files), [expected]);
}

#[test]
fn a_byte_order_mark_other_line_ends_empty_rows_and_reordered_columns_do_no_harm() {
    let text = "\u{feff}titre,id,editeur,date,url,type,langue\r\nFiche,S001,RTES,,https://www.rtes.fr/fiche,network,fr\r\n,,,,,,\r\n\r\nPlan,S002,Métropole,,https://a.fr,official,fr";
    check_bytes("sources.csv", Some(text.as_bytes()), &[]);
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does() {
    let text = "id,titre,editeur,date,url,type,langue\nS001,\"Fiche\nsur deux lignes\",RTES,,https://www.rtes.fr/fiche,network,fr\n\nS002,Plan,Métropole,,https://a.fr,official,de\n";
    check_bytes(
        "sources.csv",
        Some(text.as_bytes()),
        &["sources.csv, ligne 4, colonne « langue » : valeur inconnue : « de » ; attendu : fr, en"],
    );
}

#[test]
fn the_package_tells_the_edition() {
    check(
        "datapackage.json",
        "2026-11-22",
        "novembre 2026",
        &[
            "datapackage.json : description du jeu de données illisible : « novembre 2026 » ; attendu : la date de l’édition, AAAA-MM-JJ, dans « version »",
        ],
    );
    check(
        "datapackage.json",
        "\"2026-11-22\"",
        "2026",
        &[
            "datapackage.json : description du jeu de données illisible : « invalid type: integer `2026`, expected a string at line 1 column 15 » ; attendu : un objet JSON (Data Package)",
        ],
    );
    check(
        "datapackage.json",
        "\"version\":\"2026-11-22\"",
        "",
        &[
            "datapackage.json : description du jeu de données illisible ; attendu : la date de l’édition, AAAA-MM-JJ, dans « version »",
        ],
    );
}

#[test]
fn columns_are_those_of_the_schema() {
    check(
        "extraits.csv",
        "resume_fr",
        "résumé_fr",
        &[
            "extraits.csv, ligne 1 : colonne absente ; attendu : une colonne « resume_fr » ; proposition : « resume_fr » (au lieu de « résumé_fr »)",
        ],
    );
    check(
        "sources.csv",
        "langue",
        "commentaire",
        &[
            "sources.csv, ligne 1 : colonne absente ; attendu : une colonne « langue »",
            "sources.csv, ligne 1 : colonne inattendue : « commentaire » ; attendu : les colonnes id, titre, editeur, date, url, type, langue",
        ],
    );
    check(
        "medias.csv",
        "id,titre,type,editeur,date,duree_min,url,axes,source",
        "id,titre,type,editeur,date,duree_min,url,axes,source,note",
        &[
            "medias.csv, ligne 1 : colonne inattendue : « note » ; attendu : les colonnes id, titre, type, editeur, date, duree_min, url, axes, source",
        ],
    );
    check(
        "medias.csv",
        "url,axes,source",
        "id,axes,source",
        &[
            "medias.csv, ligne 1 : colonne absente ; attendu : une colonne « url »",
            "medias.csv, ligne 1 : colonne en double : « id » ; attendu : une seule colonne de ce nom",
        ],
    );
    check(
        "extraits.csv",
        "E002,33063,L2,Titre deux",
        "E002,33063,L2,Titre, deux",
        &[
            "extraits.csv, ligne 3 : nombre de cellules inattendu : « 12 » ; attendu : 11 cellules (vérifiez les virgules et les guillemets)",
        ],
    );
    check(
        "cooperations.csv",
        "K02,33063,,Pays voisin,convention,Coopération deux,Cooperation two,,S002",
        "K02,33063",
        &[
            "cooperations.csv, ligne 3 : nombre de cellules inattendu : « 2 » ; attendu : 9 cellules (vérifiez les virgules et les guillemets)",
        ],
    );
}

#[test]
fn every_problem_of_every_file_is_told_at_once() {
    let mut files = valid_set();
    for (file, from, to) in [
        ("territoires.csv", "131317", "beaucoup"),
        ("extraits.csv", "2019", "19"),
        ("extraits.csv", "deduit", "sûr"),
        ("parcours.csv", "E002,20", "E002,200"),
    ] {
        let text = String::from_utf8(files[file].clone()).expect("the set is UTF-8");
        files.insert(file.to_owned(), text.replace(from, to).into_bytes());
    }
    let places: Vec<_> = read_sources(&files)
        .expect_err("four problems")
        .into_iter()
        .map(|problem| {
            (
                problem.file,
                problem.line.map(|line| line.0),
                problem.column,
            )
        })
        .collect();
    let expected = [
        ("territoires.csv", 4, "population"),
        ("extraits.csv", 2, "annee"),
        ("extraits.csv", 3, "confiance"),
        ("parcours.csv", 3, "secondes"),
    ];
    assert_eq!(
        places,
        expected.map(|(file, line, column)| (file.to_owned(), Some(line), Some(column.to_owned())))
    );
}

#[test]
fn messages_have_french_spaces() {
    let mut files = valid_set();
    files.insert(
        "medias.csv".to_owned(),
        MEDIAS.replace("podcast", "").into_bytes(),
    );
    let message = read_sources(&files).expect_err("one problem")[0].to_string();
    assert_eq!(
        message,
        "medias.csv, ligne\u{a0}2, colonne «\u{a0}type\u{a0}»\u{a0}: cellule vide\u{a0}; attendu\u{a0}: podcast"
    );
}

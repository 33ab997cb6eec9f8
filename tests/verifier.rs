//! `leviers verifier`: each way to get a source file wrong, with the exact message that the editor reads.
#![cfg(feature = "tool")]

use carte_leviers::tool::source::{SourceFiles, read_sources};

const AXES: &str = "\
id,slug,famille,numero,intitule_fr,court_fr,intitule_en,court_en,definition_fr,definition_en,page_etude,en_2019
L1,ecosysteme,levier,1,Appui à l’écosystème,Écosystème,Support for the ecosystem,Ecosystem,Définition un,Definition one,14,oui
L2,achats,levier,2,Achats responsables,Achats,Responsible purchasing,Purchasing,Définition deux,Definition two,31,non
T1,alimentation,theme,1,Alimentation durable,Alimentation,Sustainable food,Food,Définition trois,Definition three,40,non
";

const TERRITORIES: &str = "\
code,nom,nom_court,type,region,departement,population,population_annee,population_source,parent,slug,axes_sans_reponse
243300316,Bordeaux Métropole,Bordeaux Métropole,metropole,Nouvelle-Aquitaine,Gironde,843738,2023,Insee,,bordeaux-metropole,
33063,Bordeaux,Bordeaux (ville),ville,Nouvelle-Aquitaine,Gironde,267991,2023,Insee,243300316,ville-de-bordeaux,T1
244400644,CARENE,Saint-Nazaire,communaute-agglomeration,Pays de la Loire,Loire-Atlantique,131317,2023,Insee,,carene,tous
";

const SOURCES: &str = "\
id,titre,editeur,date,url,type,langue
S001,Fiche,RTES,,https://www.rtes.fr/fiche,network,fr
S002,Plan,Bordeaux Métropole,2022-05,https://www.bordeaux-metropole.fr/plan,official,fr
";

const EXCERPTS: &str = "\
id,territoire,axe,titre_fr,resume_fr,titre_en,resume_en,annee,source,localisation,confiance
E001,243300316,L1,Titre un,Résumé un,Title one,Summary one,2019,S001,,explicite
E002,33063,L2,Titre deux,Résumé deux,Title two,Summary two,,S002,page 3,deduit
";

const COOPERATIONS: &str = "\
id,territoire_a,territoire_b,partenaire,type,resume_fr,resume_en,annee,source
K01,243300316,244400644,,reseau,Coopération un,Cooperation one,2021,S001
K02,33063,,Pays voisin,convention,Coopération deux,Cooperation two,,S002
";

const MEDIAS: &str = "\
id,titre,type,editeur,date,duree_min,url,axes,source
M01,Épisode,podcast,France urbaine,2022,20,,L1 T1,S001
";

const TOURS: &str = "\
parcours,parcours_titre_fr,parcours_titre_en,etape,axe,territoire,vue,titre_fr,texte_fr,titre_en,texte_en,preuves,secondes
tour,Un tour,A tour,1,L1,243300316,carte,Étape un,Texte un,Step one,Text one,E001 K01,20
tour,Un tour,A tour,2,L2,33063,tableau,Étape deux,Texte deux,Step two,Text two,E002,20
";

/// A small set without any problem.
fn valid_set() -> SourceFiles {
    let files = [
        ("datapackage.json", r#"{"version":"2026-11-22"}"#),
        ("axes.csv", AXES),
        ("territoires.csv", TERRITORIES),
        ("sources.csv", SOURCES),
        ("extraits.csv", EXCERPTS),
        ("cooperations.csv", COOPERATIONS),
        ("medias.csv", MEDIAS),
        ("parcours.csv", TOURS),
    ];
    files.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect()
}

/// What the editor reads, with plain spaces for legibility here.
fn messages(files: &SourceFiles) -> Vec<String> {
    let problems = read_sources(files).err().unwrap_or_default();
    problems.iter().map(|problem| problem.to_string().replace('\u{a0}', " ")).collect()
}

/// With `from` replaced by `to` in `file`, everywhere, the messages are `expected`.
#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &[&str]) {
    let mut files = valid_set();
    let text = String::from_utf8(files.remove(file).expect("the set has this file")).expect("the set is UTF-8");
    assert!(text.contains(from), "{file} does not contain {from:?}");
    files.insert(file.to_owned(), text.replace(from, to).into_bytes());
    if std::env::var_os("SHOW").is_some() {
        println!("@@ {file} {from:?} {to:?}");
        for message in messages(&files) {
            println!("        \"{}\",", message.replace('"', "\\\""));
        }
        return;
    }
    assert_eq!(messages(&files), expected, "{from:?} → {to:?}");
}

/// With the bytes of `file` changed to `bytes`, or the file removed, the messages are `expected`.
#[track_caller]
fn check_bytes(file: &str, bytes: Option<&[u8]>, expected: &[&str]) {
    let mut files = valid_set();
    files.remove(file);
    files.extend(bytes.map(|bytes| (file.to_owned(), bytes.to_vec())));
    if std::env::var_os("SHOW").is_some() {
        println!("@@ BYTES {file}");
        for message in messages(&files) {
            println!("        \"{}\",", message.replace('"', "\\\""));
        }
        return;
    }
    assert_eq!(messages(&files), expected);
}

#[test]
fn a_valid_set_has_no_problem() {
    assert_eq!(messages(&valid_set()), Vec::<String>::new());
}

#[test]
fn files_are_there_in_utf8_with_commas() {
    check_bytes("sources.csv", None, &[]);
    check_bytes("sources.csv", Some(b"\xef\xbb\xbf \r\n"), &[]);
    check_bytes("medias.csv", Some(b"id,titre\nM01,\xc9pisode\n"), &[]);
    check_bytes("medias.csv", Some(MEDIAS.replace(',', ";").as_bytes()), &[]);
    check_bytes("medias.csv", Some(MEDIAS.replace(',', "\t").as_bytes()), &[]);
}

#[test]
fn a_misspelt_file_name_is_told() {
    let mut files = valid_set();
    let bytes = files.remove("extraits.csv").expect("the set has this file");
    files.insert("extrait.csv".to_owned(), bytes);
    assert_eq!(messages(&files)[0], "");
}

#[test]
fn a_byte_order_mark_other_line_ends_empty_rows_and_reordered_columns_do_no_harm() {
    let text = "\u{feff}titre,id,editeur,date,url,type,langue\r\nFiche,S001,RTES,,https://www.rtes.fr/fiche,network,fr\r\n,,,,,,\r\n\r\nPlan,S002,Métropole,,https://a.fr,official,fr";
    check_bytes("sources.csv", Some(text.as_bytes()), &[]);
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does() {
    let text = "id,titre,editeur,date,url,type,langue\nS001,\"Fiche\nsur deux lignes\",RTES,,https://www.rtes.fr/fiche,network,fr\n\nS002,Plan,Métropole,,https://a.fr,official,de\n";
    check_bytes("sources.csv", Some(text.as_bytes()), &[]);
}

#[test]
fn the_package_tells_the_edition() {
    check("datapackage.json", "2026-11-22", "novembre 2026", &[]);
    check("datapackage.json", "\"2026-11-22\"", "2026", &[]);
    check("datapackage.json", "\"version\":\"2026-11-22\"", "", &[]);
}

#[test]
fn columns_are_those_of_the_schema() {
    check("extraits.csv", "resume_fr", "résumé_fr", &[]);
    check("sources.csv", "langue", "commentaire", &[]);
    check("medias.csv", "id,titre,type,editeur,date,duree_min,url,axes,source", "id,titre,type,editeur,date,duree_min,url,axes,source,note", &[]);
    check("medias.csv", "url,axes,source", "id,axes,source", &[]);
    check("extraits.csv", "E002,33063,L2,Titre deux", "E002,33063,L2,Titre, deux", &[]);
    check("cooperations.csv", "K02,33063,,Pays voisin,convention,Coopération deux,Cooperation two,,S002", "K02,33063", &[]);
}

#[test]
fn territories_are_checked() {
    check("territoires.csv", "\n33063,Bordeaux,", "\n33063,,", &[]);
    check("territoires.csv", "33063,Bordeaux,", "33063,bordeaux métropole,", &[]);
    check("territoires.csv", "Bordeaux (ville)", "Bordeaux Métropole", &[]);
    check("territoires.csv", "ville-de-bordeaux", "carene", &[]);
    check("territoires.csv", "carene,tous", "Carène,tous", &[]);
    check("territoires.csv", "\n244400644,CARENE", "\n243300316,CARENE", &[]);
    check("territoires.csv", "\n244400644", "\n244400645", &[]);
    check("territoires.csv", "\n33063", "\n3306", &[]);
    check("territoires.csv", ",metropole,", ",metropol,", &[]);
    check("territoires.csv", "Pays de la Loire", "Pays de Loire", &[]);
    check("territoires.csv", "131317", "131 317", &[]);
    check("territoires.csv", "131317", "0", &[]);
    check("territoires.csv", "131317,2023", "131317,2032", &[]);
    check("territoires.csv", "Insee,243300316", "Insee,Bordeaux Metropole", &[]);
    check("territoires.csv", "Insee,243300316", "Insee,33063", &[]);
    check("territoires.csv", "843738,2023,Insee,", "843738,2023,Insee,33063", &[]);
    check("territoires.csv", "ville-de-bordeaux,T1", "ville-de-bordeaux,T1 T9", &[]);
    check_bytes("territoires.csv", TERRITORIES.lines().next().map(str::as_bytes), &[]);
}

#[test]
fn axes_are_checked() {
    check("axes.csv", "\nL2,achats,levier,2", "\nL3,achats,levier,3", &[]);
    check("axes.csv", "\nL2,achats,levier,2", "\nA2,achats,levier,2", &[]);
    check("axes.csv", "T1,alimentation,theme,1", "T1,alimentation,theme,deux", &[]);
    check("axes.csv", ",theme,", ",thème,", &[]);
    check("axes.csv", "Achats,Responsible", "Achats socialement responsables,Responsible", &[]);
    check("axes.csv", "Sustainable food,Food", ",Food", &[]);
    check("axes.csv", "40,non", "quarante,no", &[]);
    check("axes.csv", "achats,levier,2,Achats responsables", "ecosysteme,levier,2,Appui à l’écosystème", &[]);
}

#[test]
fn an_axis_before_those_of_its_family_is_told() {
    let mut lines: Vec<_> = AXES.lines().collect();
    lines.swap(2, 3);
    check_bytes("axes.csv", Some(lines.join("\n").as_bytes()), &[]);
}

#[test]
fn excerpts_are_checked() {
    check("extraits.csv", "E002", "E001", &[]);
    check("extraits.csv", "E002", "X002", &[]);
    check("extraits.csv", "243300316", "243300361", &[]);
    check("extraits.csv", "243300316", "Saint Nazaire", &[]);
    check("extraits.csv", "243300316", "999999999", &[]);
    check("extraits.csv", "243300316", "", &[]);
    check("extraits.csv", "33063,L2", "33063,l2", &[]);
    check("extraits.csv", "33063,L2", "33063,Achat", &[]);
    check("extraits.csv", "33063,L2", "33063,L9", &[]);
    check("extraits.csv", "33063,L2", "33063,T1", &[]);
    check("extraits.csv", "33063,L2", "244400644,L2", &[]);
    check("extraits.csv", "Titre deux", "Titre de plus de soixante-dix caractères qui ne tient pas dans la carte du panneau", &[]);
    check("extraits.csv", "Résumé deux", "", &[]);
    check("extraits.csv", "Résumé deux", "résumé un", &[]);
    check("extraits.csv", "Title two,Summary two", ",", &[]);
    check("extraits.csv", "2019,S001", "vers 2019,S001", &[]);
    check("extraits.csv", "2019,S001", "1989,S001", &[]);
    check("extraits.csv", "2019,S001", "2028,S001", &[]);
    check("extraits.csv", "2019,S001", "2019,S0001", &[]);
    check("extraits.csv", "2019,S001", "2019,", &[]);
    check("extraits.csv", "explicite", "explicit", &[]);
}

#[test]
fn sources_are_checked() {
    check("sources.csv", "https://www.rtes.fr/fiche", "www.rtes.fr/fiche", &[]);
    check("sources.csv", "https://www.rtes.fr/fiche", "https://www.rtes.fr/la fiche", &[]);
    check("sources.csv", "https://www.rtes.fr/fiche", "https:///fiche", &[]);
    check("sources.csv", "https://www.rtes.fr/fiche", "https://www.bordeaux-metropole.fr/plan", &[]);
    check("sources.csv", "https://www.rtes.fr/fiche", "", &[]);
    check("sources.csv", "2022-05", "mai 2022", &[]);
    check("sources.csv", "official", "officiel", &[]);
    check("sources.csv", "network,fr", "network,français", &[]);
    check("sources.csv", "S002", "S001", &[]);
}

#[test]
fn cooperations_are_checked() {
    check("cooperations.csv", "Pays voisin", "", &[]);
    check("cooperations.csv", "244400644", "243300316", &[]);
    check("cooperations.csv", "244400644", "244400646", &[]);
    check("cooperations.csv", "convention", "conventions", &[]);
    check("cooperations.csv", "Coopération deux,Cooperation two", ",", &[]);
    check("cooperations.csv", "K02,33063", "K02,", &[]);
    check("cooperations.csv", ",,S002", ",21,S999", &[]);
}

#[test]
fn medias_are_checked() {
    check("medias.csv", "L1 T1,S001", "L1 T7,S009", &[]);
    check("medias.csv", "20,,", "vingt,franceurbaine,", &[]);
    check("medias.csv", "podcast", "vidéo", &[]);
}

#[test]
fn tours_are_checked() {
    check("parcours.csv", "L1,243300316", "L8,243300310", &[]);
    check("parcours.csv", "E001 K01", "E001 K07 E999", &[]);
    check("parcours.csv", "E001 K01", "", &[]);
    check("parcours.csv", "tableau", "table", &[]);
    check("parcours.csv", "E002,20", "E002,0", &[]);
    check("parcours.csv", "A tour,2", "A tour,3", &[]);
    check("parcours.csv", "A tour,2", "Another tour,2", &[]);
    check("parcours.csv", "tour,Un tour,A tour,2", "Tour deux,Un tour,A tour,2", &[]);
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
        .map(|problem| (problem.file, problem.line.map(|line| line.0), problem.column))
        .collect();
    let expected = [
        ("territoires.csv", 4, "population"),
        ("extraits.csv", 2, "annee"),
        ("extraits.csv", 3, "confiance"),
        ("parcours.csv", 3, "secondes"),
    ];
    assert_eq!(places, expected.map(|(file, line, column)| (file.to_owned(), Some(line), Some(column.to_owned()))));
}

#[test]
fn messages_have_french_spaces() {
    let mut files = valid_set();
    files.insert("medias.csv".to_owned(), MEDIAS.replace("podcast", "").into_bytes());
    let message = read_sources(&files).expect_err("one problem")[0].to_string();
    assert_eq!(message, "medias.csv, ligne\u{a0}2, colonne «\u{a0}type\u{a0}»\u{a0}: cellule vide\u{a0}; attendu\u{a0}: podcast");
}

//! Rows of `territoires.csv` and `axes.csv`.

use crate::set::{AXES, TERRITORIES, check, check_bytes, messages, valid_set};

#[test]
fn a_territory_has_names_and_a_slug_of_its_own() {
    check(
        "territoires.csv",
        "\n33063,Bordeaux,",
        "\n33063,,",
        &["territoires.csv, ligne 3, colonne « nom » : cellule vide ; attendu : une valeur"],
    );
    check(
        "territoires.csv",
        "33063,Bordeaux,",
        "33063,bordeaux métropole,",
        &[
            "territoires.csv, ligne 3, colonne « nom » : valeur en double : « bordeaux métropole » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
        ],
    );
    check(
        "territoires.csv",
        "Bordeaux (ville)",
        "Bordeaux Métropole",
        &[
            "territoires.csv, ligne 3, colonne « nom_court » : valeur en double : « Bordeaux Métropole » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
        ],
    );
    check(
        "territoires.csv",
        "ville-de-bordeaux",
        "carene",
        &[
            "territoires.csv, ligne 4, colonne « slug » : valeur en double : « carene » ; attendu : une valeur qui n’est pas déjà à la ligne 3",
        ],
    );
    check(
        "territoires.csv",
        "carene,tous",
        "Carène,tous",
        &[
            "territoires.csv, ligne 4, colonne « slug » : slug mal formé : « Carène » ; attendu : des minuscules sans accent et des chiffres, séparés par des traits d’union",
        ],
    );
}

#[test]
fn a_territory_has_an_official_code_of_its_own() {
    check(
        "territoires.csv",
        "\n244400644,CARENE",
        "\n243300316,CARENE",
        &[
            "territoires.csv, ligne 4, colonne « code » : valeur en double : « 243300316 » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
            "cooperations.csv, ligne 2, colonne « territoire_b » : territoire inconnu : « 244400644 » ; attendu : un code de territoires.csv",
        ],
    );
    check(
        "territoires.csv",
        "\n244400644",
        "\n244400645",
        &[
            "territoires.csv, ligne 4, colonne « code » : code SIREN invalide : « 244400645 » ; attendu : les 9 chiffres d’un SIREN, clé comprise",
            "cooperations.csv, ligne 2, colonne « territoire_b » : territoire inconnu : « 244400644 » ; attendu : un code de territoires.csv ; proposition : « 244400645 » (CARENE)",
        ],
    );
    check(
        "territoires.csv",
        "\n33063",
        "\n3306",
        &[
            "territoires.csv, ligne 3, colonne « code » : code INSEE invalide : « 3306 » ; attendu : les 5 caractères du code INSEE d’une commune",
            "extraits.csv, ligne 3, colonne « territoire » : territoire inconnu : « 33063 » ; attendu : un code de territoires.csv ; proposition : « 3306 » (Bordeaux)",
            "cooperations.csv, ligne 3, colonne « territoire_a » : territoire inconnu : « 33063 » ; attendu : un code de territoires.csv ; proposition : « 3306 » (Bordeaux)",
            "parcours.csv, ligne 3, colonne « territoire » : territoire inconnu : « 33063 » ; attendu : un code de territoires.csv ; proposition : « 3306 » (Bordeaux)",
        ],
    );
    check(
        "territoires.csv",
        ",metropole,",
        ",metropol,",
        &[
            "territoires.csv, ligne 2, colonne « type » : valeur inconnue : « metropol » ; attendu : metropole, communaute-urbaine, communaute-agglomeration, ept, ville ; proposition : « metropole »",
        ],
    );
}

#[test]
fn a_territory_has_a_known_region_and_a_real_population() {
    check(
        "territoires.csv",
        "Pays de la Loire",
        "Pays de Loire",
        &[
            "territoires.csv, ligne 4, colonne « region » : valeur inconnue : « Pays de Loire » ; attendu : Auvergne-Rhône-Alpes, Bourgogne-Franche-Comté, Bretagne, Centre-Val de Loire, Corse, Grand Est, Guadeloupe, Guyane, Hauts-de-France, La Réunion, Martinique, Mayotte, Normandie, Nouvelle-Aquitaine, Occitanie, Pays de la Loire, Provence-Alpes-Côte d'Azur, Île-de-France ; proposition : « Pays de la Loire »",
        ],
    );
    check(
        "territoires.csv",
        "131317",
        "131 317",
        &[
            "territoires.csv, ligne 4, colonne « population » : population invalide : « 131 317 » ; attendu : un nombre entier de 1 à 15000000, en chiffres seuls",
        ],
    );
    check(
        "territoires.csv",
        "131317",
        "0",
        &[
            "territoires.csv, ligne 4, colonne « population » : population invalide : « 0 » ; attendu : un nombre entier de 1 à 15000000, en chiffres seuls",
        ],
    );
    check(
        "territoires.csv",
        "131317,2023",
        "131317,2032",
        &[
            "territoires.csv, ligne 4, colonne « population_annee » : année invalide : « 2032 » ; attendu : une année de 1990 à 2027",
        ],
    );
}

#[test]
fn a_territory_lies_in_another_one_without_loop() {
    check(
        "territoires.csv",
        "Insee,243300316",
        "Insee,Bordeaux Metropole",
        &[
            "territoires.csv, ligne 3, colonne « parent » : parent inconnu : « Bordeaux Metropole » ; attendu : un code de territoires.csv ; proposition : « 243300316 » (Bordeaux Métropole)",
        ],
    );
    check(
        "territoires.csv",
        "Insee,243300316",
        "Insee,33063",
        &[
            "territoires.csv, ligne 3, colonne « parent » : boucle de parents : « 33063 » ; attendu : un territoire plus vaste, qui n’est pas dans celui-ci",
        ],
    );
    check(
        "territoires.csv",
        "843738,2023,Insee,",
        "843738,2023,Insee,33063",
        &[
            "territoires.csv, ligne 2, colonne « parent » : boucle de parents : « 33063 » ; attendu : un territoire plus vaste, qui n’est pas dans celui-ci",
            "territoires.csv, ligne 3, colonne « parent » : boucle de parents : « 243300316 » ; attendu : un territoire plus vaste, qui n’est pas dans celui-ci",
        ],
    );
    check(
        "territoires.csv",
        "ville-de-bordeaux,T1",
        "ville-de-bordeaux,T1 T9",
        &[
            "territoires.csv, ligne 3, colonne « axes_sans_reponse » : axe inconnu : « T9 » ; attendu : un identifiant d’axes.csv ; proposition : « T1 » (Alimentation)",
        ],
    );
    check_bytes(
        "territoires.csv",
        TERRITORIES.lines().next().map(str::as_bytes),
        &["territoires.csv : aucune ligne sous l’en-tête ; attendu : au moins un territoire"],
    );
}

#[test]
fn axes_are_checked() {
    check(
        "axes.csv",
        "\nL2,achats,levier,2",
        "\nL3,achats,levier,3",
        &[
            "axes.csv, ligne 3, colonne « numero » : numérotation inattendue : « 3 » ; attendu : 2, dans l’ordre et sans trou par famille",
            "extraits.csv, ligne 3, colonne « axe » : axe inconnu : « L2 » ; attendu : un identifiant d’axes.csv",
            "parcours.csv, ligne 3, colonne « axe » : axe inconnu : « L2 » ; attendu : un identifiant d’axes.csv",
        ],
    );
    check(
        "axes.csv",
        "\nL2,achats,levier,2",
        "\nA2,achats,levier,2",
        &[
            "axes.csv, ligne 3, colonne « id » : identifiant mal formé : « A2 » ; attendu : L et un numéro, comme L12",
            "extraits.csv, ligne 3, colonne « axe » : axe inconnu : « L2 » ; attendu : un identifiant d’axes.csv",
            "parcours.csv, ligne 3, colonne « axe » : axe inconnu : « L2 » ; attendu : un identifiant d’axes.csv",
        ],
    );
    check(
        "axes.csv",
        "T1,alimentation,theme,1",
        "T1,alimentation,theme,deux",
        &[
            "axes.csv, ligne 4, colonne « numero » : nombre invalide : « deux » ; attendu : un nombre entier de 1 à 32, en chiffres seuls",
        ],
    );
    check(
        "axes.csv",
        ",theme,",
        ",thème,",
        &[
            "axes.csv, ligne 4, colonne « famille » : valeur inconnue : « thème » ; attendu : levier, theme, cadre ; proposition : « theme »",
        ],
    );
    check(
        "axes.csv",
        "Achats,Responsible",
        "Achats socialement responsables,Responsible",
        &[
            "axes.csv, ligne 3, colonne « court_fr » : texte trop long : « Achats socialement responsables » ; attendu : 22 caractères au plus (il y en a 31)",
        ],
    );
    check(
        "axes.csv",
        "Sustainable food,Food",
        ",Food",
        &[
            "axes.csv, ligne 4, colonne « intitule_en » : texte anglais absent ; attendu : la traduction anglaise du texte français",
        ],
    );
    check(
        "axes.csv",
        "40,non",
        "quarante,no",
        &[
            "axes.csv, ligne 4, colonne « page_etude » : nombre invalide : « quarante » ; attendu : un nombre entier de 1 à 999, en chiffres seuls",
            "axes.csv, ligne 4, colonne « en_2019 » : valeur inconnue : « no » ; attendu : oui, non ; proposition : « non »",
        ],
    );
    check(
        "axes.csv",
        "achats,levier,2,Achats responsables",
        "ecosysteme,levier,2,Appui à l’écosystème",
        &[
            "axes.csv, ligne 3, colonne « slug » : valeur en double : « ecosysteme » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
            "axes.csv, ligne 3, colonne « intitule_fr » : valeur en double : « Appui à l’écosystème » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
        ],
    );
}

#[test]
fn an_axis_before_those_of_its_family_is_told() {
    let mut lines: Vec<_> = AXES.lines().collect();
    lines.swap(2, 3);
    check_bytes(
        "axes.csv",
        Some(lines.join("\n").as_bytes()),
        &[
            "axes.csv, ligne 4, colonne « famille » : numérotation inattendue : « levier » ; attendu : les leviers d’abord, puis les thèmes, puis les cadres",
            "axes.csv, ligne 4, colonne « numero » : numérotation inattendue : « 2 » ; attendu : 1, dans l’ordre et sans trou par famille",
        ],
    );
}

#[test]
fn a_code_that_another_has_replaced_is_told_with_todays() {
    check(
        "territoires.csv",
        "\n33063,Bordeaux,",
        "\n01144,Bordeaux,",
        &[
            "territoires.csv, ligne 3, colonne « code » : code remplacé par un autre : « 01144 » ; attendu : un code du code officiel géographique en vigueur ; proposition : « 01025 » (Bâgé-Dommartin)",
            "extraits.csv, ligne 3, colonne « territoire » : territoire inconnu : « 33063 » ; attendu : un code de territoires.csv",
            "cooperations.csv, ligne 3, colonne « territoire_a » : territoire inconnu : « 33063 » ; attendu : un code de territoires.csv",
            "parcours.csv, ligne 3, colonne « territoire » : territoire inconnu : « 33063 » ; attendu : un code de territoires.csv",
        ],
    );
    let mut files = valid_set();
    let lyon = TERRITORIES
        .replace("244400644,CARENE", "200046977,Métropole de Lyon")
        .replace("Saint-Nazaire", "Lyon");
    files.insert("territoires.csv".to_owned(), lyon.into_bytes());
    let cooperations = String::from_utf8(files["cooperations.csv"].clone()).expect("UTF-8");
    let cooperations = cooperations.replace("244400644", "CU de Lyon");
    files.insert("cooperations.csv".to_owned(), cooperations.into_bytes());
    assert_eq!(
        messages(&files),
        [
            "cooperations.csv, ligne 2, colonne « territoire_b » : territoire inconnu : « CU de Lyon » ; attendu : un code de territoires.csv ; proposition : « 200046977 » (Métropole de Lyon)",
        ]
    );
}

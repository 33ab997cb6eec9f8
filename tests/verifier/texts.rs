//! Rows of `extraits.csv` and `sources.csv`.

use crate::set::check;

#[test]
fn an_excerpt_has_an_id_and_is_about_a_known_territory() {
    check(
        "extraits.csv",
        "E002",
        "E001",
        &[
            "extraits.csv, ligne 3, colonne « id » : valeur en double : « E001 » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
            "parcours.csv, ligne 3, colonne « preuves » : preuve inconnue : « E002 » ; attendu : un identifiant d’extraits.csv, ou un identifiant de cooperations.csv ; proposition : « E001 »",
        ],
    );
    check(
        "extraits.csv",
        "E002",
        "X002",
        &[
            "extraits.csv, ligne 3, colonne « id » : identifiant mal formé : « X002 » ; attendu : E et un numéro, comme E12",
            "parcours.csv, ligne 3, colonne « preuves » : preuve inconnue : « E002 » ; attendu : un identifiant d’extraits.csv, ou un identifiant de cooperations.csv",
        ],
    );
    check(
        "extraits.csv",
        "243300316",
        "243300361",
        &[
            "extraits.csv, ligne 2, colonne « territoire » : territoire inconnu : « 243300361 » ; attendu : un code de territoires.csv ; proposition : « 243300316 » (Bordeaux Métropole)",
        ],
    );
    check(
        "extraits.csv",
        "243300316",
        "Saint Nazaire",
        &[
            "extraits.csv, ligne 2, colonne « territoire » : territoire inconnu : « Saint Nazaire » ; attendu : un code de territoires.csv ; proposition : « 244400644 » (CARENE)",
        ],
    );
    check(
        "extraits.csv",
        "243300316",
        "999999999",
        &[
            "extraits.csv, ligne 2, colonne « territoire » : territoire inconnu : « 999999999 » ; attendu : un code de territoires.csv",
        ],
    );
    check(
        "extraits.csv",
        "243300316",
        "",
        &[
            "extraits.csv, ligne 2, colonne « territoire » : cellule vide ; attendu : un code de territoires.csv",
        ],
    );
}

#[test]
fn an_excerpt_is_about_a_known_axis_that_was_answered() {
    check(
        "extraits.csv",
        "33063,L2",
        "33063,l2",
        &[
            "extraits.csv, ligne 3, colonne « axe » : axe inconnu : « l2 » ; attendu : un identifiant d’axes.csv ; proposition : « L2 » (Achats)",
        ],
    );
    check(
        "extraits.csv",
        "33063,L2",
        "33063,Achat",
        &[
            "extraits.csv, ligne 3, colonne « axe » : axe inconnu : « Achat » ; attendu : un identifiant d’axes.csv ; proposition : « L2 » (Achats)",
        ],
    );
    check(
        "extraits.csv",
        "33063,L2",
        "33063,L9",
        &[
            "extraits.csv, ligne 3, colonne « axe » : axe inconnu : « L9 » ; attendu : un identifiant d’axes.csv",
        ],
    );
    check(
        "extraits.csv",
        "33063,L2",
        "33063,T1",
        &[
            "extraits.csv, ligne 3, colonne « axe » : extrait pour un axe déclaré sans réponse : « T1 » ; attendu : un axe qui n’est pas dans « axes_sans_reponse » du territoire",
        ],
    );
    check(
        "extraits.csv",
        "33063,L2",
        "244400644,L2",
        &[
            "extraits.csv, ligne 3, colonne « axe » : extrait pour un axe déclaré sans réponse : « L2 » ; attendu : un axe qui n’est pas dans « axes_sans_reponse » du territoire",
        ],
    );
}

#[test]
fn an_excerpt_has_a_title_and_a_summary_in_both_languages() {
    check(
        "extraits.csv",
        "Titre deux",
        "Titre de plus de soixante-dix caractères qui ne tient pas dans la carte du panneau",
        &[
            "extraits.csv, ligne 3, colonne « titre_fr » : texte trop long : « Titre de plus de soixante-dix caractères qui ne tient pas dans la carte du panneau » ; attendu : 70 caractères au plus (il y en a 82)",
        ],
    );
    check(
        "extraits.csv",
        "Résumé deux",
        "",
        &[
            "extraits.csv, ligne 3, colonne « resume_fr » : résumé sans texte ; attendu : un texte français",
        ],
    );
    check(
        "extraits.csv",
        "Résumé deux",
        "résumé un",
        &[
            "extraits.csv, ligne 3, colonne « resume_fr » : résumé identique à un autre : « résumé un » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
        ],
    );
    check(
        "extraits.csv",
        "Title two,Summary two",
        ",",
        &[
            "extraits.csv, ligne 3, colonne « titre_en » : texte anglais absent ; attendu : la traduction anglaise du texte français",
            "extraits.csv, ligne 3, colonne « resume_en » : texte anglais absent ; attendu : la traduction anglaise du texte français",
        ],
    );
}

#[test]
fn an_excerpt_has_a_year_a_source_and_a_confidence() {
    check(
        "extraits.csv",
        "2019,S001",
        "vers 2019,S001",
        &[
            "extraits.csv, ligne 2, colonne « annee » : année invalide : « vers 2019 » ; attendu : une année de 1990 à 2027",
        ],
    );
    check(
        "extraits.csv",
        "2019,S001",
        "1989,S001",
        &[
            "extraits.csv, ligne 2, colonne « annee » : année invalide : « 1989 » ; attendu : une année de 1990 à 2027",
        ],
    );
    check(
        "extraits.csv",
        "2019,S001",
        "2028,S001",
        &[
            "extraits.csv, ligne 2, colonne « annee » : année invalide : « 2028 » ; attendu : une année de 1990 à 2027",
        ],
    );
    check(
        "extraits.csv",
        "2019,S001",
        "2019,S0001",
        &[
            "extraits.csv, ligne 2, colonne « source » : source inconnue : « S0001 » ; attendu : un identifiant de sources.csv ; proposition : « S001 » (Fiche)",
        ],
    );
    check(
        "extraits.csv",
        "2019,S001",
        "2019,",
        &[
            "extraits.csv, ligne 2, colonne « source » : cellule vide ; attendu : un identifiant de sources.csv",
        ],
    );
    check(
        "extraits.csv",
        "explicite",
        "explicit",
        &[
            "extraits.csv, ligne 2, colonne « confiance » : valeur inconnue : « explicit » ; attendu : explicite, deduit ; proposition : « explicite »",
        ],
    );
}

#[test]
fn a_source_has_an_address_of_its_own() {
    check(
        "sources.csv",
        "https://www.rtes.fr/fiche",
        "www.rtes.fr/fiche",
        &[
            "sources.csv, ligne 2, colonne « url » : lien qui ne mène nulle part : « www.rtes.fr/fiche » ; attendu : une adresse complète, sans espace, qui commence par https:// ou http:// ; proposition : « https://www.rtes.fr/fiche »",
        ],
    );
    check(
        "sources.csv",
        "https://www.rtes.fr/fiche",
        "https://www.rtes.fr/la fiche",
        &[
            "sources.csv, ligne 2, colonne « url » : lien qui ne mène nulle part : « https://www.rtes.fr/la fiche » ; attendu : une adresse complète, sans espace, qui commence par https:// ou http:// ; proposition : « https://www.rtes.fr/la%20fiche »",
        ],
    );
    check(
        "sources.csv",
        "https://www.rtes.fr/fiche",
        "https:///fiche",
        &[
            "sources.csv, ligne 2, colonne « url » : lien qui ne mène nulle part : « https:///fiche » ; attendu : une adresse complète, sans espace, qui commence par https:// ou http://",
        ],
    );
    check(
        "sources.csv",
        "https://www.rtes.fr/fiche",
        "https://www.bordeaux-metropole.fr/plan",
        &[
            "sources.csv, ligne 3, colonne « url » : valeur en double : « https://www.bordeaux-metropole.fr/plan » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
        ],
    );
    check(
        "sources.csv",
        "https://www.rtes.fr/fiche",
        "",
        &["sources.csv, ligne 2, colonne « url » : cellule vide ; attendu : une valeur"],
    );
}

#[test]
fn a_source_has_a_date_a_kind_and_a_language() {
    check(
        "sources.csv",
        "2022-05",
        "mai 2022",
        &[
            "sources.csv, ligne 3, colonne « date » : date invalide : « mai 2022 » ; attendu : AAAA, AAAA-MM ou AAAA-MM-JJ, de 1990 à 2027, ou rien",
        ],
    );
    check(
        "sources.csv",
        "official",
        "officiel",
        &[
            "sources.csv, ligne 3, colonne « type » : valeur inconnue : « officiel » ; attendu : study, official, network, press ; proposition : « official »",
        ],
    );
    check(
        "sources.csv",
        "network,fr",
        "network,français",
        &[
            "sources.csv, ligne 2, colonne « langue » : valeur inconnue : « français » ; attendu : fr, en",
        ],
    );
    check(
        "sources.csv",
        "S002",
        "S001",
        &[
            "sources.csv, ligne 3, colonne « id » : valeur en double : « S001 » ; attendu : une valeur qui n’est pas déjà à la ligne 2",
            "extraits.csv, ligne 3, colonne « source » : source inconnue : « S002 » ; attendu : un identifiant de sources.csv ; proposition : « S001 » (Fiche)",
            "cooperations.csv, ligne 3, colonne « source » : source inconnue : « S002 » ; attendu : un identifiant de sources.csv ; proposition : « S001 » (Fiche)",
        ],
    );
}

//! Rows of `cooperations.csv`, `medias.csv` and `parcours.csv`.

use crate::set::check;

#[test]
fn cooperations_are_checked() {
    check(
        "cooperations.csv",
        "Pays voisin",
        "",
        &[
            "cooperations.csv, ligne 3, colonne « territoire_b » : coopération sans partenaire ; attendu : un code de territoire, ou le nom du partenaire dans « partenaire »",
        ],
    );
    check(
        "cooperations.csv",
        "244400644",
        "243300316",
        &[
            "cooperations.csv, ligne 2, colonne « territoire_b » : coopération d’un territoire avec lui-même : « 243300316 » ; attendu : un autre territoire",
        ],
    );
    check(
        "cooperations.csv",
        "244400644",
        "244400646",
        &[
            "cooperations.csv, ligne 2, colonne « territoire_b » : territoire inconnu : « 244400646 » ; attendu : un code de territoires.csv ; proposition : « 244400644 » (CARENE)",
        ],
    );
    check(
        "cooperations.csv",
        "convention",
        "conventions",
        &[
            "cooperations.csv, ligne 3, colonne « type » : valeur inconnue : « conventions » ; attendu : contrat-reciprocite, convention, pole-metropolitain, reseau, projet-commun, transfrontalier, europeen, outil-partage ; proposition : « convention »",
        ],
    );
    check(
        "cooperations.csv",
        "Coopération deux,Cooperation two",
        ",",
        &[
            "cooperations.csv, ligne 3, colonne « resume_fr » : résumé sans texte ; attendu : un texte français",
            "cooperations.csv, ligne 3, colonne « resume_en » : texte anglais absent ; attendu : la traduction anglaise du texte français",
        ],
    );
    check(
        "cooperations.csv",
        "K02,33063",
        "K02,",
        &[
            "cooperations.csv, ligne 3, colonne « territoire_a » : cellule vide ; attendu : un code de territoires.csv",
        ],
    );
    check(
        "cooperations.csv",
        ",,S002",
        ",21,S999",
        &[
            "cooperations.csv, ligne 3, colonne « annee » : année invalide : « 21 » ; attendu : une année de 1990 à 2027",
            "cooperations.csv, ligne 3, colonne « source » : source inconnue : « S999 » ; attendu : un identifiant de sources.csv",
        ],
    );
}

#[test]
fn medias_are_checked() {
    check(
        "medias.csv",
        "L1 T1,S001",
        "L1 T7,S009",
        &[
            "medias.csv, ligne 2, colonne « axes » : axe inconnu : « T7 » ; attendu : un identifiant d’axes.csv ; proposition : « T1 » (Alimentation)",
            "medias.csv, ligne 2, colonne « source » : source inconnue : « S009 » ; attendu : un identifiant de sources.csv",
        ],
    );
    check(
        "medias.csv",
        "20,,",
        "vingt,franceurbaine,",
        &[
            "medias.csv, ligne 2, colonne « duree_min » : nombre invalide : « vingt » ; attendu : un nombre entier de 1 à 1440, en chiffres seuls",
            "medias.csv, ligne 2, colonne « url » : lien qui ne mène nulle part : « franceurbaine » ; attendu : une adresse complète, sans espace, qui commence par https:// ou http://",
        ],
    );
    check(
        "medias.csv",
        "podcast",
        "vidéo",
        &[
            "medias.csv, ligne 2, colonne « type » : valeur inconnue : « vidéo » ; attendu : podcast",
        ],
    );
}

#[test]
fn tours_are_checked() {
    check(
        "parcours.csv",
        "L1,243300316",
        "L8,243300310",
        &[
            "parcours.csv, ligne 2, colonne « axe » : axe inconnu : « L8 » ; attendu : un identifiant d’axes.csv",
            "parcours.csv, ligne 2, colonne « territoire » : territoire inconnu : « 243300310 » ; attendu : un code de territoires.csv ; proposition : « 243300316 » (Bordeaux Métropole)",
        ],
    );
    check(
        "parcours.csv",
        "E001 K01",
        "E001 K07 E999",
        &[
            "parcours.csv, ligne 2, colonne « preuves » : preuve inconnue : « K07 » ; attendu : un identifiant d’extraits.csv, ou un identifiant de cooperations.csv",
            "parcours.csv, ligne 2, colonne « preuves » : preuve inconnue : « E999 » ; attendu : un identifiant d’extraits.csv, ou un identifiant de cooperations.csv",
        ],
    );
    check(
        "parcours.csv",
        "E001 K01",
        "",
        &[
            "parcours.csv, ligne 2, colonne « preuves » : cellule vide ; attendu : au moins un extrait ou une coopération",
        ],
    );
    check(
        "parcours.csv",
        "tableau",
        "table",
        &[
            "parcours.csv, ligne 3, colonne « vue » : valeur inconnue : « table » ; attendu : carte, tableau, cooperations",
        ],
    );
    check(
        "parcours.csv",
        "E002,20",
        "E002,0",
        &[
            "parcours.csv, ligne 3, colonne « secondes » : nombre invalide : « 0 » ; attendu : un nombre entier de 5 à 120, en chiffres seuls",
        ],
    );
    check(
        "parcours.csv",
        "A tour,2",
        "A tour,3",
        &[
            "parcours.csv, ligne 3, colonne « etape » : numérotation inattendue : « 3 » ; attendu : 2, dans l’ordre et sans trou par parcours",
        ],
    );
    check(
        "parcours.csv",
        "A tour,2",
        "Another tour,2",
        &[
            "parcours.csv, ligne 3, colonne « parcours_titre_en » : titre différent de celui de la première étape : « Another tour » ; attendu : « A tour »",
        ],
    );
    check(
        "parcours.csv",
        "tour,Un tour,A tour,2",
        "Tour deux,Un tour,A tour,2",
        &[
            "parcours.csv, ligne 3, colonne « parcours » : slug mal formé : « Tour deux » ; attendu : des minuscules sans accent et des chiffres, séparés par des traits d’union",
            "parcours.csv, ligne 3, colonne « etape » : numérotation inattendue : « 2 » ; attendu : 1, dans l’ordre et sans trou par parcours",
        ],
    );
}

/// With `state` in the column `etat` of the second step, the messages are `expected`.
#[track_caller]
fn check_state(state: &str, expected: &[&str]) {
    check(
        "parcours.csv",
        "E002,20,",
        &format!("E002,20,{state}"),
        expected,
    );
}

#[test]
fn what_a_step_shows_is_held_against_the_whole_content() {
    check_state("", &[]);
    check_state("?levier=achats&vue=liste", &[]);
    check_state(
        "https://carte.example/?levier=achats&territoire=33063#suite",
        &[],
    );
    check_state(
        "levier=achat&territoire=33064",
        &[
            "parcours.csv, ligne 3, colonne « etat » : état de la carte introuvable : « levier=achat&territoire=33064 » ; attendu : pour levier (ici « achat ») : le slug d’un levier d’axes.csv ; proposition : « achats »",
            "parcours.csv, ligne 3, colonne « etat » : état de la carte introuvable : « levier=achat&territoire=33064 » ; attendu : pour territoire (ici « 33064 ») : le slug ou le code d’un territoire de territoires.csv",
        ],
    );
    check_state(
        "extrait=E999",
        &[
            "parcours.csv, ligne 3, colonne « etat » : état de la carte introuvable : « extrait=E999 » ; attendu : pour extrait (ici « E999 ») : un identifiant d’extraits.csv",
        ],
    );
    check_state(
        "levie=achats&langue=en",
        &[
            "parcours.csv, ligne 3, colonne « etat » : état de la carte introuvable : « levie=achats&langue=en » ; attendu : des paramètres d’adresse de la carte (levier, vue, territoire…), sans langue, theme, parcours ni etape ; proposition : « levier » (au lieu de « levie »)",
            "parcours.csv, ligne 3, colonne « etat » : état de la carte introuvable : « levie=achats&langue=en » ; attendu : des paramètres d’adresse de la carte (levier, vue, territoire…), sans langue, theme, parcours ni etape",
        ],
    );
}

#[test]
fn notes_are_in_both_languages_or_in_none() {
    check(
        "parcours.csv",
        "E002,20,,,",
        "E002,20,,Respirer,Breathe",
        &[],
    );
    check(
        "parcours.csv",
        "E002,20,,,",
        "E002,20,,Respirer,",
        &[
            "parcours.csv, ligne 3, colonne « notes_en » : texte anglais absent ; attendu : la traduction anglaise du texte français",
        ],
    );
    check(
        "parcours.csv",
        "E002,20,,,",
        "E002,20,,,Breathe",
        &[
            "parcours.csv, ligne 3, colonne « notes_fr » : cellule vide ; attendu : un texte français",
        ],
    );
}

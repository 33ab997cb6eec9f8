//! A small set without any problem, and the check of what one change in it makes the editor read.

use carte_leviers::tool::source::{SourceFiles, read_sources};

pub(crate) const AXES: &str = "\
id,slug,famille,numero,intitule_fr,court_fr,intitule_en,court_en,definition_fr,definition_en,page_etude,en_2019
L1,ecosysteme,levier,1,Appui à l’écosystème,Écosystème,Support for the ecosystem,Ecosystem,Définition un,Definition one,14,oui
L2,achats,levier,2,Achats responsables,Achats,Responsible purchasing,Purchasing,Définition deux,Definition two,31,non
T1,alimentation,theme,1,Alimentation durable,Alimentation,Sustainable food,Food,Définition trois,Definition three,40,non
";

pub(crate) const TERRITORIES: &str = "\
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

pub(crate) const MEDIAS: &str = "\
id,titre,type,editeur,date,duree_min,url,axes,source
M01,Épisode,podcast,France urbaine,2022,20,,L1 T1,S001
";

const TOURS: &str = "\
parcours,parcours_titre_fr,parcours_titre_en,etape,axe,territoire,vue,titre_fr,texte_fr,titre_en,texte_en,preuves,secondes,etat,notes_fr,notes_en
tour,Un tour,A tour,1,L1,243300316,carte,Étape un,Texte un,Step one,Text one,E001 K01,20,,,
tour,Un tour,A tour,2,L2,33063,tableau,Étape deux,Texte deux,Step two,Text two,E002,20,,,
";

/// A small set without any problem.
pub(crate) fn valid_set() -> SourceFiles {
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
    files
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .collect()
}

/// What the editor reads, with plain spaces for legibility here.
pub(crate) fn messages(files: &SourceFiles) -> Vec<String> {
    let problems = read_sources(files).err().unwrap_or_default();
    problems
        .iter()
        .map(|problem| problem.to_string().replace('\u{a0}', " "))
        .collect()
}

/// With `from` replaced by `to` in `file`, everywhere, the messages are `expected`.
#[track_caller]
pub(crate) fn check(file: &str, from: &str, to: &str, expected: &[&str]) {
    let mut files = valid_set();
    let text = String::from_utf8(files.remove(file).expect("the set has this file"))
        .expect("the set is UTF-8");
    assert!(text.contains(from), "{file} does not contain {from:?}");
    files.insert(file.to_owned(), text.replace(from, to).into_bytes());
    assert_eq!(messages(&files), expected, "{from:?} → {to:?}");
}

/// With the bytes of `file` changed to `bytes`, or the file removed, the messages are `expected`.
#[track_caller]
pub(crate) fn check_bytes(file: &str, bytes: Option<&[u8]>, expected: &[&str]) {
    let mut files = valid_set();
    files.remove(file);
    files.extend(bytes.map(|bytes| (file.to_owned(), bytes.to_vec())));
    assert_eq!(messages(&files), expected);
}

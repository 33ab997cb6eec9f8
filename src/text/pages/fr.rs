//! French words of the static pages.

use super::PageWords;

pub(super) static WORDS: PageWords = PageWords {
    site: "Leviers ESS",
    about: "Carte des leviers que les territoires urbains français mobilisent pour soutenir l’économie sociale et solidaire, \
            avec les extraits sourcés de chaque territoire.",
    about_territory: |name, n| {
        format!(
            "{name}\u{a0}: {}, par levier, thème et cadre d’action, avec la source de chacun.",
            counted(n, "extrait sourcé", "extraits sourcés")
        )
    },
    about_axis: |name, territories, excerpts| {
        format!(
            "{name}\u{a0}: {}, {}, avec la source de chacun.",
            counted(
                territories,
                "territoire urbain cité",
                "territoires urbains cités"
            ),
            counted(excerpts, "extrait", "extraits")
        )
    },
    menu: "Navigation",
    home: "Carte et tableau",
    open_map: "Ouvrir dans la carte interactive",
    skip: "Aller au contenu",
    table: "Tableau de tous les territoires",
    cooperations: "Coopérations",
    cited: |n| counted(n, "territoire cité", "territoires cités"),
    not_cited: |n| counted(n, "territoire non cité", "territoires non cités"),
    no_answer: |n| format!("{}, sans réponse", counted(n, "territoire", "territoires")),
    edition: |day| format!("Contenu du {day}"),
    data: "Données",
    moved: "Cette page a changé d’adresse.",
    gone: "Cette page n’est plus dans la version en cours.",
    last_version: |day| format!("La lire dans la version du {day}"),
    versions: "Versions",
    latest: "Version en cours",
};

fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n}\u{a0}{}", if n < 2 { one } else { many })
}

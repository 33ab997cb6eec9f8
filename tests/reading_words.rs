//! Words of filters, search and views follow French typography; citations are what their readers expect.

mod common;

use carte_leviers::codec::read_excerpts;
use carte_leviers::model::{
    Atlas, AxisFamily, AxisRule, ExcerptIdx, Excerpts, Lang, SourceKind, YearRange,
};
use carte_leviers::text::{CiteForm, Citing, Day, Words, cite, words};

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

fn excerpts(lang: Lang) -> Excerpts {
    let name = format!("extraits.{}.json", lang.tag());
    let path = format!("{}/assets/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the texts are there");
    read_excerpts(&name, &bytes, atlas()).expect("the texts are valid")
}

/// Every text of `words`, with numbers where they enter.
#[expect(clippy::too_many_lines, reason = "one line per field of the words")]
fn texts(all_words: &Words) -> Vec<String> {
    let words = all_words.reading();
    let plain = [
        all_words.views,
        words.filters,
        words.axes_hint,
        words.kinds,
        words.regions,
        words.years,
        words.any_year,
        words.sources,
        words.criteria,
        words.clear,
        words.nothing_left,
        words.search,
        words.search_hint,
        words.search_loading,
        words.search_partial,
        words.sort,
        words.elsewhere,
        words.no_region,
        words.choose_first,
        words.territory,
        words.read_short,
        words.read_nothing,
        words.neighbours,
        words.previous,
        words.next,
        words.cite,
        words.cite_forms,
        words.copy,
        words.copied,
        words.not_copied,
        words.copy_sentence,
        words.from,
        words.to,
    ];
    let lists = [all_words.view_names, words.found_groups, words.sorts].concat();
    let mut all: Vec<String> = plain.into_iter().chain(lists).map(str::to_owned).collect();
    for n in [0, 1, 2, 31] {
        all.extend([
            (words.filters_set)(n),
            (words.left)(n),
            (words.found)(n),
            (words.caption)(n),
            (words.cited)(n),
            (words.read_count)(n, n),
        ]);
    }
    for rule in AxisRule::ALL {
        all.extend([
            (words.rule)(rule).to_owned(),
            (words.rule_of)(rule, "Achats", 1),
            (words.criterion)(rule, "Achats"),
        ]);
    }
    all.extend(AxisFamily::ALL.map(|family| (words.family)(family).to_owned()));
    all.extend(SourceKind::ALL.map(|kind| (words.source_kind)(kind).to_owned()));
    for (from, to) in [
        (None, None),
        (Some(2020), Some(2020)),
        (Some(2018), Some(2020)),
        (Some(2018), None),
        (None, Some(2020)),
    ] {
        all.push((words.year_range)(YearRange::new(from, to)));
    }
    all.extend([
        (words.remove)("Achats"),
        (words.commune_in)("Villeurbanne", "Métropole de Lyon"),
        (words.sort_axis)("Achats"),
        (words.distance)(98_765.0),
        (words.near)("Nantes"),
        (words.read)("Achats"),
        (words.study_page)(28),
    ]);
    all.extend([None, Some(Lang::Fr), Some(Lang::En)].map(|lang| (words.pdf)(lang).to_owned()));
    all
}

#[test]
fn no_text_is_empty_and_french_signs_have_their_spaces() {
    for lang in Lang::ALL {
        for text in texts(words(lang)) {
            assert!(!text.trim().is_empty() && !text.contains("  "), "{text}");
            if lang == Lang::Fr {
                for sign in [" :", " ;", " !", " ?", "« ", " »", "'"] {
                    assert!(!text.contains(sign), "`{sign}` in {text}");
                }
            }
        }
    }
    assert_eq!(texts(words(Lang::Fr)).len(), texts(words(Lang::En)).len());
}

fn citing(excerpts: &Excerpts, lang: Lang) -> Citing<'_> {
    Citing {
        excerpts,
        excerpt: ExcerptIdx(0),
        id: &atlas().excerpts()[0].id,
        permalink: "https://leviers.example/?extrait=E001",
        consulted: Some(Day {
            year: 2026,
            month: 11,
            of_month: 1,
        }),
        lang,
    }
}

#[test]
fn a_citation_names_publisher_title_place_address_and_day() {
    let fr = excerpts(Lang::Fr);
    assert_eq!(
        cite(&citing(&fr, Lang::Fr), CiteForm::Plain).replace('\u{a0}', "~"),
        "RTES, «~Grenoble-Alpes Métropole : fiche collectivité~», Programme d'intervention, \
         https://rtes.fr/grenoble-alpes-metropole, consulté le 1er novembre 2026. \
         Résumé dans «~Leviers ESS~», extrait E001, https://leviers.example/?extrait=E001."
    );
    assert_eq!(
        cite(&citing(&fr, Lang::En), CiteForm::Plain),
        "RTES, “Grenoble-Alpes Métropole : fiche collectivité”, Programme d'intervention, \
         https://rtes.fr/grenoble-alpes-metropole, accessed 1 November 2026. \
         Summary in “Leviers ESS”, excerpt E001, https://leviers.example/?extrait=E001."
    );
    assert_eq!(
        cite(&citing(&fr, Lang::Fr), CiteForm::BibTex),
        "@misc{leviers-E001,\n  author = {{RTES}},\n  title = {{Grenoble-Alpes Métropole : fiche collectivité}},\n  \
         url = {https://rtes.fr/grenoble-alpes-metropole},\n  urldate = {2026-11-01},\n  langid = {french},\n  \
         note = {Programme d'intervention, Leviers ESS, E001, https://leviers.example/?extrait=E001}\n}\n"
    );
    assert_eq!(
        cite(&citing(&fr, Lang::Fr), CiteForm::Ris),
        "TY  - ELEC\r\nAU  - RTES\r\nTI  - Grenoble-Alpes Métropole : fiche collectivité\r\nPB  - RTES\r\n\
         UR  - https://rtes.fr/grenoble-alpes-metropole\r\nY2  - 2026/11/01\r\nLA  - fr\r\n\
         SE  - Programme d'intervention\r\nN1  - Leviers ESS, E001, https://leviers.example/?extrait=E001\r\nER  - \r\n"
    );
}

#[test]
fn every_excerpt_can_be_cited_in_every_form() {
    let excerpts = excerpts(Lang::Fr);
    for (n, about) in (0..).zip(atlas().excerpts()) {
        let citing = Citing {
            excerpt: ExcerptIdx(n),
            id: &about.id,
            ..citing(&excerpts, Lang::Fr)
        };
        let source = excerpts.source(excerpts.body(ExcerptIdx(n)).source);
        let plain = cite(&citing, CiteForm::Plain);
        assert!(
            plain.contains(&source.url) && plain.contains(&about.id),
            "{plain}"
        );
        assert!(!plain.contains(", ,") && !plain.contains(",,"), "{plain}");
        let bibtex = cite(&citing, CiteForm::BibTex);
        let depth = bibtex.replace("\\{", "").replace("\\}", "");
        let open = depth.matches('{').count();
        assert_eq!(open, depth.matches('}').count(), "{bibtex}");
        let ris = cite(&citing, CiteForm::Ris);
        assert!(
            ris.starts_with("TY  - ") && ris.ends_with("ER  - \r\n"),
            "{ris}"
        );
        for line in ris.trim_end_matches("\r\n").split("\r\n") {
            assert_eq!(line.get(2..6), Some("  - "), "{line}");
        }
    }
}

#[test]
fn what_bibtex_reads_as_a_command_is_made_harmless() {
    let mut excerpts = excerpts(Lang::Fr);
    excerpts.sources[0].title = "R&D à 50 % {x} \\y_z #1 $ ~ ^\nfin".to_owned();
    excerpts.sources[0].date = "2021-03-05".to_owned();
    let bibtex = cite(&citing(&excerpts, Lang::Fr), CiteForm::BibTex);
    assert!(
        bibtex.contains(
            "title = {{R\\&D à 50 \\% \\{x\\} \\textbackslash{}y\\_z \\#1 \\$ \\textasciitilde{} \\textasciicircum{} fin}},\n  \
             year = {2021}"
        ),
        "{bibtex}"
    );
    let plain = cite(&citing(&excerpts, Lang::Fr), CiteForm::Plain);
    assert!(plain.contains(", 5 mars 2021, "), "{plain}");
    excerpts.sources[0].date = "2021-03".to_owned();
    let plain = cite(&citing(&excerpts, Lang::En), CiteForm::Plain);
    assert!(plain.contains(", March 2021, "), "{plain}");
}

//! A tour that is composed in the map: what each view becomes, what it lacks, and the file that the editors' command takes.
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use carte_leviers::codec::{DraftFault, draft_csv, draft_slug, read_draft};
use carte_leviers::model::{
    Atlas, Bilingual, Lack, Lang, Tour, TourIdx, TourKind, TourRef, TourStep, lacks, title_lacks,
};
use carte_leviers::state::{
    AppState, TourPlace, parse, step_of, step_params, to_params, tour_query,
};
use proptest::prelude::*;

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

fn state(query: &str) -> AppState {
    let params = tour_query(query);
    let pairs = params.iter().map(|(name, value)| (&**name, &**value));
    parse(pairs, atlas()).0
}

fn view(query: &str) -> TourStep {
    step_of(&state(query), atlas()).unwrap()
}

fn both(fr: &str, en: &str) -> Bilingual {
    Bilingual {
        fr: fr.to_owned(),
        en: en.to_owned(),
    }
}

/// A step about the view of `query`, with every word there.
fn written(query: &str) -> TourStep {
    TourStep {
        title: both("Une « étape », deux", "A step, \"two\""),
        text: both("Ce qu'elle montre ;\nsur deux lignes.", "What it shows"),
        ..view(query)
    }
}

fn tour(steps: Vec<TourStep>) -> Tour {
    Tour {
        slug: String::new(),
        title: both("L'ESS à l'œuvre", "The SSE at work"),
        steps,
    }
}

/// Views of every kind that has excerpts or cooperations.
const VIEWS: [&str; 7] = [
    "levier=achats&territoire=rennes-metropole",
    "territoire=nantes-metropole",
    "extrait=E012",
    "lire=alimentation&territoire=grenoble-alpes-metropole",
    "vue=cooperations&territoire=brest-metropole",
    "levier=achats&croise=foncier&vue=tableau&tri=achats&territoire=metropole-de-lyon",
    "et=foncier&territoire=bordeaux-metropole&centre=-0.58%2C44.84&zoom=12",
];

#[test]
fn a_view_becomes_a_step_about_what_it_shows_carried_by_what_it_is_about() {
    let about = |query| {
        let step = view(query);
        let proofs = step
            .excerpts
            .iter()
            .map(|&one| atlas().excerpt(one).id.as_str());
        let links = step
            .cooperations
            .iter()
            .map(|&one| atlas().cooperation(one).id.as_str());
        (
            atlas().axis(step.axis).slug.as_str(),
            atlas().territory(step.territory).slug.as_str(),
            proofs.chain(links).collect::<Vec<_>>(),
        )
    };
    let (axis, territory, proofs) = about("extrait=E012");
    assert_eq!((axis, territory), ("foncier", "bordeaux-metropole"));
    assert_eq!(proofs, ["E012"]);
    let (axis, territory, proofs) = about(VIEWS[0]);
    assert_eq!((axis, territory), ("achats", "rennes-metropole"));
    assert!(!proofs.is_empty());
    let (_, territory, proofs) = about(VIEWS[4]);
    assert_eq!(territory, "brest-metropole");
    assert!(proofs.contains(&"K03"), "{proofs:?}");
    // Nothing carries what is about no territory: who composes chooses.
    let (axis, _, proofs) = about("levier=recherche");
    assert_eq!((axis, proofs.len()), ("recherche", 0));
    for query in VIEWS {
        let step = view(query);
        assert_eq!(step.shows, step_params(&state(query), atlas()), "{query}");
    }
}

#[test]
fn what_a_step_lacks_is_told() {
    let bare = view("levier=recherche");
    let all = [
        Lack::Title(Lang::Fr),
        Lack::Title(Lang::En),
        Lack::Text(Lang::Fr),
        Lack::Text(Lang::En),
        Lack::Proof,
    ];
    assert_eq!(lacks(&bare), all);
    assert_eq!(lacks(&written(VIEWS[0])), []);
    let odd = TourStep {
        title: both(&"é".repeat(71), "Short"),
        notes: both("Des notes", " "),
        seconds: 4,
        ..written(VIEWS[0])
    };
    let some = [
        Lack::ShorterTitle(Lang::Fr),
        Lack::Notes(Lang::En),
        Lack::Seconds,
    ];
    assert_eq!(lacks(&odd), some);
    assert_eq!(title_lacks(&both("", "x")), [Lack::Title(Lang::Fr)]);
}

fn leviers(verb: &str, sources: &Path, output: Option<&Path>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leviers"));
    command.arg(verb).arg("--dossier").arg(sources);
    if let Some(output) = output {
        command.arg("--sortie").arg(output);
    }
    command.output().unwrap()
}

/// The editors' files, with `tours` for `parcours.csv`.
fn sources(name: &str, tours: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/source");
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    fs::write(folder.join("parcours.csv"), tours).unwrap();
    folder
}

#[test]
fn the_file_is_one_that_the_editors_command_checks_and_builds_alone_and_after_the_published_rows() {
    let composed = draft_csv(&tour(VIEWS.map(written).into()), atlas());
    let published = include_str!("../assets/source/parcours.csv");
    let rows = composed.split_once('\n').unwrap().1;
    for (name, text) in [
        ("composed-alone", composed.clone()),
        ("composed-after", [published, rows].concat()),
    ] {
        let folder = sources(name, &text);
        let checked = leviers("verifier", &folder, None);
        assert_eq!(checked.status.code(), Some(0), "{name}: {checked:?}");
        let output = folder.join("publie");
        fs::create_dir(&output).unwrap();
        let built = leviers("construire", &folder, Some(&output));
        assert_eq!(built.status.code(), Some(0), "{name}: {built:?}");
        let json = fs::read_to_string(output.join("parcours.json")).unwrap();
        assert!(json.contains("\"slug\":\"l-ess-a-l-oeuvre\""), "{name}");
        for query in VIEWS {
            // Excerpts settle their territory: what is shown, not what was typed.
            let shows = step_params(&state(query), atlas());
            assert!(
                json.contains(&format!("\"etat\":\"{shows}\"")),
                "{name}: {shows}"
            );
        }
    }
}

#[test]
fn what_lacks_something_is_refused_by_the_editors_command() {
    let bare = tour(vec![view("levier=recherche")]);
    let folder = sources("composed-bare", &draft_csv(&bare, atlas()));
    let checked = leviers("verifier", &folder, None);
    assert_eq!(checked.status.code(), Some(1));
    let said = String::from_utf8([checked.stdout, checked.stderr].concat()).unwrap();
    for column in ["titre_fr", "titre_en", "texte_fr", "texte_en", "preuves"] {
        assert!(
            said.contains(&format!("colonne «\u{a0}{column}\u{a0}»")),
            "{column}: {said}"
        );
    }
}

#[test]
fn a_saved_tour_opens_as_it_was_also_out_of_a_spreadsheet() {
    let saved = tour(VIEWS.map(written).into());
    let text = draft_csv(&saved, atlas());
    let named = Tour {
        slug: draft_slug(&saved, atlas()),
        ..saved
    };
    assert_eq!(
        read_draft(text.as_bytes(), atlas()),
        Ok((named.clone(), Vec::new()))
    );
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for separator in *b";\t" {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .terminator(csv::Terminator::CRLF)
            .from_writer(b"\xef\xbb\xbf".to_vec());
        writer.write_record(reader.headers().unwrap()).unwrap();
        let mut again = csv::Reader::from_reader(text.as_bytes());
        for row in again.records() {
            writer.write_record(&row.unwrap()).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        assert_eq!(read_draft(&bytes, atlas()), Ok((named.clone(), Vec::new())));
    }
}

#[test]
fn the_published_file_opens_its_first_tour_as_it_plays() {
    let published = include_bytes!("../assets/source/parcours.csv");
    let (first, faults) = read_draft(published, atlas()).unwrap();
    assert_eq!(faults, [DraftFault::OtherTours(3)]);
    assert_eq!(
        (first.slug.as_str(), first.steps.len()),
        ("sept-leviers", 7)
    );
    let tours = carte_leviers::codec::read_tours(
        "parcours.json",
        include_bytes!("../assets/parcours.json"),
        atlas(),
    )
    .unwrap();
    for (opened, played) in first.steps.iter().zip(&tours.tours[0].steps) {
        assert_eq!(state(&opened.shows), state(&played.shows));
        let opened = TourStep {
            shows: played.shows.clone(),
            ..opened.clone()
        };
        assert_eq!(&opened, played);
    }
}

#[test]
fn what_of_a_file_cannot_be_followed_is_told_and_the_rest_is_kept() {
    let text = draft_csv(
        &tour(VIEWS[..3].iter().copied().map(written).collect()),
        atlas(),
    );
    let broken = text
        .replacen(",L6,", ",L9,", 1)
        .replacen(",E012,", ",E012 E999,", 1);
    let unknown = |row, column, found: &str| DraftFault::Unknown {
        row,
        column,
        found: found.to_owned(),
    };
    let (read, faults) = read_draft(broken.as_bytes(), atlas()).unwrap();
    assert_eq!(
        faults,
        [unknown(2, "axe", "L9"), unknown(4, "preuves", "E999")]
    );
    assert_eq!(read.steps.len(), 2);
    for (bytes, fault) in [
        (&b"\xff\xfe"[..], DraftFault::NotText),
        (b"", DraftFault::MissingColumn("parcours")),
        (
            b"parcours,etape\na,1\n",
            DraftFault::MissingColumn("parcours_titre_fr"),
        ),
        (text.lines().next().unwrap().as_bytes(), DraftFault::NoStep),
    ] {
        assert_eq!(read_draft(bytes, atlas()), Err(fault));
    }
}

#[test]
fn a_draft_has_no_address_of_its_own_and_takes_no_published_name() {
    let draft = TourRef {
        slug: "sept-leviers".to_owned(),
        steps: 2,
        kind: TourKind::Draft,
    };
    let with = atlas().clone().with_draft(draft.clone()).with_draft(draft);
    assert_eq!(with.tours().len(), atlas().tours().len() + 1);
    assert_eq!(with.find_tour("sept-leviers"), Some(TourIdx(0)));
    let place = TourPlace::at(TourIdx(4), 1);
    assert_eq!(place.last(&with), 1);
    let shown = state(VIEWS[0]);
    let playing = AppState {
        tour: Some(place),
        ..shown
    };
    assert_eq!(to_params(&playing, &with), to_params(&shown, &with));
    assert_eq!(draft_slug(&tour(Vec::new()), atlas()), "l-ess-a-l-oeuvre");
    let taken = Tour {
        title: both("Sept leviers", ""),
        ..tour(Vec::new())
    };
    assert_eq!(draft_slug(&taken, atlas()), "sept-leviers-2");
}

proptest! {
    #[test]
    fn any_text_and_any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drop(read_draft(&bytes, atlas()));
        let header = carte_leviers::codec::TOUR_COLUMNS.join(",");
        let text = [header.as_bytes(), b"\n", &bytes].concat();
        drop(read_draft(&text, atlas()));
    }

    #[test]
    fn whatever_is_written_comes_back(
        fr in "[ -~àé«»\u{a0}\n\",;]{0,60}",
        en in "[ -~\n\",;]{0,60}",
        seconds in 5u16..=120,
    ) {
        let step = TourStep { text: both(fr.trim(), en.trim()), seconds, ..written(VIEWS[0]) };
        let saved = Tour { slug: "a".to_owned(), ..tour(vec![step]) };
        let (read, faults) = read_draft(draft_csv(&saved, atlas()).as_bytes(), atlas()).unwrap();
        prop_assert_eq!(faults, Vec::new());
        // A line break inside a cell is a line feed on every machine.
        prop_assert_eq!(read, saved);
    }
}

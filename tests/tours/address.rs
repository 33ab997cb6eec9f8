//! What an address says of a tour, and of a stand.

use carte_leviers::state::{Mode, Notice, Shows, tour_query};

use super::read;

#[test]
fn an_address_names_a_tour_and_a_step_and_says_what_it_cannot_follow() {
    let place = |query| {
        read(query)
            .0
            .tour
            .map(|place| (place.tour.0, place.step, place.shows))
    };
    assert_eq!(place("parcours=sept-leviers"), Some((0, 0, Shows::Step)));
    assert_eq!(
        place("?parcours=acheter-autrement&etape=7&langue=en"),
        Some((1, 6, Shows::Step))
    );
    let explored = "etape=2&levier=achats&parcours=sept-leviers";
    assert_eq!(place(explored), Some((0, 1, Shows::Explored)));
    assert_eq!(place("etape=2"), None);
    for (query, name, found, hint) in [
        (
            "parcours=sept-levier",
            "parcours",
            "sept-levier",
            "sept-leviers",
        ),
        ("parcours=sept-leviers&etape=8", "etape", "8", "1–7"),
        ("parcours=sept-leviers&etape=0", "etape", "0", "1–7"),
        ("parcours=sept-leviers&etape=deux", "etape", "deux", "1–7"),
        (
            "mode=bornes",
            "mode",
            "bornes",
            "projection, presentateur, borne",
        ),
        ("mode=borne&inactif=5", "inactif", "5", "0, 20–3600"),
    ] {
        let notices = read(query).1;
        let told = match notices.as_slice() {
            [
                Notice::UnknownEntry {
                    name,
                    found,
                    nearest,
                },
            ] => (
                *name,
                found.as_str(),
                nearest.as_deref().unwrap_or_default(),
            ),
            [
                Notice::UnknownValue {
                    name,
                    found,
                    accepted,
                },
            ] => (*name, found.as_str(), accepted.as_str()),
            other => panic!("{query}: {other:?}"),
        };
        assert_eq!(told, (name, found, hint), "{query}");
    }
}

#[test]
fn a_stand_waits_as_long_as_its_address_says_and_warns_long_enough() {
    let idle = |query| match read(query).0.mode {
        Mode::Stand(idle) => Some((idle.seconds(), idle.before_warning())),
        Mode::Page | Mode::Projection | Mode::Presenter => None,
    };
    assert_eq!(idle("mode=borne"), Some((90, Some(70))));
    assert_eq!(idle("mode=borne&inactif=20"), Some((20, Some(10))));
    assert_eq!(idle("inactif=300&mode=borne"), Some((300, Some(280))));
    assert_eq!(idle("inactif=0&mode=borne"), Some((0, None)));
    assert_eq!(idle("mode=projection"), None);
}

#[test]
fn addresses_pasted_from_a_browser_are_decoded() {
    let check = |query: &str, expected: &[(&str, &str)]| {
        let read = tour_query(query);
        let read: Vec<_> = read
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        assert_eq!(read, expected, "{query}");
    };
    check("", &[]);
    check(
        "?ou=habitat+numerique&vue",
        &[("ou", "habitat numerique"), ("vue", "")],
    );
    check(
        "centre=2.5%2C47%2E1&a=100%",
        &[("centre", "2.5,47.1"), ("a", "100%")],
    );
    check(
        "nom=%C3%89vreux&x=%E9%zz%2",
        &[("nom", "Évreux"), ("x", "\u{fffd}%zz%2")],
    );
}

//! Colours of a host page: followed where they can be read, refused with what is wrong where they cannot.
#![expect(
    clippy::disallowed_methods,
    reason = "colour measures are compared with thresholds, never written"
)]
#![expect(
    dead_code,
    reason = "measures of colour vision serve the tests of the palette"
)]

#[path = "common/color.rs"]
mod color;

use carte_leviers::scene::palette::Srgb;
use carte_leviers::scene::scheme::{Unreadable, Wanted, scheme};
use color::contrast;
use proptest::prelude::*;

/// The colour that `css` gives the token `name`.
fn token(css: &str, name: &str) -> Srgb {
    let name = format!("--{name}");
    let mut declared = css.split(';').filter_map(|part| part.split_once(':'));
    let found = declared.rfind(|(found, _)| *found == name);
    Srgb::parse(found.expect("declared").1).expect("a colour")
}

#[test]
fn a_colour_is_read_as_browsers_write_it() {
    let orange = Some(Srgb {
        channels: [255, 136, 0],
    });
    assert_eq!(Srgb::parse("rgb(255, 136, 0)"), orange);
    assert_eq!(Srgb::parse(" #ff8800 "), orange);
    for text in [
        "",
        "#f80",
        "rgba(255, 136, 0, 0.5)",
        "orange",
        "rgb(1, 2)",
        "rgb(1, 2, 3, 4)",
        "rgb(256, 0, 0)",
        "#ééé",
    ] {
        assert_eq!(Srgb::parse(text), None, "{text}");
    }
}

#[test]
fn nothing_asked_for_is_our_own_light_theme() {
    let css = scheme(Wanted::default()).expect("our own colours are readable");
    assert!(css.starts_with("color-scheme:light"), "{css}");
    assert_eq!(token(&css, "papier").css(), "#ffffff");
    assert_eq!(token(&css, "encre").css(), "#1d2327");
    assert_eq!(token(&css, "levier-1").css(), "#977f00");
}

#[test]
fn a_dark_paper_brings_the_colours_of_the_dark_theme() {
    let paper = Srgb::parse("#101820");
    let css = scheme(Wanted {
        paper,
        ..Wanted::default()
    })
    .expect("readable");
    assert!(css.starts_with("color-scheme:dark"), "{css}");
    assert_eq!(token(&css, "levier-1").css(), "#cbd217");
}

#[test]
fn what_cannot_be_read_is_refused_with_every_reason() {
    let wanted = Wanted {
        paper: Srgb::parse("#ffffff"),
        ink: Srgb::parse("#999999"),
        link: Srgb::parse("#ffee00"),
        edge: Srgb::parse("#eeeeee"),
        focus: Srgb::parse("#0a58ff"),
    };
    let faults = scheme(wanted).expect_err("pale grey text");
    let names: Vec<&str> = faults.iter().map(|fault| fault.name).collect();
    assert_eq!(names, ["encre", "lien", "bord"]);
    let Unreadable { found, least, .. } = faults[1];
    assert!(found < 1.3 && least == 4.5, "{faults:?}");
}

#[test]
fn a_paper_on_which_levers_cannot_be_told_is_refused() {
    let paper = Srgb::parse("#808080");
    let faults = scheme(Wanted {
        paper,
        ink: Srgb::parse("#000000"),
        ..Wanted::default()
    });
    let faults = faults.expect_err("middle grey");
    assert!(
        faults.iter().any(|fault| fault.name == "leviers"),
        "{faults:?}"
    );
}

#[test]
fn text_reads_on_both_papers_where_the_second_is_darker_than_the_first() {
    let css = scheme(Wanted {
        paper: Srgb::parse("#0104b6"),
        ink: Srgb::parse("#afea00"),
        ..Wanted::default()
    })
    .expect("readable");
    let (first, second) = (token(&css, "papier"), token(&css, "papier-2"));
    let text = token(&css, "encre-2");
    assert!(contrast(text, first) < contrast(text, second), "{css}");
    assert!(contrast(text, first) >= 4.5, "{css}");
}

proptest! {
    #[test]
    fn contrasts_are_those_of_the_formula(a: [u8; 3], b: [u8; 3]) {
        let (a, b) = (Srgb { channels: a }, Srgb { channels: b });
        prop_assert!((a.contrast(b) - contrast(a, b)).abs() < 1e-9);
    }

    #[test]
    fn whatever_is_accepted_can_be_read(paper: [u8; 3], ink: [u8; 3], link: Option<[u8; 3]>) {
        let color = |channels| Srgb { channels };
        let wanted = Wanted { paper: Some(color(paper)), ink: Some(color(ink)), link: link.map(color), ..Wanted::default() };
        if let Ok(css) = scheme(wanted) {
            for ground in ["papier", "papier-2"] {
                for text in ["encre", "encre-2"] {
                    prop_assert!(contrast(token(&css, text), token(&css, ground)) >= 4.5, "{text} on {ground}: {css}");
                }
            }
            let paper = token(&css, "papier");
            for text in ["lien", "alerte"] {
                prop_assert!(contrast(token(&css, text), paper) >= 4.5, "{text}: {css}");
            }
            for graphic in ["bord", "focus", "petale-vide", "levier-1", "levier-2", "levier-3", "levier-4", "levier-5", "levier-6", "levier-7"] {
                prop_assert!(contrast(token(&css, graphic), paper) >= 3.0, "{graphic}: {css}");
            }
        }
    }
}

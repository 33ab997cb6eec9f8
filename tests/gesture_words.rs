//! What both languages say of the buttons of the map and of gestures.

use std::collections::BTreeSet;

use carte_leviers::model::Lang;
use carte_leviers::text::{GestureWords, words};

/// Every text of `words`, the name of a button about a territory included.
fn texts(words: &GestureWords) -> Vec<String> {
    let GestureWords {
        closer,
        farther,
        home,
        frame,
        frame_chosen,
        moves,
        full_screen,
        leave_full_screen,
        wheel,
        finger,
    } = words;
    let fixed = [
        closer,
        farther,
        home,
        frame_chosen,
        full_screen,
        wheel,
        finger,
    ];
    let all = fixed.into_iter().chain(moves).chain(leave_full_screen);
    let all = all.map(|text| (*text).to_owned());
    all.chain([frame("Rennes")]).collect()
}

#[test]
fn each_button_has_a_name_of_its_own_in_each_language() {
    let mut seen = BTreeSet::new();
    for lang in Lang::ALL {
        let group = words(lang).controls.to_owned();
        for text in texts(words(lang).gestures()).into_iter().chain([group]) {
            assert_eq!(text.trim(), text, "no space around « {text} »");
            assert!(!text.is_empty() && !text.contains('\''), "« {text} »");
            assert!(seen.insert(text.clone()), "« {text} » is said twice");
        }
    }
}

#[test]
fn the_visible_text_of_a_button_is_in_its_name() {
    for lang in Lang::ALL {
        let [name, visible] = words(lang).gestures().leave_full_screen;
        assert!(name.contains(visible), "« {visible} » in « {name} »");
    }
    assert_eq!(
        (words(Lang::Fr).gestures().frame)("Rennes"),
        "Voir de près\u{a0}: Rennes"
    );
}

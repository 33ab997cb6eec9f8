//! The card of each territory: its name and every lever with its state, none of it off the card.

mod common;

use carte_leviers::geo::ScreenSize;
use carte_leviers::model::Lang;
use carte_leviers::scene::export::card_svg;
use carte_leviers::text::words;
use common::real_map;

const SIZE: ScreenSize = ScreenSize {
    width: 1200.0,
    height: 630.0,
};

/// Each text of `svg` with the place of its baseline: at `x`, `y`.
fn texts(svg: &str) -> Vec<(f64, f64, &str)> {
    let parts = svg.split("<text class=\"").skip(1);
    parts
        .map(|part| {
            let (head, rest) = part.split_once('>').expect("the tag ends");
            let (text, _) = rest.split_once('<').expect("the text ends");
            let number = |name: &str| -> f64 {
                let (_, value) = head
                    .split_once(&format!(" {name}=\""))
                    .expect("it is there");
                let (value, _) = value.split_once('"').expect("it ends");
                value.parse().expect("a number")
            };
            (number("x"), number("y"), text)
        })
        .collect()
}

#[test]
fn each_card_has_the_name_and_each_lever_with_its_state_from_top_to_bottom() {
    let (atlas, _) = real_map();
    for lang in Lang::ALL {
        let words = words(lang);
        for territory in atlas.territory_ids() {
            let about = atlas.territory(territory);
            let svg = card_svg(atlas, territory, lang, SIZE, "https://exemple.fr/");
            let texts = texts(&svg);
            let all: Vec<&str> = texts.iter().map(|(.., text)| *text).collect();
            let all = all.join(" ").replace("&amp;", "&").replace("&quot;", "\"");
            assert!(all.contains(&about.name), "{}: {all}", about.name);
            for (lever, axis) in atlas.levers() {
                let state = (words.citation)(atlas.citation(territory, lever));
                let line = [axis.short.get(lang), words.carto.colon, state].concat();
                assert!(all.contains(&line), "{}: {line}", about.name);
            }
            let mut before = 0.0;
            for (x, y, text) in texts {
                assert!(
                    x > 0.0 && y > before && y < SIZE.height,
                    "{}: {text} at {y}",
                    about.name
                );
                before = y;
            }
        }
    }
}

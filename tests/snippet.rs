//! What a site pastes: well formed whatever the title says, and the same map in every form.

use carte_leviers::model::Lang;
use carte_leviers::scene::export::{Digests, Height, Snippet, frozen_base};

const SNIPPET: Snippet<'_> = Snippet {
    base: "https://exemple.org/carte/",
    query: "?levier=achats&et=foncier+achats",
    title: "Achats « verts » & \"sociaux\" <2021>",
    lang: Lang::Fr,
    height_px: 720,
    digests: None,
};

#[test]
fn a_frame_has_a_title_a_size_and_a_link_after_it() {
    assert_eq!(
        SNIPPET.frame(Height::Adjusted),
        "<iframe src=\"https://exemple.org/carte/integrer.html?levier=achats&amp;et=foncier+achats\" \
         title=\"Achats « verts » &amp; &quot;sociaux&quot; &lt;2021&gt;\" width=\"100%\" height=\"720\" loading=\"lazy\" \
         allow=\"fullscreen; clipboard-write; web-share\"></iframe>\n\
         <p><a href=\"https://exemple.org/carte/?levier=achats&amp;et=foncier+achats\">\
         Voir «\u{a0}Achats « verts » &amp; &quot;sociaux&quot; &lt;2021&gt;\u{a0}» en pleine page</a></p>\n\
         <script src=\"https://exemple.org/carte/ajuster.js\" defer></script>"
    );
    let fixed = SNIPPET.frame(Height::Fixed);
    assert!(!fixed.contains("<script") && fixed.contains(" style=\"border: 0\"></iframe>"));
}

#[test]
fn an_element_has_the_same_choices_as_attributes_and_the_link_inside() {
    let element = SNIPPET.element();
    assert!(
        element
            .starts_with("<carte-leviers levier=\"achats\" et=\"foncier achats\">\n  <p><a href="),
        "{element}"
    );
    assert!(element.ends_with(
        "</carte-leviers>\n<script type=\"module\" src=\"https://exemple.org/carte/carte-leviers.js\"></script>"
    ));
    let plain = Snippet {
        query: "",
        ..SNIPPET
    };
    assert!(plain.element().starts_with("<carte-leviers>"));
}

#[test]
fn the_oembed_answer_is_the_frame_without_a_script() {
    let answer: serde_json::Value = serde_json::from_str(&SNIPPET.oembed()).expect("JSON");
    assert_eq!(answer["version"], "1.0");
    assert_eq!(answer["type"], "rich");
    assert_eq!(answer["title"], SNIPPET.title);
    assert_eq!(answer["height"], 720);
    assert_eq!(answer["html"], SNIPPET.frame(Height::Fixed));
}

#[test]
fn scripts_of_a_frozen_version_are_named_with_their_digests() {
    let file = br#"{ "carte-leviers.js": "sha384-a+/=", "ajuster.js": "sha384-b" }"#;
    let digests = Digests::read(file).expect("both are told");
    let vouched = Snippet {
        digests: Some(&digests),
        ..SNIPPET
    };
    assert!(vouched.element().ends_with(
        "carte-leviers.js\" integrity=\"sha384-a+/=\" crossorigin=\"anonymous\"></script>"
    ));
    assert!(vouched.frame(Height::Adjusted).ends_with(
        "ajuster.js\" defer integrity=\"sha384-b\" crossorigin=\"anonymous\"></script>"
    ));
    assert_eq!(vouched.frame(Height::Fixed), SNIPPET.frame(Height::Fixed));
    assert_eq!(Digests::read(b"{}"), None);
}

#[test]
fn only_a_dated_folder_is_frozen_and_the_latest_has_one_beside_it() {
    let dated = "https://exemple.org/carte/2026-11-22/";
    let of = |base: &str| frozen_base(base, "2026-11-22");
    assert_eq!(of(dated).as_deref(), Some(dated));
    assert_eq!(
        of("https://exemple.org/carte/derniere/").as_deref(),
        Some(dated)
    );
    assert_eq!(of("https://exemple.org/carte/"), None);
    assert_eq!(of("https://exemple.org/carte/2025-01-01/"), None);
    assert_eq!(of(""), None);
}

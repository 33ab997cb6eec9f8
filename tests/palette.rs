//! The colour tokens: written to CSS, contrasted, and told apart by everyone.
#![expect(clippy::unwrap_used, reason = "a missing file fails the test")]

use carte_leviers::scene::palette;

#[test]
fn the_style_sheet_of_tokens_is_what_the_palette_gives() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/jetons.css");
    if std::env::var_os("LEVIERS_BLESS").is_some() {
        std::fs::write(path, palette::style_sheet()).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == palette::style_sheet(),
        "assets/jetons.css is not current: run `cargo xtask bless`"
    );
}

//! The icon of the explorer.

use carte_leviers::scene::icon_svg;

#[test]
fn the_icon_is_what_the_palette_and_the_rose_give() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/icone.svg");
    if std::env::var_os("LEVIERS_BLESS").is_some() {
        std::fs::write(path, icon_svg()).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == icon_svg(),
        "assets/icone.svg is not current: run `cargo xtask bless`, then `cargo xtask icons`"
    );
}

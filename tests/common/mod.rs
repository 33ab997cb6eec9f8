//! The committed map, read through the codec as the application reads it.

use std::path::Path;
use std::sync::LazyLock;

use carte_leviers::codec::{PropertyKeys, join, read_atlas, read_features};
use carte_leviers::model::{Atlas, Feature};
use carte_leviers::scene::MapShapes;

/// The atlas and the outlines of `assets/`, without a single problem.
pub(crate) fn real_map() -> &'static (Atlas, MapShapes) {
    static MAP: LazyLock<(Atlas, MapShapes)> = LazyLock::new(|| {
        let atlas = read_atlas("atlas.json", &bytes("atlas.json")).expect("the atlas is valid");
        let (boundaries, problems) = join(
            &atlas,
            "territoires.geojson",
            features("territoires.geojson"),
        );
        assert_eq!(problems, [], "every boundary finds its territory");
        let shapes = MapShapes::new(&boundaries, &features("contexte.geojson"));
        (atlas, shapes)
    });
    &MAP
}

fn features(name: &str) -> Vec<Feature> {
    let (features, problems) = read_features(name, &bytes(name), &PropertyKeys::default());
    assert_eq!(problems, [], "{name} has problems");
    features
}

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets")).join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

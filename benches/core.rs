//! What the pure layers cost, natively: `cargo bench --no-default-features --bench core`, or `cargo xtask bench`.
#![expect(
    clippy::unwrap_used,
    reason = "a measure may stop at the first surprise"
)]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use carte_leviers::codec::{PropertyKeys, join, read_atlas, read_features};
use carte_leviers::geo::{LonLat, Projection, ScreenPoint, ScreenSize, Zone};
use carte_leviers::model::{Atlas, Boundaries, Feature};
use carte_leviers::scene::mesh::{Level, MeshBuilder};
use carte_leviers::scene::{Layout, LayoutRequest, MapShapes, Mark, Pointer, pick};
use divan::{Bencher, black_box};

const OUTLINES: &str = "territoires.geojson";

/// The atlas, the text of its outlines, and what they give.
struct Fixture {
    atlas: Atlas,
    text: Vec<u8>,
    boundaries: Boundaries,
    context: Vec<Feature>,
    shapes: MapShapes,
}

static MAP: LazyLock<Fixture> = LazyLock::new(|| {
    let asset = |name: &str| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::read(root.join("assets").join(name)).unwrap()
    };
    let atlas = read_atlas("atlas.json", &asset("atlas.json")).unwrap();
    let text = asset(OUTLINES);
    let keys = PropertyKeys::default();
    let (features, _) = read_features(OUTLINES, &text, &keys);
    let (boundaries, _) = join(&atlas, OUTLINES, features);
    let (context, _) = read_features("contexte.geojson", &asset("contexte.geojson"), &keys);
    let shapes = MapShapes::new(&boundaries, &context);
    Fixture {
        atlas,
        text,
        boundaries,
        context,
        shapes,
    }
});

fn main() {
    divan::main();
}

fn layout(mark: Mark) -> Layout {
    let size = ScreenSize {
        width: 1280.0,
        height: 720.0,
    };
    Layout::new(&MAP.atlas, &MAP.shapes, LayoutRequest { size, mark })
}

/// The outlines of the atlas, from their text.
#[divan::bench]
fn decode(bencher: Bencher<'_, '_>) {
    let keys = PropertyKeys::default();
    bencher.bench(|| read_features(OUTLINES, black_box(&MAP.text), &keys));
}

/// Ten thousand positions of the mainland, in Lambert-93.
#[divan::bench]
fn project_10_000(bencher: Bencher<'_, '_>) {
    let projection = Projection::of(Zone::Metropole);
    let positions: Vec<LonLat> = (0..10_000)
        .map(|n| LonLat {
            lon: -4.0 + f64::from(n % 100) * 0.12,
            lat: 42.5 + f64::from(n / 100) * 0.08,
        })
        .collect();
    bencher.bench(|| {
        let all = positions.iter();
        all.map(|&position| projection.forward(black_box(position)).x)
            .sum::<f64>()
    });
}

/// Outlines and context as path strings, with anchors.
#[divan::bench]
fn path_strings(bencher: Bencher<'_, '_>) {
    bencher.bench(|| MapShapes::new(black_box(&MAP.boundaries), &MAP.context));
}

/// Frames, symbols and names of a map of 1280 × 720.
#[divan::bench(args = [Mark::Rose, Mark::Disc])]
fn place(bencher: Bencher<'_, '_>, mark: Mark) {
    LazyLock::force(&MAP);
    bencher.bench(|| layout(black_box(mark)));
}

/// Ten thousand places of that map.
#[divan::bench]
fn pick_10_000(bencher: Bencher<'_, '_>) {
    let layout = layout(Mark::Rose);
    let places: Vec<ScreenPoint> = (0..10_000)
        .map(|n| ScreenPoint {
            x: f64::from(n % 125) * 10.0,
            y: f64::from(n / 125) * 9.0,
        })
        .collect();
    bencher.bench(|| {
        let all = places.iter();
        all.filter(|&&at| pick(&layout, &MAP.shapes, black_box(at), Pointer::Fine).is_some())
            .count()
    });
}

/// Every level of detail of the outlines of the mainland.
#[divan::bench]
fn levels_of_detail(bencher: Bencher<'_, '_>) {
    bencher.bench(|| {
        let mesh = MeshBuilder::new(black_box(&MAP.shapes), MAP.shapes.main_frame()).finish();
        mesh.count(Level::shown_at(1.0 / 1400.0))
    });
}

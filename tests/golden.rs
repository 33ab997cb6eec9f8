//! The map as SVG, compared with the files of `tests/golden/`.
//!
//! One drawing is whole; the others have boxes for outlines and no context, which keeps the files small: their
//! symbols, names and cartons are those of the 107 territories all the same.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use carte_leviers::codec::{PropertyKeys, join, read_features};
use carte_leviers::geo::{Geometry, LonLat, Polygon, ScreenSize, Zone};
use carte_leviers::model::{Atlas, AxisIdx, Boundaries, Coloring, Filter, Lang, LeverPair};
use carte_leviers::scene::palette::Theme;
use carte_leviers::scene::{
    Layout, LayoutRequest, MapShapes, Mark, SvgRequest, sentence_facts, write_svg,
};
use carte_leviers::text::words;

/// What a golden file shows.
struct Scene<'a> {
    shapes: &'a MapShapes,
    size: (f64, f64),
    coloring: Coloring,
    lang: Lang,
    theme: Theme,
}

impl Scene<'_> {
    fn svg(&self) -> String {
        let atlas = atlas();
        let Self {
            shapes,
            size: (width, height),
            coloring,
            lang,
            theme,
        } = *self;
        let size = ScreenSize { width, height };
        let mark = Mark::of(coloring);
        let layout = Layout::new(atlas, shapes, LayoutRequest { size, mark });
        let sentence = (words(lang).sentence)(&sentence_facts(
            atlas,
            coloring,
            &Filter::default(),
            None,
            lang,
        ));
        let request = SvgRequest {
            coloring,
            lang,
            theme,
            sentence: &sentence,
        };
        write_svg(atlas, shapes, &layout, request)
    }
}

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

fn axis(slug: &str) -> AxisIdx {
    atlas().find_axis(slug).expect("a lever of the atlas")
}

fn achats() -> Coloring {
    Coloring::Lever(axis("achats"))
}

/// The territories as boxes around their boundaries, without context.
fn boxes() -> MapShapes {
    let by_territory = boundary_boxes();
    MapShapes::new(&Boundaries { by_territory }, &[])
}

fn boundary_boxes() -> Vec<Option<Geometry<LonLat>>> {
    let name = "territoires.geojson";
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(name);
    let bytes = fs::read(path).expect("the boundaries can be read");
    let (features, _) = read_features(name, &bytes, &PropertyKeys::default());
    let (boundaries, _) = join(atlas(), name, features);
    let shapes = boundaries.by_territory.iter();
    shapes
        .map(|shape| Some(box_around(shape.as_ref()?)))
        .collect()
}

fn box_around(shape: &Geometry<LonLat>) -> Geometry<LonLat> {
    let Geometry::Polygons(polygons) = shape else {
        panic!("a boundary is made of polygons");
    };
    let all = || polygons.iter().flat_map(|polygon| &polygon.exterior);
    let west = all().map(|at| at.lon).fold(f64::INFINITY, f64::min);
    let east = all().map(|at| at.lon).fold(f64::NEG_INFINITY, f64::max);
    let south = all().map(|at| at.lat).fold(f64::INFINITY, f64::min);
    let north = all().map(|at| at.lat).fold(f64::NEG_INFINITY, f64::max);
    let corners = [
        (west, south),
        (east, south),
        (east, north),
        (west, north),
        (west, south),
    ];
    let exterior = corners.map(|(lon, lat)| LonLat { lon, lat }).to_vec();
    Geometry::Polygons(vec![Polygon {
        exterior,
        holes: Vec::new(),
    }])
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Compares `found` with `tests/golden/<name>.svg`.
///
/// A missing file is written, and fails only where the variable CI is set. A difference leaves `<name>.actual.svg`
/// beside it and fails. `LEVIERS_BLESS` writes the file again.
#[track_caller]
fn check(name: &str, found: &str) {
    let golden = folder().join(format!("{name}.svg"));
    let actual = folder().join(format!("{name}.actual.svg"));
    match verdict(
        fs::read_to_string(&golden).ok().as_deref(),
        found,
        Run::now(),
    ) {
        Verdict::Same => {}
        Verdict::Write => {
            fs::create_dir_all(folder()).expect("tests/golden can be made");
            fs::write(&golden, found).expect("the golden file can be written");
        }
        Verdict::Missing => {
            panic!("tests/golden/{name}.svg is missing: run `cargo xtask bless` and commit it")
        }
        Verdict::Different { line } => {
            fs::write(&actual, found).expect("the actual file can be written");
            panic!(
                "tests/golden/{name}.svg differs from line {line} on; compare it with tests/golden/{name}.actual.svg, \
                 then run `cargo xtask bless` if the change is wanted"
            );
        }
    }
    // What an earlier failure left is settled.
    if let Err(error) = fs::remove_file(&actual) {
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{error}");
    }
}

/// How the tests are run.
#[derive(Clone, Copy)]
enum Run {
    Bless,
    ContinuousIntegration,
    Local,
}

impl Run {
    fn now() -> Self {
        let is_set = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
        if is_set("LEVIERS_BLESS") {
            Self::Bless
        } else if is_set("CI") {
            Self::ContinuousIntegration
        } else {
            Self::Local
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Same,
    Write,
    Missing,
    Different { line: usize },
}

/// What to do with `found` where the golden file holds `golden`, or does not exist.
fn verdict(golden: Option<&str>, found: &str, run: Run) -> Verdict {
    match (golden, run) {
        (Some(golden), _) if golden == found => Verdict::Same,
        (_, Run::Bless) | (None, Run::Local) => Verdict::Write,
        (None, Run::ContinuousIntegration) => Verdict::Missing,
        (Some(golden), Run::Local | Run::ContinuousIntegration) => {
            let same = golden
                .lines()
                .zip(found.lines())
                .take_while(|(one, other)| one == other);
            Verdict::Different {
                line: same.count() + 1,
            }
        }
    }
}

#[test]
fn a_golden_file_is_written_once_then_guards() {
    for (golden, run, expected) in [
        (Some("a\nb"), Run::ContinuousIntegration, Verdict::Same),
        (
            Some("a\nc"),
            Run::ContinuousIntegration,
            Verdict::Different { line: 2 },
        ),
        (Some("a"), Run::Local, Verdict::Different { line: 2 }),
        (Some("a\nc"), Run::Bless, Verdict::Write),
        (None, Run::Local, Verdict::Write),
        (None, Run::Bless, Verdict::Write),
        (None, Run::ContinuousIntegration, Verdict::Missing),
    ] {
        assert_eq!(verdict(golden, "a\nb", run), expected);
    }
}

#[test]
fn the_whole_map_is_drawn_as_agreed() {
    let (_, shapes) = common::real_map();
    let scene = Scene {
        shapes,
        size: (680.0, 800.0),
        coloring: Coloring::AllLevers,
        lang: Lang::Fr,
        theme: Theme::Light,
    };
    check("entiere-tous-680x800", &scene.svg());
}

/// Every colouring, with its name in the files.
fn colorings() -> [(&'static str, Coloring); 4] {
    let pair = LeverPair::new(axis("achats"), axis("foncier")).expect("two levers");
    [
        ("tous", Coloring::AllLevers),
        ("achats", achats()),
        ("achats-foncier", Coloring::Crossed(pair)),
        ("nombre", Coloring::Count),
    ]
}

#[test]
fn each_size_class_is_drawn_as_agreed() {
    let shapes = &boxes();
    for (width, height) in [
        (320.0, 300.0),
        (360.0, 640.0),
        (800.0, 500.0),
        (1280.0, 720.0),
        (3840.0, 2160.0),
    ] {
        for (what, coloring) in colorings() {
            let scene = Scene {
                shapes,
                size: (width, height),
                coloring,
                lang: Lang::Fr,
                theme: Theme::Light,
            };
            check(&format!("{what}-{width}x{height}"), &scene.svg());
        }
    }
}

#[test]
fn a_map_outside_france_is_drawn_in_a_frame_that_fits_it() {
    // The mainland's territories, as boxes, moved to the Horn of Africa.
    let mainland = |shape: &Geometry<LonLat>| {
        shape.first().and_then(Zone::containing) == Some(Zone::Metropole)
    };
    let moved = |shape: Geometry<LonLat>| match shape {
        Geometry::Polygons(mut polygons) => {
            for at in polygons
                .iter_mut()
                .flat_map(|polygon| &mut polygon.exterior)
            {
                (at.lon, at.lat) = (at.lon + 40.0, at.lat - 41.0);
            }
            Geometry::Polygons(polygons)
        }
        other @ (Geometry::Lines(_) | Geometry::Points(_)) => other,
    };
    let by_territory = boundary_boxes()
        .into_iter()
        .map(|shape| shape.filter(mainland).map(moved))
        .collect();
    let boundaries = Boundaries { by_territory };
    let mut shapes = MapShapes::fitting(&boundaries, &[]);
    for shape in &boundaries.by_territory {
        shapes.push(shape.as_ref());
    }
    let scene = Scene {
        shapes: &shapes,
        size: (800.0, 500.0),
        coloring: achats(),
        lang: Lang::Fr,
        theme: Theme::Light,
    };
    check("achats-ailleurs-800x500", &scene.svg());
}

#[test]
fn the_dark_theme_and_english_are_drawn_as_agreed() {
    let shapes = &boxes();
    let scene = Scene {
        shapes,
        size: (320.0, 300.0),
        coloring: achats(),
        lang: Lang::Fr,
        theme: Theme::Dark,
    };
    check("achats-320x300-sombre", &scene.svg());
    let scene = Scene {
        lang: Lang::En,
        theme: Theme::Light,
        ..scene
    };
    check("achats-320x300-en", &scene.svg());
}

#[test]
fn a_map_without_boundaries_is_still_a_drawing() {
    let shapes = &MapShapes::default();
    let scene = Scene {
        shapes,
        size: (320.0, 300.0),
        coloring: Coloring::AllLevers,
        lang: Lang::Fr,
        theme: Theme::Light,
    };
    let svg = scene.svg();
    check_well_formed(&svg);
    check("vide-320x300", &svg);
}

#[test]
fn every_drawing_is_well_formed() {
    let (_, shapes) = common::real_map();
    for (_, coloring) in colorings() {
        for lang in Lang::ALL {
            let scene = Scene {
                shapes,
                size: (680.0, 800.0),
                coloring,
                lang,
                theme: Theme::Dark,
            };
            check_well_formed(&scene.svg());
        }
    }
}

#[test]
fn what_is_not_well_formed_is_refused() {
    for (xml, fault) in [
        ("<a><b/></a>", None),
        ("<a x=\"1 &lt; 2\">&amp; &quot;</a>\n", None),
        ("<a><b></a></b>", Some("</a> closes <b>")),
        ("<a>", Some("<a> stays open")),
        ("<a/><b/>", Some("a second root <b>")),
        ("<a/>text", Some("text outside the root: text")),
        ("<a>R&D</a>", Some("a bare & in: R&D")),
        ("<a x=\"R&D\"/>", Some("a bare & in: R&D")),
        ("<a x=1/>", Some("in <a>: x=1/")),
        ("<a x=\"1\" x=\"2\"/>", Some("in <a>: x is given twice")),
        ("<a x=\"1\"y=\"2\"/>", Some("in <a>: y=\"2\"/")),
        ("<a x=\"1\" y/>", Some("in <a>: y/")),
        ("<a", Some("a tag that does not end: a")),
        ("</a>", Some("</a> closes nothing")),
    ] {
        assert_eq!(well_formed(xml).err().as_deref(), fault, "{xml}");
    }
}

#[track_caller]
fn check_well_formed(svg: &str) {
    if let Err(fault) = well_formed(svg) {
        panic!("the SVG is not well-formed: {fault}");
    }
    let mut ids: Vec<&str> = svg
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let n = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), n, "an id is given twice");
}

/// The first fault of `xml`, as far as our drawings use the language: one root, balanced tags, attributes quoted,
/// separate and given once, no bare `&`. Comments, sections and declarations are not used, and refused as tags.
fn well_formed(xml: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut roots = 0;
    let mut rest = xml;
    while let Some((text, after)) = rest.split_once('<') {
        check_text(text)?;
        check_outside(text, &open)?;
        let (tag, after) = after
            .split_once('>')
            .ok_or_else(|| format!("a tag that does not end: {after}"))?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => {}
                Some(last) => return Err(format!("</{name}> closes <{last}>")),
                None => return Err(format!("</{name}> closes nothing")),
            }
            continue;
        }
        let (name, mut attributes) = match tag.split_once(char::is_whitespace) {
            Some((name, attributes)) => (name, attributes),
            None => (tag.trim_end_matches('/'), ""),
        };
        let closed = tag.ends_with('/');
        let mut given = Vec::new();
        while !matches!(attributes.trim(), "" | "/") {
            let fault = || format!("in <{name}>: {}", attributes.trim());
            let (attribute, value) = attributes.split_once("=\"").ok_or_else(fault)?;
            let (value, after) = value.split_once('"').ok_or_else(fault)?;
            check_text(value)?;
            let attribute = attribute.trim();
            if given.contains(&attribute) {
                return Err(format!("in <{name}>: {attribute} is given twice"));
            }
            given.push(attribute);
            attributes = after;
            if !attributes.starts_with(|c: char| c.is_whitespace() || c == '/')
                && !attributes.is_empty()
            {
                return Err(format!("in <{name}>: {attributes}"));
            }
        }
        if open.is_empty() {
            roots += 1;
            if roots > 1 {
                return Err(format!("a second root <{name}>"));
            }
        }
        if !closed {
            open.push(name);
        }
    }
    check_text(rest)?;
    check_outside(rest, &open)?;
    match open.pop() {
        Some(name) => Err(format!("<{name}> stays open")),
        None => Ok(()),
    }
}

/// Every `&` of `text` starts an entity that XML knows.
fn check_text(text: &str) -> Result<(), String> {
    let known = |after: &str| {
        ["amp;", "lt;", "gt;", "quot;", "apos;"]
            .iter()
            .any(|entity| after.starts_with(entity))
    };
    if text.split('&').skip(1).all(known) {
        Ok(())
    } else {
        Err(format!("a bare & in: {text}"))
    }
}

/// Outside the root there is only space.
fn check_outside(text: &str, open: &[&str]) -> Result<(), String> {
    if open.is_empty() && !text.trim().is_empty() {
        Err(format!("text outside the root: {}", text.trim()))
    } else {
        Ok(())
    }
}

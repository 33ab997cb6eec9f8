//! Faults of data files, as values. Their wording, in both languages, is in [`crate::text`].

use crate::geo::LonLat;
use crate::geo::validity::GeometryFault;
use crate::model::FeatureIdx;

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line and column of the text, both from 1.
    Text {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A feature of a GeoJSON file.
    Feature {
        /// Which one.
        idx: FeatureIdx,
        /// Its name or code, when it has one.
        name: Option<String>,
    },
    /// A member of a feature of a GeoJSON file.
    FeatureMember {
        /// Which feature.
        idx: FeatureIdx,
        /// Its name or code, when it has one.
        name: Option<String>,
        /// Path from the feature (`properties.extraits[2].url`).
        member: String,
    },
    /// A member of a JSON file (`territoires[3].axes`).
    Member(String),
}

/// Whether a fault stops the file from being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used.
    Fatal,
    /// The named thing is left out, the rest is drawn.
    Partial,
}

/// What is wrong. Positions inside geometries are counted from 0 and shown from 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// No byte, or white space only.
    Empty,
    /// Not UTF-8.
    NotUtf8 {
        /// Offset of the first wrong byte.
        offset: usize,
    },
    /// Not JSON; the text is the parser's, in English.
    NotJson {
        /// What the parser says.
        detail: String,
    },
    /// Another version of the format.
    WrongVersion {
        /// Version of the file; `None` when absent.
        found: Option<u64>,
        /// Version this program reads.
        expected: u64,
    },
    /// A member has the wrong shape; the text is the parser's, in English.
    WrongShape {
        /// What the parser says.
        detail: String,
    },
    /// A JSON value that is no `FeatureCollection`.
    NotAFeatureCollection {
        /// The `type` member found; `None` when there is none, or no object at all.
        found: Option<String>,
    },
    /// An entry of the collection that is no Feature.
    NotAFeature {
        /// The `type` member found; `None` when there is none, or no object at all.
        found: Option<String>,
    },
    /// A `FeatureCollection` without a feature.
    NoFeature,
    /// A `crs` member, which RFC 7946 §4 removed; coordinates must be WGS 84 longitude, latitude.
    ForeignCrs {
        /// The name found in it.
        found: String,
    },
    /// A property the map needs is absent, empty or no text.
    MissingProperty {
        /// Name of the property.
        property: String,
        /// The nearest name the feature has.
        nearest: Option<String>,
    },
    /// The same code on two features.
    DuplicateCode {
        /// The code.
        code: String,
        /// The first feature that bears it.
        first: FeatureIdx,
    },
    /// No geometry (`null`, or an empty one).
    NoGeometry,
    /// A geometry type the map does not draw.
    UnsupportedGeometry {
        /// Type found.
        found: String,
    },
    /// Coordinates in more or fewer brackets than the geometry type asks for.
    WrongNesting {
        /// The geometry type.
        geometry: String,
        /// Brackets found around the first number.
        found: usize,
        /// Brackets expected around it.
        expected: usize,
    },
    /// A ring or position that cannot be drawn.
    Geometry(GeometryFault),
    /// The feature lies outside every frame of the map.
    OutsideFrames {
        /// Its first position.
        found: LonLat,
    },
    /// A feature whose code no territory of the atlas has.
    UnknownCode {
        /// Code found.
        code: String,
        /// Nearest known code and name.
        nearest: Option<String>,
    },
    /// No feature at all bears the code of a territory of the atlas.
    NothingJoined {
        /// Features that bear a code.
        features: usize,
    },
    /// A territory of the atlas that no feature draws.
    MissingFeature {
        /// Code of the territory.
        code: String,
        /// Name of the territory.
        name: String,
    },
    /// An id or code that points to nothing.
    UnknownReference {
        /// What was found.
        found: String,
        /// What it should name (`territoire`, `axe`, …).
        expected: String,
    },
    /// Two lists that must have the same length do not.
    LengthMismatch {
        /// Length found.
        found: usize,
        /// Length expected.
        expected: usize,
    },
    /// A file of another edition than the atlas it completes (an old copy in a cache, most often).
    WrongEdition {
        /// Edition of the file.
        found: String,
        /// Edition of the atlas.
        expected: String,
    },
    /// A value that must be unique is there twice.
    Duplicate {
        /// The value.
        value: String,
        /// Member that bears it first (`territoires[3].slug`).
        first: String,
    },
    /// A reference that leads back to where it starts: a loop of parents, a cooperation with itself.
    SelfReference {
        /// Code of the territory it starts from.
        found: String,
    },
    /// Another value than the one the rest of the file imposes (a numbering, an order).
    Unexpected {
        /// What was found.
        found: String,
        /// What had to be there.
        expected: String,
    },
    /// A lever, theme or framework that the map does not know.
    UnknownAxis {
        /// What was found.
        found: String,
        /// Id of the nearest one.
        nearest: Option<String>,
    },
    /// An address that is not of the web.
    NotAWebAddress {
        /// What was found.
        found: String,
    },
    /// A value of a host's own objects that JSON has no place for.
    NotJsonValue {
        /// Path from the feature, or from the collection.
        member: String,
        /// What it is, in the words of the host's language (`NaN`, `function`).
        found: String,
    },
    /// A host's own object that goes deeper than any map does: one within itself, most often.
    TooDeep {
        /// Start of the path from the feature, or from the collection.
        member: String,
        /// Depth that is read.
        limit: usize,
    },
    /// More bytes than the map reads.
    TooHeavy {
        /// Size of the file, bytes.
        found: usize,
        /// Largest size, bytes.
        limit: usize,
    },
    /// More entries than the map can hold.
    TooMany {
        /// Count found.
        found: usize,
        /// Largest count.
        limit: usize,
    },
}

/// One fault of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct DataProblem {
    /// Name of the file, as fetched or given.
    pub file: String,
    /// Where in it.
    pub place: Place,
    /// What is wrong.
    pub fault: Fault,
    /// Whether the rest can be used.
    pub severity: Severity,
}

//! Reads the features of one text one after the other, as many at a time as its user has time for.

use serde_json::Value;

use super::collection::{Collection, Entry, MAX_BYTES, over_limit};
use super::geojson::{PropertyKeys, faults_of, feature_list, missing_code, type_of, unless_abroad};
use super::geojson_scan::{Scanner, Step};
use super::geojson_shape::geometry;
use super::host_details::{Beside, Details, read_details};
use super::json::{read_json, read_text, text_of};
use super::{DataProblem, Fault, Place, Severity};
use crate::geo::{Geometry, LonLat, first_equals};
use crate::model::{Feature, FeatureIdx};

/// What the features are read for.
#[derive(Clone, Copy, Debug)]
enum Purpose {
    /// Outlines of an atlas, and context; codes are unique within a level.
    Outlines,
    /// A whole map of a host's own: limits are held, levels are not read, codes are unique. What reads the rest of a
    /// feature is named by such a map only: the first view does without it.
    Map(fn(Beside<'_>) -> Details),
}

/// What is left to read.
#[derive(Clone, Debug)]
enum Left<'a> {
    /// The features from this place on.
    Features(&'a str, Scanner<'a>),
    /// The whole text at once.
    Whole,
    /// Nothing.
    Nothing,
}

/// Reads the features of one file in as many steps as its user likes.
#[derive(Debug)]
pub struct FeatureReader<'a> {
    file: &'a str,
    bytes: &'a [u8],
    pub(super) keys: &'a PropertyKeys,
    purpose: Purpose,
    left: Left<'a>,
    /// Features read, those left out included.
    pub(super) count: usize,
    positions: usize,
    found: Collection,
    problems: Vec<DataProblem>,
}

impl<'a> FeatureReader<'a> {
    /// A reader of outlines.
    pub(super) fn new(file: &'a str, bytes: &'a [u8], keys: &'a PropertyKeys) -> Self {
        let left = match read_text(bytes) {
            Ok(text) => {
                Scanner::new(text).map_or(Left::Whole, |scanner| Left::Features(text, scanner))
            }
            Err(_told_by_the_whole) => Left::Whole,
        };
        Self {
            file,
            bytes,
            keys,
            purpose: Purpose::Outlines,
            left,
            count: 0,
            positions: 0,
            found: Collection::default(),
            problems: Vec::new(),
        }
    }

    /// A reader of a host's own map; a file above [`MAX_BYTES`], [`MAX_FEATURES`] or [`MAX_POSITIONS`] is refused.
    pub fn of_host_map(file: &'a str, bytes: &'a [u8], keys: &'a PropertyKeys) -> Self {
        let found = bytes.len();
        if found > MAX_BYTES {
            let mut reader = Self::new(file, &[], keys);
            let limit = MAX_BYTES;
            reader.refuse(Place::File, Fault::TooHeavy { found, limit });
            return reader;
        }
        Self {
            purpose: Purpose::Map(read_details),
            ..Self::new(file, bytes, keys)
        }
    }

    /// Reads on over about `bytes` bytes, one feature at least; whether anything is left. A text that is no
    /// collection, or is broken, is read whole.
    pub fn advance(&mut self, bytes: usize) -> bool {
        let from = self.read_bytes();
        loop {
            self.step();
            match self.left {
                Left::Nothing => return false,
                Left::Features(..) if self.read_bytes() - from >= bytes => return true,
                Left::Whole | Left::Features(..) => {}
            }
        }
    }

    /// Bytes read.
    pub fn read_bytes(&self) -> usize {
        match &self.left {
            Left::Features(_, scanner) => scanner.read(),
            Left::Whole => 0,
            Left::Nothing => self.bytes.len(),
        }
    }

    /// Whether nothing more is read: at the end, or where the file was refused.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.left, Left::Nothing)
    }

    /// What was read, and every problem; a fatal one comes alone.
    pub fn finish(mut self) -> (Collection, Vec<DataProblem>) {
        self.drop_duplicates();
        (self.found, self.problems)
    }

    fn step(&mut self) {
        match &mut self.left {
            Left::Features(text, scanner) => {
                let text = *text;
                match scanner.step() {
                    Step::Feature(at) => self.read_text(text.get(at)),
                    Step::End(head, tail) => {
                        let parts = text.get(head).zip(text.get(tail));
                        self.end(parts.map(|(head, tail)| [head, tail].concat()));
                    }
                    Step::Unclear => self.left = Left::Whole,
                }
            }
            Left::Whole => self.read_whole(),
            Left::Nothing => {}
        }
    }

    /// Reads one feature from its text; what is no JSON has the whole text read, which finds the place.
    fn read_text(&mut self, text: Option<&str>) {
        match text.map(serde_json::from_str::<Value>) {
            Some(Ok(feature)) => self.read(&feature),
            Some(Err(_)) | None => self.left = Left::Whole,
        }
    }

    /// Judges the collection by its text without its features.
    fn end(&mut self, rest: Option<String>) {
        let Some(Ok(mut rest)) = rest.map(|rest| serde_json::from_str::<Value>(&rest)) else {
            self.left = Left::Whole;
            return;
        };
        match feature_list(&mut rest, self) {
            // A second member of the same name: the last counts.
            Some(list) if !list.is_empty() => self.left = Left::Whole,
            Some(_) => self.close(&mut rest),
            None => {}
        }
    }

    fn read_whole(&mut self) {
        self.count = 0;
        self.positions = 0;
        self.found = Collection::default();
        self.problems.clear();
        let Some(mut json) = read_json(self.bytes, self) else {
            return;
        };
        let Some(list) = feature_list(&mut json, self) else {
            return;
        };
        for feature in &list {
            self.read(feature);
        }
        self.close(&mut json);
    }

    /// Everything is read: `collection` holds the members beside the features.
    pub fn close(&mut self, collection: &mut Value) {
        if self.is_over() {
            return;
        }
        self.left = Left::Nothing;
        if self.count == 0 {
            return self.refuse(Place::File, Fault::NoFeature);
        }
        self.found.axes = collection.get_mut("axes").map(Value::take);
    }

    /// Refuses the file: nothing of it is kept.
    pub(super) fn refuse(&mut self, place: Place, fault: Fault) {
        self.left = Left::Nothing;
        self.found = Collection::default();
        self.problems = vec![DataProblem {
            file: self.file.to_owned(),
            place,
            fault,
            severity: Severity::Fatal,
        }];
    }

    fn read(&mut self, feature: &Value) {
        self.judge(feature, geometry(feature.get("geometry")));
    }

    /// Reads a feature whose shape is `shape`.
    pub(super) fn judge(&mut self, feature: &Value, shape: Result<Geometry<LonLat>, Fault>) {
        if self.is_over() {
            return;
        }
        let idx = FeatureIdx(self.count);
        self.count += 1;
        let found = type_of(feature);
        if found != Some("Feature") {
            let found = found.map(str::to_owned);
            return self.note(idx, None, Fault::NotAFeature { found });
        }
        let properties = feature.get("properties");
        let text = |key: &str| properties.and_then(|properties| text_of(properties.get(key)?));
        let code = text(&self.keys.code);
        let name = text(&self.keys.name);
        let label = name.as_ref().or(code.as_ref());
        let faults = match self.purpose {
            Purpose::Outlines => faults_of(&shape),
            Purpose::Map(_) => unless_abroad(faults_of(&shape), code.as_deref()),
        };
        let geometry = shape.ok().filter(|_| faults.is_empty());
        for fault in faults {
            self.note(idx, label, fault);
        }
        let (level, details) = match self.purpose {
            Purpose::Outlines => (text(&self.keys.level), Details::default()),
            Purpose::Map(read) => {
                let mut note = |place, fault| self.problems.push(partial(self.file, place, fault));
                (None, read(Beside::new(idx, label, properties, &mut note)))
            }
        };
        let Some(code) = code else {
            let fault = missing_code(&self.keys.code, properties);
            return self.note(idx, label, fault);
        };
        self.positions += geometry
            .as_ref()
            .map_or(0, |shape| shape.positions().count());
        self.found.features.push(Entry {
            feature: Feature {
                idx,
                code,
                name,
                level,
                geometry,
            },
            details,
        });
        self.hold_limits();
    }

    fn hold_limits(&mut self) {
        let over = over_limit(self.count, self.positions);
        if let Some((place, fault)) = over.filter(|_| matches!(self.purpose, Purpose::Map(_))) {
            self.refuse(place, fault);
        }
    }

    /// Leaves out every feature whose level and code an earlier one has.
    fn drop_duplicates(&mut self) {
        let all = std::mem::take(&mut self.found.features);
        let key = |n: usize| (&all[n].feature.level, &all[n].feature.code);
        let first = first_equals(all.len(), &|a, b| key(a).cmp(&key(b)));
        let first: Vec<FeatureIdx> = first.into_iter().map(|n| all[n].feature.idx).collect();
        for (entry, first) in all.into_iter().zip(first) {
            let feature = &entry.feature;
            if feature.idx == first {
                self.found.features.push(entry);
            } else {
                let code = feature.code.clone();
                let fault = Fault::DuplicateCode { code, first };
                self.note(feature.idx, feature.name.as_ref(), fault);
            }
        }
    }

    pub(super) fn note(&mut self, idx: FeatureIdx, name: Option<&String>, fault: Fault) {
        let name = name.cloned();
        let place = Place::Feature { idx, name };
        self.problems.push(partial(self.file, place, fault));
    }
}

fn partial(file: &str, place: Place, fault: Fault) -> DataProblem {
    DataProblem {
        file: file.to_owned(),
        place,
        fault,
        severity: Severity::Partial,
    }
}

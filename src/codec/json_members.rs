//! Takes the members out of JSON objects by name. What is missing, misshapen or unknown is noted with its path, and
//! something empty is given in its place: the fault noted refuses the whole file.

use serde_json::{Map, Value};

use super::Fault;
use super::json::instead_of;
use super::notes::{Notes, Path};
use crate::model::nearest;

/// The members of one object that are not taken yet.
#[derive(Debug)]
pub(super) struct Members<'a, N> {
    /// Path of the object; none for the file's own.
    path: Option<&'a Path<'a>>,
    left: Vec<(String, Value)>,
    notes: &'a mut N,
}

impl<'a, N: Notes> Members<'a, N> {
    /// What `read` makes of `object`, each of whose members it takes.
    pub(super) fn read<T>(
        path: Option<&'a Path<'a>>,
        object: Map<String, Value>,
        notes: &'a mut N,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let mut members = Self {
            path,
            left: object.into_iter().collect(),
            notes,
        };
        let value = read(&mut members);
        members.refuse_the_rest();
        value
    }

    pub(super) fn text(&mut self, key: &str) -> String {
        self.required(key)
            .map(|json| self.text_of(self.path_of(key), json))
            .unwrap_or_default()
    }

    /// The text at `key`, empty when it is absent.
    pub(super) fn text_or_empty(&mut self, key: &str) -> String {
        self.take(key)
            .map(|json| self.text_of(self.path_of(key), json))
            .unwrap_or_default()
    }

    pub(super) fn truth(&mut self, key: &str) -> bool {
        match self.required(key) {
            Some(Value::Bool(truth)) => truth,
            Some(other) => self.misshapen(self.path_of(key), &other, "a boolean"),
            None => false,
        }
    }

    pub(super) fn whole<T: TryFrom<u64> + Default>(&mut self, key: &str) -> T {
        self.required(key)
            .map(|json| self.whole_of(self.path_of(key), &json))
            .unwrap_or_default()
    }

    /// The whole number at `key`, `None` when it is absent or null.
    pub(super) fn whole_if_any<T: TryFrom<u64> + Default>(&mut self, key: &str) -> Option<T> {
        match self.take(key)? {
            Value::Null => None,
            json => Some(self.whole_of(self.path_of(key), &json)),
        }
    }

    pub(super) fn texts(&mut self, key: &str) -> Vec<String> {
        let list = self.list(key).into_iter().enumerate();
        list.map(|(idx, json)| self.text_of(self.path_of(key).at(idx), json))
            .collect()
    }

    /// The whole numbers of the list at `key`, none when it is absent.
    pub(super) fn wholes_if_any(&mut self, key: &str) -> Vec<u32> {
        if self.left.iter().all(|(name, _)| name != key) {
            return Vec::new();
        }
        let list = self.list(key).into_iter().enumerate();
        list.map(|(idx, json)| self.whole_of(self.path_of(key).at(idx), &json))
            .collect()
    }

    pub(super) fn object<T: Default>(
        &mut self,
        key: &str,
        read: fn(&mut Members<'_, N>) -> T,
    ) -> T {
        self.required(key)
            .and_then(|json| self.object_of(self.path_of(key), json, read))
            .unwrap_or_default()
    }

    pub(super) fn objects<T>(&mut self, key: &str, read: fn(&mut Members<'_, N>) -> T) -> Vec<T> {
        let list = self.list(key).into_iter().enumerate();
        list.filter_map(|(idx, json)| self.object_of(self.path_of(key).at(idx), json, read))
            .collect()
    }

    fn list(&mut self, key: &str) -> Vec<Value> {
        match self.required(key) {
            Some(Value::Array(list)) => list,
            Some(other) => self.misshapen(self.path_of(key), &other, "a sequence"),
            None => Vec::new(),
        }
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        let at = self.left.iter().position(|(name, _)| name == key)?;
        Some(self.left.remove(at).1)
    }

    fn required(&mut self, key: &str) -> Option<Value> {
        let json = self.take(key);
        if json.is_none() {
            let left = &self.left;
            self.notes.fault(Path::of(self.path, key), || {
                let names = left.iter().map(|(name, _)| name.as_str());
                Fault::MissingProperty {
                    property: key.to_owned(),
                    nearest: nearest(key, names).map(str::to_owned),
                }
            });
        }
        json
    }

    fn text_of(&mut self, path: Path<'_>, json: Value) -> String {
        match json {
            Value::String(text) => text,
            other => self.misshapen(path, &other, "a string"),
        }
    }

    fn whole_of<T: TryFrom<u64> + Default>(&mut self, path: Path<'_>, json: &Value) -> T {
        match json.as_u64().map(T::try_from) {
            Some(Ok(whole)) => whole,
            Some(Err(_)) => self.misshapen(path, json, "a smaller number"),
            None => self.misshapen(path, json, "a whole number"),
        }
    }

    fn object_of<T>(
        &mut self,
        path: Path<'_>,
        json: Value,
        read: fn(&mut Members<'_, N>) -> T,
    ) -> Option<T> {
        match json {
            Value::Object(object) => Some(Members::read(Some(&path), object, self.notes, read)),
            other => self.misshapen(path, &other, "an object"),
        }
    }

    fn refuse_the_rest(self) {
        for (name, _) in self.left {
            self.notes.fault(Path::of(self.path, &name), || {
                let detail = "unknown member".to_owned();
                Fault::WrongShape { detail }
            });
        }
    }

    /// Notes that `found` is not what was `expected` at `path`, and stands in for it.
    fn misshapen<T: Default>(&mut self, path: Path<'_>, found: &Value, expected: &str) -> T {
        self.notes.fault(path, || {
            let detail = instead_of(found, expected);
            Fault::WrongShape { detail }
        });
        T::default()
    }

    fn path_of<'k>(&self, key: &'k str) -> Path<'k>
    where
        'a: 'k,
    {
        Path::of(self.path, key)
    }
}

//! Takes the members out of JSON objects by name. What is missing, misshapen or unknown is noted with its path, and
//! something empty is given in its place: the fault noted refuses the whole file.

use serde_json::{Map, Value};

use super::Fault;
use super::json::{Check, instead_of};
use crate::model::nearest;

/// The members of one object that are not taken yet.
#[derive(Debug)]
pub(super) struct Members<'c, 'f> {
    /// Path of the object; empty for the file's own.
    path: String,
    left: Vec<(String, Value)>,
    check: &'c mut Check<'f>,
}

impl<'c, 'f> Members<'c, 'f> {
    /// What `read` makes of `object`, each of whose members it takes.
    pub(super) fn read<T>(
        path: String,
        object: Map<String, Value>,
        check: &'c mut Check<'f>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let mut members = Self {
            path,
            left: object.into_iter().collect(),
            check,
        };
        let value = read(&mut members);
        members.refuse_the_rest();
        value
    }

    pub(super) fn text(&mut self, key: &str) -> String {
        self.required(key)
            .map(|json| self.text_of(key, json))
            .unwrap_or_default()
    }

    /// The text at `key`, empty when it is absent.
    pub(super) fn text_or_empty(&mut self, key: &str) -> String {
        self.take(key)
            .map(|json| self.text_of(key, json))
            .unwrap_or_default()
    }

    pub(super) fn truth(&mut self, key: &str) -> bool {
        match self.required(key) {
            Some(Value::Bool(truth)) => truth,
            Some(other) => self.misshapen(key, &other, "a boolean"),
            None => false,
        }
    }

    pub(super) fn whole<T: TryFrom<u64> + Default>(&mut self, key: &str) -> T {
        self.required(key)
            .map(|json| self.whole_of(key, &json))
            .unwrap_or_default()
    }

    /// The whole number at `key`, `None` when it is absent or null.
    pub(super) fn whole_if_any<T: TryFrom<u64> + Default>(&mut self, key: &str) -> Option<T> {
        match self.take(key)? {
            Value::Null => None,
            json => Some(self.whole_of(key, &json)),
        }
    }

    pub(super) fn texts(&mut self, key: &str) -> Vec<String> {
        let entries = self.entries(key);
        entries
            .map(|(member, json)| self.text_of(&member, json))
            .collect()
    }

    /// The whole numbers of the list at `key`, none when it is absent.
    pub(super) fn wholes_if_any(&mut self, key: &str) -> Vec<u32> {
        if self.left.iter().all(|(name, _)| name != key) {
            return Vec::new();
        }
        let entries = self.entries(key);
        entries
            .map(|(member, json)| self.whole_of(&member, &json))
            .collect()
    }

    pub(super) fn object<T: Default>(
        &mut self,
        key: &str,
        read: fn(&mut Members<'_, '_>) -> T,
    ) -> T {
        self.required(key)
            .and_then(|json| self.object_of(key, json, read))
            .unwrap_or_default()
    }

    pub(super) fn objects<T>(&mut self, key: &str, read: fn(&mut Members<'_, '_>) -> T) -> Vec<T> {
        let entries = self.entries(key);
        entries
            .filter_map(|(member, json)| self.object_of(&member, json, read))
            .collect()
    }

    /// The entries of the list at `key`, each with its place (`territoires[3]`).
    fn entries(&mut self, key: &str) -> impl Iterator<Item = (String, Value)> + use<> {
        let list = match self.required(key) {
            Some(Value::Array(list)) => list,
            Some(other) => self.misshapen(key, &other, "a sequence"),
            None => Vec::new(),
        };
        let key = key.to_owned();
        (0_usize..)
            .zip(list)
            .map(move |(idx, json)| (format!("{key}[{idx}]"), json))
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        let at = self.left.iter().position(|(name, _)| name == key)?;
        Some(self.left.remove(at).1)
    }

    fn required(&mut self, key: &str) -> Option<Value> {
        let json = self.take(key);
        if json.is_none() {
            let names = self.left.iter().map(|(name, _)| name.as_str());
            let fault = Fault::MissingProperty {
                property: key.to_owned(),
                nearest: nearest(key, names).map(str::to_owned),
            };
            self.fault(key, fault);
        }
        json
    }

    fn text_of(&mut self, member: &str, json: Value) -> String {
        match json {
            Value::String(text) => text,
            other => self.misshapen(member, &other, "a string"),
        }
    }

    fn whole_of<T: TryFrom<u64> + Default>(&mut self, member: &str, json: &Value) -> T {
        match json.as_u64().map(T::try_from) {
            Some(Ok(whole)) => whole,
            Some(Err(_)) => self.misshapen(member, json, "a smaller number"),
            None => self.misshapen(member, json, "a whole number"),
        }
    }

    fn object_of<T>(
        &mut self,
        member: &str,
        json: Value,
        read: fn(&mut Members<'_, '_>) -> T,
    ) -> Option<T> {
        match json {
            Value::Object(object) => {
                let path = self.path_of(member);
                Some(Members::read(path, object, self.check, read))
            }
            other => self.misshapen(member, &other, "an object"),
        }
    }

    fn refuse_the_rest(mut self) {
        for (name, _) in std::mem::take(&mut self.left) {
            let detail = "unknown member".to_owned();
            self.fault(&name, Fault::WrongShape { detail });
        }
    }

    /// Notes that `found` is not what was `expected` at `member`, and stands in for it.
    fn misshapen<T: Default>(&mut self, member: &str, found: &Value, expected: &str) -> T {
        let detail = instead_of(found, expected);
        self.fault(member, Fault::WrongShape { detail });
        T::default()
    }

    fn fault(&mut self, member: &str, fault: Fault) {
        let path = self.path_of(member);
        self.check.fault(path, fault);
    }

    fn path_of(&self, member: &str) -> String {
        match &*self.path {
            "" => member.to_owned(),
            path => format!("{path}.{member}"),
        }
    }
}

//! What becomes of the faults of a file. A reader is written once: with [`Check`] it tells each fault, with [`Silent`]
//! only that there is one, and then nothing of what a fault would say is made, nor compiled (decision 0074).

use std::fmt::{Display, Formatter, Result as Written};

use super::{DataProblem, Fault, Place, Severity};
use crate::geo::first_equals;
use crate::model::{AxisIdx, TerritoryIdx};

/// Is told what is wrong with one file.
pub(super) trait Notes {
    /// Notes the fault that `fault` makes, where it is asked for.
    fn tell(&mut self, fault: impl FnOnce() -> (Place, Fault));

    /// `Some` when nothing was noted.
    fn sound(&self) -> Option<()>;

    /// Notes `fault` at `member`.
    fn fault(&mut self, member: impl Display, fault: impl FnOnce() -> Fault) {
        self.tell(|| (Place::Member(member.to_string()), fault()));
    }

    /// Notes that `found` names no known thing of the kind `expected`.
    fn unknown(&mut self, member: impl Display, found: impl Display, expected: &str) {
        self.fault(member, || Fault::UnknownReference {
            found: found.to_string(),
            expected: expected.to_owned(),
        });
    }

    /// Notes that `found` is there, where the rest of the file imposes `expected`.
    fn unexpected(&mut self, member: impl Display, found: impl Display, expected: impl Display) {
        self.fault(member, || Fault::Unexpected {
            found: found.to_string(),
            expected: expected.to_string(),
        });
    }

    /// Notes that the text of `member`, named `property`, is empty.
    fn empty(&mut self, member: impl Display, property: &str) {
        self.fault(member, || Fault::MissingProperty {
            property: property.to_owned(),
            nearest: None,
        });
    }

    /// Notes a list of more than `limit` entries.
    fn at_most(&mut self, member: impl Display, found: usize, limit: usize) {
        if found > limit {
            self.fault(member, || Fault::TooMany { found, limit });
        }
    }

    /// Notes a list whose length is not that of what it describes.
    fn same_length(&mut self, member: impl Display, found: usize, expected: usize) {
        if found != expected {
            self.fault(member, || Fault::LengthMismatch { found, expected });
        }
    }

    /// Notes empty values, and values that come twice, among `values` of `list[..].property`.
    fn unique(&mut self, list: &str, property: &str, values: &[&str]) {
        let first = first_equals(values.len(), &|a, b| values[a].cmp(values[b]));
        for ((idx, value), first) in values.iter().enumerate().zip(first) {
            let entry = Path::entry(list, idx);
            let member = entry.member(property);
            if value.trim().is_empty() {
                self.empty(member, property);
            } else if first != idx {
                self.fault(member, || Fault::Duplicate {
                    value: (*value).to_owned(),
                    first: Path::entry(list, first).member(property).to_string(),
                });
            }
        }
    }

    /// `position` as an id, when it lies in a list of `len` entries of the kind `expected`.
    fn position(
        &mut self,
        member: impl Display,
        position: u32,
        len: usize,
        expected: &str,
    ) -> Option<u16> {
        let id = u16::try_from(position)
            .ok()
            .filter(|&id| usize::from(id) < len);
        if id.is_none() {
            self.unknown(member, position, expected);
        }
        id
    }

    /// The territory at `position`, among `len`.
    fn territory(
        &mut self,
        member: impl Display,
        position: u32,
        len: usize,
    ) -> Option<TerritoryIdx> {
        let id = self.position(member, position, len, "territoire")?;
        Some(TerritoryIdx(id))
    }

    /// The axis at `position`, among `len`.
    fn axis(&mut self, member: impl Display, position: u32, len: usize) -> Option<AxisIdx> {
        let id = self.position(member, position, len, "axe")?;
        u8::try_from(id).ok().map(AxisIdx)
    }

    /// The entry of `list` at `position`.
    fn entry(
        &mut self,
        member: impl Display,
        position: u32,
        list: &[String],
        expected: &str,
    ) -> Option<String> {
        let id = self.position(member, position, list.len(), expected)?;
        list.get(usize::from(id)).cloned()
    }
}

/// Collects every fault of one file, each with the path of its member.
#[derive(Debug)]
pub(super) struct Check<'a> {
    file: &'a str,
    problems: Vec<DataProblem>,
}

impl<'a> Check<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self {
            file,
            problems: Vec::new(),
        }
    }

    /// `read`, which is nothing only where something was noted; else all that was.
    pub(super) fn finish<T>(self, read: Option<T>) -> Result<T, Vec<DataProblem>> {
        read.ok_or(self.problems)
    }
}

impl Notes for Check<'_> {
    fn tell(&mut self, fault: impl FnOnce() -> (Place, Fault)) {
        let (place, fault) = fault();
        self.problems.push(DataProblem {
            file: self.file.to_owned(),
            place,
            fault,
            severity: Severity::Fatal,
        });
    }

    fn sound(&self) -> Option<()> {
        self.problems.is_empty().then_some(())
    }
}

/// Knows of a file only whether something is wrong.
#[derive(Debug, Default)]
pub(super) struct Silent {
    faulty: bool,
}

impl Notes for Silent {
    fn tell(&mut self, _untold: impl FnOnce() -> (Place, Fault)) {
        self.faulty = true;
    }

    fn sound(&self) -> Option<()> {
        (!self.faulty).then_some(())
    }
}

/// The path of a member (`territoires[3].region`), written out only where something is wrong.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'a> {
    holder: Option<&'a Self>,
    name: &'a str,
    /// Which entry, where the member is a list.
    idx: Option<usize>,
}

impl<'a> Path<'a> {
    /// The member `name` of the object at `holder`, by default the file's own.
    pub(super) fn of(holder: Option<&'a Self>, name: &'a str) -> Self {
        Self {
            holder,
            name,
            idx: None,
        }
    }

    /// The entry `idx` of the file's own list `list`.
    pub(super) fn entry(list: &'a str, idx: usize) -> Self {
        Self::of(None, list).at(idx)
    }

    /// The entry `idx` of this list.
    pub(super) fn at(self, idx: usize) -> Self {
        Self {
            idx: Some(idx),
            ..self
        }
    }

    /// The member `name` of this object.
    pub(super) fn member(&'a self, name: &'a str) -> Self {
        Self::of(Some(self), name)
    }
}

impl Display for Path<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> Written {
        if let Some(holder) = self.holder {
            write!(to, "{holder}.")?;
        }
        to.write_str(self.name)?;
        match self.idx {
            Some(idx) => write!(to, "[{idx}]"),
            None => Ok(()),
        }
    }
}

//! The axes of a host's own map: those of the atlas, or those that its file declares in its member `axes`.

use serde_json::Value;

use super::json::{instead_of, text_of};
use super::{DataProblem, Fault, Place, Severity};
use crate::model::{Axis, AxisFamily, AxisIdx, Bilingual, fold, nearest, slug_of};

/// Most levers of a map: roses have seven petals at most, each with its colour.
const MAX_LEVERS: usize = 7;

/// Longest short title, characters.
const SHORT_CHARS: usize = 22;

/// Looks axes up by what people write: slug, code or title, in any letter case.
#[derive(Debug)]
pub(super) struct AxisNames<'a> {
    axes: &'a [Axis],
    /// Folded names of each axis.
    folded: Vec<[String; 4]>,
}

impl<'a> AxisNames<'a> {
    pub(super) fn new(axes: &'a [Axis]) -> Self {
        let names = |axis: &Axis| {
            [&axis.slug, &axis.code, &axis.label.fr, &axis.short.fr].map(|name| fold(name))
        };
        let folded = axes.iter().map(names).collect();
        Self { axes, folded }
    }

    /// The axis that `name` names.
    pub(super) fn find(&self, name: &str) -> Option<AxisIdx> {
        let name = fold(name);
        let known = |names: &[String; 4]| !name.is_empty() && names.contains(&name);
        let at = self.folded.iter().position(known)?;
        u8::try_from(at).ok().map(AxisIdx)
    }

    /// That no axis bears `name`, with the id of the nearest one.
    pub(super) fn unknown(&self, name: &str) -> Fault {
        let folded = fold(name);
        let known = self.folded.iter().flatten().map(String::as_str);
        let near = nearest(&folded, known).and_then(|near| self.find(near));
        let slug = near.and_then(|axis| self.axes.get(axis.index()));
        Fault::UnknownAxis {
            found: name.to_owned(),
            nearest: slug.map(|axis| axis.slug.clone()),
        }
    }
}

/// The levers that the member `axes` of `file` declares, in its order: a list of objects `id`, `intitule`, `court`.
pub(super) fn host_axes(file: &str, value: &Value, problems: &mut Vec<DataProblem>) -> Vec<Axis> {
    let mut note = |member: String, fault| {
        problems.push(DataProblem {
            file: file.to_owned(),
            place: Place::Member(member),
            fault,
            severity: Severity::Partial,
        });
    };
    let Value::Array(list) = value else {
        let detail = instead_of(value, "a sequence of objects");
        note("axes".to_owned(), Fault::WrongShape { detail });
        return Vec::new();
    };
    if list.len() > MAX_LEVERS {
        let (found, limit) = (list.len(), MAX_LEVERS);
        note("axes".to_owned(), Fault::TooMany { found, limit });
    }
    let mut axes: Vec<Axis> = Vec::new();
    for (at, entry) in list.iter().enumerate().take(MAX_LEVERS) {
        let text = |key: &str| entry.get(key).and_then(text_of).unwrap_or_default();
        let (slug, label) = (slug_of(&text("id")), text("intitule"));
        for (property, missing) in [("id", slug.is_empty()), ("intitule", label.is_empty())] {
            if missing {
                let property = property.to_owned();
                let member = format!("axes[{at}].{property}");
                let nearest = None;
                note(member, Fault::MissingProperty { property, nearest });
            }
        }
        if slug.is_empty() || label.is_empty() {
            continue;
        }
        if let Some(first) = axes.iter().position(|axis| axis.slug == slug) {
            let first = format!("axes[{first}].id");
            note(
                format!("axes[{at}].id"),
                Fault::Duplicate { value: slug, first },
            );
            continue;
        }
        let number = u8::try_from(axes.len() + 1).unwrap_or(u8::MAX);
        axes.push(lever(number, slug, label, &text("court")));
    }
    axes
}

fn lever(number: u8, slug: String, label: String, short: &str) -> Axis {
    let short = if short.is_empty() { &label } else { short };
    let short: String = if short.chars().count() > SHORT_CHARS {
        short.chars().take(SHORT_CHARS - 1).chain(['…']).collect()
    } else {
        short.to_owned()
    };
    // A host writes one language.
    let both = |text: String| Bilingual {
        en: text.clone(),
        fr: text,
    };
    Axis {
        code: format!("L{number}"),
        slug,
        family: AxisFamily::Lever,
        number,
        label: both(label),
        short: both(short),
        study_page: 0,
        in_2019: false,
    }
}

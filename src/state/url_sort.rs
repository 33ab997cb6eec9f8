//! The order of list and table in an address.

use super::notice::{Notice, nearest};

use crate::model::{Atlas, Sort};

/// The order that `code` names.
pub(super) fn find_sort(code: &str, atlas: &Atlas) -> Option<Sort> {
    let plain = Sort::PLAIN
        .into_iter()
        .find(|sort| sort.code() == Some(code));
    plain.or_else(|| atlas.find_axis(code).map(Sort::Axis))
}

/// How the address names `sort`.
pub(super) fn sort_code(sort: Sort, atlas: &Atlas) -> String {
    match sort {
        Sort::Axis(axis) => atlas.axis(axis).slug.clone(),
        Sort::Region | Sort::Name | Sort::Distance | Sort::Similarity => {
            sort.code().unwrap_or_default().to_owned()
        }
    }
}

/// That no order has the name `found`.
pub(super) fn unknown_sort(found: &str, atlas: &Atlas) -> Notice {
    let slugs = atlas.axes().iter().map(|axis| axis.slug.as_str());
    let codes = Sort::PLAIN.map(|sort| sort.code().unwrap_or_default());
    Notice::UnknownEntry {
        name: "tri",
        found: found.to_owned(),
        nearest: nearest(found, codes.into_iter().chain(slugs)),
    }
}

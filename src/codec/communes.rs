//! `communes.json` to the communes of an atlas.

use super::json::{Check, read_versioned};
use super::json_members::Members;
use super::{DataProblem, Fault};
use crate::model::{Atlas, Commune};

/// Version of `communes.json` that `xtask/communes/make.py` writes and this program reads.
pub const COMMUNES_VERSION: u64 = 1;

/// The communes written in `bytes`, read from the file named `file`, that belong to a territory of `atlas`.
///
/// The table may know more territories than the atlas: those are left out.
///
/// # Errors
/// Every fault of the file, as [`super::read_atlas`] does.
pub fn read_communes(
    file: &str,
    bytes: &[u8],
    atlas: &Atlas,
) -> Result<Vec<Commune>, Vec<DataProblem>> {
    let mut check = Check::new(file);
    let wire = read_versioned(&mut check, bytes, COMMUNES_VERSION, |members| {
        let _vintage = members.text("millesime");
        members.objects("territoires", TerritoryWire::read)
    })?;
    let mut communes = Vec::new();
    for (idx, territory) in wire.into_iter().enumerate() {
        let holder = atlas.find_territory(&territory.code);
        for (rank, line) in territory.communes.into_iter().enumerate() {
            match (line.split_once(' '), holder) {
                (Some((code, name)), Some(territory)) => communes.push(Commune {
                    code: code.to_owned(),
                    name: name.to_owned(),
                    territory,
                }),
                (Some(_), None) => {}
                (None, _) => check.fault(
                    format!("territoires[{idx}].communes[{rank}]"),
                    Fault::Unexpected {
                        found: line,
                        expected: "code nom".to_owned(),
                    },
                ),
            }
        }
    }
    check.finish()?;
    Ok(communes)
}

/// The communes of one territory, each as its code, a space and its name.
struct TerritoryWire {
    code: String,
    communes: Vec<String>,
}

impl TerritoryWire {
    fn read(members: &mut Members<'_, '_>) -> Self {
        Self {
            code: members.text("code"),
            communes: members.texts("communes"),
        }
    }
}

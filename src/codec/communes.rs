//! `communes.json` to the communes of an atlas.

use super::DataProblem;
use super::json::read_versioned;
use super::json_members::Members;
use super::notes::{Check, Notes, Path};
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
    let communes = communes_of(bytes, atlas, &mut check);
    check.finish(communes)
}

fn communes_of(bytes: &[u8], atlas: &Atlas, notes: &mut impl Notes) -> Option<Vec<Commune>> {
    let wire = read_versioned(bytes, COMMUNES_VERSION, notes, |members| {
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
                (None, _) => {
                    let entry = Path::entry("territoires", idx);
                    notes.unexpected(entry.member("communes").at(rank), line, "code nom");
                }
            }
        }
    }
    notes.sound()?;
    Some(communes)
}

/// The communes of one territory, each as its code, a space and its name.
struct TerritoryWire {
    code: String,
    communes: Vec<String>,
}

impl TerritoryWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            code: members.text("code"),
            communes: members.texts("communes"),
        }
    }
}

//! Reading and writing folders.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::tool::publish::PublishedFile;
use crate::tool::source::{FILES, SourceFiles};

/// What the disk refused.
#[derive(Debug, Error)]
#[error("{what} «\u{a0}{}\u{a0}» impossible\u{a0}: {}", path.display(), reason(cause))]
pub struct DiskError {
    /// What was tried, as a French noun (`lecture de`).
    pub what: &'static str,
    /// On what.
    pub path: PathBuf,
    /// What the system says.
    #[source]
    pub cause: io::Error,
}

/// The commonest refusals in French; for the others, what the system says.
fn reason(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::NotFound => "introuvable".to_owned(),
        io::ErrorKind::PermissionDenied => "accès refusé".to_owned(),
        io::ErrorKind::NotADirectory => "ce n’est pas un dossier".to_owned(),
        io::ErrorKind::IsADirectory => "c’est un dossier".to_owned(),
        io::ErrorKind::StorageFull => "disque plein".to_owned(),
        _ => cause.to_string(),
    }
}

impl DiskError {
    fn new(what: &'static str, path: &Path, cause: io::Error) -> Self {
        Self {
            what,
            path: path.to_owned(),
            cause,
        }
    }
}

/// The source files of `folder`. A file of the set that is not there is left out; other CSV files are kept, so that a
/// misspelt name can be told.
pub fn read_folder(folder: &Path) -> Result<SourceFiles, DiskError> {
    let mut files = SourceFiles::new();
    let entries = fs::read_dir(folder)
        .map_err(|cause| DiskError::new("lecture du dossier", folder, cause))?;
    for entry in entries {
        let entry = entry.map_err(|cause| DiskError::new("lecture du dossier", folder, cause))?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_csv = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
        if path.is_file() && (is_csv || FILES.contains(&name.as_str())) {
            files.insert(name, read_file(&path)?);
        }
    }
    Ok(files)
}

/// The bytes of the file at `path`.
pub fn read_file(path: &Path) -> Result<Vec<u8>, DiskError> {
    fs::read(path).map_err(|cause| DiskError::new("lecture de", path, cause))
}

/// Writes `files` into `folder`, as [`write_bytes`] does.
pub fn write_folder(folder: &Path, files: &[PublishedFile]) -> Result<(), DiskError> {
    let named: Vec<_> = files
        .iter()
        .map(|file| (file.name.clone(), file.text.clone().into_bytes()))
        .collect();
    write_bytes(folder, &named)
}

/// Writes `files` (name and bytes) into `folder`, made if needed: first all of them beside the old ones, then all
/// renamed, so that an interruption while writing leaves the old files as they were.
pub fn write_bytes(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), DiskError> {
    fs::create_dir_all(folder)
        .map_err(|cause| DiskError::new("création du dossier", folder, cause))?;
    let written = files.iter().try_for_each(|(name, bytes)| {
        let path = temporary(folder, name);
        write_whole(&path, bytes).map_err(|cause| DiskError::new("écriture de", &path, cause))
    });
    if let Err(error) = written {
        remove_temporaries(folder, files);
        return Err(error);
    }
    for (name, _) in files {
        let path = folder.join(name);
        fs::rename(temporary(folder, name), &path)
            .map_err(|cause| DiskError::new("remplacement de", &path, cause))?;
    }
    Ok(())
}

/// Writes `bytes` down to the disk: a name given before its bytes are there would outlive them in a power cut.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn temporary(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!(".{name}.tmp"))
}

/// Leaves no trace of a failed writing; what cannot be removed is hidden and replaced at the next one.
fn remove_temporaries(folder: &Path, files: &[(String, Vec<u8>)]) {
    for (name, _) in files {
        fs::remove_file(temporary(folder, name)).ok();
    }
}

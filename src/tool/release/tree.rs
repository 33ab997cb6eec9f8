//! Whole folders on the disk: read, and replaced at once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::tool::disk::{read_file, write_bytes};
use crate::tool::refusal::Refusal;

/// Files by path from the root of the site, with `/`.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// The files under `folder`.
///
/// # Errors
/// A folder or a file that the disk refuses.
pub fn read_tree(folder: &Path) -> Result<Tree, Refusal> {
    if !folder.exists() {
        return Err(Refusal::Said(format!(
            "dossier «\u{a0}{}\u{a0}» introuvable",
            folder.display()
        )));
    }
    let mut tree = Tree::new();
    read_into(&mut tree, folder, "")?;
    Ok(tree)
}

/// The names of what is in `folder`, in order; none if it is not there.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, Refusal> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let refused = |error: std::io::Error| {
        Refusal::Said(format!(
            "lecture du dossier «\u{a0}{}\u{a0}» impossible\u{a0}: {error}",
            folder.display()
        ))
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(refused)? {
        let entry = entry.map_err(refused)?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn read_into(tree: &mut Tree, folder: &Path, prefix: &str) -> Result<(), Refusal> {
    for name in names(folder)? {
        let path_on_disk = folder.join(&name);
        let path = [prefix, &name].concat();
        if path_on_disk.is_dir() {
            read_into(tree, &path_on_disk, &[&path, "/"].concat())?;
        } else {
            tree.insert(path, read_file(&path_on_disk)?);
        }
    }
    Ok(())
}

/// The extension of `path`; all of it without a dot.
pub(super) fn extension(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// Writes `tree` as the folder `name` of `parent`: beside it first, then in its place, so that whoever reads it finds the
/// old folder or the new one, and an interruption leaves the old one.
///
/// # Errors
/// A disk that refuses; the folder that was there stays.
pub fn replace_folder(parent: &Path, name: &str, tree: &Tree) -> Result<(), Refusal> {
    let beside = parent.join(format!(".{name}.nouveau"));
    let old = parent.join(format!(".{name}.ancien"));
    let place = parent.join(name);
    for left in [&beside, &old] {
        if left.exists() {
            fs::remove_dir_all(left).map_err(|error| refused(left, &error))?;
        }
    }
    add_to(&beside, tree)?;
    if place.exists() {
        fs::rename(&place, &old).map_err(|error| refused(&place, &error))?;
    }
    fs::rename(&beside, &place).map_err(|error| refused(&place, &error))?;
    if old.exists() {
        fs::remove_dir_all(&old).map_err(|error| refused(&old, &error))?;
    }
    Ok(())
}

/// Adds the files of `tree` to `folder`, folder by folder.
///
/// # Errors
/// A disk that refuses.
pub fn add_to(folder: &Path, tree: &Tree) -> Result<(), Refusal> {
    let mut by_folder: BTreeMap<&str, Vec<(String, Vec<u8>)>> = BTreeMap::new();
    for (path, bytes) in tree {
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        let files = by_folder.entry(parent).or_default();
        files.push((name.to_owned(), bytes.clone()));
    }
    for (parent, files) in by_folder {
        write_bytes(&folder.join(parent), &files)?;
    }
    Ok(())
}

fn refused(path: &Path, error: &std::io::Error) -> Refusal {
    Refusal::Said(format!(
        "remplacement de «\u{a0}{}\u{a0}» impossible\u{a0}: {error}",
        path.display()
    ))
}

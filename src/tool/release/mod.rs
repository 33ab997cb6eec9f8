//! `leviers publier`: the site as a webmaster puts it on a host.

mod headers;
mod hosting;
mod package;
mod social;
mod tree;
mod versions;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::cli::OPTIONS;
use super::content::read_published;
use super::disk::{read_file, read_folder};
use super::map::MapContent;
use super::output::{say, say_progress};
use super::publish::PublishedFile;
use super::refusal::Refusal;
use super::site::{INDEX, Images, Picture, Setting, pages};
use crate::model::Lang;
use crate::text::page_words;
use headers::is_of_hosts;
pub use headers::{HEADERS, headers, is_hashed};
pub use hosting::{compressed, sitemap};
pub use package::package;
pub use social::{drawn_images, image_svg};
use tree::names;
pub use tree::{Tree, add_to, read_tree, replace_folder};
use versions::bare;
pub use versions::{LATEST, MANIFEST, Manifest, Version, moved};

/// What may be given to `publier`.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line, which has a name there"
)]
pub struct ReleaseArgs {
    /// Dossier à écrire.
    #[arg(value_name = "DOSSIER", help_heading = "Dossier\u{a0}")]
    sortie: PathBuf,
    /// N’ajoute que les pages au site que « cargo xtask build » vient de construire dans DOSSIER.
    #[arg(long, help_heading = OPTIONS)]
    pages_seules: bool,
    /// N’ajoute que les fichiers compressés et les en-têtes au site que « cargo xtask build » vient de construire dans DOSSIER.
    #[arg(long, conflicts_with = "pages_seules", help_heading = OPTIONS)]
    hebergement_seul: bool,
    /// Remplace la version déjà publiée sous la même date, que des pages peuvent citer avec son empreinte.
    #[arg(long, help_heading = OPTIONS)]
    refaire: bool,
    /// Site construit par « cargo xtask build » (sinon dist).
    #[arg(long, value_name = "DOSSIER", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
    site: PathBuf,
    /// Adresse où DOSSIER sera publié ; sans elle, ni plan du site, ni oEmbed, ni images pour les réseaux.
    #[arg(long, value_name = "ADRESSE", help_heading = OPTIONS)]
    adresse: Option<String>,
    /// N’écrit pas les images pour les réseaux sociaux.
    #[arg(long, help_heading = OPTIONS)]
    sans_images: bool,
    /// Dossier des fichiers CSV, ou de ceux que la carte charge (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Dossier des contours GeoJSON (sinon assets).
    #[arg(long, value_name = "DOSSIER", default_value = "assets", hide_default_value = true, help_heading = OPTIONS)]
    contours: PathBuf,
}

/// Runs `leviers publier`.
///
/// # Errors
/// Content with problems, a site that is not built, or a disk that refuses; the files that were there stay.
pub fn run(args: &ReleaseArgs) -> Result<ExitCode, Refusal> {
    if args.hebergement_seul {
        return host(&args.sortie);
    }
    let published = read_published(&args.dossier)?;
    let data = published.files();
    let content = MapContent::of(published, &args.contours)?;
    if args.pages_seules {
        let index = text(read_file(&args.sortie.join(INDEX))?);
        let setting = Setting {
            address: address(args)?,
            ..Setting::default()
        };
        let added = own_pages(&content, &index, setting)?;
        add_to(&args.sortie, &added)?;
        say(&format!(
            "{}\u{a0}: {} pages.",
            args.sortie.display(),
            added.len()
        ));
        return Ok(ExitCode::SUCCESS);
    }
    publish(args, &content, data)
}

/// Writes the version of `content`, and the same as the one in use.
fn publish(
    args: &ReleaseArgs,
    content: &MapContent,
    data: Vec<PublishedFile>,
) -> Result<ExitCode, Refusal> {
    let manifest = known_versions(args)?;
    let now = Version::of(&content.published.atlas);
    let tree = whole(args, content, data, &manifest, &now)?;
    say_progress("Compression…");
    let tree = compressed(tree);
    say_progress("Écriture…");
    let frozen = args.sortie.join(&now.date);
    let kept = frozen.exists() && !args.refaire && read_tree(&frozen)? != tree;
    if !kept {
        replace_folder(&args.sortie, &now.date, &tree)?;
    }
    replace_folder(&args.sortie, LATEST, &tree)?;
    let date = now.date.clone();
    let index = text(read_file(&args.site.join(INDEX))?);
    add_to(&args.sortie, &root(args, &index, &manifest.with(now))?)?;
    let n_files = tree.len();
    say(&if kept {
        format!(
            "{}\u{a0}: {n_files} fichiers dans «\u{a0}{LATEST}\u{a0}»; la version du {date}, déjà publiée, reste telle quelle (--refaire la remplace).",
            args.sortie.display()
        )
    } else {
        format!(
            "{}\u{a0}: version du {date}, {n_files} fichiers; la même dans «\u{a0}{LATEST}\u{a0}».",
            args.sortie.display()
        )
    });
    Ok(ExitCode::SUCCESS)
}

/// Adds to the site that is built what hosts need: headers, and compressed files beside the others.
fn host(site: &Path) -> Result<ExitCode, Refusal> {
    let mut tree = read_tree(site)?;
    tree.retain(|path, _| !is_of_hosts(path));
    let index = text(tree.get(INDEX).cloned().unwrap_or_default());
    let headers = headers(&index, tree.keys().map(String::as_str))?;
    let mut added = compressed(tree);
    added.retain(|path, _| is_of_hosts(path));
    added.extend(headers);
    let n_files = added.len();
    add_to(site, &added)?;
    say(&format!(
        "{}\u{a0}: {n_files} fichiers compressés et en-têtes.",
        site.display()
    ));
    Ok(ExitCode::SUCCESS)
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The static pages, the first view among them.
fn own_pages(content: &MapContent, index: &str, setting: Setting) -> Result<Tree, Refusal> {
    let all = pages(content, index, setting)?.into_iter();
    Ok(all.map(|file| (file.path, file.bytes)).collect())
}

/// What was published in the folder before.
fn known_versions(args: &ReleaseArgs) -> Result<Manifest, Refusal> {
    let path = args.sortie.join(MANIFEST);
    if !path.exists() {
        return Ok(Manifest::default());
    }
    serde_json::from_slice(&read_file(&path)?).map_err(|error| {
        Refusal::Said(format!(
            "{}\u{a0}: liste des versions illisible\u{a0}: {error}; rétablissez-la, ou publiez dans un autre dossier",
            path.display()
        ))
    })
}

/// The address that the folder will have, ending with `/`.
fn address(args: &ReleaseArgs) -> Result<Option<String>, Refusal> {
    let Some(address) = &args.adresse else {
        return Ok(None);
    };
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return Err(Refusal::Said(format!(
            "adresse «\u{a0}{address}\u{a0}» refusée\u{a0}: attendu une adresse entière, par exemple https://exemple.fr/leviers/"
        )));
    }
    Ok(Some([address.trim_end_matches('/'), "/"].concat()))
}

/// Every file of a version.
fn whole(
    args: &ReleaseArgs,
    content: &MapContent,
    data: Vec<PublishedFile>,
    manifest: &Manifest,
    now: &Version,
) -> Result<Tree, Refusal> {
    let address = address(args)?.map(|address| [&address, LATEST, "/"].concat());
    let index = text(read_file(&args.site.join(INDEX))?);
    let images = if address.is_some() && !args.sans_images {
        Images::Beside
    } else {
        Images::Without
    };
    let setting = Setting {
        address: address.clone(),
        images,
    };
    let mut tree = read_tree(&args.site)?;
    tree.retain(|path, _| !is_of_hosts(path));
    let data = data.into_iter();
    tree.extend(data.map(|file| (file.name, file.text.into_bytes())));
    tree.extend(own_pages(content, &index, setting)?);
    tree.extend(manifest.left_behind(now));
    let outlines = read_file(&args.contours.join("territoires.geojson"))?;
    tree.extend(package(&read_folder(&args.dossier)?, &outlines));
    if let Some(address) = address {
        let sitemap = sitemap(&tree, &address, &now.date);
        tree.insert("sitemap.xml".to_owned(), sitemap.into_bytes());
        if images == Images::Beside {
            let all = Picture::all(&content.published.atlas);
            say_progress(&format!("Images\u{a0}: {}…", all.len()));
            tree.extend(drawn_images(content, &address, &all)?);
        }
    }
    Ok(tree)
}

/// What stands beside the versions: the way to the one in use, their list, headers for hosts.
fn root(args: &ReleaseArgs, index: &str, manifest: &Manifest) -> Result<Tree, Refusal> {
    let folders = manifest
        .versions
        .iter()
        .map(|version| version.date.as_str());
    let mut paths = Vec::new();
    for folder in folders.chain([LATEST]) {
        let names = names(&args.sortie.join(folder))?.into_iter();
        paths.extend(names.map(|name| [folder, "/", &name].concat()));
    }
    let mut tree = headers(index, paths.iter().map(String::as_str))?;
    let json = serde_json::to_string_pretty(manifest).unwrap_or_default() + "\n";
    tree.insert(MANIFEST.to_owned(), json.into_bytes());
    tree.insert(
        INDEX.to_owned(),
        moved(&[LATEST, "/"].concat(), Lang::Fr).into_bytes(),
    );
    let words = page_words(Lang::Fr);
    let list = maud::html! {
        ul {
            li { a href={ (LATEST) "/" } { (words.latest) } }
            @for version in manifest.versions.iter().rev() {
                li { a href={ (version.date) "/" } { ((words.edition)(&version.date)) } }
            }
        }
    };
    let list = bare(Lang::Fr, words.versions, &maud::html! {}, &list);
    tree.insert("versions.html".to_owned(), list.into_bytes());
    Ok(tree)
}

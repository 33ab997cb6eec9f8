//! `leviers apercu`: the explorer with the editor's own files, followed as they change.
#![cfg(feature = "studio")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use carte_leviers::tool::preview::Preview;

/// As the build writes it, but for the program.
const INDEX: &str = include_str!("fixtures/page-construite.html");

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")
}

/// A built site, and a copy of the editors' files.
fn folders(name: &str) -> [PathBuf; 2] {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("apercu")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let [site, source] = ["site", "source"].map(|name| folder.join(name));
    fs::create_dir_all(&site).unwrap();
    fs::create_dir_all(&source).unwrap();
    fs::write(site.join("index.html"), INDEX).unwrap();
    for entry in fs::read_dir(assets().join("source")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), source.join(entry.file_name())).unwrap();
    }
    [site, source]
}

fn replace(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from));
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn the_preview_follows_the_files_and_keeps_the_last_content_without_a_problem() {
    let [site, source] = folders("suit");
    let mut preview = Preview::new(&site, &source, &assets()).unwrap();
    let page = |preview: &Preview, url: &str| {
        let answer = preview.answer(url);
        assert_eq!(answer.status, 200, "{url}");
        String::from_utf8(answer.bytes).unwrap()
    };
    assert_eq!(preview.follow(), None);
    assert!(page(&preview, "/?levier=achats").contains("class=\"figee\""));
    assert!(page(&preview, "/extraits.fr.json").contains("\"edition\""));
    assert_eq!(preview.answer("/rien.html").status, 404);
    assert_eq!(preview.answer("/../Cargo.toml").status, 404);

    let about = "/territoires/rennes-metropole.html";
    let excerpts = source.join("extraits.csv");
    let title = "Une chaîne d’accompagnement et de financement soutenue";
    assert!(page(&preview, about).contains(title));
    replace(
        &excerpts,
        "Une chaîne d'accompagnement et de financement soutenue",
        "Un titre changé à l’instant",
    );
    assert_eq!(preview.follow().as_deref(), Some("Contenu relu."));
    assert!(page(&preview, about).contains("Un titre changé à l’instant"));

    replace(&source.join("territoires.csv"), "243500139", "999999999");
    let news = preview.follow().unwrap();
    assert!(
        news.contains("territoires.csv") && news.contains("L’aperçu garde le contenu d’avant."),
        "{news}"
    );
    assert!(page(&preview, about).contains("Un titre changé à l’instant"));
}

#[test]
fn a_site_that_is_not_built_is_told_with_what_builds_it() {
    let [site, source] = folders("vide");
    fs::remove_file(site.join("index.html")).unwrap();
    let refusal = Preview::new(&site, &source, &assets())
        .unwrap_err()
        .to_string();
    assert!(refusal.contains("cargo xtask build"), "{refusal}");
}

/// Ends the command with the test, whatever the test says.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

#[test]
fn the_command_says_its_address_and_answers_there() {
    let [site, source] = folders("commande");
    let mut child = Command::new(env!("CARGO_BIN_EXE_leviers"));
    child
        .args(["apercu", "--port", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    for (option, folder) in [
        ("--site", &site),
        ("--dossier", &source),
        ("--contours", &assets()),
    ] {
        child.arg(option).arg(folder);
    }
    let mut running = Running(child.spawn().unwrap());
    let mut line = String::new();
    BufReader::new(running.0.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let host = line
        .trim()
        .strip_prefix("http://")
        .unwrap()
        .trim_end_matches('/');
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET /?levier=achats HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("text/html") && answer.contains("class=\"figee\""));
}

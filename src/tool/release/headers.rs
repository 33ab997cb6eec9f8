//! Headers for three kinds of hosts (`docs/decisions/0064`).

use std::ops::RangeInclusive;

use super::tree::{Tree, extension};
use crate::tool::refusal::Refusal;

/// Files whose name holds a hash of their content may be kept for ever.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Pages, data and the stable entries are asked for again: one that is a minute old may name files that are gone.
const ASK: &str = "no-cache";

/// The explorer as one file: saved rather than shown, since the policy of the site refuses scripts inside a page.
const ALONE: &str = "leviers-autonome.html";
const SAVE: &str = "attachment";

/// Hexadecimal digits of a hash in the name of a file: the chores write 16, Trunk drops zeros in front.
const HASH_LEN: RangeInclusive<usize> = 12..=16;
/// The same names for the regular expressions of servers; the rest may be compressed.
const HASHED: &str = "-[0-9a-f]{12,16}(_bg)?\\.(js|css|wasm)";

/// Media types that old lists of servers lack, by extension.
const TYPES: [(&str, &str); 4] = [
    ("wasm", "application/wasm"),
    ("geojson", "application/geo+json"),
    ("jsonld", "application/ld+json"),
    ("webmanifest", "application/manifest+json"),
];

/// Names of the files that hold headers, at the root of what is published: each for one kind of host.
pub const HEADERS: [&str; 3] = ["_headers", ".htaccess", "nginx.conf"];

/// Headers for a site whose first page is `index`, and whose files have the paths `files` from the root of the host.
///
/// # Errors
/// A page without a policy: it is not one that the build wrote.
pub fn headers<'a>(index: &str, files: impl Iterator<Item = &'a str>) -> Result<Tree, Refusal> {
    let policy = policy(index)?;
    let texts = [netlify(&policy, files), apache(&policy), nginx(&policy)];
    let named = HEADERS.into_iter().zip(texts);
    Ok(named
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .collect())
}

/// The policy of the first page. Who may frame it is left out, so that anyone may: `frame-ancestors *` would refuse pages
/// opened from a disk, and those in a sandbox.
fn policy(index: &str) -> Result<String, Refusal> {
    let said = index
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(policy, _)| policy.to_owned());
    said.ok_or_else(|| {
        Refusal::Said(
            "index.html n’a pas de politique de sécurité\u{a0}: ce n’est pas la page que «\u{a0}cargo xtask build\u{a0}» construit"
                .to_owned(),
        )
    })
}

/// What every answer carries. Scripts and data are for pages of any site: `<carte-leviers>` asks for them from there.
fn common(policy: &str) -> [(&'static str, &str); 5] {
    [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Access-Control-Allow-Origin", "*"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ]
}

/// Whether the name of the file at `path` holds a hash of its content.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some((stem, kind)) = name.rsplit_once('.') else {
        return false;
    };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    matches!(kind, "js" | "css" | "wasm")
        && HASH_LEN.contains(&hash.len())
        && hash.bytes().all(digit)
}

/// Each file by its whole path: such hosts join the values of rules that match the same file, and differ in wildcards.
/// Their own default for the rest is to ask again.
fn netlify<'a>(policy: &str, files: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::from("/*\n");
    for (name, value) in common(policy) {
        line(&mut out, &["  ", name, ": ", value]);
    }
    for (end, kind) in TYPES {
        line(&mut out, &["/*.", end, "\n  Content-Type: ", kind]);
    }
    for path in files {
        if is_hashed(path) {
            line(&mut out, &["/", path, "\n  Cache-Control: ", FOREVER]);
        } else if path.rsplit('/').next() == Some(ALONE) {
            line(&mut out, &["/", path, "\n  Content-Disposition: ", SAVE]);
        }
    }
    out
}

fn apache(policy: &str) -> String {
    let mut out = String::from("# Apache 2.4 : modules mime, headers et rewrite.\n");
    for (end, kind) in TYPES {
        line(&mut out, &["AddType ", kind, " .", end]);
    }
    out += "<IfModule mod_headers.c>\n";
    for (name, value) in common(policy) {
        line(&mut out, &["  Header set ", name, " \"", value, "\""]);
    }
    line(&mut out, &["  Header set Cache-Control \"", ASK, "\""]);
    line(
        &mut out,
        &[
            "  <FilesMatch \"",
            HASHED,
            "(\\.br|\\.gz)?$\">\n    Header set Cache-Control \"",
            FOREVER,
            "\"\n  </FilesMatch>",
        ],
    );
    line(
        &mut out,
        &[
            "  <FilesMatch \"^",
            ALONE,
            "(\\.br|\\.gz)?$\">\n    Header set Content-Disposition \"",
            SAVE,
            "\"\n  </FilesMatch>",
        ],
    );
    // The types of compressed files are those of what they hold: extensions before the last one tell them.
    out += "</IfModule>\n\
        # Les fichiers compressés d’avance, à qui les accepte.\n\
        <IfModule mod_rewrite.c>\n\
        \x20 <IfModule mod_headers.c>\n\
        \x20   RewriteEngine On\n";
    for (coding, end) in [("br", "br"), ("gzip", "gz")] {
        line(
            &mut out,
            &[
                "    RewriteCond %{HTTP:Accept-Encoding} \\b",
                coding,
                "\\b\n    RewriteCond %{REQUEST_FILENAME} -f\n    RewriteCond %{REQUEST_FILENAME}.",
                end,
                " -f\n    RewriteRule ^(.+)$ $1.",
                end,
                " [L]",
            ],
        );
    }
    out += "    Header append Vary Accept-Encoding\n  </IfModule>\n</IfModule>\n";
    for (coding, end) in [("br", "br"), ("gzip", "gz")] {
        line(
            &mut out,
            &[
                "<FilesMatch \"\\.",
                end,
                "$\">\n  RemoveType .",
                end,
                "\n  RemoveLanguage .",
                end,
                "\n  AddEncoding ",
                coding,
                " .",
                end,
                "\n  SetEnv no-gzip 1\n  SetEnv no-brotli 1\n</FilesMatch>",
            ],
        );
    }
    out
}

/// `if` with nothing but `set` in it is safe at this level, and keeps all headers in one place: a `location` with a header
/// of its own would drop the others.
fn nginx(policy: &str) -> String {
    let mut out = String::from(
        "# À inclure dans le bloc « server » : include /chemin/vers/nginx.conf;\n\
         gzip_static on;   # et « brotli_static on; » si le module brotli est là\n\
         gzip_vary on;\n",
    );
    for (name, value) in common(policy) {
        line(&mut out, &["add_header ", name, " \"", value, "\" always;"]);
    }
    line(
        &mut out,
        &[
            "set $leviers_cache \"",
            ASK,
            "\";\nif ($uri ~ \"",
            HASHED,
            "$\") { set $leviers_cache \"",
            FOREVER,
            "\"; }\nadd_header Cache-Control $leviers_cache;",
        ],
    );
    // A header without a value is not sent.
    line(
        &mut out,
        &[
            "set $leviers_fichier \"\";\nif ($uri ~ \"/",
            ALONE,
            "$\") { set $leviers_fichier \"",
            SAVE,
            "\"; }\nadd_header Content-Disposition $leviers_fichier;",
        ],
    );
    for (end, kind) in TYPES {
        line(
            &mut out,
            &[
                "location ~ \\.",
                end,
                "$ { types { } default_type ",
                kind,
                "; }",
            ],
        );
    }
    out
}

/// Adds the line of `parts`.
fn line(out: &mut String, parts: &[&str]) {
    out.extend(parts.iter().copied());
    out.push('\n');
}

/// Whether `path` is one of ours to write anew: headers, or what is compressed beside a file.
pub(super) fn is_of_hosts(path: &str) -> bool {
    HEADERS.contains(&path) || matches!(extension(path), "br" | "gz")
}

//! What hosts need beside the pages: compressed files, headers, the map of the site.

use super::tree::{Tree, extension};

/// Files that are worth compressing, by extension.
const COMPRESSED: [&str; 10] = [
    "html", "css", "js", "mjs", "json", "geojson", "svg", "wasm", "xml", "csv",
];

/// Smaller files gain nothing, bytes.
const SMALLEST: usize = 256;

/// The policy of the first page (`www/index.html`), with what a page cannot say of itself: who may frame it. Anyone may.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/// Files whose name holds a hash of their content may be kept for ever; pages and data are asked for again.
const FOREVER: &str = "public, max-age=31536000, immutable";
const ASK: &str = "no-cache";

/// For nginx, to be included in a `server` block.
pub const NGINX: &str = "nginx.conf";

/// Headers for three kinds of hosts.
pub fn headers() -> Tree {
    let common = [
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
    ];
    let lines = |form: &dyn Fn(&str, &str) -> String| -> String {
        common
            .iter()
            .map(|(name, value)| form(name, value))
            .collect()
    };
    let netlify = [
        "/*\n",
        &lines(&|name, value| format!("  {name}: {value}\n")),
        "  Cache-Control: ",
        ASK,
        "\n/*.wasm\n  Content-Type: application/wasm\n",
    ]
    .concat();
    let apache = [
        "# Apache 2.4 : modules headers, mime, rewrite.\n",
        "AddType application/wasm .wasm\nAddType application/geo+json .geojson\nAddType application/ld+json .jsonld\n",
        "<IfModule mod_headers.c>\n",
        &lines(&|name, value| format!("  Header set {name} \"{value}\"\n")),
        &format!("  Header set Cache-Control \"{ASK}\"\n"),
        &format!("  <FilesMatch \"-[0-9a-f]{{16}}(_bg)?\\.(js|css|wasm)(\\.br|\\.gz)?$\">\n    Header set Cache-Control \"{FOREVER}\"\n  </FilesMatch>\n"),
        "</IfModule>\n",
    ]
    .concat();
    let nginx = [
        "# À inclure dans le bloc « server » : include /chemin/vers/nginx.conf;\n",
        "gzip_static on;   # et « brotli_static on; » si le module brotli est là\n",
        &lines(&|name, value| format!("add_header {name} \"{value}\" always;\n")),
        &format!("add_header Cache-Control \"{ASK}\";\n"),
    ]
    .concat();
    [("_headers", netlify), (".htaccess", apache), (NGINX, nginx)]
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .collect()
}

/// `tree` with a `.br` and a `.gz` beside each file that they make smaller.
#[must_use]
pub fn compressed(mut tree: Tree) -> Tree {
    use std::io::Write as _;
    let worth =
        |path: &str, bytes: &[u8]| COMPRESSED.contains(&extension(path)) && bytes.len() >= SMALLEST;
    // What the first view loads is at the root: the last percent is for it, not for hundreds of pages.
    let params = |path: &str| brotli::enc::BrotliEncoderParams {
        quality: if path.contains('/') { 9 } else { 11 },
        lgwin: 22,
        ..Default::default()
    };
    let mut beside = Tree::new();
    for (path, bytes) in tree.iter().filter(|(path, bytes)| worth(path, bytes)) {
        let mut small = Vec::new();
        if brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &params(path)).is_ok()
            && small.len() < bytes.len()
        {
            beside.insert([path, ".br"].concat(), small);
        }
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        if let (Ok(()), Ok(small)) = (gzip.write_all(bytes), gzip.finish())
            && small.len() < bytes.len()
        {
            beside.insert([path, ".gz"].concat(), small);
        }
    }
    tree.extend(beside);
    tree
}

/// `sitemap.xml` of the pages in `tree`, published at `address`, of `date`.
pub fn sitemap(tree: &Tree, address: &str, date: &str) -> String {
    let pages = tree.keys().filter(|path| extension(path) == "html");
    let urls = pages.map(|path| {
        let short = path.strip_suffix("index.html").unwrap_or(path);
        [
            "  <url><loc>",
            &escaped(address),
            short,
            "</loc><lastmod>",
            date,
            "</lastmod></url>\n",
        ]
        .concat()
    });
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        &urls.collect::<String>(),
        "</urlset>\n",
    ]
    .concat()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

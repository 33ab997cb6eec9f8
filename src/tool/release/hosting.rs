//! What hosts need beside the pages: compressed files, the map of the site.

use super::tree::{Tree, extension};

/// Files that are worth compressing, by extension.
const COMPRESSED: [&str; 10] = [
    "html", "css", "js", "mjs", "json", "geojson", "svg", "wasm", "xml", "csv",
];

/// Smaller files gain nothing, bytes.
const SMALLEST: usize = 256;

/// Larger ones take seconds for that last percent, bytes: the explorer as one file.
const LARGEST_FOR_LAST_PERCENT: usize = 2_000_000;

/// `tree` with a `.br` and a `.gz` beside each file that they make smaller.
#[must_use]
pub fn compressed(mut tree: Tree) -> Tree {
    use rayon::prelude::*;
    let worth =
        |path: &str, bytes: &[u8]| COMPRESSED.contains(&extension(path)) && bytes.len() >= SMALLEST;
    let todo: Vec<(&String, &Vec<u8>)> = tree
        .iter()
        .filter(|(path, bytes)| worth(path, bytes))
        .collect();
    let todo = todo.into_par_iter();
    let small: Vec<_> = todo
        .flat_map_iter(|(path, bytes)| beside(path, bytes))
        .collect();
    tree.extend(small);
    tree
}

/// The compressed forms of the file at `path` that are smaller than it.
fn beside(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    use std::io::Write as _;
    // What the first view loads is at the root: the last percent is for it, not for hundreds of pages.
    let first = !path.contains('/') && bytes.len() < LARGEST_FOR_LAST_PERCENT;
    let params = brotli::enc::BrotliEncoderParams {
        quality: if first { 11 } else { 9 },
        lgwin: 22,
        ..Default::default()
    };
    let mut brotlied = Vec::new();
    let brotlied = brotli::BrotliCompress(&mut &*bytes, &mut brotlied, &params).map(|_| brotlied);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let gzipped = gzip.write_all(bytes).and_then(|()| gzip.finish());
    let all = [(".br", brotlied), (".gz", gzipped)].into_iter();
    all.filter_map(|(end, small)| Some(([path, end].concat(), small.ok()?)))
        .filter(|(_, small)| small.len() < bytes.len())
        .collect()
}

/// `sitemap.xml` of the pages in `tree` that want to be found, published at `address`, of `date`.
pub fn sitemap(tree: &Tree, address: &str, date: &str) -> String {
    let pages = tree
        .iter()
        .filter(|(path, bytes)| extension(path) == "html" && !is_unlisted(bytes));
    let urls = pages.map(|(path, _)| {
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

/// Whether a page asks not to be listed: frames, examples, addresses that moved.
fn is_unlisted(page: &[u8]) -> bool {
    const MARK: &[u8] = b"name=\"robots\" content=\"noindex\"";
    page.windows(MARK.len()).any(|part| part == MARK)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

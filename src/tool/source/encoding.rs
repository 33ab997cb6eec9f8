//! Bytes to text with one kind of line end.

use super::problem::{CsvLine, ProblemKind, RowProblem};

/// What to do, wherever another encoding is found.
const SAVE_AS_UTF8: &str =
    "UTF-8\u{a0}: dans le tableur, enregistrez en UTF-8 (CSV UTF-8, jeu de caractères Unicode)";

/// The text of `bytes`, without byte order mark, with line feeds as the only line ends, the last line included;
/// `None`, with the problem noted, when there is no text.
pub(super) fn decode(file: &str, bytes: &[u8], problems: &mut Vec<RowProblem>) -> Option<String> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| problems.push(not_utf8(file, bytes, error.valid_up_to())))
        .ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        problems.push(RowProblem::of_file(
            file,
            ProblemKind::EmptyFile,
            "",
            "un en-tête et des lignes",
        ));
        return None;
    }
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Some(text)
}

/// Says where the first byte that is not UTF-8 lies, and what it is in Windows-1252, the usual culprit.
fn not_utf8(file: &str, bytes: &[u8], offset: usize) -> RowProblem {
    let before = bytes.get(..offset).unwrap_or_default();
    let line = CsvLine(before.split(|&byte| byte == b'\n').count());
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let guess = match byte {
        // Windows-1252 and Unicode agree from A0 on.
        0xA0.. => format!(" ({} en Windows-1252)", char::from(byte)),
        _ => String::new(),
    };
    let found = format!("octet 0x{byte:02X} en position {offset}{guess}");
    RowProblem::of_file(file, ProblemKind::NotUtf8, found, SAVE_AS_UTF8).at(line)
}

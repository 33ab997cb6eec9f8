//! The workbook as ODS (`OpenDocument` 1.3, part 3): a ZIP archive of a few XML files.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::WorkbookError;
use super::model::{Allowed, Column, Holds, LAST_ROW, Model, Sheet};
use super::xlsx::letter;

/// Type of the file, first in the archive and not compressed (part 2, 3.3).
const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"#;

const HEAD: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.3" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">
<office:automatic-styles>
<number:text-style style:name="N-texte"><number:text-content/></number:text-style>
<style:style style:name="texte" style:family="table-cell" style:data-style-name="N-texte"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
<style:style style:name="nombre" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/></style:style>
<style:style style:name="titre" style:family="table-cell"><style:table-cell-properties fo:background-color="#dde6f0"/><style:text-properties fo:font-weight="bold"/></style:style>
"##;

/// `model` as a file.
pub(super) fn bytes(model: &Model) -> Result<Vec<u8>, WorkbookError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let parts = [
        ("mimetype", MIME.to_owned(), stored),
        ("content.xml", content(model), packed),
        ("META-INF/manifest.xml", MANIFEST.to_owned(), packed),
    ];
    for (name, text, options) in parts {
        archive.start_file(name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn content(model: &Model) -> String {
    let mut xml = HEAD.to_owned();
    for width in widths(model) {
        // Two millimetres a character, the width of a digit at 10 points.
        xml.extend([format!(
            "<style:style style:name=\"c{width}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{}mm\"/></style:style>\n",
            2 * width
        )]);
    }
    xml.push_str("</office:automatic-styles>\n<office:body><office:spreadsheet>\n<table:content-validations>\n");
    for sheet in &model.sheets {
        xml.extend(
            sheet
                .columns
                .iter()
                .filter_map(|column| validation(sheet, column)),
        );
    }
    xml.push_str("</table:content-validations>\n");
    let help: Vec<_> = model.help.iter().map(|line| vec![line.clone()]).collect();
    xml.push_str(&plain_sheet("aide", &help, 120));
    for sheet in &model.sheets {
        xml.push_str(&table(sheet));
    }
    xml.push_str(&plain_sheet("listes", &transposed(&model.lists), 28));
    xml.push_str("</office:spreadsheet></office:body></office:document-content>\n");
    xml
}

/// Every width of a column, once.
fn widths(model: &Model) -> std::collections::BTreeSet<u16> {
    let columns = model.sheets.iter().flat_map(|sheet| &sheet.columns);
    columns
        .map(|column| column.width)
        .chain([28, 120])
        .collect()
}

fn validation_name(sheet: &Sheet, column: &Column) -> String {
    format!("v-{}-{}", sheet.name, column.name)
}

fn validation(sheet: &Sheet, column: &Column) -> Option<String> {
    let (range, kind) = match column.allowed {
        Allowed::Anything => return None,
        Allowed::List(position, count) => {
            let letter = letter(position);
            (
                format!("[$listes.${letter}$2:.${letter}${}]", count + 1),
                "stop",
            )
        }
        Allowed::Reference(target) => (format!("[${target}.$A$2:.$A${}]", LAST_ROW + 1), "warning"),
    };
    Some(format!(
        "<table:content-validation table:name=\"{name}\" table:condition=\"of:cell-content-is-in-list({range})\" \
         table:allow-empty-cell=\"true\" table:display-list=\"unsorted\" table:base-cell-address=\"${sheet}.$A$2\">\
         <table:error-message table:message-type=\"{kind}\" table:title=\"Valeur inconnue\" table:display=\"true\">\
         <text:p>Choisissez une valeur de la liste.</text:p></table:error-message></table:content-validation>\n",
        name = validation_name(sheet, column),
        sheet = sheet.name,
    ))
}

fn table(sheet: &Sheet) -> String {
    let mut xml = format!("<table:table table:name=\"{}\">\n", escaped(&sheet.name));
    for column in &sheet.columns {
        xml.extend([format!(
            "<table:table-column table:style-name=\"c{}\" table:default-cell-style-name=\"{}\"/>\n",
            column.width,
            style(column)
        )]);
    }
    xml.push_str("<table:table-header-rows><table:table-row>");
    for column in &sheet.columns {
        xml.extend([format!(
            "<table:table-cell table:style-name=\"titre\" office:value-type=\"string\"><office:annotation><text:p>{}</text:p></office:annotation><text:p>{}</text:p></table:table-cell>",
            escaped(&column.help),
            escaped(&column.name)
        )]);
    }
    xml.push_str("</table:table-row></table:table-header-rows>\n");
    for row in &sheet.rows {
        let cells = sheet.columns.iter().zip(row);
        let cells: String = cells
            .map(|(column, text)| cell(sheet, column, text))
            .collect();
        xml.extend([format!("<table:table-row>{cells}</table:table-row>\n")]);
    }
    let free = usize::try_from(LAST_ROW)
        .unwrap_or(usize::MAX)
        .saturating_sub(sheet.rows.len());
    let cells: String = sheet
        .columns
        .iter()
        .map(|column| cell(sheet, column, ""))
        .collect();
    xml.extend([format!(
        "<table:table-row table:number-rows-repeated=\"{}\">{cells}</table:table-row>\n</table:table>\n",
        free.max(1)
    )]);
    xml
}

fn style(column: &Column) -> &'static str {
    match column.holds_numbers {
        Holds::Numbers => "nombre",
        Holds::Text => "texte",
    }
}

fn cell(sheet: &Sheet, column: &Column, text: &str) -> String {
    let validation = match column.allowed {
        Allowed::Anything => String::new(),
        Allowed::List(..) | Allowed::Reference(_) => {
            format!(
                " table:content-validation-name=\"{}\"",
                validation_name(sheet, column)
            )
        }
    };
    let start = format!(
        "<table:table-cell table:style-name=\"{}\"{validation}",
        style(column)
    );
    if text.is_empty() {
        return format!("{start}/>");
    }
    let value = match (column.holds_numbers, text.parse::<u32>()) {
        (Holds::Numbers, Ok(number)) => {
            format!("office:value-type=\"float\" office:value=\"{number}\"")
        }
        (Holds::Numbers | Holds::Text, _) => "office:value-type=\"string\"".to_owned(),
    };
    format!("{start} {value}>{}</table:table-cell>", paragraphs(text))
}

/// One paragraph for each line of `text`.
fn paragraphs(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(escaped).collect();
    format!("<text:p>{}</text:p>", lines.join("</text:p><text:p>"))
}

fn plain_sheet(name: &str, rows: &[Vec<String>], width: u16) -> String {
    let mut xml = format!(
        "<table:table table:name=\"{name}\"><table:table-column table:style-name=\"c{width}\" table:number-columns-repeated=\"{}\"/>\n",
        rows.iter().map(Vec::len).max().unwrap_or(1)
    );
    for row in rows {
        xml.push_str("<table:table-row>");
        for text in row {
            xml.extend([format!(
                "<table:table-cell table:style-name=\"texte\" office:value-type=\"string\">{}</table:table-cell>",
                paragraphs(text)
            )]);
        }
        xml.push_str("</table:table-row>\n");
    }
    xml.push_str("</table:table>\n");
    xml
}

/// Lists, given by column, as rows.
fn transposed(lists: &[(String, Vec<String>)]) -> Vec<Vec<String>> {
    let height = lists
        .iter()
        .map(|(_, values)| values.len())
        .max()
        .unwrap_or_default();
    let headings = lists.iter().map(|(heading, _)| heading.clone()).collect();
    let rows = (0..height).map(|row| {
        let cells = lists
            .iter()
            .map(|(_, values)| values.get(row).cloned().unwrap_or_default());
        cells.collect()
    });
    std::iter::once(headings).chain(rows).collect()
}

/// `text` with the characters that XML reserves replaced, and those that it refuses left out.
fn escaped(text: &str) -> String {
    text.chars()
        .filter(|&c| c >= ' ' || c == '\t')
        .collect::<String>()
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

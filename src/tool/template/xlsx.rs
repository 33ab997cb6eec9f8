//! The workbook as XLSX, written by `rust_xlsxwriter`.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, Formula, Note, Workbook,
    Worksheet, XlsxError,
};

use super::WorkbookError;
use super::model::{Allowed, Column, Holds, LAST_ROW, Model, Sheet};

/// Fill of the header: light enough for black text in any spreadsheet.
const HEADER_FILL: Color = Color::RGB(0xDD_E6_F0);

/// `model` as a file.
pub(super) fn bytes(model: &Model) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    write_help(workbook.add_worksheet(), &model.help)?;
    for sheet in &model.sheets {
        write_sheet(workbook.add_worksheet(), sheet)?;
    }
    write_lists(workbook.add_worksheet(), &model.lists)?;
    Ok(workbook.save_to_buffer()?)
}

fn write_help(sheet: &mut Worksheet, lines: &[String]) -> Result<(), XlsxError> {
    sheet.set_name("aide")?.set_column_width(0, 120)?;
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let heading = plain.clone().set_bold();
    for (row, line) in (0..).zip(lines) {
        let format = if row == 0 || line.ends_with(':') {
            &heading
        } else {
            &plain
        };
        sheet.write_string_with_format(row, 0, line, format)?;
    }
    Ok(())
}

fn write_sheet(sheet: &mut Worksheet, content: &Sheet) -> Result<(), XlsxError> {
    sheet.set_name(&content.name)?.set_freeze_panes(1, 1)?;
    let header = Format::new().set_bold().set_background_color(HEADER_FILL);
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let number = Format::new()
        .set_num_format("0")
        .set_align(FormatAlign::Top);
    for (idx, column) in (0..).zip(&content.columns) {
        let format = match column.holds_numbers {
            Holds::Numbers => &number,
            Holds::Text => &text,
        };
        sheet
            .set_column_width(idx, column.width)?
            .set_column_format(idx, format)?;
        sheet.write_string_with_format(0, idx, &column.name, &header)?;
        if !column.help.is_empty() {
            sheet.insert_note(0, idx, &Note::new(&column.help).set_width(320))?;
        }
        if let Some(validation) = validation(column)? {
            sheet.add_data_validation(1, idx, LAST_ROW, idx, &validation)?;
        }
    }
    for (row, cells) in (1..).zip(&content.rows) {
        for ((idx, column), cell) in (0..).zip(&content.columns).zip(cells) {
            match (column.holds_numbers, cell.parse::<u32>()) {
                _ if cell.is_empty() => {}
                (Holds::Numbers, Ok(value)) => {
                    sheet.write_number_with_format(row, idx, value, &number)?;
                }
                (Holds::Numbers | Holds::Text, _) => {
                    sheet.write_string_with_format(row, idx, cell, &text)?;
                }
            }
        }
    }
    Ok(())
}

/// The list that a column proposes: a closed list refuses anything else, an identifier may be new and only warns.
fn validation(column: &Column) -> Result<Option<DataValidation>, XlsxError> {
    let (range, style) = match column.allowed {
        Allowed::Anything => return Ok(None),
        Allowed::List(position, count) => {
            let letter = letter(position);
            let range = format!("=listes!${letter}$2:${letter}${}", count + 1);
            (range, DataValidationErrorStyle::Stop)
        }
        Allowed::Reference(sheet) => {
            let range = format!("={sheet}!$A$2:$A${}", LAST_ROW + 1);
            (range, DataValidationErrorStyle::Warning)
        }
    };
    let validation = DataValidation::new()
        .allow_list_formula(Formula::new(range))
        .set_error_style(style)
        .set_error_title("Valeur inconnue")?
        .set_error_message("Choisissez une valeur de la liste.")?;
    Ok(Some(validation))
}

/// Letter of the column at `position`: there are far fewer lists than letters.
pub(super) fn letter(position: usize) -> char {
    ('A'..='Z').nth(position).unwrap_or('Z')
}

fn write_lists(sheet: &mut Worksheet, lists: &[(String, Vec<String>)]) -> Result<(), XlsxError> {
    sheet.set_name("listes")?;
    let header = Format::new().set_bold().set_background_color(HEADER_FILL);
    for (column, (heading, values)) in (0..).zip(lists) {
        sheet.set_column_width(column, 28)?;
        sheet.write_string_with_format(0, column, heading, &header)?;
        for (row, value) in (1..).zip(values) {
            sheet.write_string(row, column, value)?;
        }
    }
    Ok(())
}

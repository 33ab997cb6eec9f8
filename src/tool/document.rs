//! A report as headings, paragraphs, lists and tables, for a terminal or as Markdown.

/// One part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the title of the report.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
    /// A table: its header, then its rows, of the same length.
    Table(Vec<String>, Vec<Vec<String>>),
}

impl Block {
    /// A heading of `level`.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading(level, text.into())
    }

    /// A table whose header is `names`.
    pub fn table<const N: usize>(
        names: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        let header = names.map(str::to_owned).to_vec();
        Self::Table(header, rows.into_iter().map(|row| row.to_vec()).collect())
    }
}

/// `blocks` for a terminal: headings underlined, tables in columns.
pub fn plain(blocks: &[Block]) -> String {
    let parts = blocks.iter().map(|block| match block {
        Block::Heading(level, text) => {
            let mark = if *level == 1 { "=" } else { "-" };
            format!("{text}\n{}", mark.repeat(text.chars().count()))
        }
        Block::Paragraph(text) => text.clone(),
        Block::List(items) => bullets(items),
        Block::Table(header, rows) => columns(header, rows),
    });
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// `blocks` as Markdown (`CommonMark`, with the tables of GitHub).
pub fn markdown(blocks: &[Block]) -> String {
    let parts = blocks.iter().map(|block| match block {
        Block::Heading(level, text) => format!("{} {text}", "#".repeat(usize::from(*level))),
        Block::Paragraph(text) => text.clone(),
        Block::List(items) => bullets(items),
        Block::Table(header, rows) => {
            let rule = vec!["---".to_owned(); header.len()];
            let lines = [header, &rule].into_iter().chain(rows);
            let lines = lines.map(|cells| {
                let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
                format!("| {} |", cells.join(" | "))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
    });
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn bullets(items: &[String]) -> String {
    let lines = items.iter().map(|item| format!("- {item}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Cells padded to the widest of their column.
fn columns(header: &[String], rows: &[Vec<String>]) -> String {
    let lines: Vec<_> = std::iter::once(header)
        .chain(rows.iter().map(Vec::as_slice))
        .collect();
    let widths: Vec<_> = (0..header.len())
        .map(|column| {
            let cells = lines.iter().filter_map(|cells| cells.get(column));
            cells
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or_default()
        })
        .collect();
    let lines = lines.iter().map(|cells| {
        let cells = cells.iter().zip(&widths);
        let padded: Vec<_> = cells
            .map(|(cell, &width)| format!("{cell:width$}"))
            .collect();
        padded.join("  ").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Block, markdown, plain};

    #[test]
    fn the_same_blocks_make_text_and_markdown() {
        let blocks = [
            Block::heading(1, "Été"),
            Block::List(vec!["un".to_owned()]),
            Block::List(Vec::new()),
            Block::table(["axe", "n"], [["a|b".to_owned(), "12".to_owned()]]),
        ];
        assert_eq!(plain(&blocks), "Été\n===\n\n- un\n\naxe  n\na|b  12");
        assert_eq!(
            markdown(&blocks),
            "# Été\n\n- un\n\n| axe | n |\n| --- | --- |\n| a\\|b | 12 |"
        );
    }
}

//! Words of what is taken away: exports, copies, print.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct TakingWords {
    /// Heading of the box.
    pub take: &'static str,
    /// Images, as a heading.
    pub images: &'static str,
    /// Data, as a heading.
    pub data: &'static str,
    /// Copies and sharing, as a heading.
    pub share: &'static str,
    /// Paper, as a heading.
    pub paper: &'static str,
    /// PNG at the size of the screen, twice that, A3.
    pub png: [&'static str; 3],
    /// Copies the image.
    pub copy_image: &'static str,
    /// Copies the address.
    pub copy_link: &'static str,
    /// Hands the address to another program.
    pub share_link: &'static str,
    /// Shows the address as a QR code.
    pub code: &'static str,
    /// Name of the dialog that shows it, and of the code.
    pub code_heading: &'static str,
    /// What it is for.
    pub code_use: &'static str,
    /// Why there is none: the address leads nowhere else, or is too long.
    pub code_missing: &'static str,
    /// Whether the page opens without a network, as a heading.
    pub offline: &'static str,
    /// It does.
    pub kept: &'static str,
    /// It does not, or not yet.
    pub not_kept: &'static str,
    /// A newer version is there, whole.
    pub new_version: &'static str,
    /// Takes it.
    pub reload: &'static str,
    /// Does not, for now.
    pub later: &'static str,
    /// Prints the sheet of the open territory.
    pub print_sheet: &'static str,
    /// Prints the poster.
    pub print_poster: &'static str,
    /// Prints the tour that plays, one step a page.
    pub print_tour: &'static str,
    /// Prints it with the notes of who presents.
    pub print_notes: &'static str,
    /// A long work goes on: what of it is done, in hundredths.
    pub working: fn(usize) -> String,
    /// Stops it.
    pub cancel: &'static str,
    /// It was stopped.
    pub cancelled: &'static str,
    /// A file was made: its name.
    pub made: fn(&str) -> String,
    /// The image or the address is in the clipboard.
    pub copied: &'static str,
    /// The browser refused.
    pub refused: &'static str,
    /// Makes the code that shows this view in a page of another site.
    pub embed: &'static str,
    /// What that code shows.
    pub embed_use: &'static str,
    /// Title of the frame, as a label.
    pub embed_title: &'static str,
    /// The title proposed for what the sentence says.
    pub embed_named: fn(&str) -> String,
    /// A frame must have a title.
    pub embed_untitled: &'static str,
    /// What is pasted, as a label.
    pub embed_form: &'static str,
    /// A frame; the custom element.
    pub embed_forms: [&'static str; 2],
    /// Height of the frame, as a label.
    pub embed_height: &'static str,
    /// A script adjusts it.
    pub embed_adjusted: &'static str,
    /// Choice of the version of this date, which does not change.
    pub embed_frozen: fn(&str) -> String,
    /// Copies the code.
    pub embed_copy: &'static str,
    /// Heading of the preview.
    pub embed_preview: &'static str,
    /// Heading of the legend of an image.
    pub legend: &'static str,
    /// Date and edition of an image: the day it was made, the edition of the content.
    pub dated: fn(&str, &str) -> String,
    /// Introduces the sources.
    pub sources: &'static str,
    /// What the content rests on.
    pub study: &'static str,
    /// Heading of the excerpts of the poster.
    pub excerpts: &'static str,
    /// Heading of the matrix of the poster.
    pub matrix: &'static str,
}

//! English words of what is taken away.

use super::TakingWords;

pub(in crate::text) static WORDS: TakingWords = TakingWords {
    take: "Take away",
    images: "Image",
    data: "Data",
    share: "Copy, share",
    paper: "Paper",
    png: ["PNG", "PNG 2×", "PNG A3"],
    copy_image: "Copy the image",
    copy_link: "Copy the link",
    share_link: "Share…",
    code: "QR code",
    code_heading: "QR code of this view",
    code_use: "A phone pointed at it opens this same view.",
    code_missing: "This view has no QR code: its address leads nowhere but on this device, or it is too long.",
    print_sheet: "Print the territory’s sheet (A4)",
    print_poster: "Print the poster (A3)",
    working: |percent| format!("Making the image: {percent}%"),
    cancel: "Cancel",
    cancelled: "Image cancelled.",
    made: |name| format!("File ready: {name}"),
    copied: "Copied.",
    refused: "The browser refused. Try another format.",
    legend: "Legend",
    dated: |day, edition| format!("Image of {day}; content of {edition}"),
    sources: "Sources",
    study: "Content: study “Territoires urbains, économie sociale et solidaire & innovation sociale” \
            (Avise, RTES, France urbaine, 2021) and the sources given with each excerpt.",
    excerpts: "Excerpts",
    matrix: "Territories and levers",
};

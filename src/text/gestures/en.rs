//! English words of what moves the map.

use super::GestureWords;

pub(in crate::text) static WORDS: GestureWords = GestureWords {
    closer: "Zoom in",
    farther: "Zoom out",
    home: "Show the whole map",
    frame: |name| format!("See closer: {name}"),
    frame_chosen: "See the chosen territory closer",
    moves: ["Go north", "Go south", "Go west", "Go east"],
    full_screen: "Full screen",
    leave_full_screen: ["Leave full screen", "Leave"],
    wheel: "Use Ctrl or ⌘ + scroll to zoom",
    finger: "Use two fingers to move the map",
};

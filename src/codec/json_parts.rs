//! Splits JSON text into its parts without decoding them, so that one feature at a time is decoded and each keeps
//! its own faults. The text must have been found valid first: on anything else the parts are arbitrary, never a panic.

/// The entries of the array `json`, in order; its keys and values in turn if it is an object; none otherwise.
pub(super) fn parts(json: &str) -> Vec<&str> {
    let bytes = json.as_bytes();
    let mut parts = Vec::new();
    let (mut depth, mut start, mut at) = (0_usize, 0, 0);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => at = end_of_string(bytes, at),
            b'[' | b'{' => {
                depth += 1;
                if depth == 1 {
                    start = at + 1;
                }
            }
            b',' | b':' if depth == 1 => {
                push(&mut parts, json, start, at);
                start = at + 1;
            }
            b']' | b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    push(&mut parts, json, start, at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    parts
}

/// The value of the member `key` of the object `json`, the last of equals as `serde_json` has it; `None` if it is
/// absent or `json` is no object. Keys written with escapes are not recognised.
pub(super) fn member<'a>(json: &'a str, key: &str) -> Option<&'a str> {
    if !json.trim_start().starts_with('{') {
        return None;
    }
    let parts = parts(json);
    let named = |part: &str| {
        part.strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            == Some(key)
    };
    parts
        .chunks_exact(2)
        .rev()
        .find(|pair| named(pair[0]))
        .map(|pair| pair[1])
}

/// Adds the text between two separators, which are ASCII, so that it is cut between characters.
fn push<'a>(parts: &mut Vec<&'a str>, json: &'a str, start: usize, end: usize) {
    let part = json
        .get(start..end)
        .unwrap_or_default()
        .trim_matches([' ', '\t', '\n', '\r']);
    if !part.is_empty() {
        parts.push(part);
    }
}

/// Index of the quote that closes the string opened at `open`; the last byte if none does.
fn end_of_string(bytes: &[u8], open: usize) -> usize {
    let mut at = open + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{member, parts};

    #[track_caller]
    fn check(json: &str, expected: &[&str]) {
        assert_eq!(parts(json), expected);
    }

    #[test]
    fn an_array_is_cut_at_its_own_commas_only() {
        check("[]", &[]);
        check(" [ ] ", &[]);
        check("[1, 2]", &["1", "2"]);
        check("[[1,2],\n{\"a\":[3,4]}]", &["[1,2]", "{\"a\":[3,4]}"]);
        check(
            r#"["a,b", "c\"],", "é]"]"#,
            &[r#""a,b""#, r#""c\"],""#, r#""é]""#],
        );
    }

    #[test]
    fn an_object_gives_keys_and_values_in_turn() {
        check(
            r#"{"a": 1, "b:": {"c": 2}}"#,
            &[r#""a""#, "1", r#""b:""#, r#"{"c": 2}"#],
        );
    }

    #[test]
    fn a_member_is_found_at_the_top_only_and_the_last_wins() {
        assert_eq!(member(r#"{"a": {"b": 1}, "b": 2, "b": 3}"#, "b"), Some("3"));
        assert_eq!(member(r#"["b", 2]"#, "b"), None);
        assert_eq!(member("{}", "b"), None);
    }

    #[test]
    fn text_that_is_no_json_does_not_panic() {
        for text in ["", "]]]", "{\"", "[\"\\", "[é", "}{,:", "[1"] {
            let _parts = parts(text);
        }
    }
}

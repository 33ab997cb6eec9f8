//! Cuts the text of a collection into its features, so that each can be read alone and a large file in slices.
//!
//! Nothing is judged here: each feature, and the text left without them, are then read by the JSON parser. Where the
//! cutting comes across anything unexpected it gives up, and the whole text is read at once, which tells the fault.

use std::ops::Range;

/// Walks over the features of one text. Cuts fall on ASCII signs only, so that each part is text again.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'t> {
    text: &'t [u8],
    /// The text before the first feature, the bracket of their array included.
    head: Range<usize>,
    /// Where the next feature, or what ends the array, is to be found.
    at: usize,
    /// Whether a feature was found already.
    started: bool,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A feature, at these bytes.
    Feature(Range<usize>),
    /// Nothing more: the text without its features is that of these two parts.
    End(Range<usize>, Range<usize>),
    /// Something else: the whole text must be read.
    Unclear,
}

impl<'t> Scanner<'t> {
    /// A scanner at the first feature of `text`; `None` if no array of features can be made out.
    pub(super) fn new(text: &'t str) -> Option<Self> {
        let text = text.as_bytes();
        let mut at = expect(text, skip_space(text, 0), b'{')?;
        loop {
            let start = skip_space(text, at);
            let end = skip_text(text, start)?;
            let key = text.get(start..end)?;
            // An escaped key may be any.
            if key.contains(&b'\\') {
                return None;
            }
            at = skip_space(text, expect(text, skip_space(text, end), b':')?);
            if key == b"\"features\"" {
                let at = expect(text, at, b'[')?;
                return Some(Self {
                    text,
                    head: 0..at,
                    at,
                    started: false,
                });
            }
            at = expect(text, skip_space(text, skip_value(text, at)?), b',')?;
        }
    }

    /// Bytes walked over.
    pub(super) fn read(&self) -> usize {
        self.at
    }

    /// The next feature.
    pub(super) fn step(&mut self) -> Step {
        self.find().unwrap_or(Step::Unclear)
    }

    fn find(&mut self) -> Option<Step> {
        let at = skip_space(self.text, self.at);
        if self.text.get(at) == Some(&b']') {
            return Some(Step::End(self.head.clone(), at..self.text.len()));
        }
        let start = if self.started {
            skip_space(self.text, expect(self.text, at, b',')?)
        } else {
            at
        };
        let end = skip_value(self.text, start)?;
        self.started = true;
        self.at = end;
        (end > start).then_some(Step::Feature(start..end))
    }
}

/// The place after `sign`, which must stand at `at`.
fn expect(text: &[u8], at: usize, sign: u8) -> Option<usize> {
    (text.get(at) == Some(&sign)).then_some(at + 1)
}

fn skip_space(text: &[u8], at: usize) -> usize {
    let space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| space(byte)).count()
}

/// The place after the text between quotes that starts at `at`.
fn skip_text(text: &[u8], at: usize) -> Option<usize> {
    let mut at = expect(text, at, b'"')?;
    loop {
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// The place after the value that starts at `at`: brackets are counted, not matched.
fn skip_value(text: &[u8], at: usize) -> Option<usize> {
    match text.get(at)? {
        b'"' => skip_text(text, at),
        b'{' | b'[' => skip_brackets(text, at),
        _ => {
            let ends =
                |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r');
            let rest = text.get(at..)?;
            Some(at + rest.iter().take_while(|byte| !ends(byte)).count())
        }
    }
}

fn skip_brackets(text: &[u8], mut at: usize) -> Option<usize> {
    let mut open = 0_usize;
    loop {
        match text.get(at)? {
            b'"' => {
                at = skip_text(text, at)?;
                continue;
            }
            b'{' | b'[' => open += 1,
            b'}' | b']' => open -= 1,
            _ => {}
        }
        at += 1;
        if open == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Scanner, Step};

    /// The features of `text`, and the text without them; `None` where the scanner gives up.
    fn cut(text: &str) -> Option<(Vec<&str>, String)> {
        let mut scanner = Scanner::new(text)?;
        let mut features = Vec::new();
        loop {
            match scanner.step() {
                Step::Feature(at) => features.push(text.get(at).expect("cuts fall between signs")),
                Step::End(head, tail) => {
                    let part = |at| text.get(at).expect("cuts fall between signs");
                    return Some((features, format!("{}{}", part(head), part(tail))));
                }
                Step::Unclear => return None,
            }
        }
    }

    #[test]
    fn a_text_is_cut_into_its_features_and_the_rest() {
        for (text, features, rest) in [
            (r#"{"features":[]}"#, &[][..], r#"{"features":[]}"#),
            (
                r#" {"a" : [1,"]"], "features" : [ {"b":"}\"é"} , 3,null ] ,"c":{}} "#,
                &[r#"{"b":"}\"é"}"#, "3", "null"][..],
                r#" {"a" : [1,"]"], "features" : [] ,"c":{}} "#,
            ),
        ] {
            let found = cut(text).expect("an array of features");
            assert_eq!((&*found.0, &*found.1), (features, rest), "{text}");
        }
    }

    #[test]
    fn what_is_not_clear_is_given_up() {
        for text in [
            "",
            "[]",
            "{}",
            r#"{"features":{}}"#,
            r#"{"features":[1,]}"#,
            r#"{"features":[1 2]}"#,
            r#"{"features":[{"a":1}"#,
            r#"{"features":["a]}"#,
            r#"{"f\u0065atures":[]}"#,
            r#"{"a":1 "features":[]}"#,
        ] {
            assert_eq!(cut(text), None, "{text}");
        }
    }
}

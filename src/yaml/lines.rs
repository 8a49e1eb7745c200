//! The lines of a YAML text that are YAML: without those of texts in blocks (`key: |`), where nearly everything may stand.

/// A line with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Where it begins.
    pub(super) start: usize,
    /// The line with its end.
    pub(super) whole: &'a str,
}

impl<'a> Line<'a> {
    /// Without the line end.
    pub(super) fn text(self) -> &'a str {
        self.whole.trim_end_matches(['\n', '\r'])
    }

    /// Where the value begins: after `key: ` and any `- ` before it; at the first word when there is no key.
    pub(super) fn value_start(self) -> usize {
        let text = self.text();
        let mut at = text.len() - text.trim_start_matches([' ', '-']).len();
        if !text[..at].ends_with(' ') && at > 0 {
            at = text.len() - text.trim_start().len();
        }
        let key = text[at..].find(": ").map(|colon| at + colon + 2).filter(|_| !text[at..].starts_with(['"', '\'', '[', '{']));
        let value = key.unwrap_or(at);
        value + (text[value..].len() - text[value..].trim_start().len())
    }

    /// How many spaces it begins with.
    pub(super) fn indentation(self) -> usize {
        self.whole.len() - self.whole.trim_start_matches(' ').len()
    }
}

/// The lines outside blocks, in order.
pub(super) fn outside_blocks(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    let mut block: Option<usize> = None;
    text.split_inclusive('\n').filter_map(move |whole| {
        let line = Line { start, whole };
        start += whole.len();
        let blank = whole.trim().is_empty();
        if block.is_some_and(|outer| blank || line.indentation() > outer) {
            return None;
        }
        block = opens_block(line).then(|| line.indentation());
        Some(line)
    })
}

/// Whether the lines after this one, if they are indented, are a text: `key: |`, `- >-`, `key: |2 # remark`.
fn opens_block(line: Line<'_>) -> bool {
    let value = line.text().get(line.value_start()..).unwrap_or("");
    let value = value.split(" #").next().unwrap_or(value).trim_end();
    let mut signs = value.chars();
    matches!(signs.next(), Some('|' | '>')) && signs.all(|c| matches!(c, '+' | '-' | '0'..='9'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_blocks_are_left_out() {
        let text = "a: |\n  b: @x\n\n  c\nd: >- # remark\n  e\nf: 1\n- text: |\n    g\n";
        let seen: Vec<&str> = outside_blocks(text).map(Line::text).collect();
        assert_eq!(seen, ["a: |", "d: >- # remark", "f: 1", "- text: |"]);
    }

    #[test]
    fn finds_where_a_value_begins() {
        let value = |text: &'static str| &text[Line { start: 0, whole: text }.value_start()..];
        for (text, found) in [
            ("a: b", "b"),
            ("  - a: b: c", "b: c"),
            ("- x", "x"),
            ("a:", "a:"),
            ("--- x", "--- x"),
            ("- \"a: b\"", "\"a: b\""),
            ("é:  ü", "ü"),
        ] {
            assert_eq!(value(text), found, "{text}");
        }
    }
}

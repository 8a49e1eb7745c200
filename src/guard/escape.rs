//! Foreign text made harmless for a terminal and for GitHub's Markdown.

use crate::diagnostic::visible;

/// Text with every character written out that would not show. Here the two joiners are among them: in a name of a file they hide a difference.
#[must_use]
pub(super) fn shown(text: &str) -> String {
    visible(text).replace('\u{200c}', "<U+200C>").replace('\u{200d}', "<U+200D>")
}

/// Foreign text as code: nothing in it is a link, a picture, HTML, a mention or formatting.
#[must_use]
pub(super) fn code(text: &str) -> String {
    let text = shown(text);
    if text.trim().is_empty() {
        return "*nothing*".to_owned();
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    // A blank on both sides is taken off again; it keeps a backtick at the edge apart from the fence.
    let blank = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// Lines as a block that shows removed and added lines; `indent` is that of the list item it belongs to.
#[must_use]
pub(super) fn diff_block(lines: &[String], indent: &str) -> String {
    let longest = lines.iter().map(|line| longest_run(line)).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let mut text = format!("{indent}{fence}diff\n");
    for line in lines {
        text.push_str(indent);
        text.push_str(&shown(line));
        text.push('\n');
    }
    text.push_str(indent);
    text.push_str(&fence);
    text.push('\n');
    text
}

/// The longest run of backticks.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_cannot_be_left() {
        assert_eq!(code("plain"), "`plain`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("x\n\n# y"), "`x<U+000A><U+000A># y`");
        assert_eq!(code(" "), "*nothing*");
    }

    #[test]
    fn a_block_cannot_be_left() {
        let block = diff_block(&["+ ````".to_owned(), "- x\n```".to_owned()], "  ");
        assert_eq!(block, "  `````diff\n  + ````\n  - x<U+000A>```\n  `````\n");
    }
}

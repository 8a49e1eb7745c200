//! GitHub's workflow commands: lines of a log that GitHub takes as orders (`::error file=…::…`), and text that must never become one.
//!
//! A runner takes a line as an order when it begins with `::` (blanks before it are skipped) or has `##[` anywhere. Whatever
//! contributors wrote goes through [`command`] or [`log_text`], so that it can never give one.

use super::visible_but;
use std::fmt::Write;

/// What an order shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandKind {
    /// A problem that stops the change.
    Error,
    /// A problem that should be mended.
    Warning,
    /// Something to know.
    Notice,
}

impl CommandKind {
    fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

/// One order on a line of its own, with a newline at the end. Properties are `file`, `line`, `endLine`, `col`, `endColumn` and `title`;
/// those without a value are left out. Line breaks in the message are kept; every other character that would not show is written out.
#[must_use]
pub fn command(kind: CommandKind, properties: &[(&str, &str)], message: &str) -> String {
    let mut line = format!("::{}", kind.word());
    let given = properties.iter().filter(|(_, value)| !value.is_empty());
    for (index, (name, value)) in given.enumerate() {
        let _ = write!(line, "{}{name}={}", if index == 0 { ' ' } else { ',' }, escape_property(value));
    }
    let _ = writeln!(line, "::{}", escape_data(message));
    line
}

/// Text made fit for a log that GitHub reads: none of its lines is taken as an order. Line breaks are kept.
#[must_use]
pub fn log_text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        let line = shown(line).replace("##[", "## [");
        if line.trim_start().starts_with("::") {
            safe.push_str("| ");
        }
        safe.push_str(&line);
        safe.push_str(end);
    }
    safe
}

/// Neither a lone `\r` nor the other line ends of Unicode may begin a line.
fn shown(text: &str) -> String {
    visible_but(text, &['\n', '\t'])
}

fn escape_data(text: &str) -> String {
    shown(text).replace('%', "%25").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_stays_on_its_line_whatever_was_written() {
        let line = command(CommandKind::Error, &[("file", "a:b,c\n::error::x"), ("title", "")], "100 %\r\n::add-mask::secret\u{1b}[2J");
        assert_eq!(line, "::error file=a%3Ab%2Cc%0A%3A%3Aerror%3A%3Ax::100 %25<U+000D>%0A::add-mask::secret<U+001B>[2J\n");
        assert_eq!(line.matches('\n').count(), 1);
    }

    #[test]
    fn text_of_a_log_gives_no_order() {
        let safe = log_text("fine\n  ::error::forged\nsee ##[add-mask]x\n\rx::y\u{2028}::z");
        assert_eq!(safe, "fine\n|   ::error::forged\nsee ## [add-mask]x\n<U+000D>x::y<U+2028>::z");
    }
}

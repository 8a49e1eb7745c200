//! Blocks of code with classes for their parts (`hl-string`); the theme gives them colours.

use super::escape;
use std::sync::LazyLock;
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::{SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

/// How much code of one text is highlighted, in bytes; what comes after is shown plain. Highlighting is by far the dearest part.
const MOST_HIGHLIGHTED: usize = 64 * 1024;

/// Longest line that is highlighted, in bytes: the patterns of some languages take time that grows with its square.
const LONGEST_LINE: usize = 300;

const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Code with the name of a language. What it looks like is only worked out when somebody reads the text it stands in: the patterns of a
/// language take longer to be made ready than a whole register takes to be read.
#[derive(Debug)]
pub(super) struct Coloured {
    /// Where it belongs in the HTML.
    at: usize,
    language: String,
    code: String,
}

/// Writes a block of code, and gives back what [`fill`] has to add to it. `info` is what stands after the opening fence, the language first.
pub(super) fn push_block(html: &mut String, info: &str, code: String) -> Option<Coloured> {
    // A block that is wider than the screen scrolls, so the keyboard must be able to reach it.
    html.push_str("<pre class=\"code\" tabindex=\"0\"><code");
    let language = info.split([' ', '\t', ',', '{']).next().unwrap_or("").to_ascii_lowercase();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#' | '.');
    let at = html.len();
    let has_language = !language.is_empty() && language.chars().all(is_plain);
    if !has_language {
        html.push('>');
        escape::push_text(html, &code);
    }
    html.push_str("</code></pre>\n");
    has_language.then_some(Coloured { at, language, code })
}

/// The HTML of a text with its code.
pub(super) fn fill(html: &str, code: &[Coloured]) -> String {
    let mut filled = String::with_capacity(html.len() + code.iter().map(|block| 4 * block.code.len()).sum::<usize>());
    let mut allowance = MOST_HIGHLIGHTED;
    let mut from = 0;
    for block in code {
        filled.push_str(html.get(from..block.at).unwrap_or(""));
        block.push(&mut filled, &mut allowance);
        from = block.at;
    }
    filled.push_str(html.get(from..).unwrap_or(""));
    filled
}

impl Coloured {
    /// Writes the end of the opening tag and the code; `allowance` is how many bytes may still be highlighted.
    fn push(&self, html: &mut String, allowance: &mut usize) {
        let syntax = SYNTAXES.find_syntax_by_token(&self.language);
        if syntax.is_some() {
            html.push_str(" class=\"language-");
            html.push_str(&self.language);
            html.push('"');
        }
        html.push('>');
        match syntax.and_then(|syntax| highlighted(syntax, &self.code, allowance)) {
            Some(parts) => html.push_str(&parts),
            None => escape::push_text(html, &self.code),
        }
    }
}

/// The code with its parts marked; `None` where that is too dear or fails.
fn highlighted(syntax: &SyntaxReference, code: &str, allowance: &mut usize) -> Option<String> {
    *allowance = allowance.checked_sub(code.len())?;
    if code.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')) {
        return None;
    }
    if let ("Markdown", Some((front, body)), Some(yaml)) = (syntax.name.as_str(), front_matter(code), SYNTAXES.find_syntax_by_token("yaml"))
    {
        return Some(parts(yaml, front)? + &parts(syntax, body)?);
    }
    parts(syntax, code)
}

/// A document's fields and its text, where the code is a document with both, as in a guide to writing one.
fn front_matter(code: &str) -> Option<(&str, &str)> {
    let end = code.strip_prefix("---\n")?.find("\n---\n")? + "---\n".len() + "\n---\n".len();
    code.split_at_checked(end)
}

/// The code of one language with its parts marked.
fn parts(syntax: &SyntaxReference, code: &str) -> Option<String> {
    if code.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, STYLE);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    // Quotes need no escape between tags; without it the result is what ammonia writes. They cannot stand in syntect's classes.
    Some(generator.finalize().replace("&quot;", "\"").replace("&#39;", "'").replace('\u{a0}', "&nbsp;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(info: &str, code: &str) -> String {
        let mut html = String::new();
        let code = push_block(&mut html, info, code.to_owned());
        fill(&html, code.as_slice())
    }

    #[test]
    fn a_known_language_gets_classes_and_an_unknown_one_none() {
        let yaml = block("yaml", "name: \"A & B\"\n");
        assert!(yaml.contains("<code class=\"language-yaml\">") && yaml.contains("hl-string") && yaml.contains("A &amp; B"), "{yaml}");
        assert_eq!(block("klingon", "<b>\n"), "<pre class=\"code\" tabindex=\"0\"><code>&lt;b&gt;\n</code></pre>\n");
        assert_eq!(block("", "x\n"), block("\"onclick=", "x\n"));
    }

    #[test]
    fn the_languages_of_this_site_are_known() {
        for language in ["yaml", "yml", "markdown", "md", "html", "json", "sh", "bash"] {
            assert!(block(language, "a\n").contains("language-"), "{language}");
        }
    }

    #[test]
    fn the_fields_of_a_document_are_marked_as_fields() {
        let document = block("markdown", "---\ntitle: A\n---\nWords\n");
        assert!(document.contains("hl-source hl-yaml") && document.contains("hl-text hl-html hl-markdown"), "{document}");
        assert!(!block("markdown", "---\ntitle: A\n").contains("hl-yaml"));
    }

    #[test]
    fn huge_code_is_shown_plain() {
        assert!(!block("yaml", &"a: b\n".repeat(20_000)).contains("hl-"));
        assert!(!block("yaml", &"a: ".repeat(1000)).contains("hl-"));
    }
}

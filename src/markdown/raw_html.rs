//! Refuses HTML inside Markdown.

use super::parsed::{Parsed, quoted};
use super::rule_table::RAW_HTML;
use crate::diagnostic::{Diagnostic, Diagnostics};
use pulldown_cmark::{Event, Tag};
use std::collections::BTreeMap;

/// Reports every piece of HTML: a block once, a pair of tags in a line once, at the first of them.
pub(super) fn report(parsed: &Parsed<'_>, out: &mut Diagnostics) {
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    for (event, range) in &parsed.events {
        match event {
            Event::Start(Tag::HtmlBlock) => {}
            Event::InlineHtml(tag) => {
                let name = name(tag);
                if !tag.starts_with("</") {
                    *open.entry(name).or_default() += 1;
                } else if let Some(count) = open.get_mut(&name).filter(|count| **count > 0) {
                    *count -= 1;
                    continue;
                }
            }
            _ => continue,
        }
        let written = parsed.words_at(range).trim();
        out.report(Diagnostic::new(&RAW_HTML, parsed.at(range), message(written)).help(help(written)));
    }
}

fn message(written: &str) -> String {
    if written.starts_with("<!--") {
        "This is a hidden note. It would not be shown, but everybody could read it in the file.".to_owned()
    } else {
        format!("{} is HTML. Texts on this site are written without it.", quoted(written))
    }
}

fn help(written: &str) -> String {
    let instead = match name(written).as_str() {
        _ if written.starts_with("<!--") => {
            return "Take it out. Write notes to the people who check this file in the pull request.".to_owned();
        }
        "br" => "Leave an empty line to begin a new paragraph, or end the line with `\\`.",
        "b" | "strong" => "Write `**words**` for strong words.",
        "i" | "em" => "Write `*words*` for emphasis.",
        "a" => "Write a link as `[words](https://www.example.org)`.",
        "img" => "Write a picture as `![what it shows](../media/picture.jpg)`.",
        "p" | "div" | "span" | "center" | "font" | "u" => "Write the words alone, with an empty line between paragraphs.",
        "ul" | "ol" | "li" => "Write each item of a list on its own line after `- `.",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "Write a heading as `## Words`.",
        "script" | "style" | "iframe" | "object" | "embed" | "video" | "audio" | "form" => {
            "Take it out. Link to the page that has it: `[words](https://www.example.org)`."
        }
        _ => "Take it out.",
    };
    format!("{instead} To show the sign `<` itself, write `&lt;`.")
}

/// The name of the first tag, in lower case.
fn name(written: &str) -> String {
    let inside = written.trim_start_matches(['<', '/']);
    inside.chars().take_while(char::is_ascii_alphanumeric).take(20).collect::<String>().to_ascii_lowercase()
}

//! The panel that says on the page itself what is wrong. Everything in it is text; none of it is anybody's HTML.

use super::excerpt::Line;
use super::problem::{Problem, Problems};
use std::fmt::Write;

/// The panel. `over` is whether it lies over the last good page and can be put away.
pub(super) fn panel(problems: &Problems, over: bool) -> String {
    let mut html = String::from("<section class=\"panel\" aria-labelledby=\"ccqm-title\" tabindex=\"-1\">\n<header>");
    let stays = if over { "You see the last site that could be made." } else { "It appears here as soon as that is mended." };
    let title = match problems.count {
        1 => "One problem keeps the site from being made.".to_owned(),
        count => format!("{count} problems keep the site from being made."),
    };
    // Over a page, its own heading is the first.
    let level = if over { 2 } else { 1 };
    let _ = write!(html, "<div role=\"alert\"><h{level} id=\"ccqm-title\">{title} {stays}</h{level}></div>");
    if over {
        html.push_str("<button type=\"button\">Hide <kbd>Esc</kbd></button>");
    }
    html.push_str("</header>\n<ol>\n");
    for problem in &problems.shown {
        item(&mut html, problem);
    }
    html.push_str("</ol>\n");
    let more = problems.count.saturating_sub(problems.shown.len());
    if more > 0 {
        let _ = writeln!(html, "<p class=\"more\">… and {more} more. <code>ccqm check</code> shows them all.</p>");
    }
    match problems.warnings {
        0 => {}
        1 => html.push_str("<p class=\"more\">Beside these there is 1 warning, which stops nothing.</p>\n"),
        count => {
            let _ = writeln!(html, "<p class=\"more\">Beside these there are {count} warnings, which stop nothing.</p>");
        }
    }
    html.push_str("</section>\n");
    html
}

fn item(html: &mut String, problem: &Problem) {
    let _ = write!(html, "<li><p class=\"message\" dir=\"auto\">{}</p>", escape(&problem.message));
    if !problem.place.is_empty() {
        let _ = write!(html, "<p class=\"place\"><code>{}</code> <span>{}</span></p>", escape(&problem.place), escape(&problem.rule));
    }
    if !problem.lines.is_empty() {
        html.push_str("<pre tabindex=\"0\">");
        for line in &problem.lines {
            excerpt_line(html, line);
        }
        html.push_str("</pre>");
    }
    for (place, note) in &problem.others {
        let _ = write!(html, "<p class=\"place\"><code>{}</code> {}</p>", escape(place), escape(note));
    }
    if let Some(help) = &problem.help {
        let _ = write!(html, "<p class=\"help\" dir=\"auto\">{}</p>", escape(help));
    }
    html.push_str("</li>\n");
}

fn excerpt_line(html: &mut String, line: &Line) {
    let Line { number, before, marked, after } = line;
    let (before, marked, after) = (escape(before), escape(marked), escape(after));
    // The words at fault may be a place between two letters.
    let mark = if marked.is_empty() { "<mark class=\"here\"></mark>".to_owned() } else { format!("<mark>{marked}</mark>") };
    let _ = writeln!(html, "<span class=\"number\">{number}</span> <bdi>{before}{mark}{after}</bdi>");
}

/// Text as it may stand in an element or an attribute. What turns text around or moves the cursor is written out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' => escaped.push('\t'),
            _ if letter.is_control() || crate::diagnostic::is_direction_mark(letter) => {
                let _ = write!(escaped, "&lt;U+{:04X}&gt;", u32::from(letter));
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A page of its own for when there is no site yet. `script` is the tag that loads it again when there is one.
pub(super) fn page(panel: &str, script: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, \
         initial-scale=1\">\n<title>No site yet – ccqm serve</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" \
         href=\"{}\">\n</head>\n<body>\n<main>\n{panel}</main>\n{script}\n</body>\n</html>\n",
        super::http::PANEL_STYLE
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_contributors_wrote_becomes_html() {
        let evil = "</pre><img src=x onerror=alert(1)>\"'&\u{202e}\u{1b}[2J".to_owned();
        let line = Line { number: 3, before: evil.clone(), marked: evil.clone(), after: evil.clone() };
        let problem = Problem {
            message: evil.clone(),
            rule: evil.clone(),
            place: evil.clone(),
            lines: vec![line],
            help: Some(evil.clone()),
            others: vec![(evil.clone(), evil)],
        };
        let html = panel(&Problems { shown: vec![problem], count: 30, warnings: 2 }, true);
        assert!(!html.contains("<img") && !html.contains('\u{202e}') && !html.contains('\u{1b}'), "{html}");
        assert_eq!(html.matches("</pre>").count(), 1);
        assert_eq!(html.matches("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;&lt;U+202E&gt;").count(), 9);
        for part in ["30 problems keep", "… and 29 more", "2 warnings", "role=\"alert\"", "<button"] {
            assert!(html.contains(part), "“{part}” is not in {html}");
        }
    }

    #[test]
    fn one_trouble_without_a_file_is_plain() {
        let html = panel(&Problems::one("The folder content/ is gone.", "Put it back."), false);
        assert!(html.contains("One problem keeps") && html.contains("Put it back."));
        assert!(!html.contains("<button") && !html.contains("class=\"place\"") && !html.contains("<pre"));
        assert!(page(&html, "<script></script>").contains("<main>\n<section"));
    }
}

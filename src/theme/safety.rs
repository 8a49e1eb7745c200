//! Looks for what would let a contributor's words act as code on a page, or what the site's security policy would block.
//!
//! The engine escapes quotes but not spaces, so an interpolation is safe in text and in quoted attributes, and nowhere else.

use super::layers::ThemeText;
use super::markup::{Attribute, Markup, Tag, Value};
use super::rule_table::THEME_UNSAFE;
use super::tags::{INTERPOLATION, take_apart};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Location, Span};
use std::ops::Range;

/// Reports everything in a template that is not safe.
pub(super) fn check(template: &ThemeText, out: &mut Diagnostics) {
    let tags = take_apart(&template.text);
    let mut report = |place: Range<usize>, message: String, help: &str| {
        let at = Location { file: template.file, span: Span::new(place.start, place.end) };
        out.report(Diagnostic::new(&THEME_UNSAFE, at, message).help(help));
    };
    for code in &tags.code {
        if let Some(place) = safe_filter(&template.text, code) {
            let help = "Take `| safe` out. Values that are HTML (bodies, pictures) print as HTML by themselves.";
            report(place, "`safe` prints words without escaping them, so a contributor could put script on the page.".to_owned(), help);
        }
    }
    for tag in Markup::new(&tags.html) {
        check_tag(&tag, &mut report);
    }
}

fn check_tag(tag: &Tag<'_>, report: &mut impl FnMut(Range<usize>, String, &str)) {
    if tag.name.eq_ignore_ascii_case(b"style") {
        report(
            tag.place.clone(),
            "The template holds a `<style>`, which the site's security policy blocks.".to_owned(),
            "Move it to a file in `css/`.",
        );
    }
    if tag.name.eq_ignore_ascii_case(b"script") && !tag.attributes.iter().any(|attribute| attribute.name.eq_ignore_ascii_case(b"src")) {
        let help = "Move it to a file in `js/NAME/` and write `<script src=\"{{ assets.scripts.NAME }}\" defer></script>`.";
        report(tag.place.clone(), "The template holds a script of its own, which the site's security policy blocks.".to_owned(), help);
    }
    for attribute in &tag.attributes {
        check_attribute(attribute, report);
    }
}

fn check_attribute(attribute: &Attribute<'_>, report: &mut impl FnMut(Range<usize>, String, &str)) {
    let name = attribute.name.to_ascii_lowercase();
    if name.contains(&INTERPOLATION) {
        let help = "Write the attribute out, inside `{% if … %}` where it is not always wanted.";
        report(
            attribute.place.clone(),
            "A value stands where the name of an attribute belongs; it could add attributes of any sort.".to_owned(),
            help,
        );
    } else if name == b"style" {
        let help = "Give the element a class and write the style in a file in `css/`.";
        report(attribute.place.clone(), "The template has a `style` attribute, which the site's security policy blocks.".to_owned(), help);
    } else if name.len() > 2 && name.starts_with(b"on") {
        let shown = String::from_utf8_lossy(&name).into_owned();
        let help = "Move the script to a file in `js/NAME/`.";
        report(attribute.place.clone(), format!("`{shown}` holds script, which the site's security policy blocks."), help);
    }
    if let Value::Unquoted(value) = &attribute.value
        && value.contains(&INTERPOLATION)
    {
        let shown = String::from_utf8_lossy(&name).into_owned();
        let help = format!("Write `{shown}=\"{{{{ … }}}}\"`, with quotation marks.");
        report(
            attribute.place.clone(),
            format!("The value of `{shown}` has no quotation marks; words with a space in them would add attributes."),
            &help,
        );
    }
}

/// The place of a filter `safe` in the code of a tag: `| safe` or `filter safe`.
fn safe_filter(text: &str, code: &Range<usize>) -> Option<Range<usize>> {
    let inner = text.get(code.clone())?;
    let mut quote = None;
    let mut escaped = false;
    let mut before = "";
    let mut start = 0;
    for (at, letter) in inner.char_indices().chain(std::iter::once((inner.len(), ' '))) {
        if let Some(open) = quote {
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if letter == open => quote = None,
                _ => {}
            }
            start = at + letter.len_utf8();
            continue;
        }
        if letter.is_alphanumeric() || letter == '_' {
            continue;
        }
        let word = inner.get(start..at).unwrap_or("");
        if word == "safe" && matches!(before, "|" | "filter") {
            return Some(code.start + start..code.start + at);
        }
        if !word.is_empty() {
            before = word;
        }
        match letter {
            '"' | '\'' | '`' => {
                quote = Some(letter);
                before = "";
            }
            '|' => before = "|",
            _ if letter.is_whitespace() => {}
            _ => before = "",
        }
        start = at + letter.len_utf8();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn found(text: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add("themes/default/templates/a.html", text.to_owned());
        let template = ThemeText { name: "a.html".to_owned(), file, text: text.to_owned() };
        let mut out = Diagnostics::new();
        check(&template, &mut out);
        out.iter().map(|d| sources.text_at(d.at).to_owned()).collect()
    }

    #[test]
    fn finds_each_danger_at_its_place() {
        assert_eq!(found("<p>{{ body | trim|safe }}</p>"), ["safe"]);
        assert_eq!(found("{% filter safe %}x{% endfilter %}"), ["safe"]);
        assert_eq!(found("<a class=x href={{ url }}>"), ["href={{ url }}"]);
        assert_eq!(found("<a {{ more }}>"), ["{{ more }}"]);
        assert_eq!(found("<p style=\"color: red\">"), ["style=\"color: red\""]);
        assert_eq!(found("<STYLE>p{}</STYLE><p onclick='x()'>"), ["<STYLE>", "onclick='x()'"]);
        assert_eq!(found("<script>a < b</script><script src=\"/a.js\"></script>"), ["<script>"]);
    }

    #[test]
    fn leaves_safe_templates_alone() {
        let text = "<h{{ level }} class=\"a {{ b }}\" id='x-{{ y }}'{% if z %} aria-current=\"page\"{% endif %}>{{ \"| safe\" }} {{ safe }}</h{{ level }}>\
            <!-- <p style=x> --><title>{{ a }} < {{ b }}</title><input type=radio checked>{# <style> #}{{ a | safe_words }}";
        assert!(found(text).is_empty(), "{:?}", found(text));
    }
}

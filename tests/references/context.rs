//! The reference for theme authors: every type that a template sees, from the doc comments in `src/context/`.
//!
//! A type that a template is given by name says so in a line of its own: "Given as `plan` to `plan.html`.", "Given as a list `earlier`
//! to `plan.html`." or "Given as `site` to every template."

use super::given::given;
use super::{compare, escaped};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use syn::{Attribute, Expr, Fields, GenericArgument, Item, ItemStruct, Lit, Meta, PathArguments, Type, Visibility};

const TOP: &str = "---
title: What templates see
summary: Every value that a template can print, for people who write themes. This page is made from the program itself.
---
## How to read this page

A template prints a value by its name, such as `{{ page.title }}`. Names after a full stop are the fields of a value.

- *Text* and *number* print as they are.
- *HTML* prints as HTML, without escaping. Nothing else does.
- *True or false* is for `{% if … %}`.
- A *list* is for `{% for … in … %}`. It may be empty.
- *Or none* means that the value may be missing. Ask with `{% if … %}` before you print it.

Messages of the theme are in `t`, such as `t.none_yet`. One that takes values is printed with `text(id=\"due_on\", date=action.due.text)`.
";

/// A type that templates see.
struct View {
    docs: Vec<String>,
    fields: Vec<(String, String, Vec<String>)>,
}

/// What a type's words say of where it is given: template (empty for every one), name, whether it is a list of them.
type Gift = (String, String, bool);

#[test]
fn references_of_templates_are_up_to_date() {
    let views = views();
    let gifts = gifts(&views);
    let said: BTreeSet<(String, String)> =
        gifts.keys().filter(|(template, ..)| !template.is_empty()).map(|gift| (gift.0.clone(), gift.1.clone())).collect();
    assert_eq!(
        said,
        given(),
        "left: what the words of types in src/context say (“Given as `name` to `template.html`.”); right: what src/pages gives"
    );
    compare("themes/context.md", &page(&views, &gifts));
}

fn page(views: &BTreeMap<String, View>, gifts: &BTreeMap<Gift, String>) -> String {
    let mut page = TOP.to_owned();
    page.push_str("\n## What every template is given\n\nThese are the same on every page, `page` apart.\n\n");
    for ((template, name, _), view) in gifts {
        if template.is_empty() {
            let _ = writeln!(page, "- `{name}`: {}", link(view));
        }
    }
    page.push_str("- `shared`: parts that are the same on every page, made once: `shared.top` is what `shared/top.html` prints\n- `t`: messages of the theme\n\n## What each template is given as well\n\nThese hold what the page is about.\n\n");
    for ((template, name, list), view) in gifts {
        if !template.is_empty() {
            let list = if *list { "list of " } else { "" };
            let _ = writeln!(page, "- `{template}`: `{name}`, {list}{}", link(view));
        }
    }
    page.push_str("\n## The values\n\nThey stand in the order of the alphabet.\n");
    for (name, view) in views {
        let _ = write!(page, "\n### {name}\n\n");
        for paragraph in view.docs.iter().filter(|paragraph| !paragraph.starts_with("Given as ")) {
            let _ = write!(page, "{}\n\n", words(paragraph));
        }
        for (field, kind, docs) in &view.fields {
            let _ = writeln!(page, "- `{field}` ({kind}): {}", words(&docs.join(" ")));
        }
    }
    page.trim_end().to_owned() + "\n"
}

/// Every public type of `src/context` that is turned into a template's value, by name.
fn views() -> BTreeMap<String, View> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/context");
    let mut structs: Vec<ItemStruct> = Vec::new();
    for (path, bytes) in crate::support::tree(&folder).into_iter().filter(|(path, _)| path.ends_with(".rs")) {
        let file = syn::parse_file(&String::from_utf8(bytes).unwrap()).unwrap_or_else(|error| panic!("{path}: {error}"));
        structs.extend(file.items.into_iter().filter_map(|item| if let Item::Struct(item) = item { Some(item) } else { None }));
    }
    structs.retain(|item| matches!(item.vis, Visibility::Public(_)) && is_serialized(&item.attrs));
    let known: BTreeSet<String> = structs.iter().map(|item| item.ident.to_string()).collect();
    structs.iter().map(|item| (item.ident.to_string(), view(item, &known))).collect()
}

fn view(item: &ItemStruct, known: &BTreeSet<String>) -> View {
    let Fields::Named(fields) = &item.fields else { panic!("{} has fields without names", item.ident) };
    let field = |field: &syn::Field| {
        let name = field.ident.as_ref().unwrap().to_string().trim_start_matches("r#").to_owned();
        let said = docs(&field.attrs);
        assert!(!said.is_empty(), "{}.{name} has no words for theme authors", item.ident);
        (name, kind(&field.ty, known), said)
    };
    View { docs: docs(&item.attrs), fields: fields.named.iter().map(field).collect() }
}

fn is_serialized(attributes: &[Attribute]) -> bool {
    let derives = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    derives.filter_map(|attribute| attribute.meta.require_list().ok()).any(|list| list.tokens.to_string().contains("Serialize"))
}

/// Doc comments by paragraph. Lines "Given as …" are paragraphs of their own.
fn docs(attributes: &[Attribute]) -> Vec<String> {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        let Meta::NameValue(doc) = &attribute.meta else { continue };
        let Expr::Lit(value) = &doc.value else { continue };
        let Lit::Str(text) = &value.lit else { continue };
        let text = text.value();
        if text.trim().is_empty() || text.trim().starts_with("Given as ") {
            paragraphs.push(String::new());
        }
        let last = paragraphs.last_mut().unwrap();
        last.push_str(if last.is_empty() { "" } else { " " });
        last.push_str(text.trim());
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// A type in words.
fn kind(shape: &Type, known: &BTreeSet<String>) -> String {
    if let Type::Reference(reference) = shape {
        return kind(&reference.elem, known);
    }
    let Type::Path(path) = shape else { panic!("a type that this reference has no words for") };
    let last = path.path.segments.last().unwrap();
    let name = last.ident.to_string();
    let inner: Vec<&Type> = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .iter()
            .filter_map(|argument| if let GenericArgument::Type(inner) = argument { Some(inner) } else { None })
            .collect(),
        _ => Vec::new(),
    };
    match (name.as_str(), inner.as_slice()) {
        ("String" | "str", _) => "text".to_owned(),
        ("bool", _) => "true or false".to_owned(),
        ("usize" | "u64" | "u32" | "u16" | "u8" | "i64" | "f64", _) => "number".to_owned(),
        ("SafeHtml", _) => "HTML".to_owned(),
        ("Option", [inner]) => format!("{}, or none", kind(inner, known)),
        ("Vec", [inner]) => format!("list of {}", kind(inner, known)),
        ("Shared" | "Box", [inner]) => kind(inner, known),
        ("BTreeMap", [key, value]) => format!("map from {} to {}", kind(key, known), kind(value, known)),
        _ if known.contains(&name) => link(&name),
        _ => panic!("this reference has no words for the type “{name}”"),
    }
}

/// A link to a type's place on the page.
fn link(view: &str) -> String {
    format!("[{view}](#{})", view.to_lowercase())
}

/// Words of a doc comment as Markdown: links between types become links on the page.
fn words(docs: &str) -> String {
    let mut out = String::new();
    let mut rest = docs;
    while let Some((before, after)) = rest.split_once("[`") {
        let Some((path, end)) = after.split_once("`]") else { break };
        out.push_str(&escaped(before));
        out.push_str(&link(path.rsplit("::").next().unwrap_or(path)));
        rest = end;
    }
    out + &escaped(rest)
}

fn gifts(views: &BTreeMap<String, View>) -> BTreeMap<Gift, String> {
    let mut gifts = BTreeMap::new();
    for (view, line) in views.iter().flat_map(|(name, view)| view.docs.iter().map(move |line| (name, line))) {
        let Some(rest) = line.strip_prefix("Given as ") else { continue };
        let (rest, list) = rest.strip_prefix("a list ").map_or((rest, false), |rest| (rest, true));
        let (name, templates) = rest.split_once(" to ").unwrap_or_else(|| panic!("{view}: “{line}” names no template"));
        let name = name.trim_matches('`').to_owned();
        let templates = templates.trim_end_matches('.');
        for template in templates.split(", ") {
            let template = if template == "every template" { "" } else { template.trim_matches('`') };
            gifts.insert((template.to_owned(), name.clone(), list), view.clone());
        }
    }
    gifts
}

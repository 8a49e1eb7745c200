//! Atom (RFC 4287).

use super::{Entry, Feed, instant};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::borrow::Cow;
use std::io;

type XmlWriter = Writer<Vec<u8>>;

/// The feed as a file. Writing to memory cannot fail.
pub(crate) fn write(feed: &Feed) -> Vec<u8> {
    document(feed).unwrap_or_default()
}

fn document(feed: &Feed) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.language.as_str())];
    writer.create_element("feed").with_attributes(root).write_inner_content(|writer| {
        text(writer, "id", &feed.atom_address)?;
        text(writer, "title", &feed.title)?;
        text(writer, "subtitle", &feed.description)?;
        text(writer, "updated", &instant(feed.updated))?;
        link(writer, "self", "application/atom+xml", &feed.atom_address)?;
        link(writer, "alternate", "text/html", &feed.page)?;
        text(writer, "icon", &feed.icon)?;
        author(writer, &feed.author)?;
        feed.entries.iter().try_for_each(|one| entry(writer, one))
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(writer: &mut XmlWriter, entry: &Entry) -> io::Result<()> {
    let day = instant(entry.date);
    writer.create_element("entry").with_attribute(("xml:lang", entry.language.as_str())).write_inner_content(|writer| {
        text(writer, "id", &entry.id)?;
        text(writer, "title", &entry.title)?;
        text(writer, "published", &day)?;
        text(writer, "updated", &day)?;
        link(writer, "alternate", "text/html", &entry.url)?;
        author(writer, &entry.author)?;
        let content = allowed(&entry.content);
        writer.create_element("content").with_attribute(("type", "html")).write_text_content(BytesText::new(&content))?;
        Ok(())
    })?;
    Ok(())
}

fn author(writer: &mut XmlWriter, name: &str) -> io::Result<()> {
    writer.create_element("author").write_inner_content(|writer| text(writer, "name", name))?;
    Ok(())
}

fn text(writer: &mut XmlWriter, element: &str, words: &str) -> io::Result<()> {
    writer.create_element(element).write_text_content(BytesText::new(&allowed(words)))?;
    Ok(())
}

fn link(writer: &mut XmlWriter, relation: &str, media_type: &str, address: &str) -> io::Result<()> {
    writer.create_element("link").with_attributes([("rel", relation), ("type", media_type), ("href", address)]).write_empty()?;
    Ok(())
}

/// The signs XML can hold: control signs would make the whole feed unreadable.
fn allowed(words: &str) -> Cow<'_, str> {
    let fits = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    // Most words show at their bytes that they fit: no control signs, and nothing that begins as the last signs of the first plane do.
    let surely = words.bytes().fold(true, |surely, byte| surely & ((byte >= b' ' && byte != 0xef) | matches!(byte, b'\t' | b'\n' | b'\r')));
    if surely || words.chars().all(fits) { Cow::Borrowed(words) } else { Cow::Owned(words.chars().filter(|c| fits(*c)).collect()) }
}

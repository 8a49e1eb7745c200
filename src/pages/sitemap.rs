//! `sitemap.xml`: every page that search engines may show; past 50,000 an index of several.

use super::Common;
use crate::model::When;
use crate::render::Rendered;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// As many as one file may hold.
const MOST: usize = 50_000;
const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// A page on the map.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(crate) url: String,
    pub(crate) changed: Option<When>,
}

pub(crate) fn files(common: Common<'_>, pages: &[Listing]) -> Vec<Rendered> {
    let file = |(path, bytes)| Rendered { path, bytes, origin: common.top };
    split(pages, MOST, |path| common.materials.absolute(&format!("/{path}"))).into_iter().map(file).collect()
}

/// One file, or several of at most `most` pages and an index of them.
fn split(pages: &[Listing], most: usize, absolute: impl Fn(&str) -> String) -> Vec<(String, Vec<u8>)> {
    // Writing to memory cannot fail.
    let map = |pages: &[Listing]| document("urlset", "url", pages).unwrap_or_default();
    if pages.len() <= most {
        return vec![("sitemap.xml".to_owned(), map(pages))];
    }
    let parts: Vec<_> = pages.chunks(most).enumerate().map(|(at, pages)| (format!("sitemap-{}.xml", at + 1), map(pages))).collect();
    let places: Vec<Listing> = parts.iter().map(|(path, _)| Listing { url: absolute(path), changed: None }).collect();
    let index = document("sitemapindex", "sitemap", &places).unwrap_or_default();
    std::iter::once(("sitemap.xml".to_owned(), index)).chain(parts).collect()
}

fn document(root: &str, entry: &str, pages: &[Listing]) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.create_element(root).with_attribute(NAMESPACE).write_inner_content(|writer| {
        for page in pages {
            writer.create_element(entry).write_inner_content(|writer| {
                writer.create_element("loc").write_text_content(BytesText::new(&page.url))?;
                if let Some(changed) = page.changed.and_then(When::iso) {
                    writer.create_element("lastmod").write_text_content(BytesText::new(&changed))?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn page(url: &str) -> Listing {
        Listing { url: url.to_owned(), changed: Some(When::Day(date(2026, 3, 4))) }
    }

    #[test]
    fn a_small_site_has_one_map() {
        let files = split(&[page("https://example.org/a/?b&c")], 2, str::to_owned);
        let text = String::from_utf8(files[0].1.clone()).unwrap();
        assert_eq!(files.len(), 1);
        assert!(text.contains("<loc>https://example.org/a/?b&amp;c</loc>") && text.contains("<lastmod>2026-03-04</lastmod>"), "{text}");
    }

    #[test]
    fn a_large_site_has_an_index_of_maps() {
        let pages: Vec<Listing> = (0..5).map(|number| page(&format!("/{number}/"))).collect();
        let files = split(&pages, 2, |path| format!("https://example.org/{path}"));
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert!(String::from_utf8(files[0].1.clone()).unwrap().contains("<loc>https://example.org/sitemap-3.xml</loc>"));
    }
}

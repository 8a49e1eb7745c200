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

/// A page on the map: its address and when it was last changed.
type Entry = (String, Option<When>);

/// The map of so many pages.
pub(crate) fn files(common: Common<'_>, count: usize, pages: impl Iterator<Item = Entry>) -> Vec<Rendered> {
    let file = |(path, bytes)| Rendered { path, bytes, origin: common.top };
    split(pages, count, MOST, |address| common.materials.absolute(address)).into_iter().map(file).collect()
}

/// One file, or several of at most `most` pages and an index of them.
fn split(pages: impl Iterator<Item = Entry>, count: usize, most: usize, absolute: impl Fn(&str) -> String) -> Vec<(String, Vec<u8>)> {
    let mut pages = pages.map(|(address, changed)| (absolute(&address), changed));
    // Writing to memory cannot fail.
    let map = |pages: &mut dyn Iterator<Item = Entry>| document("urlset", "url", pages).unwrap_or_default();
    if count <= most {
        return vec![("sitemap.xml".to_owned(), map(&mut pages))];
    }
    let parts: Vec<_> = (1..=count.div_ceil(most)).map(|at| (format!("sitemap-{at}.xml"), map(&mut pages.by_ref().take(most)))).collect();
    let mut places = parts.iter().map(|(path, _)| (absolute(&format!("/{path}")), None));
    let index = document("sitemapindex", "sitemap", &mut places).unwrap_or_default();
    std::iter::once(("sitemap.xml".to_owned(), index)).chain(parts).collect()
}

fn document(root: &str, entry: &str, pages: &mut dyn Iterator<Item = Entry>) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.create_element(root).with_attribute(NAMESPACE).write_inner_content(|writer| {
        for (url, changed) in pages {
            writer.create_element(entry).write_inner_content(|writer| {
                writer.create_element("loc").write_text_content(BytesText::new(&url))?;
                if let Some(changed) = changed.and_then(When::iso) {
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

    fn page(url: &str) -> Entry {
        (url.to_owned(), Some(When::Day(date(2026, 3, 4))))
    }

    #[test]
    fn a_small_site_has_one_map() {
        let files = split([page("https://example.org/a/?b&c")].into_iter(), 1, 2, str::to_owned);
        let text = String::from_utf8(files[0].1.clone()).unwrap();
        assert_eq!(files.len(), 1);
        assert!(text.contains("<loc>https://example.org/a/?b&amp;c</loc>") && text.contains("<lastmod>2026-03-04</lastmod>"), "{text}");
    }

    #[test]
    fn a_large_site_has_an_index_of_maps() {
        let pages = (0..5).map(|number| page(&format!("/{number}/")));
        let files = split(pages, 5, 2, |path| format!("https://example.org{path}"));
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert!(String::from_utf8(files[0].1.clone()).unwrap().contains("<loc>https://example.org/sitemap-3.xml</loc>"));
    }
}

//! Feeds.

use super::*;

fn json(blueprint: &Blueprint, path: &str) -> Value {
    serde_json::from_str(file(blueprint, path)).unwrap()
}

fn example() -> Site {
    Site::new(&[
        ("organisations/example/organisation.yaml", ORGANISATION),
        ("organisations/example/updates/2026-09.md", "We met. See [the day](../evidence/day.yaml).\n"),
        (
            "organisations/example/updates/2026-10.md",
            "---\npublished: 2026-11-03\ntitle: Fish & chips\nlanguage: ur\n---\nWe ate <3 kinds.\n",
        ),
        ("organisations/example/evidence/day.yaml", "title: The day\non: 2026-10-20\n"),
        (
            "register/example.yaml",
            "registered: 2025\nawards:\n  - {level: first, awarded: 2025-09}\n  - {level: top, awarded: unknown}\n  - {level: top, awarded: 2026-11-04, withdrawn: {on: 2026-11-05, reason: They asked.}}\n",
        ),
        ("register/plain.yaml", "name: Plain\nsector: health\nregistered: 2025\nawards:\n  - {level: first, awarded: 2026-10-31}\n"),
    ])
}

#[test]
fn everyone_is_in_the_site_feed_newest_first_and_named() {
    let blueprint = example().plan();
    let feed = json(&blueprint, "feed.json");
    let expected = [
        "Example Group: Fish & chips",
        "Plain: First",
        "Example Group: The day",
        "Example Group: September 2026 update",
        "Example Group: First",
    ];
    assert_eq!(each(&feed["items"], "/title"), expected, "no award of unknown date, none that was taken back");
    assert_eq!(feed["items"][0]["date_published"], "2026-11-03T00:00:00Z");
    assert_eq!(feed["items"][0]["language"], "ur");
    assert_eq!(feed["items"][4]["id"], "https://example.org/sub/organisations/example/#award-first-2025-09");
    assert_eq!(feed["items"][4]["content_html"], "<p>Example Group: First (September 2025)</p><p>The first level.</p>");
}

#[test]
fn an_organisations_own_feed_is_about_it_alone_and_its_links_are_whole() {
    let blueprint = example().plan();
    let feed = json(&blueprint, "organisations/example/feed.json");
    assert_eq!(each(&feed["items"], "/title"), ["Fish & chips", "The day", "September 2026 update", "First"]);
    let link = "<a href=\"https://example.org/sub/organisations/example/evidence/day/\">the day</a>";
    assert!(feed["items"][2]["content_html"].as_str().unwrap().contains(link), "{feed}");
    assert_eq!(feed["feed_url"], "https://example.org/sub/organisations/example/feed.json");
}

#[test]
fn atom_is_well_formed_and_dated_by_its_content() {
    let blueprint = example().plan();
    let feed = file(&blueprint, "feed.xml");
    assert!(feed.contains("<updated>2026-11-03T00:00:00Z</updated>"));
    assert!(feed.contains("<title>Example Group: Fish &amp; chips</title>"));
    assert!(feed.contains("<content type=\"html\">&lt;p&gt;We ate &amp;lt;3 kinds."), "{feed}");
    let mut reader = quick_xml::Reader::from_str(feed);
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::GeneralRef(name) => assert!(["amp", "lt", "gt", "quot", "apos"].contains(&&*name.to_string())),
            _ => {}
        }
    }
}

#[test]
fn a_feed_with_nothing_in_it_is_not_dated_by_the_day_of_the_build() {
    let registered = ("register/example.yaml", "registered: 2025-03-04\n");
    let mut site = Site::new(&[("organisations/example/organisation.yaml", ORGANISATION), registered]);
    let blueprint = site.plan();
    assert!(file(&blueprint, "organisations/example/feed.xml").contains("<updated>2025-03-04T00:00:00Z</updated>"));
    assert!(file(&blueprint, "feed.xml").contains("<updated>2025-03-04T00:00:00Z</updated>"));
}

//! The same program with another scheme, and with almost nothing.

use crate::support::{TODAY, build_on, page, problems};

#[test]
fn another_scheme_builds_without_a_word_of_the_first() {
    let built = build_on("other-scheme", TODAY);
    assert_eq!(problems(&built), "");
    for file in
        built.files.iter().filter(|file| file.path.ends_with(".html") || file.path.ends_with(".xml") || file.path.ends_with(".json"))
    {
        let text = std::str::from_utf8(&file.bytes).unwrap();
        for word in ["CCQM", "Leeds", "Cultural Cohesion", "Foundation", "Bronze", "/wards/"] {
            assert!(!text.contains(word), "{} says {word}", file.path);
        }
    }
    let how = page(&built, "steps/index.html");
    let scheme = &built.reading.register.scheme;
    assert_eq!((scheme.phases.len(), scheme.steps().count(), scheme.areas.len()), (2, 4, 3));
    for (_, step) in scheme.steps() {
        assert!(how.contains(step.name.as_str()), "{}", step.name.value);
    }
}

#[test]
fn the_smallest_site_builds_and_says_what_is_not_there_yet() {
    let built = build_on("smallest", TODAY);
    assert_eq!(problems(&built), "");
    for path in ["index.html", "organisations/index.html", "accredited/index.html", "updates/index.html", "404.html", "sitemap.xml"] {
        assert!(!page(&built, path).is_empty());
    }
}

//! Rules about a file's bytes, which no text example can show: size, encoding, links, pictures that are none.

use crate::support::{TODAY, build_world};
use ccqm::pipeline::BuildOptions;
use ccqm::source::{DiskWorld, MemoryWorld, World};

fn small_site() -> MemoryWorld {
    MemoryWorld::new(TODAY)
        .with("content/site.yaml", include_str!("rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
        .with("content/organisations/example/organisation.yaml", "name: Example Group\nsummary: We help.\nsector: schools\n")
}

/// Problems as `rule file:line:column`, with the whole site built over them.
fn problems(world: &dyn World) -> Vec<String> {
    let built = build_world(world, &BuildOptions::default());
    let sources = &built.reading.sources;
    let place = |problem: &ccqm::diagnostic::Diagnostic| {
        let file = sources.file(problem.at.file);
        let at = file.lines().position(&file.text, problem.at.span.start as usize);
        format!("{} {}:{}:{}", problem.rule.name, file.path, at.line, at.column)
    };
    built.problems.iter().map(place).collect()
}

const UPDATE: &str = "content/organisations/example/updates/2025-09.md";

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let world = small_site().with(UPDATE, &"We met. ".repeat(40_000));
    assert_eq!(problems(&world), [format!("too-large {UPDATE}:1:1")]);
}

#[test]
fn utf16_and_single_wrong_bytes_are_told_apart() {
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("We met.".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let world = small_site().with_bytes(UPDATE, &utf16);
    assert_eq!(problems(&world), [format!("not-utf8 {UPDATE}:1:1")]);
    let said = ccqm::diagnostic::short(&ccqm::examine(&world).1, &ccqm::examine(&world).0.sources);
    assert!(said.contains("UTF-16") && said.contains("Save as"), "{said}");
    let latin = small_site().with_bytes(UPDATE, b"We met.\nIn the caf\xe9.\n");
    assert_eq!(problems(&latin), [format!("not-utf8 {UPDATE}:2:11")]);
}

#[test]
fn pictures_that_are_none_are_named() {
    let media = "content/organisations/example/media";
    let world = small_site()
        .with(&format!("{media}/words.png"), "I am a text.")
        .with_bytes(&format!("{media}/wrong-ending.jpg"), include_bytes!("rule-site/picture.png"))
        .with(&format!("{media}/drawing.svg"), "<svg/>");
    let expected = ["misnamed-file", "bad-picture", "bad-picture"].iter().zip(["drawing.svg", "words.png", "wrong-ending.jpg"]);
    let expected: Vec<String> = expected.map(|(rule, name)| format!("{rule} {media}/{name}:1:1")).collect();
    assert_eq!(problems(&world), expected);
}

#[cfg(unix)]
#[test]
fn a_link_to_another_place_is_not_followed() {
    let temp = tempfile::tempdir().unwrap();
    for (path, bytes) in &small_site().files {
        let target = temp.path().join(path);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, bytes).unwrap();
    }
    let secret = temp.path().join("secret.md");
    std::fs::write(&secret, "Nobody should read this.").unwrap();
    let link = temp.path().join(UPDATE);
    std::fs::create_dir_all(link.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(&secret, &link).unwrap();
    let world = DiskWorld::new(temp.path().to_path_buf(), TODAY);
    assert_eq!(problems(&world), [format!("unreadable-file {UPDATE}:1:1")]);
}

//! `ccqm init`: a register begun with it passes `check` and `build` at once, and nothing that was there is touched.

use crate::support::{TODAY, build_world, ccqm, files, printed, problems, site, tree};
use ccqm::init::{Wishes, new_register};
use ccqm::pipeline::BuildOptions;
use ccqm::source::DiskWorld;
use std::path::Path;

const DAY: &str = "2026-11-22";

fn init(folder: &Path, more: &[&str]) -> std::process::Output {
    let mut arguments = vec!["init", "new", "--today", DAY];
    arguments.extend(more);
    ccqm(folder, &arguments)
}

/// Builds what lies on disk, with the whole pipeline.
fn assert_builds_without_a_word(root: &Path) {
    let world = DiskWorld::new(root.to_path_buf(), TODAY);
    let built = build_world(&world, &BuildOptions::default());
    assert_eq!(problems(&built), "");
    for path in ["index.html", "guidance/index.html", "guidance/team/index.html", "accessibility/index.html", "organisations/index.html"] {
        assert!(files(&built).contains_key(path), "{path} was not built");
    }
}

#[test]
fn a_new_register_passes_check_and_build_at_once() {
    let temp = tempfile::tempdir().unwrap();
    let run = init(temp.path(), &["--name", "Kind: Streets & \"Squares\" Mark"]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    let root = temp.path().join("new");
    assert_builds_without_a_word(&root);
    for arguments in [["check", "--today", DAY], ["build", "--today", DAY]] {
        let run = ccqm(&root, &arguments);
        assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    }
    let home = std::fs::read_to_string(root.join("output/index.html")).unwrap();
    assert!(home.contains("Kind: Streets &amp; "), "{home}");
    let ignored = std::fs::read_to_string(root.join(".gitignore")).unwrap();
    assert_eq!(ignored.lines().filter(|line| line.starts_with('/')).collect::<Vec<_>>(), ["/output/", "/preview/"]);
    let form = std::fs::read_to_string(root.join(".github/ISSUE_TEMPLATE/organisation.yml")).unwrap();
    let scheme = std::fs::read_to_string(root.join("content/scheme.yaml")).unwrap();
    let sector = scheme.split("sectors:").nth(1).and_then(|rest| rest.split("name: ").nth(1)).and_then(|rest| rest.lines().next()).unwrap();
    assert!(form.contains(sector), "the forms offer the scheme's sectors: {sector}");
    let read_me = std::fs::read_to_string(root.join("README.md")).unwrap();
    assert!(read_me.contains("ccqm check\nccqm build\n"), "{read_me}");
}

#[test]
fn nothing_in_it_is_about_the_first_scheme_or_a_real_address() {
    let world = new_register(&Wishes { name: "A Mark".to_owned(), scheme: None, theme: "ours".to_owned(), today: TODAY });
    for (path, bytes) in world.files.iter().filter(|(path, _)| !path.starts_with(".github/")) {
        let text = std::str::from_utf8(bytes).unwrap();
        for word in ["CCQM", "Leeds", "leeds", "iccqm", "bronze", "Cultural Cohesion", ".gov.uk"] {
            assert!(!text.contains(word), "{path} says {word}");
        }
        for mailbox in text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ':')).filter(|word| word.find('@') > Some(0)) {
            assert!(mailbox.ends_with(".example") || mailbox.ends_with("example.org"), "{path} writes to {mailbox}");
        }
    }
}

#[test]
fn it_begins_with_any_scheme_that_passes() {
    for scheme in ["content/scheme.yaml", "tests/sites/other-scheme/content/scheme.yaml", "tests/sites/smallest/content/scheme.yaml"] {
        let temp = tempfile::tempdir().unwrap();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(scheme);
        let run = init(temp.path(), &["--scheme", file.to_str().unwrap()]);
        assert_eq!(run.status.code(), Some(0), "{scheme}: {}", printed(&run));
        let root = temp.path().join("new");
        assert_builds_without_a_word(&root);
        assert_eq!(std::fs::read(root.join("content/scheme.yaml")).unwrap(), std::fs::read(&file).unwrap());
    }
    let temp = tempfile::tempdir().unwrap();
    let other = site("other-scheme").join("content/scheme.yaml");
    let run = init(temp.path(), &["--scheme", other.to_str().unwrap()]);
    assert!(run.status.success(), "{}", printed(&run));
    let settings = std::fs::read_to_string(temp.path().join("new/content/site.yaml")).unwrap();
    assert!(settings.contains("title: Example City Welcome Award\n"), "the mark's name is the scheme's: {settings}");
}

#[test]
fn a_theme_of_ones_own_begins_as_a_few_changes() {
    let temp = tempfile::tempdir().unwrap();
    let run = init(temp.path(), &["--theme", "ours"]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    let root = temp.path().join("new");
    assert_builds_without_a_word(&root);
    assert!(root.join("themes/ours/theme.yaml").exists());
    let built = build_world(&DiskWorld::new(root, TODAY), &BuildOptions::default());
    let style = files(&built).into_iter().find(|(path, _)| path.starts_with("theme/") && path.ends_with(".css")).unwrap().1;
    assert!(String::from_utf8_lossy(style).contains("Settings of your own"));
    let run = init(temp.path(), &["--theme", "../ours"]);
    assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
}

#[test]
fn a_wrong_scheme_is_explained_and_nothing_is_written() {
    let temp = tempfile::tempdir().unwrap();
    let scheme = temp.path().join("mine.yaml");
    let good = std::fs::read_to_string(site("smallest").join("content/scheme.yaml")).unwrap();
    std::fs::write(&scheme, good.replace("short_name:", "shortname:")).unwrap();
    let run = init(temp.path(), &["--scheme", "mine.yaml"]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    for part in ["error[unknown-key]", "content/scheme.yaml:2:1", "“mine.yaml”", "Nothing was written"] {
        assert!(said.contains(part), "“{part}” is not in:\n{said}");
    }
    assert!(!temp.path().join("new").exists());
    std::fs::write(&scheme, b"\xff\xfe\x00not a text").unwrap();
    let run = init(temp.path(), &["--scheme", "mine.yaml"]);
    assert_eq!(run.status.code(), Some(1), "{}", printed(&run));
    let run = init(temp.path(), &["--scheme", "no-such.yaml"]);
    assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
    assert!(!temp.path().join("new").exists());
}

#[test]
fn a_folder_with_something_in_it_is_refused_and_left_as_it_was() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("new");
    std::fs::create_dir_all(folder.join("letters")).unwrap();
    std::fs::write(folder.join("letters/a.txt"), "keep me").unwrap();
    std::fs::write(folder.join("README.md"), "mine").unwrap();
    let before = tree(&folder);
    let run = init(temp.path(), &[]);
    assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(said.lines().count() == 1 && said.contains("README.md, letters"), "{said}");
    assert!(before == tree(&folder), "the folder changed");
    std::fs::remove_dir_all(&folder).unwrap();
    std::fs::write(&folder, "a file").unwrap();
    let run = init(temp.path(), &[]);
    assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
    assert_eq!(std::fs::read_to_string(&folder).unwrap(), "a file");
}

#[test]
fn an_empty_repository_is_an_empty_folder() {
    let temp = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(temp.path().join("new/.git")).unwrap();
    std::fs::write(temp.path().join("new/.git/HEAD"), "ref: refs/heads/main\n").unwrap();
    let run = ccqm(&temp.path().join("new"), &["init", ".", "--today", DAY]);
    assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    assert_eq!(std::fs::read_to_string(temp.path().join("new/.git/HEAD")).unwrap(), "ref: refs/heads/main\n");
}

#[test]
fn the_same_day_begins_the_same_register() {
    let temp = tempfile::tempdir().unwrap();
    for folder in ["a", "b/c"] {
        let run = ccqm(temp.path(), &["init", folder, "--today", DAY]);
        assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
    }
    assert!(tree(&temp.path().join("a")) == tree(&temp.path().join("b/c")));
}

#[test]
fn what_its_workflows_use_is_there() {
    let wishes = Wishes { name: "A Mark".to_owned(), scheme: None, theme: "default".to_owned(), today: TODAY };
    let files = new_register(&wishes).files;
    for name in [".github/CODEOWNERS", ".github/dependabot.yml", ".github/actions/program/action.yml"] {
        assert!(files.contains_key(name), "{name} is missing");
    }
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with(".github/")) {
        let text = std::str::from_utf8(bytes).unwrap();
        for needed in text.lines().filter_map(|line| line.split_once("uses: ./")).map(|(_, folder)| folder.trim()) {
            assert!(files.contains_key(&format!("{needed}/action.yml")), "{path} uses {needed}, which is not there");
        }
        assert!(!text.contains("cargo build"), "{path} builds the program, whose source is not in a register");
        assert!(path.starts_with(".github/workflows/") || !text.contains("/src/"), "{path} is about the program's source");
    }
}

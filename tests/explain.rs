//! `ccqm explain`.

use crate::support::{ccqm, printed, site};

#[test]
fn every_rule_is_explained_and_plain_without_a_terminal() {
    let root = site("smallest");
    for name in ["unknown-sector", "not-utf8", "built-outline", "text-too-long", "misnamed-file"] {
        let run = ccqm(&root, &["explain", name]);
        let said = String::from_utf8_lossy(&run.stdout).into_owned();
        assert_eq!(run.status.code(), Some(0), "{}", printed(&run));
        assert!(said.starts_with(&format!("{name}\n\n")) && said.ends_with('\n') && !said.contains('\u{1b}'), "{said}");
    }
}

#[test]
fn the_list_has_every_rule_under_its_category() {
    let run = ccqm(&site("smallest"), &["explain"]);
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    for rule in ccqm::rules::all() {
        assert!(said.contains(&format!("  {}\n      {}\n", rule.name, rule.summary)), "{}", rule.name);
    }
    let place = |word: &str| said.find(&format!("{word}: ")).unwrap_or_else(|| panic!("{word} is not in {said}"));
    assert!(place("Broken") < place("Misleading") && place("Misleading") < place("Incomplete"));
}

#[test]
fn a_name_that_is_none_is_answered_with_the_nearest() {
    let run = ccqm(&site("smallest"), &["explain", "unknown-secter"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(printed(&run).contains("Did you mean “unknown-sector”?"), "{}", printed(&run));
}

#[test]
fn the_address_is_said_only_where_the_site_has_one() {
    let temp = tempfile::tempdir().unwrap();
    let settings = |base: &str| include_str!("rule-site/site.yaml").replace("https://example.org\n", &format!("{base}\n"));
    let write = |path: &str, text: &str| {
        let file = temp.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    };
    let says = || printed(&ccqm(temp.path(), &["explain", "bad-date"]));
    write("content/site.yaml", &settings("https://mark.org.uk/register"));
    assert!(!says().contains("mark.org.uk"), "{}", says());
    write("content/pages/guidance/rules.md", "---\ntitle: Rules\nsummary: All rules.\n---\nText.\n");
    assert!(says().contains("On the site: https://mark.org.uk/register/guidance/rules/#bad-date\n"), "{}", says());
    write("content/site.yaml", &settings("https://mark.example"));
    assert!(!says().contains("On the site"), "{}", says());
}

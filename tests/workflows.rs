//! What runs by itself at the host: workflows are valid, may do as little as possible, and never trust what was sent.

mod hostile;

use serde_yaml::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Files of `.github/` that workflows are made of, by path.
fn files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github");
    let all = crate::support::tree(&folder).into_iter();
    let found: BTreeMap<_, _> = all
        .filter(|(path, _)| path.starts_with("workflows/") || path.starts_with("actions/"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect();
    assert!(found.keys().filter(|path| path.starts_with("workflows/")).count() >= 5, "{:?}", found.keys());
    found
}

fn read(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap()
}

/// Every step with where it stands: of a workflow's jobs, or of an action.
fn steps(path: &str, text: &str) -> Vec<(String, Value)> {
    let file = read(text);
    let mut found = Vec::new();
    let jobs = file.get("jobs").and_then(Value::as_mapping).into_iter().flatten();
    let lists = jobs.map(|(_, job)| job.get("steps")).chain([file.get("runs").and_then(|runs| runs.get("steps"))]);
    for (place, step) in lists.flatten().filter_map(Value::as_sequence).flatten().enumerate() {
        found.push((format!("{path}, step {}", place + 1), step.clone()));
    }
    found
}

/// What is run, of all steps of a file.
fn scripts(path: &str, text: &str) -> Vec<(String, String)> {
    let run = |(place, step): (String, Value)| step.get("run").and_then(Value::as_str).map(|run| (place, run.to_owned()));
    steps(path, text).into_iter().filter_map(run).collect()
}

#[test]
fn workflows_keep_to_the_published_schemas() {
    let schema = |text: &str| jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap();
    let workflow = schema(include_str!("schemas/github-workflows.json"));
    let action = schema(include_str!("schemas/github-actions.json"));
    let updates = schema(include_str!("schemas/dependabot.json"));
    let mut all = files();
    all.insert("dependabot.yml".to_owned(), include_str!("../.github/dependabot.yml").to_owned());
    for (path, text) in all {
        let validator = match path.split('/').next() {
            Some("workflows") => &workflow,
            Some("actions") => &action,
            _ => &updates,
        };
        let value: serde_json::Value = serde_yaml::from_str(&text).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| format!("{} at {}", error, error.instance_path())).collect();
        assert!(errors.is_empty(), "{path}: {errors:#?}");
    }
}

#[test]
fn workflows_pin_every_action_by_its_commit_and_say_which_version_it_is() {
    for (path, text) in files() {
        for line in text.lines().map(|line| line.trim().trim_start_matches("- ")).filter(|line| line.starts_with("uses:")) {
            let used = line.trim_start_matches("uses:").trim();
            if used.starts_with("./") {
                continue;
            }
            let (action, rest) = used.split_once('@').unwrap_or((used, ""));
            let (commit, version) = rest.split_once(" # ").unwrap_or((rest, ""));
            let is_commit = commit.len() == 40 && commit.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'));
            let is_version = version.strip_prefix('v').is_some_and(|numbers| numbers.split('.').count() == 3);
            assert!(is_commit && is_version, "{path}: {action} is not pinned: {line}");
        }
    }
}

#[test]
fn workflows_use_the_same_version_of_an_action_everywhere() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in files() {
        for used in text.lines().filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses: ")) {
            if let Some((action, version)) = used.split_once('@') {
                let first = seen.entry(action.to_owned()).or_insert_with(|| version.to_owned());
                assert_eq!(first, version, "{path}: {action}");
            }
        }
    }
}

#[test]
fn workflows_may_do_as_little_as_possible() {
    for (path, text) in files().into_iter().filter(|(path, _)| path.starts_with("workflows/")) {
        let file = read(&text);
        assert_eq!(file.get("permissions"), Some(&read("{}")), "{path}: nothing is allowed unless a job asks for it");
        assert!(
            !text.contains("pull_request_target") && !text.contains("workflow_run"),
            "{path}: runs with rights on what a stranger sent"
        );
        assert!(file.get("concurrency").is_some(), "{path}: two runs could meet");
        for (name, job) in file.get("jobs").and_then(Value::as_mapping).unwrap() {
            assert!(job.get("timeout-minutes").is_some(), "{path}: {name:?} could run for hours");
            let may = job
                .get("permissions")
                .and_then(Value::as_mapping)
                .unwrap_or_else(|| panic!("{path}: {name:?} says nothing of permissions"));
            let writes: Vec<&str> =
                may.iter().filter(|(_, right)| right.as_str() == Some("write")).filter_map(|(what, _)| what.as_str()).collect();
            let allowed: &[&str] = match (path.as_str(), name.as_str()) {
                ("workflows/publish.yml", Some("deploy")) => &["pages", "id-token"],
                ("workflows/release.yml", Some("publish")) => &["contents"],
                ("workflows/from-issue.yml", Some("pull-request")) => &["contents", "issues", "pull-requests"],
                _ => &[],
            };
            assert_eq!(writes, allowed, "{path}: {name:?}");
        }
    }
}

#[test]
fn workflows_that_strangers_can_start_know_no_secrets() {
    for (path, text) in files() {
        assert!(!text.contains("${{ secrets") && !text.contains("toJSON(secrets"), "{path}");
        for (place, step) in steps(&path, &text) {
            let is_checkout = step.get("uses").and_then(Value::as_str).is_some_and(|used| used.starts_with("actions/checkout@"));
            let keeps = step.get("with").and_then(|with| with.get("persist-credentials")).and_then(Value::as_bool);
            assert!(!is_checkout || keeps == Some(false), "{place}: the token would stay in the folder");
        }
    }
}

#[test]
fn workflows_put_no_value_into_a_command() {
    for (path, text) in files() {
        for (place, script) in scripts(&path, &text) {
            assert!(!script.contains("${{"), "{place}: hand it over as an environment variable:\n{script}");
            let read = std::process::Command::new("bash").args(["-n", "-c", &script]).output().unwrap();
            assert!(read.status.success(), "{place}: {}", String::from_utf8_lossy(&read.stderr));
        }
    }
}

#[test]
fn workflows_check_a_pull_request_with_the_program_of_the_base_branch() {
    let text = &files()["workflows/check.yml"];
    let base = "${{ github.event.pull_request.base.sha }}";
    for (place, step) in steps("workflows/check.yml", text) {
        let fetched = step.get("with").and_then(|with| with.get("ref")).and_then(Value::as_str);
        let is_checkout = step.get("uses").and_then(Value::as_str).is_some_and(|used| used.starts_with("actions/checkout@"));
        assert!(!is_checkout || fetched == Some(base), "{place}: only the base branch may be checked out");
    }
    let uses_program = |step: &Value| step.get("uses").and_then(Value::as_str) == Some("./.github/actions/program");
    let cache = |step: Value| step.get("with").and_then(|with| with.get("cache")).and_then(Value::as_bool);
    let programs: Vec<_> = steps("workflows/check.yml", text).into_iter().filter(|(_, step)| uses_program(step)).collect();
    assert_eq!(programs.len(), 1);
    for (place, step) in programs {
        assert_eq!(cache(step), Some(false), "{place}: another run could have left its own program");
    }
    for (place, script) in scripts("workflows/check.yml", text) {
        for word in ["git checkout", "git switch", "git merge", "git worktree", "cargo ", "npm "] {
            assert!(!script.contains(word), "{place}: {word}");
        }
    }
}

#[test]
fn workflows_owners_are_named_for_everything_that_organisations_must_not_change() {
    let owners = include_str!("../.github/CODEOWNERS");
    for path in ["/content/register/", "/content/pages/", "/content/scheme.yaml", "/content/site.yaml", "/.github/", "/src/", "/themes/"] {
        let line = owners.lines().find(|line| line.split_whitespace().next() == Some(path));
        assert!(line.is_some_and(|line| line.contains('@')), "{path} has no owner");
    }
}

#[test]
fn workflows_never_write_over_what_a_person_changed() {
    for (path, text) in files() {
        for (place, script) in scripts(&path, &text) {
            let is_forced = script.lines().any(|line| line.contains("push") && (line.contains("--force ") || line.contains(" -f ")));
            assert!(!is_forced, "{place}");
        }
    }
    assert!(files()["workflows/check.yml"].contains("from-issue-*) sender=--submission"), "a form's answers are held to one folder");
}

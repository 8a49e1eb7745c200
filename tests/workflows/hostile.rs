//! The script that writes a pull request's files out as data, run against a repository that tries to fool it.

use super::{files, scripts};
use std::path::Path;
use std::process::Command;

fn git(folder: &Path, arguments: &[&str]) {
    let mut git = Command::new("git");
    for (key, value) in [("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null")] {
        git.env(key, value);
    }
    for who in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{who}_NAME"), "Test").env(format!("GIT_{who}_EMAIL"), "test@example.org");
    }
    let run = git.current_dir(folder).args(arguments).output().unwrap();
    assert!(run.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
}

fn write(folder: &Path, path: &str, text: &str) {
    let file = folder.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

#[cfg(unix)]
#[test]
fn workflows_write_out_what_was_sent_as_it_is_and_run_none_of_it() {
    let temp = tempfile::tempdir().unwrap();
    let (repository, runner) = (temp.path().join("repository"), temp.path().join("runner"));
    std::fs::create_dir_all(&runner).unwrap();
    write(&repository, "content/site.yaml", "title: Example\n");
    write(&repository, "themes/default/theme.yaml", "name: default\n");
    git(&repository, &["init", "--quiet", "--initial-branch=main"]);
    git(&repository, &["add", "--all"]);
    git(&repository, &["commit", "--quiet", "--message=base"]);
    // What is sent: attributes that would hide one file, fill another in and change a third; a program; a change of the theme.
    git(&repository, &["switch", "--quiet", "--create=sent"]);
    write(&repository, ".gitattributes", "content/hidden.yaml export-ignore\n");
    write(&repository, "content/.gitattributes", "* filter=run text eol=crlf\nhidden.yaml export-ignore\nfilled.yaml export-subst ident\n");
    write(&repository, "content/hidden.yaml", "hidden: true\n");
    write(&repository, "content/filled.yaml", "commit: $Format:%H$ $Id$\n");
    write(&repository, "themes/default/theme.yaml", "name: changed\n");
    git(&repository, &["add", "--all"]);
    git(&repository, &["commit", "--quiet", "--message=sent"]);
    git(&repository, &["switch", "--quiet", "main"]);
    // A filter that the runner's own git knows, as GitHub's runners know one for large files.
    git(&repository, &["config", "filter.run.smudge", "echo smudged"]);
    git(&repository, &["config", "filter.run.required", "true"]);

    // Stands in for the program: says what it was given.
    let programs = temp.path().join("programs");
    write(&programs, "ccqm", "#!/bin/sh\necho \"$@\" >> \"$RUNNER_TEMP/said\"\n");
    let made = Command::new("chmod").args(["+x"]).arg(programs.join("ccqm")).status().unwrap();
    assert!(made.success());

    let runs = |head: &str| {
        let scripts = scripts("workflows/check.yml", &files()["workflows/check.yml"]);
        let (_, script) = scripts.into_iter().find(|(_, script)| script.contains("git archive")).unwrap();
        let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap_or_default());
        let mut bash = Command::new("bash");
        bash.args(["-e", "-c", &script])
            .current_dir(&repository)
            .env("PATH", path)
            .env("RUNNER_TEMP", &runner)
            .env("BASE", "main")
            .env("HEAD", head);
        bash.output().unwrap()
    };
    let run = runs("sent");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));

    let site = runner.join("site");
    let text = |path: &str| std::fs::read_to_string(site.join(path)).unwrap_or_else(|_| panic!("{path} is missing"));
    assert_eq!(text("content/hidden.yaml"), "hidden: true\n");
    assert_eq!(text("content/filled.yaml"), "commit: $Format:%H$ $Id$\n");
    assert_eq!(text("content/site.yaml"), "title: Example\n");
    assert_eq!(text("themes/default/theme.yaml"), "name: default\n", "the theme is the base branch's");
    let said = std::fs::read_to_string(runner.join("said")).unwrap();
    let changed = runner.join("changed");
    assert_eq!(said.trim(), format!("check --root {} --format github --changed-from {}", site.display(), changed.display()));
    let changed = std::fs::read_to_string(changed).unwrap();
    assert!(changed.split('\0').any(|path| path == "content/hidden.yaml"), "{changed}");

    // The whole folder as a link to elsewhere.
    git(&repository, &["switch", "--quiet", "--create=elsewhere"]);
    git(&repository, &["rm", "--quiet", "-r", "content"]);
    std::os::unix::fs::symlink("/etc", repository.join("content")).unwrap();
    git(&repository, &["add", "--all"]);
    git(&repository, &["commit", "--quiet", "--message=elsewhere"]);
    std::fs::remove_dir_all(&site).unwrap();
    assert!(!runs("elsewhere").status.success());
    assert!(!site.exists(), "nothing of it is written out");
}

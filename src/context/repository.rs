//! Addresses at the place where the content is kept: see a folder, edit a file, add a file.

use super::{FormHost, Labelled, Materials};
use crate::model::{Repository, RepositoryHost};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand unchanged in one part of an address.
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// As above, and the slashes between parts.
const PATH: &AsciiSet = &PART.remove(b'/');
/// As above, and the at sign of a mailbox.
const MAILBOX: &AsciiSet = &PART.remove(b'@');

/// Where to see a folder.
pub(crate) fn folder_address(repository: &Repository, folder: &str) -> String {
    let between = match repository.host.value {
        RepositoryHost::Github => "tree",
        RepositoryHost::Gitlab => "-/tree",
        RepositoryHost::Forgejo | RepositoryHost::Gitea => "src/branch",
    };
    address(repository, between, folder)
}

/// Where to edit a file.
pub(crate) fn file_edit_address(repository: &Repository, file: &str) -> String {
    let between = match repository.host.value {
        RepositoryHost::Github => "edit",
        RepositoryHost::Gitlab => "-/edit",
        RepositoryHost::Forgejo | RepositoryHost::Gitea => "_edit",
    };
    address(repository, between, file)
}

/// How the host's pages are opened for a file whose path is known later. The path goes whole into the name of a new file: GitHub drops the
/// last folder of an address that a name follows, and a folder that does not exist yet is no trouble this way.
pub(crate) fn host_addresses(materials: &Materials<'_>, repository: &Repository) -> FormHost {
    // GitLab fills in the name only: its editor ignores `content`.
    let text = if repository.host.value == RepositoryHost::Gitlab { "" } else { "&value=" };
    let root = root(repository);
    FormHost {
        host: Labelled::of_message(materials, "host", repository.host.value.word()),
        new_file: new_file_start(repository),
        text: text.to_owned(),
        edit: file_edit_address(repository, ""),
        folder: folder_address(repository, ""),
        root: if root.is_empty() { String::new() } else { format!("{root}/") },
    }
}

/// Where to add the file at `path`, its name filled in.
pub(crate) fn new_file_address(repository: &Repository, path: &str) -> String {
    format!("{}{}", new_file_start(repository), utf8_percent_encode(&below_root(repository, path), PATH))
}

/// The address that adds a file, up to the file's path.
fn new_file_start(repository: &Repository) -> String {
    let (new, name) = match repository.host.value {
        RepositoryHost::Github => ("new", "filename"),
        RepositoryHost::Gitlab => ("-/new", "file_name"),
        RepositoryHost::Forgejo | RepositoryHost::Gitea => ("_new", "filename"),
    };
    let top = repository.url.value.trim_end_matches('/');
    format!("{top}/{new}/{}?{name}=", utf8_percent_encode(&repository.branch.value, PATH))
}

/// An address that opens a letter to a mailbox.
pub(crate) fn letter_address(mailbox: &str, subject: &str, body: &str) -> String {
    let part = |text| utf8_percent_encode(text, PART);
    format!("mailto:{}?subject={}&body={}", utf8_percent_encode(mailbox, MAILBOX), part(subject), part(body))
}

fn address(repository: &Repository, between: &str, path: &str) -> String {
    let inside = below_root(repository, path);
    let parts = [&repository.branch.value, &inside].map(|text| utf8_percent_encode(text, PATH).to_string());
    format!("{}/{between}/{}", repository.url.value.trim_end_matches('/'), parts.join("/"))
}

/// A path from the site's root as a path in the repository.
fn below_root(repository: &Repository, path: &str) -> String {
    let root = root(repository);
    if root.is_empty() { path.to_owned() } else { format!("{root}/{path}") }
}

fn root(repository: &Repository) -> &str {
    repository.root.as_ref().map_or("", |root| root.value.trim_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Located;
    use crate::source::{Location, Sources, Span};

    fn repository(host: RepositoryHost, root: Option<&str>) -> Repository {
        let at = Location { file: Sources::default().add("content/site.yaml", String::new()), span: Span::default() };
        let text = |value: &str| Located { value: value.to_owned(), at };
        Repository { host: Located { value: host, at }, url: text("https://git.example/a/b/"), branch: text("main"), root: root.map(text) }
    }

    #[test]
    fn each_host_has_its_own_addresses() {
        let github = repository(RepositoryHost::Github, Some("site/"));
        assert_eq!(folder_address(&github, "content/x"), "https://git.example/a/b/tree/main/site/content/x");
        assert_eq!(file_edit_address(&github, "content/x.md"), "https://git.example/a/b/edit/main/site/content/x.md");
        let forgejo = repository(RepositoryHost::Forgejo, None);
        assert_eq!(folder_address(&forgejo, "content/a b"), "https://git.example/a/b/src/branch/main/content/a%20b");
        let gitlab = repository(RepositoryHost::Gitlab, None);
        assert_eq!(file_edit_address(&gitlab, ""), "https://git.example/a/b/-/edit/main/", "the path of a file may follow");
    }

    #[test]
    fn a_letter_cannot_be_given_more_fields_by_a_name() {
        let letter = letter_address("mark@example.org", "Wrong: A & B?cc=x", "https://example.org/");
        assert_eq!(letter, "mailto:mark@example.org?subject=Wrong%3A%20A%20%26%20B%3Fcc%3Dx&body=https%3A%2F%2Fexample.org%2F");
    }
}

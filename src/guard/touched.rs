//! Which files differ between two revisions, and whose they are.

use super::escape::shown;
use crate::source::{Tree, TreeEntry};
use std::cmp::Ordering;

/// Whose files they are, by place alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Zone {
    /// The folder of an organisation, by its name.
    Organisation(String),
    /// The team's record of an organisation.
    Register(String),
    /// The scheme.
    Scheme,
    /// The settings of the site.
    Site,
    /// The team's pages.
    Pages,
    /// Anything else in `content/`.
    Content,
    /// Themes.
    Themes,
    /// Workflows and settings of the host.
    Workflows,
    /// The program, its tests, and all else in the repository.
    Program,
}

impl Zone {
    fn of(inside: Option<&str>, path: &[u8]) -> Self {
        let Some(inside) = inside else {
            return if path.starts_with(b".github/")
                || path.starts_with(b".gitlab")
                || path.starts_with(b".forgejo/")
                || path.starts_with(b".gitea/")
            {
                Self::Workflows
            } else {
                Self::Program
            };
        };
        let parts: Vec<&str> = inside.split('/').collect();
        match parts.as_slice() {
            ["content", "organisations", id, _, ..] => Self::Organisation((*id).to_owned()),
            ["content", "register", file] => Self::Register(file.strip_suffix(".yaml").unwrap_or(file).to_owned()),
            ["content", "scheme.yaml"] => Self::Scheme,
            ["content", "site.yaml"] => Self::Site,
            ["content", "pages", ..] => Self::Pages,
            ["content", ..] => Self::Content,
            ["themes", ..] => Self::Themes,
            [".github" | ".gitlab" | ".forgejo" | ".gitea", ..] | [".gitlab-ci.yml"] => Self::Workflows,
            _ => Self::Program,
        }
    }

    /// What belongs there, for "this is …".
    pub(super) fn words(&self) -> &'static str {
        match self {
            Self::Organisation(_) => "the folder of another organisation",
            Self::Register(_) => "the register, where only the mark's team records steps and awards",
            Self::Scheme => "the scheme, which only the mark's team changes",
            Self::Site => "the settings of the site, which only the mark's team changes",
            Self::Pages => "a page of the mark's team",
            Self::Content => "no organisation's folder",
            Self::Themes => "the look of the site, which only the mark's team changes",
            Self::Workflows => "a setting of the repository that can run programs",
            Self::Program => "not a file of the register at all",
        }
    }
}

/// A file that differs.
#[derive(Clone, Debug)]
pub(super) struct Touched {
    /// Its path as bytes.
    pub(super) path: Vec<u8>,
    /// Its path as it can be shown.
    pub(super) shown: String,
    /// Its path below the site's folder, when it lies there and is text.
    pub(super) inside: Option<String>,
    /// Whose it is.
    pub(super) zone: Zone,
    /// What stood there.
    pub(super) before: Option<TreeEntry>,
    /// What stands there now.
    pub(super) after: Option<TreeEntry>,
}

/// A path as it can be shown in any format.
pub(super) fn shown_path(path: &[u8]) -> String {
    std::str::from_utf8(path).map_or_else(|_| path.escape_ascii().to_string(), shown)
}

/// Every file that differs, sorted by path.
pub(super) fn touched(before: &Tree, after: &Tree, prefix: &[u8]) -> Vec<Touched> {
    let mut found = Vec::new();
    let (mut old, mut new) = (before.entries.iter().peekable(), after.entries.iter().peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (None, None) => return found,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(a), Some(b)) => a.path.cmp(&b.path),
        };
        let went = if order == Ordering::Greater { None } else { old.next() };
        let came = if order == Ordering::Less { None } else { new.next() };
        let Some(path) = went.or(came).map(|entry| entry.path.clone()) else { continue };
        if let (Some(went), Some(came)) = (went, came)
            && went == came
        {
            continue;
        }
        let inside = path.strip_prefix(prefix).and_then(|inside| std::str::from_utf8(inside).ok()).map(str::to_owned);
        // Even where the rest of a name is no text, its folders say whose it is.
        let folder = inside.clone().or_else(|| path.strip_prefix(prefix).map(|inside| String::from_utf8_lossy(inside).into_owned()));
        let zone = Zone::of(folder.as_deref(), &path);
        found.push(Touched { shown: shown_path(&path), inside, zone, before: went.cloned(), after: came.cloned(), path });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::EntryKind;

    fn tree(entries: &[(&str, &str)]) -> Tree {
        let entry = |(path, id): &(&str, &str)| TreeEntry { path: path.as_bytes().to_vec(), kind: EntryKind::File, id: (*id).to_owned() };
        Tree::new(entries.iter().map(entry).collect())
    }

    #[test]
    fn finds_what_differs_and_whose_it_is() {
        let before = tree(&[("site/content/register/a.yaml", "1"), ("site/content/scheme.yaml", "1"), ("src/main.rs", "1")]);
        let after = tree(&[
            ("site/content/organisations/a/organisation.yaml", "1"),
            ("site/content/organisations/stray.yaml", "1"),
            ("site/content/register/a.yaml", "2"),
            ("site/content/scheme.yaml", "1"),
            ("site/content/organisations-of-mine/x/y", "1"),
        ]);
        let found: Vec<(String, Zone)> = touched(&before, &after, b"site/").into_iter().map(|file| (file.shown, file.zone)).collect();
        let expected = [
            ("site/content/organisations-of-mine/x/y", Zone::Content),
            ("site/content/organisations/a/organisation.yaml", Zone::Organisation("a".into())),
            ("site/content/organisations/stray.yaml", Zone::Content),
            ("site/content/register/a.yaml", Zone::Register("a".into())),
            ("src/main.rs", Zone::Program),
        ];
        assert_eq!(found, expected.map(|(path, zone)| (path.to_owned(), zone)));
    }
}

//! The start of another register: everything that `check` and `build` need, so that both pass at once.
//!
//! The pages, the example scheme and the rest lie in `src/init/starter/` as they are written, with a few words in `@` signs that are filled
//! in; the workflows are those of this repository's own `.github/`. Nothing is written here: the command
//! does that. Must not know: what the files mean.

mod starter;

use crate::source::MemoryWorld;
use jiff::ToSpan;
use jiff::civil::Date;

/// The theme in the program, which needs no files.
const DEFAULT_THEME: &str = "default";

/// Called so where nobody gives a name.
pub const EXAMPLE_NAME: &str = "Example Quality Mark";

/// How the register is to begin.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// The mark's name.
    pub name: String,
    /// The scheme, where there is one already; an invented one stands in for it otherwise.
    pub scheme: Option<Vec<u8>>,
    /// The theme: `default`, or the name of one of its own that stands on the default.
    pub theme: String,
    /// The day it begins on.
    pub today: Date,
}

/// Every file of the new register, by its path in the new folder.
#[must_use]
pub fn new_register(wishes: &Wishes) -> MemoryWorld {
    let mut world = MemoryWorld::new(wishes.today);
    let theme = format!("themes/{}/", wishes.theme);
    for (path, text) in starter::files() {
        let path = match path.split_once('/') {
            Some(("theme", _)) if wishes.theme == DEFAULT_THEME => continue,
            Some(("theme", inside)) => format!("{theme}{inside}"),
            // Hidden files of the starter are kept under plain names: under their own they would rule this repository.
            Some(("github", _)) => format!(".{path}"),
            None if path.starts_with("git") => format!(".{path}"),
            _ => path,
        };
        world.files.insert(path, filled_in(&text, wishes).into_bytes());
    }
    world.files.extend(starter::host_files());
    if let Some(scheme) = &wishes.scheme {
        world.files.insert("content/scheme.yaml".to_owned(), scheme.clone());
    }
    world
}

/// A text of the starter with its words in `@` signs filled in. Names come last, so that nothing in a name is filled in.
fn filled_in(text: &str, wishes: &Wishes) -> String {
    let today = wishes.today;
    // A security contact should not be relied on for longer than a year.
    let soon = today.saturating_add(11.months());
    let name = wishes.name.trim();
    text.replace("@TODAY@", &today.to_string())
        .replace("@NEXT-YEAR@", &today.saturating_add(1.year()).to_string())
        .replace("@SOON@", &soon.to_string())
        .replace("@THEME@", &wishes.theme)
        .replace("@VERSION@", env!("CARGO_PKG_VERSION"))
        .replace("@TITLE@", &quoted(name))
        .replace("@NAME@", name)
}

/// A text as YAML reads it back, in quotation marks unless it is plain words.
fn quoted(text: &str) -> String {
    // One word alone may be YAML's own: `null`.
    let plain = text.contains(' ') && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '\'' | '’' | '.' | '(' | ')'));
    if plain && text.starts_with(char::is_alphabetic) { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn wishes(name: &str) -> Wishes {
        Wishes { name: name.to_owned(), scheme: None, theme: DEFAULT_THEME.to_owned(), today: date(2028, 2, 29) }
    }

    fn text(world: &MemoryWorld, path: &str) -> String {
        String::from_utf8(world.files[path].clone()).unwrap()
    }

    #[test]
    fn every_word_in_at_signs_is_filled_in() {
        let mut with_theme = wishes("@TODAY@: 'Mark' # 1");
        with_theme.theme = "ours".to_owned();
        let world = new_register(&with_theme);
        let site = text(&world, "content/site.yaml");
        assert!(site.contains("title: '@TODAY@: ''Mark'' # 1'\n") && site.contains("expires: 2029-01-29\n"), "{site}");
        assert!(text(&world, "content/pages/accessibility.md").contains("review_by: 2029-02-28\n"));
        assert!(text(&world, "themes/ours/theme.yaml").contains("name: ours\n"));
        for (path, bytes) in &new_register(&wishes("Mark")).files {
            let left: Vec<_> = ["@TODAY@", "@NEXT-YEAR@", "@SOON@", "@THEME@", "@VERSION@", "@TITLE@", "@NAME@"]
                .into_iter()
                .filter(|word| String::from_utf8_lossy(bytes).contains(word))
                .collect();
            assert_eq!(left, Vec::<&str>::new(), "{path}");
        }
    }

    #[test]
    fn a_scheme_of_ones_own_takes_the_place_of_the_example() {
        let world = new_register(&Wishes { scheme: Some(b"name: Ours\n".to_vec()), ..wishes("Ours") });
        assert_eq!(text(&world, "content/scheme.yaml"), "name: Ours\n");
        assert!(!world.files.keys().any(|path| path.starts_with("themes/")), "the default theme needs no files");
    }
}

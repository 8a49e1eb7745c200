//! What can be chosen where a field asks for an id or a word: the scheme's own lists.

use crate::fields::Kind;
use crate::model::id::to_id;
use crate::model::{Organisation, Scheme};

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is written.
    pub id: String,
    /// What people call it.
    pub name: String,
}

/// The lists of a scheme.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// By the word of [`Kind::Id`].
    lists: Vec<(&'static str, Vec<Choice>)>,
    place: Option<String>,
}

impl Choices {
    /// The lists of `scheme`.
    #[must_use]
    pub fn of(scheme: &Scheme) -> Self {
        macro_rules! list {
            ($parts:expr) => {
                $parts.map(|part| Choice { id: part.id.as_str().to_owned(), name: part.name.value.clone() }).collect()
            };
        }
        let lists = vec![
            ("an area", list!(scheme.areas.iter())),
            ("a kind", list!(scheme.kinds.iter())),
            ("a level", list!(scheme.levels.iter())),
            ("a phase", list!(scheme.phases.iter())),
            ("a rating", list!(scheme.scale.iter())),
            ("a sector", list!(scheme.sectors.iter())),
            ("a step", list!(scheme.steps().map(|(_, step)| step))),
            ("a ward", list!(scheme.wards.iter())),
        ];
        Self { lists, place: scheme.place.as_ref().map(|place| place.value.clone()) }
    }

    /// The same lists, and the actions of an organisation's plans.
    #[must_use]
    pub fn and_actions_of(mut self, organisation: Option<&Organisation>) -> Self {
        let plans = organisation.into_iter().flat_map(|organisation| &organisation.documents.plans);
        let actions = plans.flat_map(|plan| &plan.fields.actions).filter(|action| !action.id.as_str().is_empty());
        let list = actions.map(|action| Choice { id: action.id.as_str().to_owned(), name: action.title.value.clone() }).collect();
        self.lists.push(("an action", list));
        self
    }

    /// What can stand in a field of this kind, when that is a closed list that is not empty.
    #[must_use]
    pub fn for_kind(&self, kind: &Kind) -> Option<Vec<Choice>> {
        match kind {
            Kind::Choice(words) => Some(words.iter().map(|word| named(word)).collect()),
            Kind::Id(what) | Kind::MapById(what, _) => self.list(what),
            Kind::IdsOr(what, words) => {
                let mut all = self.list(what)?;
                all.extend(words.iter().map(|word| self.instead(word)));
                Some(all)
            }
            Kind::List(of) => self.for_kind(of),
            _ => None,
        }
    }

    /// The id that somebody means who writes an id or a name, in capitals or not.
    #[must_use]
    pub fn meant(&self, kind: &Kind, written: &str) -> Option<String> {
        let plain = |text: &str| to_id(&text.replace('&', " and "));
        let all = self.for_kind(kind)?;
        let exact = all.iter().find(|choice| choice.id == written || choice.name == written);
        let written = plain(written);
        let near = || all.iter().find(|choice| !written.is_empty() && (plain(&choice.id) == written || plain(&choice.name) == written));
        exact.or_else(near).map(|choice| choice.id.clone())
    }

    fn list(&self, what: &str) -> Option<Vec<Choice>> {
        self.lists.iter().find(|(known, _)| *known == what).map(|(_, list)| list.clone()).filter(|list| !list.is_empty())
    }

    /// A word that may stand instead of ids; `outside-…` takes the scheme's own place.
    fn instead(&self, word: &str) -> Choice {
        match (word.strip_suffix('…'), &self.place) {
            (Some(before), Some(place)) => {
                Choice { id: format!("{before}{}", to_id(place)), name: format!("{} {place}", named(before).name.trim_end()) }
            }
            (Some(before), None) => Choice { id: format!("{before}here"), name: named(&format!("{before}here")).name },
            (None, _) => named(word),
        }
    }
}

/// A word with the name it has when nobody gave it one: `case-study` is “Case study”.
fn named(word: &str) -> Choice {
    let spaced = word.replace('-', " ");
    let mut letters = spaced.chars();
    let name = letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
    Choice { id: word.to_owned(), name }
}

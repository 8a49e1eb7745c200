//! The language of a text and the way it runs, with the fallbacks: document, organisation, site, English.

use crate::model::{Common, Direction, Language, Organisation, Site};

/// What `lang` and `dir` say of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Speech {
    pub(crate) language: String,
    pub(crate) direction: &'static str,
}

impl Speech {
    pub(crate) fn of_site(site: &Site) -> Self {
        match &site.language {
            Some(language) => Self::of(language),
            None => Self { language: "en".to_owned(), direction: Direction::LeftToRight.as_str() },
        }
    }

    /// That of an organisation's name and summary: its first language.
    pub(crate) fn of_organisation(organisation: Option<&Organisation>, site: &Site) -> Self {
        match organisation.and_then(|organisation| organisation.fields.languages.first()) {
            Some(language) => Self::of(language),
            None => Self::of_site(site),
        }
    }

    /// That of a document: its own, else the organisation's.
    pub(crate) fn of_document(common: &Common, organisation: &Self) -> Self {
        common.language.as_ref().map_or_else(|| organisation.clone(), |language| Self::of(language))
    }

    fn of(language: &Language) -> Self {
        Self { language: language.tag(), direction: language.direction().as_str() }
    }
}

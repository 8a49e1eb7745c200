//! Ids: short names made from paths or given in a file, one type for each kind of thing so that none is taken for another.

use icu_normalizer::DecomposingNormalizerBorrowed;
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes a text that was checked to be an id, see [`is_id`].
            #[must_use]
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// An organisation: the name of its folder.
    OrganisationId;
    /// A pledge, plan, evaluation, update or evidence document: the name of its file without the ending.
    DocumentId;
    /// An action of a plan.
    ActionId;
    /// A commitment of a pledge.
    CommitmentId;
    /// A phase of the scheme.
    PhaseId;
    /// A step of the scheme.
    StepId;
    /// An area of development.
    AreaId;
    /// An award level.
    LevelId;
    /// A sector.
    SectorId;
    /// A kind of taker: organisation, community, individual.
    KindId;
    /// A ward, by slug: codes change while names stay.
    WardId;
    /// A rating of the scale used in self-evaluations.
    RatingId;
}

/// Whether a text may be an id: lower-case letters and digits, in parts joined by single hyphens, at most 100, and a name that files on
/// every system can have.
#[must_use]
pub fn is_id(text: &str) -> bool {
    !is_reserved(text)
        && text.len() <= 100
        && text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Names that Windows keeps for devices: no file or folder there can have them.
fn is_reserved(text: &str) -> bool {
    let numbered = |prefix: &str| text.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()));
    matches!(text, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// The nearest id to what somebody wrote: `Café Example` becomes `cafe-example`. Empty when nothing of it can stay.
#[must_use]
pub fn to_id(text: &str) -> String {
    let mut id = String::new();
    // An accent stands after its letter once they are taken apart.
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(text.trim());
    for c in apart.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')) {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '’') && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(100);
    let id = id.trim_end_matches('-');
    if is_reserved(id) { format!("the-{id}") } else { id.to_owned() }
}

/// The commitment an action serves, written `pledge/commitment`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitmentRef {
    /// The pledge.
    pub pledge: DocumentId,
    /// The commitment in it.
    pub commitment: CommitmentId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_an_id_and_the_nearest_one() {
        assert!(is_id("example-school-2"));
        for wrong in ["", "con", "lpt1", "-a", "a--b", "A", "a_b", "é"] {
            assert!(!is_id(wrong), "{wrong}");
        }
        assert_eq!(to_id("St. Example's School!"), "st-examples-school");
        assert_eq!(to_id("Café Ünion"), "cafe-union");
        assert_eq!(to_id("اردو"), "");
    }
}

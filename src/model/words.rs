//! The words that stand for a choice: in files, in classes and in the ids of messages. One list serves all three.

use crate::model::scheme::LevelShape;
use crate::model::{ActionStatus, EntryStatus, EvidenceKind, PagePart, RepositoryHost, RuleLevel};

macro_rules! words {
    ($($type:ident { $($word:literal => $variant:ident),* $(,)? })*) => {$(
        impl $type {
            /// Every choice.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Their words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word for it.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),*
                }
            }
        }
    )*};
}

words! {
    ActionStatus { "not-started" => NotStarted, "in-progress" => InProgress, "done" => Done, "dropped" => Dropped }
    EntryStatus { "active" => Active, "paused" => Paused, "withdrawn" => Withdrawn }
    EvidenceKind {
        "case-study" => CaseStudy, "feedback" => Feedback, "event" => Event, "policy" => Policy, "publication" => Publication
    }
    LevelShape { "hexagon" => Hexagon, "circle" => Circle, "diamond" => Diamond, "square" => Square, "shield" => Shield, "star" => Star }
    RuleLevel { "off" => Off, "advice" => Advice, "warning" => Warning, "error" => Error }
    PagePart {
        "steps" => Steps, "areas" => Areas, "levels" => Levels, "sectors" => Sectors, "wards" => Wards, "kinds" => Kinds,
        "rules" => Rules, "fields" => Fields,
        "organisation-file" => OrganisationFile, "pledge-file" => PledgeFile, "plan-file" => PlanFile, "update-file" => UpdateFile,
        "evaluation-file" => EvaluationFile, "evidence-file" => EvidenceFile, "entry-file" => EntryFile, "page-file" => PageFile,
        "scheme-file" => SchemeFile, "site-file" => SiteFile
    }
    RepositoryHost { "github" => Github, "gitlab" => Gitlab, "forgejo" => Forgejo, "gitea" => Gitea }
}

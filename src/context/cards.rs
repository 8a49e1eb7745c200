//! Small pieces that many pages show.

use super::DateView;
use crate::context::SafeHtml;
use serde::Serialize;

/// An id and its words: `{id: "on-time", name: "On time"}`. The id is fit for a CSS class.
#[derive(Clone, Debug, Serialize)]
pub struct Labelled {
    /// The id.
    pub id: String,
    /// The words.
    pub name: String,
}

/// Something of the scheme with a page of its own.
#[derive(Clone, Debug, Serialize)]
pub struct NamedLink {
    /// The id.
    pub id: String,
    /// The words.
    pub name: String,
    /// Its page.
    pub url: String,
}

/// An award in a few words.
#[derive(Clone, Debug, Serialize)]
pub struct AwardBrief {
    /// The level.
    pub level: NamedLink,
    /// The badge's shape: `hexagon`, `circle`, `diamond`, `square`, `shield` or `star`.
    pub shape: String,
    /// The level's rank, lowest 1.
    pub rank: u64,
    /// `current`, `expiring`, `expired` or `withdrawn`.
    pub state: Labelled,
    /// When it was awarded.
    pub awarded: DateView,
}

/// The newest update of an organisation.
#[derive(Clone, Debug, Serialize)]
pub struct LatestUpdate {
    /// Its month.
    pub month: DateView,
    /// Its page.
    pub url: String,
}

/// An organisation in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// Who it is; empty when no page was submitted.
    pub summary: String,
    /// Language of name and summary, for `lang`.
    pub language: String,
    /// `ltr` or `rtl`, for `dir`.
    pub direction: &'static str,
    /// Its kind, in words.
    pub kind: Labelled,
    /// Its sectors; empty when not stated.
    pub sectors: Vec<NamedLink>,
    /// The phase it is in; none when no step is taken.
    pub phase: Option<NamedLink>,
    /// Its highest award that holds today.
    pub award: Option<AwardBrief>,
    /// How its updates stand; none where the scheme keeps that from the public, or it is not asked for updates.
    pub standing: Option<Labelled>,
    /// Its newest update.
    pub latest_update: Option<LatestUpdate>,
    /// Its journey as a small picture (decorative: the words stand beside it).
    pub cloth: SafeHtml,
    /// `false` when only the register knows it.
    pub page_submitted: bool,
}

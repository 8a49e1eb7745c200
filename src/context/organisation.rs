//! The profile of an organisation: `organisation` in `organisation.html`.

use super::{AwardView, Card, DateView, EvidenceBrief, FeedLink, JourneyView, Labelled, NamedLink, PlanBrief, SourceView, UpdateBrief};
use crate::context::SafeHtml;
use serde::Serialize;

/// A picture file of the site.
#[derive(Clone, Debug, Serialize)]
pub struct PictureFile {
    /// Its address.
    pub url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// How to reach an organisation.
#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    /// Whom to ask for.
    pub role: String,
    /// Mailbox; empty when none.
    pub email: String,
    /// Telephone as written; empty when none.
    pub phone: String,
    /// The same for `tel:`; empty when none.
    pub phone_address: String,
}

/// A promise of a pledge.
#[derive(Clone, Debug, Serialize)]
pub struct CommitmentView {
    /// The promise.
    pub text: String,
    /// The area it is about.
    pub area: Option<NamedLink>,
    /// Actions of the current plan that serve it; titles and addresses on the plan page.
    pub actions: Vec<NamedLink>,
}

/// A pledge.
#[derive(Clone, Debug, Serialize)]
pub struct PledgeView {
    /// Its id, also its anchor on the profile: `#pledge-<id>`.
    pub id: String,
    /// Its title: as written, or the message "Pledge".
    pub title: String,
    /// When it was made.
    pub made: DateView,
    /// The role that signed it.
    pub signed_by: Option<String>,
    /// How many signed up.
    pub signatories: Option<u64>,
    /// Out of how many.
    pub of: Option<u64>,
    /// The promises.
    pub commitments: Vec<CommitmentView>,
    /// Language for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The statement.
    pub body: SafeHtml,
    /// Public pages it was written from.
    pub sources: Vec<SourceView>,
}

/// A judgement of one area.
#[derive(Clone, Debug, Serialize)]
pub struct AreaEvaluationView {
    /// The area.
    pub area: NamedLink,
    /// The rating in words; none when not given.
    pub rating: Option<Labelled>,
    /// The rating's place on the scale, lowest 1; 0 when not given.
    pub rating_place: usize,
    /// How many ratings the scale has.
    pub scale_length: usize,
    /// What goes well: paragraphs.
    pub strengths: Vec<String>,
    /// What should get better: paragraphs.
    pub improvements: Vec<String>,
}

/// A self-evaluation.
#[derive(Clone, Debug, Serialize)]
pub struct EvaluationView {
    /// Its month.
    pub month: DateView,
    /// One judgement for each area it looked at, in the scheme's order.
    pub areas: Vec<AreaEvaluationView>,
    /// Its text.
    pub body: SafeHtml,
    /// Language for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
}

/// How its updates stand.
#[derive(Clone, Debug, Serialize)]
pub struct StandingView {
    /// `on-time`, `due`, `overdue`, `dormant`, `paused`, `left` or `none-yet`.
    pub standing: Labelled,
    /// One sentence that explains it, with its dates.
    pub explanation: String,
    /// The day it was worked out for.
    pub checked: DateView,
    /// The list of organisations that stand the same.
    pub url: String,
}

/// What the register says.
#[derive(Clone, Debug, Serialize)]
pub struct RegisterView {
    /// When it registered.
    pub registered: DateView,
    /// A word for the reader.
    pub note: Option<String>,
    /// `active`, `paused` or `withdrawn`.
    pub status: Labelled,
    /// Since when.
    pub status_on: Option<DateView>,
    /// Why.
    pub status_reason: Option<String>,
    /// Public pages this was taken from.
    pub sources: Vec<SourceView>,
}

/// `organisation`: everything on a profile.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView {
    /// Name, summary, sectors, phase and so on, as in lists.
    pub card: Card,
    /// Where it works: wards; empty when city-wide, outside or not stated.
    pub wards: Vec<NamedLink>,
    /// `city-wide`, `outside`, `wards` or `not-stated`, with its words ("Outside Leeds").
    pub place: Labelled,
    /// Its own website; empty when none.
    pub website: String,
    /// The website without `https://` and a last slash, to show.
    pub website_name: String,
    /// How to reach it.
    pub contact: Option<ContactView>,
    /// Its logo.
    pub logo: Option<PictureFile>,
    /// What the logo shows.
    pub logo_alt: String,
    /// How many people belong to it.
    pub people: Option<u64>,
    /// The licence of its words; empty when the site's.
    pub licence: String,
    /// Public pages its own part was written from; not empty means that the mark's team wrote it.
    pub sources: Vec<SourceView>,
    /// The journey.
    pub journey: JourneyView,
    /// Its highest award that holds today.
    pub award: Option<AwardView>,
    /// Every other award, newest first.
    pub earlier_awards: Vec<AwardView>,
    /// What the register says; none when the team has recorded nothing yet.
    pub register: Option<RegisterView>,
    /// How its updates stand; none where the scheme keeps that from the public.
    pub standing: Option<StandingView>,
    /// The current pledge.
    pub pledge: Option<PledgeView>,
    /// Earlier pledges, newest first.
    pub earlier_pledges: Vec<PledgeView>,
    /// The current plan.
    pub plan: Option<PlanBrief>,
    /// How many plans came before it.
    pub earlier_plans: usize,
    /// The newest self-evaluation.
    pub evaluation: Option<EvaluationView>,
    /// Earlier self-evaluations, newest first.
    pub earlier_evaluations: Vec<EvaluationView>,
    /// Updates, newest first.
    pub updates: Vec<UpdateBrief>,
    /// Evidence, newest first.
    pub evidence: Vec<EvidenceBrief>,
    /// Its feeds.
    pub feeds: Vec<FeedLink>,
    /// Where to edit its files; empty when no repository is given.
    pub edit_url: String,
    /// Where to add the update of the build's month; empty when no repository is given.
    pub add_update_url: String,
    /// `mailto:` address of "something wrong?", with the page named in the subject.
    pub problem_url: String,
    /// The newest date that stands in any of its files; none when there is no date.
    pub last_updated: Option<DateView>,
}

//! What a template sees: documented types, and nothing else.
//!
//! These types are the contract with themes (contract 1). Every template gets `site`, `scheme`, `t`, `assets` (the same for all
//! pages) and `page`; the page's own part comes under the name given in each type's words. Addresses are always from the site's
//! root and end in `/` (`/organisations/example/`); the program makes them fit a sub-path or a portable copy afterwards. Fixed
//! words come from the theme's messages (see `theme::wording`), never from here.

mod accredited;
mod cards;
mod dates;
mod document;
mod facet;
mod free_page;
mod home;
mod html;
mod journey;
mod organisation;
mod plan;
mod shared;
mod updates;

pub use accredited::{Accredited, AccreditedRow};
pub use cards::{AwardBrief, Card, Labelled, LatestUpdate, NamedLink};
pub use dates::{DateView, SourceView};
pub use document::{EvidenceBrief, EvidenceView, LinkView, PictureView, UpdateBrief, UpdateView};
pub use facet::{ActionLine, Directory, FacetIndex, FacetIndexRow, FacetView};
pub use free_page::{FreePageView, NotFoundView, RedirectView};
pub use home::HomeView;
pub use html::SafeHtml;
pub use journey::{AwardView, JourneyView, PhaseView, StepView, WithdrawnView};
pub use organisation::{
    AreaEvaluationView, CommitmentView, ContactView, EvaluationView, OrganisationView, PictureFile, PledgeView, RegisterView, StandingView,
};
pub use plan::{ActionView, AreaActions, ChangeView, MeasureView, PlanBrief, PlanView, ProgressView, ReadingView};
pub use shared::{
    AreaFact, AssetsView, CardList, FactView, FeedLink, KindFact, LevelFact, MenuEntry, PageView, PhaseFact, SchemeView, SectorFact,
    SiteView, StepFact, WardFact,
};
pub use updates::{MonthRow, MonthUpdate, MonthView, UpdatesIndex};

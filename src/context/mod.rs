//! What a template sees: documented types, and nothing else; and how each is made from the facts and the theme's words.
//!
//! These types are the contract with themes (contract 1). Every template gets `site`, `scheme`, `t`, `assets` (the same for all
//! pages) and `page`; the page's own part comes under the name given in each type's words. Addresses are always from the site's
//! root and end in `/` (`/organisations/example/`); the program makes them fit a sub-path or a portable copy afterwards. Fixed
//! words come from the theme's messages (see `theme::wording`), never from here. `Shared<T>` is to a template a plain `T`.

mod accredited;
mod action;
mod award;
mod cards;
mod connections;
mod dates;
mod evaluation;
mod evidence;
mod facet;
mod facet_lists;
mod facet_value;
mod file_guide;
mod free_page;
mod home;
mod html;
mod journey;
mod listing;
mod materials;
mod measure;
mod membership;
mod newest_date;
mod organisation;
mod page;
mod paging;
mod plan;
mod pledge;
mod reference;
mod register_entry;
mod repository;
mod roll;
mod rule;
mod scheme;
mod scheme_links;
mod shared;
mod site;
mod speech;
mod standing;
mod submit;
mod update;
mod updates;

pub use accredited::{Accredited, AccreditedRow};
pub use action::{ActionLine, ActionView, ChangeView};
pub use award::{AwardView, WithdrawnView};
pub use cards::{AwardBrief, Card, Labelled, LatestUpdate, NamedLink};
pub use dates::{DateView, SourceView};
pub use evaluation::{AreaEvaluationView, EvaluationView};
pub use evidence::{EvidenceBrief, EvidenceView, LinkView, PictureView};
pub use facet::{Directory, FacetIndex, FacetIndexRow, FacetView};
pub use file_guide::{FieldTable, FieldView, FileGuide, HoldsView};
pub use free_page::{FreePageLink, FreePageView, NotFoundView, PartView, RedirectView};
pub use home::HomeView;
pub use html::SafeHtml;
pub use journey::{JourneyView, PhaseView, StepView};
pub use measure::{MeasureView, ReadingView};
pub use organisation::{ContactView, OrganisationView, PictureFile};
pub use page::PageView;
pub use paging::{ListPage, ListPages};
pub use plan::{AreaActions, PlanBrief, PlanView, ProgressView};
pub use pledge::{CommitmentView, PledgeView};
pub use register_entry::RegisterView;
pub use roll::Roll;
pub use rule::{ExampleView, RuleGroupView, RuleLink, RuleView};
pub use scheme::{AreaFact, FactView, KindFact, LevelFact, PhaseFact, SchemeView, SectorFact, StepFact, WardFact};
pub use shared::Shared;
pub use site::{AssetsView, FeedLink, MenuEntry, SiteView};
pub use standing::StandingView;
pub use submit::{FormChoice, FormCondition, FormField, FormHost, FormLink, FormOrganisation, FormPlan, SubmitFormView, SubmitView};
pub use update::{UpdateBrief, UpdateView};
pub use updates::{MonthRow, MonthUpdate, MonthView, UpdatesIndex};

pub(crate) use accredited::Awards;
pub(crate) use facet::{MadeFacet, MadeFacets};
pub(crate) use facet_lists::{FacetList, FacetLists};
pub(crate) use facet_value::{Facet, FacetValue};
pub(crate) use free_page::parent;
pub(crate) use listing::{Listed, ListedEvidence, ListedUpdate, Listing};
pub(crate) use materials::Materials;
pub(crate) use membership::Membership;
pub(crate) use newest_date::{newest_date, newest_of, newest_of_plan};
pub(crate) use paging::{CARDS, LINES, Paging, TEXTS};
pub(crate) use plan::PlanActions;
pub(crate) use reference::Reference;
pub(crate) use repository::new_file_address;
pub(crate) use submit::FORMS;
pub(crate) use updates::Months;

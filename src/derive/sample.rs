//! Small registers for the tests of this stage, without files.

use crate::model::organisation::OrganisationFields;
use crate::model::register_entry::EntryFields;
use crate::model::site::{Security, SiteContact, SiteLicence};
use crate::model::{
    Action, ActionId, ActionStatus, Area, AreaId, Award, Common, ConfirmedStep, DeclaredStep, Document, DocumentId, Level, LevelId,
    Located, Month, Organisation, OrganisationDocuments, OrganisationId, Phase, PhaseId, Plan, Prose, Register, RegisterEntry, Scheme,
    Sector, SectorId, Sectors, Site, Step, StepId, Update, UpdateRhythm, Ward, WardId, When,
};
use crate::source::{FileId, Location, Sources, Span};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// A value written nowhere in particular.
pub(super) fn here<T>(value: T) -> Located<T> {
    Located { value, at: Location { file: file(), span: Span::default() } }
}

fn file() -> FileId {
    Sources::default().missing("sample")
}

fn words(text: &str) -> Located<String> {
    here(text.to_owned())
}

/// A month that exists.
pub(super) fn month(year: i16, month: i8) -> Month {
    Month::new(year, month).unwrap()
}

/// A register with a scheme and nobody in it. Steps s1 to s7 in phases p1 (3), p2 (1) and p3 (3); updates due on the 10th, 14 days of
/// grace, dormant after 6 months; gold holds for 24 months.
pub(super) fn register(today: Date) -> Register {
    Register {
        site: site(),
        notice: Prose::default(),
        scheme: scheme(),
        organisations: BTreeMap::new(),
        entries: BTreeMap::new(),
        pages: BTreeMap::new(),
        today,
    }
}

fn site() -> Site {
    Site {
        title: words(""),
        headline: words(""),
        introduction: words(""),
        description: words(""),
        base_url: words(""),
        language: None,
        theme: None,
        contact: SiteContact { role: words(""), email: words(""), phone: None, website: None },
        security: Security { contact: words(""), expires: here(date(2027, 1, 1)), policy: None },
        repository: None,
        licence: SiteLicence { name: words(""), url: words("") },
        navigation: vec![],
        footer: vec![],
        notice: None,
        rules: None,
    }
}

fn scheme() -> Scheme {
    let rhythm = UpdateRhythm {
        due_day: here(10),
        grace_days: here(14),
        dormant_after_months: here(6),
        public: here(true),
        source: None,
        confirmed: None,
    };
    Scheme {
        name: words(""),
        short_name: words(""),
        summary: words(""),
        place: None,
        phases: vec![phase("p1", &["s1", "s2", "s3"]), phase("p2", &["s4"]), phase("p3", &["s5", "s6", "s7"])],
        areas: vec![area("governance"), area("management")],
        levels: vec![level("bronze", 1, None), level("silver", 2, None), level("gold", 3, Some(24))],
        sectors: vec![sector("education"), sector("health")],
        kinds: vec![],
        wards: vec![ward("north"), ward("south")],
        wards_source: None,
        scale: vec![],
        updates: rhythm,
        reporting_year_starts: None,
        target_registrations: None,
    }
}

fn phase(id: &str, steps: &[&str]) -> Phase {
    let step =
        |id: &&str| Step { id: here(StepId::new(*id)), name: words(id), summary: words(""), asks: None, source: None, confirmed: None };
    let steps = steps.iter().map(step).collect();
    Phase { id: here(PhaseId::new(id)), name: words(id), summary: words(""), steps, source: None, confirmed: None }
}

fn area(id: &str) -> Area {
    Area { id: here(AreaId::new(id)), name: words(id), summary: words(""), source: None, confirmed: None }
}

fn level(id: &str, rank: u64, months: Option<u64>) -> Level {
    Level {
        id: here(LevelId::new(id)),
        name: words(id),
        rank: here(rank),
        summary: None,
        valid_for_months: months.map(here),
        shape: None,
        source: None,
        confirmed: None,
    }
}

fn sector(id: &str) -> Sector {
    Sector { id: here(SectorId::new(id)), name: words(id), summary: None, source: None, confirmed: None }
}

fn ward(id: &str) -> Ward {
    Ward { id: here(WardId::new(id)), name: words(id), code: None }
}

/// Adds an organisation's folder.
pub(super) fn organisation<'r>(register: &'r mut Register, id: &str) -> &'r mut Organisation {
    let fields = OrganisationFields {
        name: words(id),
        summary: words(""),
        kind: None,
        sector: Sectors::NotStated,
        wards: None,
        website: None,
        contact: None,
        logo: None,
        people: None,
        languages: vec![],
        licence: None,
        journey: vec![],
        sources: vec![],
        formerly: vec![],
    };
    let id = OrganisationId::new(id);
    let made = Organisation { id: id.clone(), file: file(), fields, documents: OrganisationDocuments::default(), media: vec![] };
    register.organisations.entry(id).or_insert(made)
}

/// Adds a register entry.
pub(super) fn entry<'r>(register: &'r mut Register, id: &str, registered: When) -> &'r mut RegisterEntry {
    let fields = EntryFields {
        name: None,
        sector: None,
        kind: None,
        website: None,
        registered: here(registered),
        note: None,
        sources: vec![],
        steps: vec![],
        awards: vec![],
        status: None,
        status_on: None,
        status_reason: None,
        consent: None,
    };
    let id = OrganisationId::new(id);
    register.entries.entry(id.clone()).or_insert(RegisterEntry { id, file: file(), fields })
}

/// Steps the organisation says it has taken.
pub(super) fn declare(organisation: &mut Organisation, steps: &[&str], on: When) {
    let step = |id: &&str| DeclaredStep { step: here(StepId::new(*id)), on: here(on), note: None };
    organisation.fields.journey = steps.iter().map(step).collect();
}

/// Steps the team has confirmed.
pub(super) fn confirm(entry: &mut RegisterEntry, steps: &[&str], on: When) {
    let step = |id: &&str| ConfirmedStep { step: here(StepId::new(*id)), confirmed: here(on), note: None };
    entry.fields.steps = steps.iter().map(step).collect();
}

/// An award.
pub(super) fn award(level: &str, awarded: When, valid_until: Option<Date>) -> Award {
    Award {
        level: here(LevelId::new(level)),
        awarded: here(awarded),
        valid_until: valid_until.map(here),
        withdrawn: None,
        sources: vec![],
        confirmed: None,
    }
}

/// Updates for these months, newest first.
pub(super) fn updates(organisation: &mut Organisation, months: &[Month]) {
    organisation.documents.updates = months.iter().map(|&month| (month, document(&month.to_string(), Update::default()))).collect();
}

/// Plans, the current one first.
pub(super) fn plans(organisation: &mut Organisation, plans: Vec<Plan>) {
    organisation.documents.plans = plans.into_iter().map(|plan| document("plan", plan)).collect();
}

/// A plan with these actions.
pub(super) fn plan(actions: Vec<Action>) -> Plan {
    Plan { title: None, from: here(date(2026, 1, 1)), to: here(date(2026, 12, 31)), summary: None, actions }
}

/// An action in the area of governance.
pub(super) fn action(id: &str, due: Date, status: ActionStatus) -> Action {
    Action {
        id: here(ActionId::new(id)),
        title: words(id),
        area: here(AreaId::new("governance")),
        step: None,
        commitment: None,
        owner: None,
        start: None,
        due: here(due),
        status: here(status),
        done_on: None,
        measure: None,
        changes: vec![],
        evidence: vec![],
    }
}

fn document<T>(id: &str, fields: T) -> Box<Document<T>> {
    Box::new(Document {
        id: DocumentId::new(id),
        file: file(),
        at: here(()).at,
        common: Common::default(),
        fields,
        prose: Prose::default(),
    })
}

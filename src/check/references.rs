//! Every id that is named exists.

use super::Judge;
use super::rule_table as rule;
use crate::diagnostic::Rule;
use crate::fields::any_of;
use crate::model::{Located, Organisation, OrganisationDocuments, Sectors};
use crate::source::{FileId, Location};

/// Checks every reference of the register.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    if judge.reading.scheme_is_read {
        scheme_references(judge);
    }
    for organisation in judge.organisations() {
        own_references(judge, organisation);
    }
}

/// Reports an id that is not among `known`.
fn expect_known(judge: &mut Judge<'_, '_>, rule: &'static Rule, what: &str, id: &str, at: Location, known: &[&str]) {
    if known.contains(&id) {
        return;
    }
    let parts = several(id, known);
    let help = match judge.nearest(id, known.iter().copied()) {
        _ if parts.len() > 1 => format!("Write several in brackets: [{}]", parts.join(", ")),
        None if !containing(id, known).is_empty() => format!("Did you mean “{}”?", any_of(containing(id, known))),
        Some(meant) => format!("Did you mean “{meant}”?"),
        None if known.is_empty() => format!("There is no {what} at all yet. Make it first, or delete this."),
        None => format!("Known are {}.", any_of(known.iter().copied().filter(|id| !id.is_empty()))),
    };
    judge.report(rule, at, format!("There is no {what} “{id}”."), help);
}

/// The ids in a text that has several of them in the place of one: parted by commas or semicolons, or by blanks when each is known.
fn several<'i>(id: &'i str, known: &[&str]) -> Vec<&'i str> {
    let words: Vec<&str> = id.split([' ', '&', '+', '/']).filter(|word| !word.is_empty() && *word != "and").collect();
    if words.len() > 1 && words.iter().all(|word| known.contains(word)) {
        return words;
    }
    id.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The known ids of which a typed one is a part, such as the first of several words.
fn containing<'k>(typed: &str, known: &[&'k str]) -> Vec<&'k str> {
    let typed = crate::model::id::to_id(typed);
    let is_part = |id: &&str| typed.len() > 3 && format!("-{id}-").contains(&format!("-{typed}-"));
    known.iter().copied().filter(is_part).collect()
}

/// The ids of one kind of thing of the scheme, and the rule about them.
struct Known<'r> {
    rule: &'static Rule,
    what: &'static str,
    ids: Vec<&'r str>,
}

impl Known<'_> {
    fn expect<T>(&self, judge: &mut Judge<'_, '_>, id: &Located<T>, as_str: impl Fn(&T) -> &str) {
        expect_known(judge, self.rule, self.what, as_str(&id.value), id.at, &self.ids);
    }
}

/// All known ids of the scheme.
struct SchemeIds<'r> {
    sectors: Known<'r>,
    wards: Known<'r>,
    areas: Known<'r>,
    steps: Known<'r>,
    levels: Known<'r>,
    kinds: Known<'r>,
    ratings: Known<'r>,
}

fn scheme_references(judge: &mut Judge<'_, '_>) {
    let register = judge.register();
    let scheme = &register.scheme;
    let ids = SchemeIds {
        sectors: Known { rule: &rule::UNKNOWN_SECTOR, what: "sector", ids: scheme.sectors.iter().map(|s| s.id.as_str()).collect() },
        wards: Known { rule: &rule::UNKNOWN_WARD, what: "ward", ids: scheme.wards.iter().map(|w| w.id.as_str()).collect() },
        areas: Known { rule: &rule::UNKNOWN_AREA, what: "area", ids: scheme.areas.iter().map(|a| a.id.as_str()).collect() },
        steps: Known { rule: &rule::UNKNOWN_STEP, what: "step", ids: scheme.steps().map(|(_, s)| s.id.as_str()).collect() },
        levels: Known { rule: &rule::UNKNOWN_LEVEL, what: "level", ids: scheme.levels.iter().map(|l| l.id.as_str()).collect() },
        kinds: Known { rule: &rule::UNKNOWN_KIND, what: "kind of taker", ids: scheme.kinds.iter().map(|k| k.id.as_str()).collect() },
        ratings: Known { rule: &rule::UNKNOWN_RATING, what: "rating", ids: scheme.scale.iter().map(|r| r.id.as_str()).collect() },
    };
    for organisation in register.organisations.values() {
        profile(judge, &ids, organisation);
        documents(judge, &ids, &organisation.documents);
    }
    for entry in register.entries.values() {
        let fields = &entry.fields;
        fields.sector.iter().flat_map(Sectors::ids).for_each(|id| ids.sectors.expect(judge, id, |id| id.as_str()));
        fields.kind.iter().for_each(|id| ids.kinds.expect(judge, id, |id| id.as_str()));
        fields.steps.iter().for_each(|step| ids.steps.expect(judge, &step.step, |id| id.as_str()));
        fields.awards.iter().for_each(|award| ids.levels.expect(judge, &award.level, |id| id.as_str()));
    }
}

fn profile(judge: &mut Judge<'_, '_>, ids: &SchemeIds<'_>, organisation: &Organisation) {
    let fields = &organisation.fields;
    fields.kind.iter().for_each(|id| ids.kinds.expect(judge, id, |id| id.as_str()));
    fields.sector.ids().iter().for_each(|id| ids.sectors.expect(judge, id, |id| id.as_str()));
    fields.journey.iter().for_each(|step| ids.steps.expect(judge, &step.step, |id| id.as_str()));
    if let Some(wards) = &fields.wards {
        wards.ids().iter().for_each(|id| ids.wards.expect(judge, id, |id| id.as_str()));
        outside(judge, wards);
    }
}

/// `outside-` must be followed by the scheme's own place.
fn outside(judge: &mut Judge<'_, '_>, wards: &crate::model::Wards) {
    let crate::model::Wards::Outside(written) = wards else { return };
    let place = judge.register().scheme.place.as_ref().map_or("here", |place| place.as_str());
    let expected = format!("outside-{}", crate::model::id::to_id(place));
    if written.value != expected {
        let message = format!("“{}” is not a place this scheme knows.", written.value);
        judge.report(&rule::UNKNOWN_WARD, written.at, message, format!("Write {expected}, city-wide, or a list of wards."));
    }
}

fn documents(judge: &mut Judge<'_, '_>, ids: &SchemeIds<'_>, documents: &OrganisationDocuments) {
    for pledge in &documents.pledges {
        let areas = pledge.fields.commitments.iter().filter_map(|commitment| commitment.area.as_ref());
        areas.for_each(|id| ids.areas.expect(judge, id, |id| id.as_str()));
    }
    for action in documents.plans.iter().flat_map(|plan| &plan.fields.actions) {
        ids.areas.expect(judge, &action.area, |id| id.as_str());
        action.step.iter().for_each(|id| ids.steps.expect(judge, id, |id| id.as_str()));
    }
    for (_, update) in &documents.updates {
        update.fields.areas.iter().for_each(|id| ids.areas.expect(judge, id, |id| id.as_str()));
        update.fields.steps.iter().for_each(|id| ids.steps.expect(judge, id, |id| id.as_str()));
    }
    for (area, judged) in documents.evaluations.iter().flat_map(|(_, evaluation)| &evaluation.fields.areas) {
        ids.areas.expect(judge, area, |id| id.as_str());
        judged.rating.iter().for_each(|id| ids.ratings.expect(judge, id, |id| id.as_str()));
    }
    for evidence in &documents.evidence {
        evidence.fields.areas.iter().for_each(|id| ids.areas.expect(judge, id, |id| id.as_str()));
    }
}

/// Whether an id may be missing in one of these files only because what should have given it was wrong, which was told there.
fn may_lack_ids(judge: &Judge<'_, '_>, mut files: impl Iterator<Item = (FileId, bool)>) -> bool {
    files.any(|(file, lacks)| lacks || judge.misshapen.contains(&file))
}

/// References among an organisation's own documents.
fn own_references(judge: &mut Judge<'_, '_>, organisation: &Organisation) {
    let documents = &organisation.documents;
    let plans = documents.plans.iter().map(|plan| (plan.file, plan.fields.actions.iter().any(|action| action.id.is_stand_in())));
    if !judge.folder_is_damaged(&organisation.id, "plans/") && !may_lack_ids(judge, plans) {
        let known: Vec<&str> = documents.plans.iter().flat_map(|plan| &plan.fields.actions).map(|action| action.id.as_str()).collect();
        let updates = documents.updates.iter().flat_map(|(_, update)| &update.fields.actions);
        let evidence = documents.evidence.iter().flat_map(|evidence| &evidence.fields.actions);
        for id in updates.chain(evidence) {
            expect_known(judge, &rule::UNKNOWN_ACTION, "action", id.as_str(), id.at, &known);
        }
    }
    if !judge.folder_is_damaged(&organisation.id, "evidence/") {
        let known: Vec<&str> = documents.evidence.iter().map(|evidence| evidence.id.as_str()).collect();
        for id in documents.plans.iter().flat_map(|plan| &plan.fields.actions).flat_map(|action| &action.evidence) {
            expect_known(judge, &rule::UNKNOWN_EVIDENCE, "evidence", id.as_str(), id.at, &known);
        }
    }
    let pledges = documents.pledges.iter().map(|pledge| (pledge.file, false));
    if !judge.folder_is_damaged(&organisation.id, "pledges/") && !may_lack_ids(judge, pledges) {
        pledge_references(judge, documents);
    }
}

fn pledge_references(judge: &mut Judge<'_, '_>, documents: &OrganisationDocuments) {
    let pledges: Vec<&str> = documents.pledges.iter().map(|pledge| pledge.id.as_str()).collect();
    for id in documents.pledges.iter().filter_map(|pledge| pledge.fields.renews.as_ref()) {
        expect_known(judge, &rule::UNKNOWN_PLEDGE, "pledge", id.as_str(), id.at, &pledges);
    }
    let promises: Vec<String> = documents
        .pledges
        .iter()
        .flat_map(|pledge| {
            pledge.fields.commitments.iter().filter_map(move |promise| Some(format!("{}/{}", pledge.id, promise.id.as_ref()?.value)))
        })
        .collect();
    let known: Vec<&str> = promises.iter().map(String::as_str).collect();
    for named in documents.plans.iter().flat_map(|plan| &plan.fields.actions).filter_map(|action| action.commitment.as_ref()) {
        let written = format!("{}/{}", named.pledge, named.commitment);
        expect_known(judge, &rule::UNKNOWN_COMMITMENT, "commitment", &written, named.at, &known);
    }
}

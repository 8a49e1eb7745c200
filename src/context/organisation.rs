//! The profile of an organisation: `organisation` in `organisation.html`.

use super::facet_value::Facet;
use super::newest_date::newest_date;
use super::plan::PlanActions;
use super::repository::{folder_address, letter_address};
use super::{
    AwardView, Card, DateView, EvaluationView, EvidenceBrief, FeedLink, JourneyView, Labelled, Listed, Materials, NamedLink, PlanBrief,
    PledgeView, RegisterView, Shared, SourceView, StandingView, UpdateBrief,
};
use crate::model::{Contact, Wards, address};
use crate::theme::wording::Argument;
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

/// Everything on a profile.
///
/// Given as `organisation` to `organisation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView {
    /// Name, summary, sectors, phase and so on, as in lists.
    pub card: Shared<Card>,
    /// Where it works: wards; empty when city-wide, outside or not stated.
    pub wards: Vec<Shared<NamedLink>>,
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
    pub updates: Vec<Shared<UpdateBrief>>,
    /// Evidence, newest first.
    pub evidence: Vec<Shared<EvidenceBrief>>,
    /// Its feeds.
    pub feeds: Vec<FeedLink>,
    /// Where to edit its files; empty when no repository is given.
    pub edit_url: String,
    /// The form to send an update with, filled in for this organisation; the form for its own page when it has sent none.
    pub add_url: String,
    /// `mailto:` address of "something wrong?", with the page named in the subject.
    pub problem_url: String,
    /// The newest date that stands in any of its files; none when there is no date.
    pub last_updated: Option<DateView>,
}

impl OrganisationView {
    /// The profile; `current_plan` was made for the plan page as well.
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, current_plan: Option<&PlanActions<'_>>) -> Self {
        let profile = listed.profile;
        let fields = profile.organisation.map(|organisation| &organisation.fields);
        let documents = profile.organisation.map(|organisation| &organisation.documents);
        let website = website(listed);
        let logo = fields.and_then(|fields| fields.logo.as_ref());
        let logo_file = logo.and_then(|logo| materials.picture(profile.id, &logo.file));
        let mut pledges = documents.into_iter().flat_map(|all| &all.pledges).map(|pledge| PledgeView::new(materials, listed, pledge));
        let mut evaluations =
            documents.into_iter().flat_map(|all| &all.evaluations).map(|(month, one)| EvaluationView::new(materials, listed, *month, one));
        let current = profile.awards.current.as_ref();
        let earlier = profile.awards.history.iter().filter(|fact| current.is_none_or(|current| current.index != fact.index));
        Self {
            card: listed.card.clone(),
            wards: wards(materials, listed),
            place: place(materials, listed),
            website_name: website_name(&website),
            website,
            contact: fields.and_then(|fields| fields.contact.as_ref()).map(ContactView::new),
            logo_alt: logo.filter(|_| logo_file.is_some()).map(|logo| logo.alt.value.clone()).unwrap_or_default(),
            logo: logo_file,
            people: fields.and_then(|fields| fields.people.as_ref()).map(|people| people.value),
            licence: fields.and_then(|fields| fields.licence.as_ref()).map(|licence| licence.value.clone()).unwrap_or_default(),
            sources: fields.map(|fields| materials.dates.sources(&fields.sources)).unwrap_or_default(),
            journey: JourneyView::new(materials, profile),
            award: current.map(|fact| AwardView::new(materials, profile, fact)),
            earlier_awards: earlier.map(|fact| AwardView::new(materials, profile, fact)).collect(),
            register: profile.entry.map(|entry| RegisterView::new(materials, entry)),
            standing: StandingView::new(materials, profile),
            pledge: pledges.next(),
            earlier_pledges: pledges.collect(),
            plan: current_plan.map(|actions| PlanBrief::new(materials, listed, actions)),
            earlier_plans: documents.map_or(0, |all| all.plans.len().saturating_sub(1)),
            evaluation: evaluations.next(),
            earlier_evaluations: evaluations.collect(),
            updates: listed.updates.iter().map(|update| update.brief(materials, listed)).collect(),
            evidence: listed.evidence.iter().map(|evidence| evidence.brief.clone()).collect(),
            feeds: FeedLink::of_organisation(materials, listed),
            edit_url: edit_address(materials, listed).unwrap_or_default(),
            add_url: add_address(listed),
            problem_url: problem_address(materials, listed),
            last_updated: newest_date(profile, materials.register.today).map(|when| materials.dates.when(when)),
        }
    }
}

impl ContactView {
    fn new(contact: &Contact) -> Self {
        let phone = contact.phone.as_ref().map(|phone| phone.value.clone()).unwrap_or_default();
        Self {
            role: contact.role.value.clone(),
            email: contact.email.as_ref().map(|email| email.value.clone()).unwrap_or_default(),
            phone_address: phone_address(&phone),
            phone,
        }
    }
}

/// Digits and a leading plus sign; the `(0)` of `+44 (0)113` is not dialled, and an extension is left out.
fn phone_address(phone: &str) -> String {
    let phone = phone.trim();
    let (plus, rest) = phone.strip_prefix('+').map_or(("", phone.to_owned()), |rest| ("+", rest.replace("(0)", "")));
    let digits: String = rest.chars().take_while(|c| !c.is_alphabetic()).filter(char::is_ascii_digit).collect();
    if digits.is_empty() { digits } else { format!("{plus}{digits}") }
}

fn website(listed: &Listed<'_>) -> String {
    let declared = listed.profile.organisation.and_then(|organisation| organisation.fields.website.as_ref());
    let recorded = listed.profile.entry.and_then(|entry| entry.fields.website.as_ref());
    declared.or(recorded).map(|website| website.value.clone()).unwrap_or_default()
}

fn website_name(address: &str) -> String {
    address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
}

fn stated_wards<'a>(listed: &Listed<'a>) -> Option<&'a Wards> {
    listed.profile.organisation.and_then(|organisation| organisation.fields.wards.as_ref())
}

fn wards(materials: &Materials<'_>, listed: &Listed<'_>) -> Vec<Shared<NamedLink>> {
    let ids = stated_wards(listed).map(Wards::ids).unwrap_or_default();
    ids.iter().map(|id| materials.links.shared(Facet::Wards, id.as_str())).collect()
}

fn place(materials: &Materials<'_>, listed: &Listed<'_>) -> Labelled {
    match stated_wards(listed) {
        None => Labelled::of_message(materials, "place", "not-stated"),
        Some(Wards::CityWide) => Labelled::of_message(materials, "place", "city-wide"),
        Some(Wards::Stated(_)) => Labelled::of_message(materials, "place", "wards"),
        Some(Wards::Outside(written)) => {
            let named = materials.register.scheme.place.as_ref().map(|place| place.value.as_str());
            let place = named.unwrap_or_else(|| written.trim_start_matches("outside-"));
            Labelled { id: "outside".to_owned(), name: materials.wording.with("place_outside", &[("place", Argument::Text(place))]) }
        }
    }
}

fn folder(listed: &Listed<'_>) -> String {
    format!("content/organisations/{}", listed.profile.id)
}

fn edit_address(materials: &Materials<'_>, listed: &Listed<'_>) -> Option<String> {
    listed.profile.organisation?;
    Some(folder_address(materials.register.site.repository.as_ref()?, &folder(listed)))
}

/// The form for the next update; for a body only the register knows, the form for its page.
fn add_address(listed: &Listed<'_>) -> String {
    let form = if listed.profile.organisation.is_some() {
        address::page_of_list(&address::form("update"), listed.forms_page())
    } else {
        address::form("organisation")
    };
    format!("{form}?organisation={}", listed.profile.id)
}

fn problem_address(materials: &Materials<'_>, listed: &Listed<'_>) -> String {
    let subject = materials.wording.with("problem_subject", &[("name", Argument::Text(&listed.link.name))]);
    let page = materials.absolute(&address::organisation(listed.profile.id));
    letter_address(&materials.register.site.contact.email, &subject, &page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_can_be_dialled() {
        assert_eq!(phone_address("0113 496 0100"), "01134960100");
        assert_eq!(phone_address("+44 (0)113 496 0100 ext. 12"), "+441134960100");
        assert_eq!(phone_address("ask at the desk"), "");
    }

    #[test]
    fn a_website_is_shown_without_what_every_address_has() {
        assert_eq!(website_name("https://www.example.org/about/"), "www.example.org/about");
    }
}

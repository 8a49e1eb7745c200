//! Old addresses of what was renamed.

use super::{Common, Draft};
use crate::context::{Listed, PageView, RedirectView};
use crate::model::address::{self, ORGANISATIONS};
use crate::model::{DocumentId, Located};
use crate::source::Location;
use crate::theme::wording::Argument;

/// From where to where, and who says so.
struct Move {
    old: String,
    new: String,
    title: String,
    at: Location,
}

pub(crate) fn pages(common: Common<'_>) -> Vec<Draft<'static>> {
    let organisations = common.listing.organisations.iter().flat_map(of_organisation);
    organisations.chain(of_free_pages(common)).map(|moved| page(common, moved)).collect()
}

fn of_free_pages(common: Common<'_>) -> Vec<Move> {
    let pages = common.materials.register.pages.values();
    let moves = pages.flat_map(|page| {
        page.fields.formerly.iter().map(|old| Move {
            old: address::free_page(old.trim_matches('/')),
            new: page.address.clone(),
            title: page.fields.title.value.clone(),
            at: old.at,
        })
    });
    moves.collect()
}

/// A name something has or had; the place is that of `formerly` where it is an old one.
type Name<'a> = (&'a str, Option<Location>);

fn names<'a>(now: &'a str, formerly: &'a [Located<DocumentId>]) -> Vec<Name<'a>> {
    std::iter::once((now, None)).chain(formerly.iter().map(|old| (old.as_str(), Some(old.at)))).collect()
}

/// Every address that an old name of the organisation, of one of its documents, or both, ever gave.
fn of_organisation(listed: &Listed<'_>) -> Vec<Move> {
    let Some(organisation) = listed.profile.organisation else { return Vec::new() };
    let documents = &organisation.documents;
    let update_renamed = documents.updates.iter().any(|(_, update)| !update.common.formerly.is_empty());
    let evidence_renamed = documents.evidence.iter().any(|evidence| !evidence.common.formerly.is_empty());
    if organisation.fields.formerly.is_empty() && !update_renamed && !evidence_renamed {
        return Vec::new();
    }
    let id = listed.profile.id;
    let plan_title = listed.link.name.clone();
    let mut moves = Vec::new();
    for (folder, renamed) in names(id.as_str(), &organisation.fields.formerly) {
        if let Some(at) = renamed {
            moves.push(Move { old: format!("{ORGANISATIONS}{folder}/"), new: listed.link.url.clone(), title: plan_title.clone(), at });
            if !documents.plans.is_empty() {
                moves.push(Move { old: format!("{ORGANISATIONS}{folder}/plan/"), new: address::plan(id), title: plan_title.clone(), at });
            }
        }
        for update in &listed.updates {
            let (month, common) = (update.month.to_string(), &update.document.common);
            let target = (address::update(id, update.month), update.title.as_str());
            moves.extend(of_document(folder, renamed, "updates", &names(&month, &common.formerly), &target));
        }
        for evidence in &listed.evidence {
            let document = evidence.document;
            let target = (address::evidence(id, &document.id), document.fields.title.as_str());
            moves.extend(of_document(folder, renamed, "evidence", &names(document.id.as_str(), &document.common.formerly), &target));
        }
    }
    moves
}

/// The old addresses of one document in a folder of this name, now or formerly the organisation's.
fn of_document(folder: &str, renamed: Option<Location>, kind: &str, names: &[Name<'_>], target: &(String, &str)) -> Vec<Move> {
    let (new, title) = target;
    let old = |(name, formerly): &Name<'_>| {
        let at = (*formerly).or(renamed)?;
        Some(Move { old: format!("{ORGANISATIONS}{folder}/{kind}/{name}/"), new: new.clone(), title: (*title).to_owned(), at })
    };
    names.iter().filter_map(old).collect()
}

fn page(common: Common<'_>, moved: Move) -> Draft<'static> {
    let materials = common.materials;
    let title = materials.wording.with("title_redirect", &[("title", Argument::Text(&moved.title))]);
    let page = PageView::new(materials, &moved.old, title.clone(), title).hidden();
    let page = PageView { canonical: materials.absolute(&moved.new), ..page };
    let view = RedirectView { url: moved.new, title: moved.title };
    Draft::new("redirect.html", &page, moved.at).with("redirect", &view)
}

//! A few organisations of a register, judged and made without reading the others.
//!
//! What is said of an organisation and what stands on its pages comes from its own files, the register's file about it, and what all share.
//! The exceptions are few, and looked for: a link to another organisation has that one read too; where more of the register has a say, such
//! as an old address that somebody else may claim, there is no answer but the whole.

use super::{Before, BuildOptions, Made, make};
use crate::check::BROKEN_LINK;
use crate::model::{Organisation, OrganisationId, Register};
use crate::render::Receiver;
use crate::source::{Listing, ReadFailure, World};
use crate::theme::ThemeMissing;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// So many organisations are no longer a few.
const FEW: usize = 80;

/// Makes what some organisations have of their own; each file goes to `receiver`. None when only the whole register could tell what is right
/// about them.
///
/// # Errors
/// When there is no theme of the name asked for.
pub fn make_part(
    world: &dyn World,
    organisations: &BTreeSet<String>,
    options: &BuildOptions,
    receiver: &dyn Receiver,
    before: Option<&Before<'_>>,
) -> Result<Option<Made>, ThemeMissing> {
    let options = BuildOptions { only: Some(organisations.clone()), ..options.clone() };
    let mut shown = organisations.clone();
    while shown.len() <= FEW {
        let made = make(&Part { world, shown: &shown }, &options, receiver, before)?;
        let known = shown.len();
        shown.extend(named(&made.reading.register, organisations));
        if shown.len() == known {
            let needs_more = made.problems.iter().any(|problem| problem.rule.name == BROKEN_LINK.name)
                || organisations.iter().any(|id| was_renamed(&made.reading.register, id));
            return Ok((!needs_more).then_some(made));
        }
    }
    Ok(None)
}

/// The organisation to which a file belongs: one in its folder, or the register's file about it.
#[must_use]
pub fn organisation_of(path: &str) -> Option<&str> {
    let folder = path.strip_prefix("content/organisations/").and_then(|rest| rest.split('/').next());
    let entry = || path.strip_prefix("content/register/").and_then(|name| name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml")));
    folder.or_else(entry).filter(|id| !id.is_empty())
}

/// A world in which no other organisations are.
struct Part<'w> {
    world: &'w dyn World,
    shown: &'w BTreeSet<String>,
}

impl World for Part<'_> {
    fn list(&self, folder: &str) -> Vec<Listing> {
        self.list_where(folder, &|_| true)
    }

    fn list_where(&self, folder: &str, wanted: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Listing> {
        self.world.list_where(folder, &|path| organisation_of(path).is_none_or(|id| self.shown.contains(id)) && wanted(path))
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFailure> {
        self.world.bytes(path)
    }

    fn today(&self) -> Date {
        self.world.today()
    }

    fn is_wanted(&self) -> bool {
        self.world.is_wanted()
    }
}

/// The organisations that these, or the texts and menus of the site, link to.
fn named(register: &Register, organisations: &BTreeSet<String>) -> BTreeSet<String> {
    let own = organisations.iter().filter_map(|id| register.organisations.get(&OrganisationId::new(id)));
    let own_texts = own.flat_map(|of| of.documents.common_parts()).map(|(_, prose)| prose);
    let texts = own_texts.chain([&register.notice]).chain(register.pages.values().map(|page| &page.prose));
    let links = texts.flat_map(|prose| &prose.links).map(|link| link.address.as_str());
    let menus = register.site.navigation.iter().chain(&register.site.footer).map(|entry| entry.url.as_str());
    let id = |address: &str| Some(address.strip_prefix("/organisations/")?.split(['/', '#']).next()?.to_owned());
    links.chain(menus).filter_map(id).filter(|id| !id.is_empty()).collect()
}

/// Whether an organisation or anything of it had another address, which others may claim.
fn was_renamed(register: &Register, id: &str) -> bool {
    let id = OrganisationId::new(id);
    let renamed =
        |of: &Organisation| !of.fields.formerly.is_empty() || of.documents.common_parts().any(|(common, _)| !common.formerly.is_empty());
    register.organisations.get(&id).is_some_and(renamed)
}

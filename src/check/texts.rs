//! Texts that do not fit where they are shown.

use super::Judge;
use super::rule_table::TEXT_TOO_LONG;
use crate::model::Located;
use crate::model::length::{NAME, SUMMARY};

/// Checks names, titles and summaries.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for organisation in judge.organisations() {
        within(judge, &organisation.fields.name, NAME);
        within(judge, &organisation.fields.summary, SUMMARY);
        for pledge in &organisation.documents.pledges {
            pledge.fields.title.iter().for_each(|title| within(judge, title, NAME));
        }
        for (_, update) in &organisation.documents.updates {
            update.fields.title.iter().for_each(|title| within(judge, title, NAME));
        }
        for plan in &organisation.documents.plans {
            plan.fields.title.iter().for_each(|title| within(judge, title, NAME));
            plan.fields.actions.iter().for_each(|action| within(judge, &action.title, NAME));
        }
        organisation.documents.evidence.iter().for_each(|evidence| within(judge, &evidence.fields.title, NAME));
    }
    for entry in judge.register().entries.values() {
        entry.fields.name.iter().for_each(|name| within(judge, name, NAME));
    }
    for page in judge.register().pages.values() {
        within(judge, &page.fields.title, NAME);
        within(judge, &page.fields.summary, SUMMARY);
    }
}

fn within(judge: &mut Judge<'_, '_>, text: &Located<String>, most: usize) {
    let length = text.chars().count();
    if length > most {
        let message = format!("This text has {length} characters; {most} is the most that fits.");
        judge.report(&TEXT_TOO_LONG, text.at, message, "Say it in fewer words here, and the rest in the text of a document.");
    }
}

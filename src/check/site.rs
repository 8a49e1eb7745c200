//! Promises of the site itself that run out.

use super::Judge;
use super::rule_table::{REVIEW_OVERDUE, SECURITY_CONTACT_EXPIRED};

/// Checks review dates.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    let register = judge.register();
    let expires = &register.site.security.expires;
    if expires.value < register.today {
        let message = format!("The security contact ran out on {}. Nobody may rely on it any more.", expires.value);
        judge.report(
            &SECURITY_CONTACT_EXPIRED,
            expires.at,
            message,
            "Make sure the contact still works, then write a date within the next year.",
        );
    }
    for page in register.pages.values() {
        if let Some(review) = page.fields.review_by.as_ref().filter(|review| review.value < register.today) {
            let message = format!("This page was to be looked at again by {}.", review.value);
            judge.report(&REVIEW_OVERDUE, review.at, message, "Read the page, correct it, then write a new review_by date.");
        }
    }
}

//! What the site itself has promised, and by when.

use super::{Addressee, Horizon, Matter, Reminder};
use crate::model::Register;

/// Reminders about the site.
pub(super) fn of_site(register: &Register, horizon: Horizon) -> Vec<Reminder<'_>> {
    let last_day = horizon.last_day(register.today);
    let until = register.site.security.expires.value;
    let contact = (until <= last_day).then_some(Matter::SecurityContact { until });
    let reviews = register.pages.values().filter_map(|page| {
        let by = page.fields.review_by.as_ref()?.value;
        (by <= last_day).then_some(Matter::Review { page, by })
    });
    let reminder = |matter| Reminder::new(register.today, None, matter, Addressee::Team);
    contact.into_iter().chain(reviews).map(reminder).collect()
}

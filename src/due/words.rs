//! What reminders say, to the team and to an organisation. Plain English, full dates.

use super::{Kind, Matter};
use crate::derive::MissingMonths;
use crate::diagnostic::is_disruptive;
use crate::model::{Month, When};
use jiff::civil::Date;

/// "22 November 2026".
pub(super) fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// "November 2026".
pub(super) fn month(month: Month) -> String {
    month.first_day().strftime("%B %Y").to_string()
}

/// "October 2026" or "August 2026 to October 2026".
pub(super) fn months(missing: MissingMonths) -> String {
    if missing.first == missing.last {
        return month(missing.last);
    }
    format!("{} to {}", month(missing.first), month(missing.last))
}

/// "1 page" or "3 pages".
pub(super) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// What contributors wrote, on one line: what would move the cursor, begin a line or turn the text round becomes a blank.
pub(super) fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if is_disruptive(c) { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The heading of a kind in the list.
pub(super) fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::SecurityExpired => "The security contact has run out",
        Kind::AwardExpired => "Awards that have ended",
        Kind::UpdateOverdue => "Updates overdue",
        Kind::Dormant => "Dormant",
        Kind::PlanEnded => "Plans that have ended",
        Kind::ActionOverdue => "Actions overdue",
        Kind::ReviewOverdue => "Pages to look at again, overdue",
        Kind::UpdateDue => "Updates due",
        Kind::AwardExpiring => "Awards that end soon",
        Kind::PlanEnding => "Plans that end soon",
        Kind::ActionDue => "Actions due soon",
        Kind::SecurityExpiring => "The security contact runs out soon",
        Kind::ReviewDue => "Pages to look at again soon",
        Kind::StepsWaiting => "Steps to confirm",
        Kind::NotRegistered => "Not in the register yet",
        Kind::NoPage => "No page yet",
    }
}

/// What the team does about a kind.
pub(super) fn advice(kind: Kind) -> &'static str {
    match kind {
        Kind::SecurityExpired | Kind::SecurityExpiring => {
            "Make sure that the contact in content/site.yaml still works, then write a new date under \"expires\"."
        }
        Kind::AwardExpired => {
            "Ask if the organisation wants to renew it. If not, nothing more is needed: its page says that the award has ended."
        }
        Kind::AwardExpiring => "Tell the organisation how it can renew its award before that day.",
        Kind::UpdateOverdue => "Write to each. One update for the last month brings it back; earlier gaps are forgiven.",
        Kind::Dormant => "Telephone or write. If it wants to rest or leave, record that under \"status\" in its register entry.",
        Kind::UpdateDue => "Remind each. There is still time.",
        Kind::PlanEnded => "Ask for a new plan.",
        Kind::PlanEnding => "Ask for the next plan before this one ends.",
        Kind::ActionOverdue => "Ask each to say how the action stands: done, dropped, or a new date with the reason.",
        Kind::ActionDue => "Remind each, so that it can say in time if the date must move.",
        Kind::ReviewOverdue | Kind::ReviewDue => "Read the page, correct it, then write a new date under \"review_by\".",
        Kind::StepsWaiting => "Look at what each has shown. Record the steps you accept in its register entry.",
        Kind::NotRegistered => "Register it: write its file in content/register/. Or ask if it wants to take part.",
        Kind::NoPage => "Ask it to send its page. Reminders of updates begin when there is one.",
    }
}

/// What it is, said to the team and after the organisation's name.
pub(super) fn statement(matter: &Matter<'_>, today: Date) -> String {
    match matter {
        Matter::SecurityContact { until } => {
            format!("the security contact {} {}", past(*until, today, "ran out on", "runs out on"), day(*until))
        }
        Matter::Review { page, by } => format!("the page {} “{}”, by {}", page.address, one_line(&page.fields.title), day(*by)),
        Matter::Award { level, until } => {
            format!("{} {} {}", one_line(&level.name), past(*until, today, "ended on", "ends on"), day(*until))
        }
        Matter::UpdateDue { missing, until } => format!("no update for {}, due by {} at the latest", months(*missing), day(*until)),
        Matter::UpdateOverdue { missing } => format!("no update for {}, overdue since {}", months(*missing), day(missing.overdue_on)),
        Matter::Dormant { missing } => format!("no update for {} ({})", months(*missing), month_count(*missing)),
        Matter::Plan { plan, to } => format!("plan {plan} {} {}", past(*to, today, "ended on", "ends on"), day(*to)),
        Matter::Action { plan, action } => {
            let due = action.due.value;
            let verb = past(due, today, "was due on", "is due on");
            format!("“{}” in plan {plan} {verb} {}", one_line(&action.title), day(due))
        }
        Matter::StepsWaiting { steps } => {
            let names: Vec<String> = steps.iter().map(|step| one_line(&step.name)).collect();
            format!("says that it has taken: {}", names.join("; "))
        }
        Matter::NotRegistered => "has sent a page, and has no register entry yet".to_owned(),
        Matter::NoPage { registered } => match registered {
            When::Unknown => "registered, the day is unknown".to_owned(),
            When::Day(date) => format!("registered on {}", day(*date)),
            When::Month(of) => format!("registered in {}", month(*of)),
            When::Year(year) => format!("registered in {year}"),
        },
    }
}

/// "4 months".
fn month_count(missing: MissingMonths) -> String {
    counted(usize::try_from(missing.count()).unwrap_or_default(), "month")
}

/// The first words for a day that has passed, the second for one that has not.
pub(super) fn past(date: Date, today: Date, passed: &'static str, coming: &'static str) -> &'static str {
    if date < today { passed } else { coming }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_contributors_write_begins_a_line_or_turns_the_text() {
        assert_eq!(one_line("A\r\nB\u{1b}[2J\u{202e}C\u{2028}D"), "A B [2J C D");
        assert_eq!(one_line("  مثالی  مرکز "), "مثالی مرکز");
    }
}

//! What somebody has to see to: updates that are due, actions and plans that run out, awards that end, what waits for the team.
//!
//! Everything is taken from [`crate::derive`]: this stage only chooses what is worth a reminder, says it in plain words, and prints it as
//! a list, a spreadsheet, a calendar or JSON. Organisations that rest or have left are not written to. Pledges have no end that a file
//! or a scheme states, so none is ever called due. Must not know: pages, themes.

mod calendar;
mod human;
mod json;
mod left_out;
mod letter;
mod matter;
mod of_organisation;
mod of_site;
mod reminder;
mod spreadsheet;
mod words;

pub use calendar::calendar;
pub use human::human;
pub use json::json;
pub use left_out::{left_out, stops_every_reminder};
pub use matter::{Kind, Matter};
pub use reminder::{Addressee, DueList, Horizon, Reminder, due};
pub use spreadsheet::spreadsheet;

//! Dates and sources as a reader sees them.

use super::Shared;
use crate::model::{Month, SourceNote, When};
use crate::theme::Wording;
use crate::theme::wording::Argument;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

/// A date, month or year, as exactly as it is known.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// In words: `30 September 2025`, `September 2025`, `2025`, or the message for an unknown date.
    pub text: String,
    /// For `<time datetime>`: `2025-09-30`, `2025-09`, `2025`; empty when the date is not known (then print `text` without `<time>`).
    pub iso: String,
}

/// A public page that a fact was read from.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day it was read.
    pub read: DateView,
}

/// The words dates are written with; the names of months are looked up once.
#[derive(Debug)]
pub(crate) struct DateWords<'a> {
    wording: &'a Wording,
    months: Vec<String>,
    unknown: String,
    /// Months as templates see them. Every update has one, and there are few.
    shared_months: RwLock<BTreeMap<Month, Shared<DateView>>>,
}

impl<'a> DateWords<'a> {
    pub(crate) fn new(wording: &'a Wording) -> Self {
        let months = (1..=12).map(|number| wording.plain(&format!("month_{number}"))).collect();
        Self { wording, months, unknown: wording.plain("date_unknown"), shared_months: RwLock::default() }
    }

    pub(crate) fn day(&self, date: Date) -> DateView {
        self.when(When::Day(date))
    }

    pub(crate) fn month(&self, month: Month) -> DateView {
        self.when(When::Month(month))
    }

    /// The same for templates alone, made once for each month.
    pub(crate) fn shared_month(&self, month: Month) -> Shared<DateView> {
        let known = self.shared_months.read().unwrap_or_else(PoisonError::into_inner).get(&month).cloned();
        known.unwrap_or_else(|| {
            let made = Shared::new(&self.month(month));
            self.shared_months.write().unwrap_or_else(PoisonError::into_inner).entry(month).or_insert(made).clone()
        })
    }

    pub(crate) fn when(&self, when: When) -> DateView {
        let text = match when {
            When::Day(date) => self.day_text(date),
            When::Month(month) => self.month_text(month),
            When::Year(year) => self.wording.with("date_year", &[("year", Argument::Text(&year.to_string()))]),
            When::Unknown => self.unknown.clone(),
        };
        DateView { text, iso: when.iso().unwrap_or_default() }
    }

    pub(crate) fn sources(&self, notes: &[SourceNote]) -> Vec<SourceView> {
        let view =
            |note: &SourceNote| SourceView { title: note.title.clone(), url: note.url.value.clone(), read: self.day(note.read.value) };
        notes.iter().map(view).collect()
    }

    fn day_text(&self, date: Date) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let arguments =
            [("day", Argument::Text(&day)), ("month", Argument::Text(self.name(date.month()))), ("year", Argument::Text(&year))];
        self.wording.with("date_day", &arguments)
    }

    fn month_text(&self, month: Month) -> String {
        let year = month.year().to_string();
        let arguments = [("month", Argument::Text(self.name(month.month()))), ("year", Argument::Text(&year))];
        self.wording.with("date_month", &arguments)
    }

    fn name(&self, month: i8) -> &str {
        let index = usize::from(month.unsigned_abs()).saturating_sub(1);
        self.months.get(index).map_or("", String::as_str)
    }
}

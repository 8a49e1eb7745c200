//! Fields of a plan.

use crate::fields::{Declared, record};
use crate::model::{Action, DueChange, Measure, Plan, Reading};

record! {
    Plan in Declared, "a plan" {
        title: optional, "A title, when “Plan” is not enough.", "Plan for 2025 to 2026";
        from: required, "The first day it covers.", "1 September 2025";
        to: required, "The last day it covers.", "31 August 2026";
        summary: optional, "What it is about, in a sentence or two.", "We want every family to feel at home.";
        actions: required, "What you will do.", "[{id: ask-families, title: Ask every family, area: governance, due: 2026-03-31, status: not-started}]";
    }
}

record! {
    Action in Declared, "an action" {
        id: required, "A short name for it.", "ask-families";
        title: required, "What you will do.", "Ask every family what would help";
        area: required, "The area it belongs to.", "governance";
        step: optional, "The step of the journey it serves.", "understanding";
        commitment: optional, "The promise it keeps: pledge/commitment.", "2025/welcome";
        owner: optional, "The role that sees to it.", "Head of pastoral care";
        start: optional, "When you begin.", "1 October 2025";
        due: required, "When it should be done.", "31 March 2026";
        status: required, "How it stands.", "not-started";
        done_on: optional, "When it was done.", "12 March 2026";
        measure: optional, "A number that shows whether it works.", "{name: Families who feel welcome, unit: \"%\", target: 90}";
        changes: list, "Due dates that moved.", "[{on: 2026-02-01, from: 2026-03-31, to: 2026-05-31, reason: The hall was closed.}]";
        evidence: list, "Evidence that shows it, by file name without its ending.", "[autumn-survey]";
    }
}

record! {
    Measure in Declared, "a measure" {
        name: required, "What you count.", "Families who feel welcome";
        unit: optional, "In what.", "\"%\"";
        baseline: optional, "Where it began.", "62";
        target: required, "Where it should get to.", "90";
        readings: list, "What you found, and when.", "[{on: 2026-01-15, value: 70}]";
    }
}

record! {
    Reading in Declared, "a reading" {
        on: required, "The day.", "15 January 2026";
        value: required, "The number you found.", "70";
    }
}

record! {
    DueChange in Declared, "a change" {
        on: required, "The day you decided it.", "1 February 2026";
        from: required, "The old due date.", "31 March 2026";
        to: required, "The new due date.", "31 May 2026";
        reason: required, "Why it moved.", "The hall was closed for repairs.";
    }
}

//! Fields of `scheme.yaml`.

use crate::fields::{Team, record};
use crate::model::scheme::{Area, FactSource, Kind, Level, Phase, Rating, Scheme, Sector, Step, UpdateRhythm, Ward};

record! {
    Scheme in Team, "a scheme" {
        name: required, "Full name of the mark.", "Example Quality Mark";
        short_name: required, "Short name.", "EQM";
        summary: required, "What the mark is, in two sentences.", "A mark for places that welcome everyone.";
        place: optional, "The city or place it belongs to.", "Exampleton";
        phases: required, "Phases with their steps, in order.", "[{id: begin, name: Begin, summary: Get ready., steps: […]}]";
        areas: required, "Areas of development.", "[{id: people, name: People, summary: Who works with you.}]";
        levels: required, "Award levels.", "[{id: bronze, name: Bronze, rank: 1}]";
        sectors: required, "Sectors.", "[{id: education, name: Education}]";
        kinds: required, "Kinds of taker; the first is the usual one.", "[{id: organisation, name: Organisation}]";
        wards: list, "Wards, or another division of the place.", "[{id: north, name: North}]";
        wards_source: optional, "Where the list of wards comes from.", "{title: Order of 2017}";
        scale: list, "Scale of self-evaluations, lowest first.", "[{id: starting, name: Starting}]";
        updates: required, "When updates are due.", "{due_day: 14, grace_days: 14, dormant_after_months: 6, public: true}";
        reporting_year_starts: optional, "Month in which the reporting year begins.", "April";
        target_registrations: optional, "How many registrations are hoped for in a year.", "30";
    }
}

record! {
    Phase in Team, "a phase" {
        id: required, "Its id.", "begin";
        name: required, "Its name.", "Begin";
        summary: required, "What it is about.", "Get ready.";
        steps: required, "Its steps, in order.", "[{id: register, name: Register, summary: Say that you take part.}]";
        source: optional, "Where this comes from.", "{title: Report of 2017, where: paragraph 3.2}";
        confirmed: optional, "false when the scheme itself has not confirmed this.", "false";
    }
}

record! {
    Step in Team, "a step" {
        id: required, "Its id.", "register";
        name: required, "Its name.", "Register";
        summary: required, "What it is about.", "Say that you take part.";
        asks: optional, "What an organisation has to show.", "A filled-in form.";
        source: optional, "Where this comes from.", "{title: Report of 2017, where: paragraph 3.2}";
        confirmed: optional, "false when the scheme itself has not confirmed this.", "false";
    }
}

record! {
    Area in Team, "an area" {
        id: required, "Its id.", "people";
        name: required, "Its name.", "People";
        summary: required, "What it is about.", "Who works with you.";
        source: optional, "Where this comes from.", "{title: Report of 2017, where: paragraph 3.2}";
        confirmed: optional, "false when the scheme itself has not confirmed this.", "false";
    }
}

record! {
    Level in Team, "a level" {
        id: required, "Its id.", "bronze";
        name: required, "Its name.", "Bronze";
        rank: required, "Its place in the order, lowest 1.", "1";
        summary: optional, "What it means.", "The first level.";
        valid_for_months: optional, "For how many months an award holds.", "36";
        shape: optional, "The outline of its badge.", "hexagon";
        source: optional, "Where this comes from.", "{title: News of 2022}";
        confirmed: optional, "false when the scheme itself has not confirmed this.", "false";
    }
}

record! {
    Sector in Team, "a sector" {
        id: required, "Its id.", "education";
        name: required, "Its name.", "Education";
        summary: optional, "What it takes in.", "Schools, colleges and nurseries.";
        source: optional, "Where this comes from.", "{title: Report of 2017}";
        confirmed: optional, "false when the scheme itself has not confirmed this.", "false";
    }
}

record! {
    Kind in Team, "a kind of taker" {
        id: required, "Its id.", "organisation";
        name: required, "Its name.", "Organisation";
        plural: optional, "Its name for several.", "Organisations";
        individual: optional, "true when it is one person, who must agree to be listed.", "true";
    }
}

record! {
    Ward in Team, "a ward" {
        id: required, "Its slug.", "north";
        name: required, "Its name.", "North";
        code: optional, "Its statistical code.", "E05000001";
    }
}

record! {
    Rating in Team, "a rating" {
        id: required, "Its id.", "starting";
        name: required, "Its name.", "Starting";
        summary: optional, "What it means.", "We have just begun.";
    }
}

record! {
    UpdateRhythm in Team, "a rhythm of updates" {
        due_day: required, "Day of the following month by which an update is due.", "14";
        grace_days: required, "Days after that before it is overdue.", "14";
        dormant_after_months: required, "Months without an update before an organisation is dormant.", "6";
        public: required, "Whether the public sees how updates stand.", "true";
        source: optional, "Where this comes from.", "{title: Report of 2017}";
        confirmed: optional, "false when the scheme itself has not confirmed this.", "false";
    }
}

record! {
    FactSource in Team, "a source" {
        title: required, "What the text is called.", "Report of 2017";
        url: optional, "Its address.", "https://example.org/report";
        place as "where": optional, "Where in it.", "paragraph 3.2";
    }
}

//! Fields of evidence.

use crate::fields::{Declared, record};
use crate::model::{Evidence, EvidenceLink, Picture};

record! {
    Evidence in Declared, "evidence" {
        title: required, "What it is called.", "Autumn survey of families";
        on: required, "The day it is about.", "14 November 2025";
        kind: optional, "What sort it is.", "feedback";
        areas: list, "Areas it shows.", "[governance]";
        actions: list, "Actions of your plan it supports.", "[ask-families]";
        links: list, "Pages elsewhere.", "[{title: The survey, url: https://example.org/survey}]";
        media: list, "Pictures, files in media/.", "[{file: survey.png, alt: A wall of paper leaves with wishes}]";
    }
}

record! {
    EvidenceLink in Declared, "a link" {
        title: required, "What the page is called.", "The survey";
        url: required, "Its address.", "https://example.org/survey";
        captured: optional, "The day you last looked at it.", "20 November 2025";
    }
}

record! {
    Picture in Declared, "a picture" {
        file: required, "The picture's name in media/.", "survey.png";
        alt: required, "What it shows, for people who cannot see it.", "A wall of paper leaves with wishes";
        consent: optional, "How the people in it agreed to be shown.", "Signed forms, kept by the office";
    }
}

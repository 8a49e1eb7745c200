//! Fields of a source, and those every document may have.

use crate::fields::record;
use crate::model::{Common, SourceNote};

macro_rules! in_every_zone {
    ($($zone:ty),*) => {$(
        record! {
            SourceNote in $zone, "a source" {
                title: required, "What the page is called.", "Our mark, our plan";
                url: required, "The page's address.", "https://example.org/plan";
                read: required, "The day you read it.", "22 November 2026";
            }
        }
    )*};
}

in_every_zone!(crate::fields::Declared, crate::fields::Confirmed);

record! {
    Common in crate::fields::Declared, "a document" {
        language: optional, "The language it is written in, when it is not your usual one.", "ur";
        formerly: list, "Names the file had before; old addresses lead here.", "[old-name]";
        sources: list, "Public pages this was written from, when the team wrote it.", "[{title: Our plan, url: https://example.org, read: 2026-11-22}]";
    }
}

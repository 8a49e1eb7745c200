//! Fields of a free page.

use crate::fields::{Team, record};
use crate::model::PageRecord;

record! {
    PageRecord in Team, "a page" {
        title: required, "Its title.", "About the mark";
        summary: required, "What it is, in one sentence.", "Where the mark comes from and who runs it.";
        updated: optional, "The day it was last changed in substance.", "22 November 2026";
        review_by: optional, "The day by which it must be looked at again.", "22 November 2027";
        parts: list, "Parts that the program makes, shown after the text: from the scheme, or from its own rules and fields.", "[steps, areas]";
        language: optional, "Its language, when it is not the site's.", "pl";
        formerly: list, "Addresses it had before, without the slashes around.", "[guidance/old]";
    }
}

//! Fields of an update.

use crate::fields::{Declared, record};
use crate::model::Update;

record! {
    Update in Declared, "an update" {
        title: optional, "A title, when “September 2025 update” is not enough.", "A month of open doors";
        published: optional, "The day you published it.", "3 October 2025";
        actions: list, "Actions of your plan you worked on.", "[ask-families]";
        areas: list, "Areas you worked on.", "[governance]";
        steps: list, "Steps you worked on.", "[understanding]";
        no_change: optional, "true when nothing changed this month.", "true";
    }
}

//! Fields of a pledge.

use crate::fields::{Declared, record};
use crate::model::{Commitment, Pledge};

record! {
    Pledge in Declared, "a pledge" {
        title: optional, "A title, when “Pledge” is not enough.", "Our pledge for 2025";
        made: required, "The day you made it.", "30 September 2025";
        signed_by: optional, "The role that signed it.", "Chair of governors";
        signatories: optional, "How many people signed up: a count, never names.", "48";
        of: optional, "Out of how many.", "52";
        commitments: required, "What you promise.", "[{id: welcome, text: We will welcome every family.}]";
        renews: optional, "The pledge this one replaces, by file name without its ending.", "2023";
    }
}

record! {
    Commitment in Declared, "a commitment" {
        id: optional, "A short name, so that actions can say which promise they keep.", "welcome";
        text: required, "The promise.", "We will welcome every family.";
        area: optional, "The area it is about.", "governance";
    }
}

//! `favicon.svg`: one patch of cloth.

use super::Common;
use crate::cloth;
use crate::render::Rendered;

pub(crate) fn file(common: Common<'_>) -> Rendered {
    Rendered { path: "favicon.svg".to_owned(), bytes: cloth::favicon().into_bytes(), origin: common.top }
}

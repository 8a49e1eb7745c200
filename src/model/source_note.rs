//! Where a fact was read, when the mark's team wrote it from public pages.

use crate::model::Located;
use jiff::civil::Date;

/// A public page that states a fact, and when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceNote {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub url: Located<String>,
    /// The day it was read.
    pub read: Located<Date>,
}

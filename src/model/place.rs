//! Where an organisation works and in which sector, "not stated" included.

use crate::model::{Located, SectorId, WardId};

/// The sectors of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sectors {
    /// Nobody says which (`not-stated`).
    NotStated,
    /// These.
    Stated(Vec<Located<SectorId>>),
}

impl Sectors {
    /// The sectors named; empty when none is stated.
    #[must_use]
    pub fn ids(&self) -> &[Located<SectorId>] {
        match self {
            Self::NotStated => &[],
            Self::Stated(ids) => ids,
        }
    }
}

/// Where an organisation works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wards {
    /// In the whole city (`city-wide`).
    CityWide,
    /// Outside the scheme's place: `outside-` and the place, as written.
    Outside(Located<String>),
    /// In these wards.
    Stated(Vec<Located<WardId>>),
}

impl Wards {
    /// The wards named; empty for city-wide and outside.
    #[must_use]
    pub fn ids(&self) -> &[Located<WardId>] {
        match self {
            Self::CityWide | Self::Outside(_) => &[],
            Self::Stated(ids) => ids,
        }
    }
}

//! The scheme: phases, steps, areas, levels and all else that makes this mark this mark. Data, never code.

use crate::model::{AreaId, KindId, LevelId, Located, PhaseId, RatingId, SectorId, StepId, WardId};

/// `scheme.yaml`.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Full name of the mark.
    pub name: Located<String>,
    /// Short name.
    pub short_name: Located<String>,
    /// What the mark is, in two sentences.
    pub summary: Located<String>,
    /// The city or place it belongs to.
    pub place: Option<Located<String>>,
    /// Phases with their steps, in order.
    pub phases: Vec<Phase>,
    /// Areas of development.
    pub areas: Vec<Area>,
    /// Award levels.
    pub levels: Vec<Level>,
    /// Sectors.
    pub sectors: Vec<Sector>,
    /// Kinds of taker; the first is the usual one.
    pub kinds: Vec<Kind>,
    /// Wards, or another division of the place.
    pub wards: Vec<Ward>,
    /// Where the list of wards comes from.
    pub wards_source: Option<FactSource>,
    /// Scale of self-evaluations, lowest first.
    pub scale: Vec<Rating>,
    /// When updates are due.
    pub updates: UpdateRhythm,
    /// Month in which the reporting year begins, from 1.
    pub reporting_year_starts: Option<Located<MonthOfYear>>,
    /// How many registrations are hoped for in a year.
    pub target_registrations: Option<Located<u64>>,
}

impl Scheme {
    /// All steps of all phases in order, each with its phase's index.
    pub fn steps(&self) -> impl Iterator<Item = (usize, &Step)> {
        self.phases.iter().enumerate().flat_map(|(index, phase)| phase.steps.iter().map(move |step| (index, step)))
    }

    /// The position of a step in the whole journey, from 0.
    #[must_use]
    pub fn step_index(&self, id: &StepId) -> Option<usize> {
        self.steps().position(|(_, step)| step.id.value == *id)
    }

    /// The level with this id.
    #[must_use]
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.levels.iter().find(|level| level.id.value == *id)
    }
}

/// A month of the year by its English name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthOfYear(pub i8);

/// A phase: steps that belong together.
#[derive(Clone, Debug)]
pub struct Phase {
    /// Its id.
    pub id: Located<PhaseId>,
    /// Its name.
    pub name: Located<String>,
    /// What it is about.
    pub summary: Located<String>,
    /// Its steps, in order.
    pub steps: Vec<Step>,
    /// Where this comes from.
    pub source: Option<FactSource>,
    /// `false` when the scheme itself has not confirmed this.
    pub confirmed: Option<Located<bool>>,
}

/// A step of the journey.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its id.
    pub id: Located<StepId>,
    /// Its name.
    pub name: Located<String>,
    /// What it is about.
    pub summary: Located<String>,
    /// What an organisation has to show.
    pub asks: Option<Located<String>>,
    /// Where this comes from.
    pub source: Option<FactSource>,
    /// `false` when the scheme itself has not confirmed this.
    pub confirmed: Option<Located<bool>>,
}

/// An area of development.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its id.
    pub id: Located<AreaId>,
    /// Its name.
    pub name: Located<String>,
    /// What it is about.
    pub summary: Located<String>,
    /// Where this comes from.
    pub source: Option<FactSource>,
    /// `false` when the scheme itself has not confirmed this.
    pub confirmed: Option<Located<bool>>,
}

/// An award level.
#[derive(Clone, Debug)]
pub struct Level {
    /// Its id.
    pub id: Located<LevelId>,
    /// Its name.
    pub name: Located<String>,
    /// Its place in the order, lowest 1.
    pub rank: Located<u64>,
    /// What it means.
    pub summary: Option<Located<String>>,
    /// For how many months an award holds, where the scheme says so.
    pub valid_for_months: Option<Located<u64>>,
    /// The shape of its badge.
    pub shape: Option<Located<LevelShape>>,
    /// Where this comes from.
    pub source: Option<FactSource>,
    /// `false` when the scheme itself has not confirmed this.
    pub confirmed: Option<Located<bool>>,
}

/// The outline of a level's badge, so that levels differ in more than colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LevelShape {
    /// Six sides.
    Hexagon,
    /// A circle.
    Circle,
    /// A square on its corner.
    Diamond,
    /// A square.
    Square,
    /// A shield.
    Shield,
    /// A star.
    Star,
}

/// A sector.
#[derive(Clone, Debug)]
pub struct Sector {
    /// Its id.
    pub id: Located<SectorId>,
    /// Its name.
    pub name: Located<String>,
    /// What it takes in.
    pub summary: Option<Located<String>>,
    /// Where this comes from.
    pub source: Option<FactSource>,
    /// `false` when the scheme itself has not confirmed this.
    pub confirmed: Option<Located<bool>>,
}

/// A kind of taker.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its id.
    pub id: Located<KindId>,
    /// Its name.
    pub name: Located<String>,
    /// Its name for several.
    pub plural: Option<Located<String>>,
    /// Whether it is one person, who must agree to be listed.
    pub individual: Option<Located<bool>>,
}

/// A ward, or another part of the place.
#[derive(Clone, Debug)]
pub struct Ward {
    /// Its slug.
    pub id: Located<WardId>,
    /// Its name.
    pub name: Located<String>,
    /// Its statistical code.
    pub code: Option<Located<String>>,
}

/// A rating of the scale for self-evaluations.
#[derive(Clone, Debug)]
pub struct Rating {
    /// Its id.
    pub id: Located<RatingId>,
    /// Its name.
    pub name: Located<String>,
    /// What it means.
    pub summary: Option<Located<String>>,
}

/// When updates are due, and when silence is called what.
#[derive(Clone, Debug)]
pub struct UpdateRhythm {
    /// Day of the following month by which a month's update is due.
    pub due_day: Located<u64>,
    /// Days after that before it is overdue.
    pub grace_days: Located<u64>,
    /// Months without an update before an organisation is dormant.
    pub dormant_after_months: Located<u64>,
    /// Whether the public sees the standing.
    pub public: Located<bool>,
    /// Where this comes from.
    pub source: Option<FactSource>,
    /// `false` when the scheme itself has not confirmed this.
    pub confirmed: Option<Located<bool>>,
}

/// The text a fact of the scheme comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactSource {
    /// What the text is called.
    pub title: Located<String>,
    /// Its address.
    pub url: Option<Located<String>>,
    /// Where in it.
    pub place: Option<Located<String>>,
}

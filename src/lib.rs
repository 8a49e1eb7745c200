//! The static site generator of a quality mark's public register. See ARCHITECTURE.md for the picture of the pipeline.

pub mod check;
pub mod cloth;
pub mod context;
pub mod derive;
pub mod diagnostic;
pub mod fields;
pub mod markdown;
pub mod model;
pub mod pages;
pub mod read;
pub mod render;
pub mod rules;
pub mod source;
pub mod theme;
pub mod verify;
pub mod yaml;

//! Themes: layers of templates, styles and messages, from a site's overrides to the default embedded in the binary.

pub mod wording;

pub use wording::Wording;

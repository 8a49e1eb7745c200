//! How long texts may be where they have to fit: the checks hold it, and forms say it beforehand.

/// Longest summary, in characters.
pub const SUMMARY: usize = 300;
/// Longest name or title, in characters.
pub const NAME: usize = 200;

//! Small registers made by hand, for tests of this stage.

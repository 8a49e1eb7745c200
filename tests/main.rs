//! All integration tests in one program, so that it is linked once.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod architecture;
mod command_line;
mod many_problems;
mod repeatable;
mod rules;
mod schemes;
mod showcase;
mod support;
mod themes;
mod turning_points;

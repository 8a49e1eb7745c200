//! All integration tests in one program, so that it is linked once.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]
#![allow(
    clippy::disallowed_methods,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "tests stand outside the program and know the names they made"
)]

mod any_input;
mod architecture;
mod bytes;
mod command_line;
mod import;
mod issue_forms;
mod many_problems;
mod new;
mod repeatable;
mod rules;
mod schema;
mod schemes;
mod showcase;
mod support;
mod themes;
mod turning_points;

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
mod due;
mod explain;
mod formats;
mod guard;
mod guard_history;
mod guard_hostile;
mod guard_published;
mod human;
mod import;
mod init;
mod issue_forms;
mod long_lists;
mod many_problems;
mod mending;
mod new;
mod one_cause;
mod page_parts;
mod part;
mod references;
mod repeatable;
mod rule_levels;
mod rules;
mod schema;
mod schemes;
mod serve;
mod showcase;
mod support;
mod themes;
mod turning_points;
mod workflows;
mod yaml_traps;

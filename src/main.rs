//! The `ccqm` program: reads its arguments, runs, and says how it went by its exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    ccqm::cli::run()
}

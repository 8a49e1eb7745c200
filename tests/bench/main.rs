//! How fast the program is, beside the floor of the same machine and beside other generators: run by `tests/bench/run`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a measurement that cannot go on should stop")]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program of its own, beside the one it measures"
)]

#[cfg(unix)]
mod corpus;
#[cfg(unix)]
mod edit_served;
#[cfg(unix)]
mod floor;
#[cfg(unix)]
mod measure;
#[cfg(unix)]
mod others;
#[cfg(unix)]
mod sizes;
#[cfg(unix)]
mod table;

#[cfg(unix)]
fn main() {
    sizes::main();
}

#[cfg(not(unix))]
fn main() {
    eprintln!("how much a process uses is only known on Unix");
}

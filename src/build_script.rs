//! Runs before the crate is compiled: tells cargo which folders are a part of the program.
//!
//! `include_dir!` puts files into the binary without cargo knowing; without this, an edited template would not be seen.

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() {
    for folder in ["themes/default", "src/init/starter", ".github"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}

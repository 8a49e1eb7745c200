//! Runs before the crate is compiled: tells cargo that the default theme is a part of the program.
//!
//! `include_dir!` puts the theme's files into the binary without cargo knowing; without this, an edited template would not be seen.

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() {
    println!("cargo::rerun-if-changed=themes/default");
}

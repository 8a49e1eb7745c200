//! `ccqm import`.

use super::{Failure, Outcome};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct ImportOptions {}

pub(super) fn run(_options: &ImportOptions) -> Result<Outcome, Failure> {
    Err(Failure::new("this command is not finished".to_owned()))
}

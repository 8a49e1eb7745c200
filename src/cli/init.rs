//! `ccqm init`.

use super::{Failure, Outcome};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct InitOptions {}

pub(super) fn run(_options: &InitOptions) -> Result<Outcome, Failure> {
    Err(Failure::new("this command is not finished".to_owned()))
}

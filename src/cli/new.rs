//! `ccqm new`.

use super::{Failure, Outcome};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct NewOptions {}

pub(super) fn run(_options: &NewOptions) -> Result<Outcome, Failure> {
    Err(Failure::new("this command is not finished".to_owned()))
}

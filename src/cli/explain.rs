//! `ccqm explain`.

use super::{Failure, Outcome};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct ExplainOptions {}

pub(super) fn run(_options: &ExplainOptions) -> Result<Outcome, Failure> {
    Err(Failure::new("this command is not finished".to_owned()))
}

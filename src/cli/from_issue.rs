//! `ccqm from-issue`.

use super::{Failure, Outcome};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct FromIssueOptions {}

pub(super) fn run(_options: &FromIssueOptions) -> Result<Outcome, Failure> {
    Err(Failure::new("this command is not finished".to_owned()))
}

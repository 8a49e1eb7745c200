//! `ccqm issue-forms`.

use super::{Failure, Outcome};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct IssueFormsOptions {}

pub(super) fn run(_options: &IssueFormsOptions) -> Result<Outcome, Failure> {
    Err(Failure::new("this command is not finished".to_owned()))
}

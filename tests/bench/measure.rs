//! Measures one command as a whole process: wall time, processor time, peak memory.

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What one run took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) wall: Duration,
    pub(crate) processor: Duration,
    /// Peak of resident memory in KiB.
    pub(crate) peak: i64,
}

/// The argument with which this program measures for itself: usage is known only for all children together, so each run has a parent of its own.
pub(crate) const MEASURE: &str = "--measure-one-command";

/// Runs a command as the only child of this process and prints what it took.
pub(crate) fn as_parent(command: &[String]) {
    let (program, arguments) = command.split_first().expect("a command");
    let began = Instant::now();
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().expect("the command starts");
    let wall = began.elapsed();
    let used = getrusage(UsageWho::RUSAGE_CHILDREN).expect("usage");
    let processor = used.user_time().num_microseconds() + used.system_time().num_microseconds();
    println!("{} {} {processor} {}", i32::from(!status.success()), wall.as_micros(), used.max_rss());
}

/// Measures a command.
pub(crate) fn command(program: &Path, arguments: &[&str]) -> Run {
    let this = std::env::current_exe().expect("this program");
    let out = Command::new(this).arg(MEASURE).arg(program).args(arguments).output().expect("a run");
    let text = String::from_utf8_lossy(&out.stdout);
    let numbers: Vec<i64> = text.split_whitespace().map(|number| number.parse().expect("a number")).collect();
    let [failed, wall, processor, peak] = numbers[..] else { panic!("{}: {text}", program.display()) };
    assert!(failed == 0, "{} {arguments:?} failed", program.display());
    let micros = |number: i64| Duration::from_micros(u64::try_from(number).unwrap_or(0));
    Run { wall: micros(wall), processor: micros(processor), peak }
}

/// Waits until the disk has what was written before.
pub(crate) fn settle() {
    nix::unistd::sync();
}

/// The middle one of several runs by wall time, with the least and the most.
pub(crate) fn median(mut runs: Vec<Run>) -> (Run, Duration, Duration) {
    runs.sort_by_key(|run| run.wall);
    (runs[runs.len() / 2], runs[0].wall, runs[runs.len() - 1].wall)
}

//! One table of figures, in Markdown.

use crate::measure::{Run, median};
use std::time::Duration;

/// What was measured, by name.
pub(crate) struct Line {
    name: String,
    run: Run,
    least: Duration,
    most: Duration,
    files: usize,
    beside: Option<f64>,
}

impl Line {
    /// A line from several runs; `files` is how many files each wrote, for figures by file.
    pub(crate) fn new(name: &str, runs: Vec<Run>, files: usize) -> Self {
        let (run, least, most) = median(runs);
        Self { name: name.to_owned(), run, least, most, files, beside: None }
    }

    /// Says how many times as long as another line it took.
    pub(crate) fn beside(mut self, other: &Self) -> Self {
        self.beside = Some(self.run.wall.as_secs_f64() / other.run.wall.as_secs_f64());
        self
    }
}

/// The lines as a table.
pub(crate) fn text(lines: &[Line]) -> String {
    let head = "| what | wall ms (least to most) | processor ms | processor µs a file | peak MiB | files written | times the floor |\n| --- | --- | --- | --- | --- | --- | --- |\n";
    lines.iter().fold(head.to_owned(), |text, line| text + &row(line))
}

#[expect(clippy::cast_precision_loss, reason = "figures for people to read")]
fn row(line: &Line) -> String {
    let ms = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1000.0);
    let processor = line.run.processor;
    let some = |is: bool, text: String| if is { text } else { String::new() };
    let by_file = processor.as_secs_f64() * 1e6 / line.files.max(1) as f64;
    format!(
        "| {} | {} ({} to {}) | {} | {} | {} | {} | {} |\n",
        line.name,
        ms(line.run.wall),
        ms(line.least),
        ms(line.most),
        some(!processor.is_zero(), ms(processor)),
        some(!processor.is_zero() && line.files > 0, format!("{by_file:.0}")),
        some(line.run.peak > 0, format!("{:.0}", line.run.peak as f64 / 1024.0)),
        some(line.files > 0, line.files.to_string()),
        line.beside.map_or_else(String::new, |times| format!("{times:.2}")),
    )
}

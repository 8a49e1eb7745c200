//! Every figure of every size asked for.

use crate::measure::{self, Run};
use crate::table::{self, Line};
use crate::{corpus, edit_served, floor, others};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const USAGE: &str = "usage: tests/bench/run [--sizes 100,1000,10000] [--runs 5] [--in FOLDER]

Measures ccqm on invented registers of these sizes (organisations, 12 updates each), every figure the median of the runs. FOLDER chooses the file
system: target/bench if you say nothing, /dev/shm for memory; it has to have room for the sites of all runs. Zola and
Hugo are measured on the same information when they are on the PATH.";

struct Options {
    sizes: Vec<usize>,
    runs: usize,
    folder: PathBuf,
}

fn options() -> Option<Options> {
    let mut options = Options { sizes: vec![100, 1000], runs: 5, folder: Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench") };
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    while let Some(flag) = arguments.next() {
        let value = arguments.next()?;
        match flag.as_str() {
            "--sizes" => options.sizes = value.split(',').map(|size| size.parse().ok()).collect::<Option<_>>()?,
            "--runs" => options.runs = value.parse().ok().filter(|runs| *runs > 0)?,
            // Other programs are run in folders of their own.
            "--in" => options.folder = std::path::absolute(value).ok()?,
            _ => return None,
        }
    }
    Some(options)
}

/// The whole program.
pub(crate) fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.get(1).is_some_and(|first| first == measure::MEASURE) {
        return measure::as_parent(&arguments[2..]);
    }
    let Some(options) = options() else {
        eprintln!("{USAGE}");
        std::process::exit(2);
    };
    println!("{}\n", machine(&options.folder));
    let folders: Vec<PathBuf> = options.sizes.iter().map(|size| fresh(&options.folder, *size)).collect();
    for (size, folder) in options.sizes.iter().zip(&folders) {
        println!("{size} organisations\n");
        println!("{}", table::text(&of_size(*size, folder, options.runs)));
    }
    // Nothing is deleted before: for minutes ext4 looks for files to make that are not those just deleted, and takes up to five times as long.
    for folder in folders {
        fs::remove_dir_all(folder).unwrap();
    }
}

/// A folder for a size that is not there yet.
fn fresh(folder: &Path, size: usize) -> PathBuf {
    let mut names = (0..).map(|number| folder.join(format!("{size}-{}-{number}", std::process::id())));
    names.find(|path| !path.exists()).unwrap()
}

/// What the figures were measured on.
fn machine(folder: &Path) -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").ok();
    let name = processor.as_deref().and_then(|text| text.lines().find(|line| line.starts_with("model name")));
    let name = name.and_then(|line| line.split_once(": ")).map_or("an unknown processor", |(_, name)| name);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{name}, {threads} threads; files in {}; ccqm {}", folder.display(), env!("CARGO_PKG_VERSION"))
}

/// Where everything of one size lies.
struct Bench<'a> {
    program: &'a Path,
    root: PathBuf,
    /// A site that stays.
    output: PathBuf,
    runs: usize,
}

impl Bench<'_> {
    fn ccqm(&self, command: &str, more: &[&str]) -> Run {
        let root = self.root.to_str().unwrap();
        let mut arguments = vec![command, "--root", root, "--today", corpus::TODAY];
        arguments.extend(more);
        measure::command(self.program, &arguments)
    }

    fn build(&self) -> Run {
        self.build_to(&self.output)
    }

    fn build_to(&self, output: &Path) -> Run {
        self.ccqm("build", &["--output", output.to_str().unwrap()])
    }

    fn times(&self, mut run: impl FnMut(usize) -> Run) -> Vec<Run> {
        (0..self.runs).map(&mut run).collect()
    }
}

fn of_size(size: usize, folder: &Path, runs: usize) -> Vec<Line> {
    let program = Path::new(env!("CARGO_BIN_EXE_ccqm"));
    let bench = Bench { program, root: folder.join("site"), output: folder.join("output"), runs };
    corpus::write(&bench.root, size);
    // Of files written this moment nobody can say that they are unchanged, and a build leaves no note of them.
    std::thread::sleep(Duration::from_secs(3));
    bench.build();
    let files = floor::files(&bench.output).len();
    let mut lines = builds(&bench, folder, files);
    lines.extend(checks(&bench));
    lines.extend(edit_served::lines(bench.program, &bench.root));
    lines.extend(others::lines(folder, size, runs));
    lines
}

fn builds(bench: &Bench<'_>, folder: &Path, files: usize) -> Vec<Line> {
    let sources = bench.root.join("content");
    // The floor and the build take turns, so that a busy moment of the machine meets both.
    let (mut floors, mut colds) = (Vec::new(), Vec::new());
    for number in 0..bench.runs {
        measure::settle();
        let wall = floor::build(&sources, &bench.output, &folder.join(format!("floor-{number}")));
        floors.push(Run { wall, processor: Duration::ZERO, peak: 0 });
        measure::settle();
        colds.push(bench.build_to(&folder.join(format!("output-{number}"))));
    }
    let looks = bench.times(|_| Run { wall: floor::look(&sources), processor: Duration::ZERO, peak: 0 });
    let same = bench.times(|_| bench.build());
    let edited = bench.root.join("content/organisations/example-00000/updates/2026-10.md");
    let text = fs::read_to_string(&edited).unwrap();
    let edits = bench.times(|number| {
        fs::write(&edited, format!("{text}- Edit {number}.\n")).unwrap();
        bench.build()
    });
    fs::write(&edited, text).unwrap();
    let floor = Line::new("floor: read the sources, write the files", floors, files);
    let look = Line::new("floor: look at the sources", looks, 0);
    vec![
        Line::new("cold build", colds, files).beside(&floor),
        floor,
        Line::new("build, nothing changed", same, 0).beside(&look),
        look,
        Line::new("build, one edit", edits, 0),
    ]
}

fn checks(bench: &Bench<'_>) -> Vec<Line> {
    let one = bench.root.join("content/organisations/example-00000/updates/2026-10.md");
    vec![
        Line::new("check of everything", bench.times(|_| bench.ccqm("check", &[])), 0),
        Line::new("check of one file", bench.times(|_| bench.ccqm("check", &[one.to_str().unwrap()])), 0),
    ]
}

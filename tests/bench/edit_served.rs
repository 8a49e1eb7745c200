//! How long it takes from one edit, while `ccqm serve` is running, until an HTTP client sees it.

use crate::corpus;
use crate::measure::Run;
use crate::table::Line;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// How many edits are measured.
const EDITS: usize = 20;
/// Nobody waits longer.
const LONGEST: Duration = Duration::from_secs(60);

/// The lines for serving, or none where the program cannot.
pub(crate) fn lines(program: &Path, root: &Path) -> Vec<Line> {
    let began = Instant::now();
    let child = Command::new(program)
        .args(["serve", "--port", "0", "--today", corpus::TODAY, "--root"])
        .arg(root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else { return Vec::new() };
    let Some(out) = child.stdout.take() else { return Vec::new() };
    let mut server = Server { child, lines: BufReader::new(out).lines(), is_made: false };
    let Some(host) = server.host() else { return Vec::new() };
    let page = "/organisations/example-00000/updates/2026-10/";
    let edited = root.join("content/organisations/example-00000/updates/2026-10.md");
    let text = fs::read_to_string(&edited).unwrap();
    wait_for(&host, page, "October");
    let first = run(began.elapsed());
    server.wait_until_made();
    let whole = run(began.elapsed());
    let edits = (0..EDITS)
        .map(|number| {
            // A person looks at one edit before making the next.
            thread::sleep(Duration::from_millis(500));
            let words = format!("Seen edit {number} here");
            let began = Instant::now();
            fs::write(&edited, format!("{text}- {words}.\n")).unwrap();
            wait_for(&host, page, &words);
            run(began.elapsed())
        })
        .collect();
    fs::write(&edited, text).unwrap();
    let line = |what, run| Line::new(what, vec![run], 0);
    vec![
        line("serve: start to first page", first),
        line("serve: start to whole site", whole),
        Line::new("serve: one edit until seen", edits, 0),
    ]
}

fn run(wall: Duration) -> Run {
    Run { wall, processor: Duration::ZERO, peak: 0 }
}

struct Server {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
    is_made: bool,
}

impl Server {
    /// The host and port that the program says it serves on.
    fn host(&mut self) -> Option<String> {
        let line = self.said("http://")?;
        let after = line.split("http://").nth(1)?;
        Some(after.split(['/', ' ']).next()?.to_owned())
    }

    /// Waits until the program says that the whole site is made. It says where to look before that, or in the line after it.
    fn wait_until_made(&mut self) {
        if !self.is_made {
            self.said("Made");
        }
    }

    /// The next line it says that holds these words.
    fn said(&mut self, words: &str) -> Option<String> {
        let is_made = &mut self.is_made;
        self.lines.by_ref().map_while(Result::ok).inspect(|line| *is_made |= line.starts_with("Made")).find(|line| line.contains(words))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait_for(host: &str, page: &str, words: &str) {
    let began = Instant::now();
    while !fetched(host, page).is_some_and(|text| text.contains(words)) {
        assert!(began.elapsed() < LONGEST, "{words} was not seen at {page}");
        thread::sleep(Duration::from_micros(500));
    }
}

fn fetched(host: &str, page: &str) -> Option<String> {
    let mut stream = TcpStream::connect(host).ok()?;
    write!(stream, "GET {page} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").ok()?;
    let mut text = Vec::new();
    stream.read_to_end(&mut text).ok()?;
    Some(String::from_utf8_lossy(&text).into_owned())
}

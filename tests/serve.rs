//! `ccqm serve` as browsers and terminals meet it: the program itself, over HTTP, on copies of fixture sites.

use crate::support::{ccqm, printed, site, tree};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Nothing takes so long, even on a busy computer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running preview of a copy of a fixture site.
struct Preview {
    child: Child,
    port: u16,
    lines: Receiver<String>,
    root: TempDir,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer over HTTP.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

impl Preview {
    fn of(root: TempDir, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ccqm"))
            .args(["serve", "--today", "2026-11-22", "--port", "0", "--root"])
            .arg(root.path())
            .args(more)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let lines = lines_of(child.stdout.take().unwrap());
        let mut preview = Self { child, port: 0, lines, root };
        let line = preview.hears("http://localhost:");
        let (_, address) = line.split_once("http://localhost:").unwrap();
        preview.port = address.split('/').next().unwrap().parse().unwrap();
        preview
    }

    fn begin(name: &str, more: &[&str]) -> Self {
        Self::of(copy(name), more)
    }

    /// Waits until the terminal says a line with these words.
    fn hears(&self, words: &str) -> String {
        let end = Instant::now() + PATIENCE;
        let mut heard = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if line.contains(words) {
                return line;
            }
            heard.push(line);
        }
        panic!("“{words}” was not said, but:\n{}", heard.join("\n"));
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        put(&self.path(path), text);
    }

    fn asks(&self, method: &str, path: &str, headers: &str) -> Answer {
        let mut stream = self.connect();
        let host = if headers.contains("Host:") { String::new() } else { format!("Host: localhost:{}\r\n", self.port) };
        write!(stream, "{method} {path} HTTP/1.1\r\n{host}{headers}Connection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Answer { status, headers, body: body.to_owned() }
    }

    fn gets(&self, path: &str) -> Answer {
        self.asks("GET", path, "")
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Opens a page, and listens as its script does.
    fn opens(&self, page: &str) -> Events {
        let html = self.gets(page).body;
        let said = |name: &str| html.split_once(&format!("data-{name}=\"")).unwrap().1.split('"').next().unwrap().to_owned();
        let mut stream = self.connect();
        let (page, version, style) = (said("page"), said("version"), said("style"));
        let address = format!("/.ccqm-serve/events?page={page}&version={version}&style={style}");
        write!(stream, "GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let events = Events(lines_of(stream));
        assert_eq!(events.next().0, "hello");
        events
    }
}

/// What an open page is told.
struct Events(Receiver<String>);

impl Events {
    fn next(&self) -> (String, serde_json::Value) {
        let end = Instant::now() + PATIENCE;
        let mut name = String::new();
        while let Ok(line) = self.0.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if let Some(event) = line.strip_prefix("event: ") {
                event.clone_into(&mut name);
            } else if let Some(data) = line.strip_prefix("data: ") {
                return (name, serde_json::from_str(data).unwrap());
            }
        }
        panic!("no event came");
    }
}

fn lines_of(from: impl Read + Send + 'static) -> Receiver<String> {
    let (tell, lines) = channel();
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if tell.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

fn copy(name: &str) -> TempDir {
    let temp = tempfile::tempdir().unwrap();
    for (path, bytes) in tree(&site(name)) {
        let target = temp.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }
    for page in ["about", "help"] {
        write_page(temp.path(), page, "First words.");
    }
    temp
}

fn write_page(root: &Path, name: &str, words: &str) {
    put(&root.join(format!("content/pages/{name}.md")), &page_text(words));
}

/// Writes a file as editors do: a new one takes the place of the old one, so that nobody sees half of it.
fn put(path: &Path, text: &str) {
    let folder = path.parent().unwrap();
    fs::create_dir_all(folder).unwrap();
    let new = folder.join(".unfinished");
    fs::write(&new, text).unwrap();
    fs::rename(new, path).unwrap();
}

fn page_text(words: &str) -> String {
    format!("---\ntitle: A page\nsummary: A page for tests.\n---\n{words}\n")
}

#[test]
fn files_are_served_as_a_host_would_serve_them() {
    let preview = Preview::begin("smallest", &[]);
    let home = preview.gets("/");
    assert_eq!((home.status, home.headers["content-type"].as_str()), (200, "text/html; charset=utf-8"));
    assert!(home.body.contains("script-src 'self'; connect-src 'self'"), "{}", home.body);
    assert!(home.body.contains("src=\"/.ccqm-serve/reload.js\""));
    assert!(home.body.contains(&format!("http://localhost:{}/", preview.port)), "links lead to the preview itself");
    let known = preview.asks("GET", "/", &format!("If-None-Match: {}\r\n", home.headers["etag"]));
    assert_eq!((known.status, known.body.as_str()), (304, ""));
    let style = home.body.split_once("/theme/").unwrap().1.split('"').next().unwrap();
    for (path, wanted) in [
        (format!("/theme/{style}"), "text/css; charset=utf-8"),
        ("/feed.xml".to_owned(), "application/xml; charset=utf-8"),
        ("/icon-192.png".to_owned(), "image/png"),
        ("/.ccqm-serve/reload.js".to_owned(), "text/javascript; charset=utf-8"),
    ] {
        let answer = preview.gets(&path);
        assert_eq!((answer.status, answer.headers["content-type"].as_str()), (200, wanted), "{path}");
        assert!(!answer.body.contains("reload.js\"") || path.ends_with(".js"), "{path} is no page");
        let head = preview.asks("HEAD", &path, "");
        assert_eq!((head.status, head.body.as_str()), (200, ""));
        assert_eq!(head.headers["content-length"], answer.headers["content-length"], "{path}");
    }
    let folder = preview.gets("/about?a=b");
    assert_eq!((folder.status, folder.headers["location"].as_str()), (307, "/about/?a=b"));
    let none = preview.gets("/nowhere/");
    assert_eq!(none.status, 404);
    assert!(none.body.contains("<h1") && none.body.contains("data-page=\"/nowhere/\""), "the theme's own page");
    assert_eq!(preview.asks("POST", "/", "Content-Length: 0\r\n").status, 405);
    for host in ["evil.example", "localhost.evil.example", "192.168.0.1"] {
        assert_eq!(preview.asks("GET", "/", &format!("Host: {host}\r\n")).status, 403, "{host}");
        assert_eq!(preview.asks("GET", "/.ccqm-serve/events?page=/", &format!("Host: {host}\r\n")).status, 403, "{host}");
    }
    assert_eq!(preview.asks("GET", "/", "Host: 127.0.0.1:80\r\n").status, 200);
}

#[test]
fn a_change_is_served_and_told_to_the_pages_it_changes() {
    let preview = Preview::begin("smallest", &[]);
    let (about, help) = (preview.opens("/about/"), preview.opens("/help/"));
    write_page(preview.root.path(), "about", "Second words.");
    assert_eq!(about.next().0, "reload");
    assert!(preview.gets("/about/").body.contains("Second words."));
    assert!(preview.hears("content/pages/about.md").contains("page"));
    // The other page was told nothing: its first news is the style.
    let about = preview.opens("/about/");
    preview.write("themes/default/css/99-own.css", "p { color: red }");
    let (name, data) = help.next();
    assert_eq!(name, "style");
    assert_eq!(about.next().0, "style");
    assert!(preview.gets(data["address"].as_str().unwrap()).body.contains("color: red"));
    assert!(preview.hears("99-own.css").contains("the style differs"));
    // Written again as it is: an event, and nothing to do. The next line is about something else.
    preview.write("themes/default/css/99-own.css", "p { color: red }");
    thread::sleep(Duration::from_millis(300));
    write_page(preview.root.path(), "help", "Third words.");
    assert_eq!(help.next().0, "reload");
    assert!(preview.lines.recv_timeout(PATIENCE).unwrap().starts_with("content/pages/help.md: 1 page"));
}

/// An update of the showcase, its page, and the page of its month.
const UPDATE: (&str, &str, &str) = (
    "content/organisations/example-newcomer-cafe/updates/2026-10.md",
    "/organisations/example-newcomer-cafe/updates/2026-10/",
    "/updates/2026-10/",
);

#[test]
fn once_an_edit_is_seen_on_its_page_no_other_page_is_older() {
    let preview = Preview::begin("showcase", &[]);
    let (file, page, month) = UPDATE;
    let text = fs::read_to_string(preview.path(file)).unwrap();
    let open = preview.opens(page);
    preview.hears("Made");
    for (number, pause) in [400, 0, 5, 0, 20, 0, 0].into_iter().enumerate() {
        // Some come while the whole site is still being made for the one before.
        thread::sleep(Duration::from_millis(pause));
        let words = format!("Seen for the {number}th time.");
        preview.write(file, &format!("{text}\n{words}\n"));
        let end = Instant::now() + PATIENCE;
        while !preview.gets(page).body.contains(&words) {
            assert!(Instant::now() < end, "{words} was not seen");
        }
        if pause == 0 {
            assert!(preview.gets(month).body.contains(&words), "the list is older than the page");
        }
    }
    assert_eq!(open.next().0, "reload");
    assert!(preview.hears(file).contains("differ"));
    // It is as good to break and to mend it: the panel comes and goes.
    let open = preview.opens(page);
    preview.write(file, &format!("---\npublished: never\n---\n{text}"));
    let (name, data) = open.next();
    assert_eq!(name, "panel");
    assert!(data["html"].as_str().unwrap().contains("never"));
    preview.write(file, &format!("{text}\nSeen for the 6th time.\n"));
    assert_eq!(open.next().0, "mended");
}

#[test]
fn problems_are_shown_over_the_last_good_page_until_they_are_mended() {
    let preview = Preview::begin("smallest", &[]);
    let about = preview.opens("/about/");
    preview.write("content/pages/help.md", "---\ntitle: [<b>\n---\nx\n");
    let (name, data) = about.next();
    let html = data["html"].as_str().unwrap().to_owned();
    assert_eq!(name, "panel");
    for part in ["content/pages/help.md:2:", "title: ", "&lt;b&gt;", "class=\"help\""] {
        assert!(html.contains(part), "“{part}” is not in {html}");
    }
    preview.hears("The last good site stays");
    assert_eq!(preview.gets("/help/").status, 200);
    assert!(preview.gets("/help/").body.contains("First words."));
    // A page opened now hears of it as well.
    assert_eq!(preview.opens("/help/").next().0, "panel");
    preview.write("content/pages/help.md", &page_text("First words."));
    assert_eq!(about.next().0, "mended");
    preview.hears("nothing differs");
}

#[test]
fn folders_may_go_and_come_back() {
    let preview = Preview::begin("smallest", &[]);
    let about = preview.opens("/about/");
    for folder in ["content", "content/pages"] {
        let (here, away) = (preview.path(folder), preview.path("away"));
        fs::rename(&here, &away).unwrap();
        if folder == "content" {
            let (name, data) = about.next();
            assert_eq!(name, "panel");
            assert!(data["html"].as_str().unwrap().contains("There is no folder"), "{data}");
            assert_eq!(preview.gets("/about/").status, 200);
            fs::rename(&away, &here).unwrap();
            assert_eq!(about.next().0, "mended");
        } else {
            assert_eq!(about.next().0, "reload");
            assert_eq!(preview.gets("/about/").status, 404);
            let about = preview.opens("/about/");
            fs::rename(&away, &here).unwrap();
            assert_eq!(about.next().0, "reload");
        }
    }
    // What is in them is still watched.
    let about = preview.opens("/about/");
    fs::remove_dir_all(preview.path("content/pages")).unwrap();
    assert_eq!(about.next().0, "reload");
    let about = preview.opens("/about/");
    write_page(preview.root.path(), "about", "Back again.");
    assert_eq!(about.next().0, "reload");
    assert!(preview.gets("/about/").body.contains("Back again."));
}

#[test]
fn a_thousand_changes_at_once_end_in_the_right_site() {
    let preview = Preview::begin("smallest", &[]);
    let checkout = |words: &str| {
        for number in 0..1000 {
            write_page(preview.root.path(), &format!("p{}", number % 40), &format!("{words} {number}."));
        }
    };
    checkout("One");
    checkout("Two");
    let end = Instant::now() + PATIENCE;
    while !preview.gets("/p39/").body.contains("Two 999.") {
        assert!(Instant::now() < end, "the last change is not served");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_site_that_cannot_be_made_yet_says_why_and_appears_when_it_can() {
    let root = copy("smallest");
    let whole = fs::read_to_string(root.path().join("content/scheme.yaml")).unwrap();
    fs::write(root.path().join("content/scheme.yaml"), "name: [\n").unwrap();
    // It says where the site will be in the line that says why there is none.
    let preview = Preview::of(root, &[]);
    let page = preview.gets("/about/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("content/scheme.yaml:1:"), "{}", page.body);
    let about = preview.opens("/about/");
    preview.write("content/scheme.yaml", &whole);
    assert_eq!(about.next().0, "reload");
    assert_eq!(preview.gets("/about/").status, 200);
}

#[test]
fn files_can_be_looked_at_now_and_then_instead() {
    let preview = Preview::begin("smallest", &["--poll"]);
    let about = preview.opens("/about/");
    write_page(preview.root.path(), "about", "Seen by looking.");
    assert_eq!(about.next().0, "reload");
    assert!(preview.gets("/about/").body.contains("Seen by looking."));
}

#[test]
fn what_cannot_begin_says_so_in_one_line() {
    let temp = tempfile::tempdir().unwrap();
    let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = other.local_addr().unwrap().port().to_string();
    let root = site("smallest");
    let taken = ccqm(temp.path(), &["serve", "--root", root.to_str().unwrap(), "--port", &port]);
    let missing = ccqm(temp.path(), &["serve", "--root", "nowhere"]);
    for (run, words) in [(taken, ["is taken", "--port"]), (missing, ["nowhere", "--root"])] {
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert_eq!(run.status.code(), Some(2), "{}", printed(&run));
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(words.iter().all(|word| said.contains(word)), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once() {
    let mut preview = Preview::begin("smallest", &[]);
    let _about = preview.opens("/about/");
    let sent = Command::new("kill").args(["-INT", &preview.child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let end = Instant::now() + Duration::from_secs(10);
    loop {
        if let Some(status) = preview.child.try_wait().unwrap() {
            assert!(status.success(), "{status}");
            break;
        }
        assert!(Instant::now() < end, "it goes on");
        thread::sleep(Duration::from_millis(20));
    }
}

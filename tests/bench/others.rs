//! Zola and Hugo on the same information, when they are on the PATH: a page for each organisation and update, and a list.

use crate::corpus::{self, Organisation};
use crate::floor;
use crate::measure;
use crate::table::Line;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The lines of the generators that are here.
pub(crate) fn lines(folder: &Path, size: usize, runs: usize) -> Vec<Line> {
    [Generator::Zola, Generator::Hugo].into_iter().filter_map(|generator| line(generator, folder, size, runs)).collect()
}

#[derive(Clone, Copy)]
enum Generator {
    Zola,
    Hugo,
}

fn line(generator: Generator, folder: &Path, size: usize, runs: usize) -> Option<Line> {
    let (name, version) = match generator {
        Generator::Zola => ("zola", "--version"),
        Generator::Hugo => ("hugo", "version"),
    };
    let said = Command::new(name).arg(version).stderr(Stdio::null()).output().ok()?;
    let said = String::from_utf8_lossy(&said.stdout).split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    let root = folder.join(name);
    write(generator, &root, size);
    let output = |number| folder.join(format!("{name}-output-{number}"));
    let run = |number| {
        let (source, output) = (root.to_str().unwrap(), output(number));
        let target = output.to_str().unwrap();
        let arguments: Vec<&str> = match generator {
            Generator::Zola => vec!["--root", source, "build", "--output-dir", target, "--force"],
            Generator::Hugo => vec!["--source", source, "--destination", target, "--quiet"],
        };
        measure::settle();
        measure::command(Path::new(name), &arguments)
    };
    let taken = (0..runs).map(run).collect();
    Some(Line::new(&format!("cold build: {said}"), taken, floor::files(&output(0)).len()))
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn write(generator: Generator, root: &Path, size: usize) {
    let (list, page) = match generator {
        Generator::Zola => {
            put(root, "config.toml", "base_url = \"https://register.example\"\ntitle = \"Example Register\"\ngenerate_feeds = true\n");
            put(root, "templates/base.html", include_str!("zola/base.html"));
            put(root, "templates/index.html", include_str!("zola/index.html"));
            put(root, "templates/section.html", include_str!("zola/section.html"));
            put(root, "templates/page.html", include_str!("zola/page.html"));
            put(root, "content/organisations/_index.md", "+++\ntitle = \"Organisations\"\n+++\n");
            ("_index.md", "content/organisations")
        }
        Generator::Hugo => {
            put(
                root,
                "hugo.toml",
                "baseURL = \"https://register.example\"\ntitle = \"Example Register\"\ndisableKinds = [\"taxonomy\", \"term\"]\n",
            );
            put(root, "layouts/_default/baseof.html", include_str!("hugo/baseof.html"));
            put(root, "layouts/index.html", include_str!("hugo/index.html"));
            put(root, "layouts/_default/list.html", include_str!("hugo/list.html"));
            put(root, "layouts/_default/single.html", include_str!("hugo/single.html"));
            ("_index.md", "content/organisations")
        }
    };
    for number in 0..size {
        let organisation = corpus::organisation(number);
        put(root, &format!("{page}/{}/{list}", organisation.id), &profile(&organisation));
        for update in &organisation.updates {
            let bullets = bullets(&update.bullets);
            let text = format!("+++\ntitle = \"{} update\"\ndate = {}-28\n+++\n{}\n\n{bullets}", update.month, update.month, update.lead);
            put(root, &format!("{page}/{}/{}.md", organisation.id, update.month), &text);
        }
    }
}

fn bullets(items: &[String]) -> String {
    format!("- {}\n", items.join("\n- "))
}

fn profile(organisation: &Organisation) -> String {
    format!(
        "+++\ntitle = \"{}\"\nsort_by = \"date\"\n+++\n{}\n\nSector: {}\n\n## Pledge\n\n{}\n## Plan\n\n{}",
        organisation.name,
        organisation.summary,
        organisation.sector,
        bullets(&organisation.promises),
        bullets(&organisation.actions)
    )
}

//! Which file is what, by its path alone.

use super::rule_table::{MISNAMED_FILE, MISPLACED_FILE};
use crate::diagnostic::Diagnostic;
use crate::fields::{nearest, parse_month};
use crate::model::id::{is_id, to_id};
use crate::model::{DocumentId, Month, OrganisationId};
use crate::source::FileId;
use crate::source::{Location, Span};

/// What a content file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `site.yaml`
    Site,
    /// `scheme.yaml`
    Scheme,
    /// `pages/**/*.md`; the path below `pages/` without its ending.
    Page(String),
    /// `register/<organisation>.yaml`
    Entry(OrganisationId),
    /// `organisations/<organisation>/organisation.yaml`
    Organisation(OrganisationId),
    /// `pledges/<id>`
    Pledge(OrganisationId, DocumentId),
    /// `plans/<id>`
    Plan(OrganisationId, DocumentId),
    /// `updates/<YYYY-MM>`
    Update(OrganisationId, Month),
    /// `evaluations/<YYYY-MM>`
    Evaluation(OrganisationId, Month),
    /// `evidence/<id>`
    Evidence(OrganisationId, DocumentId),
    /// `media/*`
    Media(OrganisationId, String),
    /// A file that people or systems leave behind and that means nothing: `LICENCE.md`, `README.md`, `.DS_Store`.
    Aside,
}

/// Whether a file lies in an organisation's folder for pictures, whatever it is called: only listed at first, its bytes are read later.
pub(super) fn is_media(path: &str) -> bool {
    let inside = path.strip_prefix("content/organisations/").and_then(|path| path.split_once('/'));
    inside.is_some_and(|(_, rest)| rest.starts_with("media/"))
}

/// Folders of an organisation.
const FOLDERS: [&str; 6] = ["pledges", "plans", "updates", "evaluations", "evidence", "media"];
/// What may stand at the top of `content/`.
const TOP: [&str; 5] = ["site.yaml", "scheme.yaml", "pages", "register", "organisations"];

/// What the file at a content path is, or the diagnostic that says why it is nothing.
///
/// # Errors
/// A file in the wrong folder or wrongly named.
pub fn file_kind(path: &str, file: FileId) -> Result<FileKind, Box<Diagnostic>> {
    let wrong = Wrong { file };
    let inside = path.strip_prefix("content/").unwrap_or(path);
    let parts: Vec<&str> = inside.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    if name.starts_with('.') || matches!(name, "README.md" | "LICENCE.md" | "Thumbs.db" | "desktop.ini") {
        return Ok(FileKind::Aside);
    }
    match parts.as_slice() {
        ["site.yaml"] => Ok(FileKind::Site),
        ["scheme.yaml"] => Ok(FileKind::Scheme),
        ["pages", rest @ ..] if !rest.is_empty() => page(&rest.join("/"), &wrong),
        ["register", name] => Ok(FileKind::Entry(OrganisationId::new(wrong.id(wrong.ending(name, &["yaml"])?)?))),
        ["organisations", id, rest @ ..] if !rest.is_empty() => organisation(id, rest, &wrong),
        ["organisations", name] => Err(wrong.place(
            format!("“{name}” lies directly in organisations/."),
            "Put it into the organisation's own folder: organisations/your-organisation/",
        )),
        [top, ..] => Err(wrong.place(
            format!("Nothing called “{top}” belongs in content/."),
            &match nearest(top, TOP) {
                Some(known) => format!("Did you mean “{known}”?"),
                None => "Organisations' files belong in content/organisations/, the team's pages in content/pages/.".to_owned(),
            },
        )),
        [] => Ok(FileKind::Aside),
    }
}

fn page(path: &str, wrong: &Wrong) -> Result<FileKind, Box<Diagnostic>> {
    let stem = wrong.ending(path, &["md"])?;
    for part in stem.split('/') {
        wrong.id(part)?;
    }
    Ok(FileKind::Page(stem.to_owned()))
}

fn organisation(id: &str, rest: &[&str], wrong: &Wrong) -> Result<FileKind, Box<Diagnostic>> {
    let id = OrganisationId::new(wrong.id(id)?);
    match rest {
        ["organisation.yaml"] => Ok(FileKind::Organisation(id)),
        [folder, name] if FOLDERS.contains(folder) => document(id, folder, name, wrong),
        [name] => Err(wrong.place(
            format!("“{name}” does not belong directly in an organisation's folder."),
            &match nearest(name, ["organisation.yaml"]) {
                Some(known) => format!("Did you mean “{known}”?"),
                None => format!("Put it into one of: {}.", FOLDERS.join(", ")),
            },
        )),
        [folder, ..] => Err(wrong.place(
            format!("An organisation has no folder “{}”.", rest[..rest.len() - 1].join("/")),
            &match nearest(folder, FOLDERS).filter(|known| known != folder) {
                Some(known) => format!("Did you mean “{known}”?"),
                None => format!("Put the file directly into one of: {}.", FOLDERS.join(", ")),
            },
        )),
        [] => Ok(FileKind::Aside),
    }
}

fn document(id: OrganisationId, folder: &str, name: &str, wrong: &Wrong) -> Result<FileKind, Box<Diagnostic>> {
    if folder == "media" {
        let stem = wrong.ending(name, &["png", "jpg", "jpeg", "webp"])?;
        wrong.id(stem)?;
        return Ok(FileKind::Media(id, name.to_owned()));
    }
    let stem = wrong.ending(name, &["md", "yaml"])?;
    match folder {
        "updates" => Ok(FileKind::Update(id, wrong.month(stem)?)),
        "evaluations" => Ok(FileKind::Evaluation(id, wrong.month(stem)?)),
        "pledges" => Ok(FileKind::Pledge(id, DocumentId::new(wrong.id(stem)?))),
        "plans" => Ok(FileKind::Plan(id, DocumentId::new(wrong.id(stem)?))),
        _ => Ok(FileKind::Evidence(id, DocumentId::new(wrong.id(stem)?))),
    }
}

/// The month that a name such as `2026-9`, `october-2025` or `10_2025` most likely means.
fn month_meant(stem: &str) -> Option<Month> {
    let words = stem.replace(['-', '_', '.'], " ");
    let numbers: Vec<i16> = words.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let by_numbers = match numbers.as_slice() {
        [year, month] if *year > 1000 => Month::new(*year, i8::try_from(*month).ok()?),
        [month, year] if *year > 1000 => Month::new(*year, i8::try_from(*month).ok()?),
        _ => None,
    };
    parse_month(&words).or(by_numbers)
}

/// The name a file should have, from the name it has.
fn to_name(stem: &str, ending: &str) -> String {
    match (month_meant(stem), to_id(stem)) {
        (Some(month), _) => format!("{month}.{ending}"),
        (None, id) if id.is_empty() => format!("a file with a short name that ends in .{ending}"),
        (None, id) => format!("{id}.{ending}"),
    }
}

/// The folder of a content path that is wrongly named or has no place there, if any: what is wrong with it is said once, and not again for
/// each file in it.
pub(super) fn wrong_folder(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.strip_prefix("content/")?.split('/').collect();
    let (_, folders) = parts.split_last()?;
    let wrong = match folders {
        ["organisations", id, ..] if !is_id(id) => 1,
        ["organisations", _, folder, ..] if !FOLDERS.contains(folder) => 2,
        ["organisations", _, _, ..] if folders.len() > 3 => 3,
        ["pages", inside @ ..] => 1 + inside.iter().position(|folder| !is_id(folder))?,
        [top, ..] if !TOP.contains(top) => 0,
        ["register", _, ..] => 1,
        _ => return None,
    };
    Some(folders.get(..=wrong)?.join("/"))
}

/// The organisation whose `organisation.yaml` a file with another name was meant to be.
pub(super) fn mistyped_organisation(path: &str) -> Option<OrganisationId> {
    let (id, name) = path.strip_prefix("content/organisations/")?.split_once('/')?;
    let is_another = name != "organisation.yaml" && !name.contains('/');
    is_another.then(|| nearest(name, ["organisation.yaml"])).flatten().map(|_| OrganisationId::new(id))
}

/// Says what is wrong with the file's name or place.
struct Wrong {
    file: FileId,
}

#[expect(clippy::unnecessary_box_returns, reason = "a diagnostic is large, and these go straight into a Result")]
impl Wrong {
    fn top(&self) -> Location {
        Location { file: self.file, span: Span::default() }
    }

    fn place(&self, message: String, help: &str) -> Box<Diagnostic> {
        Box::new(Diagnostic::new(&MISPLACED_FILE, self.top(), message).help(help))
    }

    fn name(&self, message: String, help: String) -> Box<Diagnostic> {
        Box::new(Diagnostic::new(&MISNAMED_FILE, self.top(), message).help(help))
    }

    /// The name without its ending, when the ending is one of `endings`.
    fn ending<'n>(&self, name: &'n str, endings: &[&str]) -> Result<&'n str, Box<Diagnostic>> {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        if endings.contains(&ending) && !stem.is_empty() {
            return Ok(stem);
        }
        if let Some(problem) = self.of_another_program(name, stem, ending, endings) {
            return Err(problem);
        }
        let wanted = endings.iter().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(" or ");
        let message = format!("The name of the file “{name}” does not end in {wanted}.");
        Err(self.name(message, format!("Rename it to {stem}.{}", endings.first().unwrap_or(&""))))
    }

    /// A file that an office program or a camera made: another ending would not make it readable.
    fn of_another_program(&self, name: &str, stem: &str, ending: &str, endings: &[&str]) -> Option<Box<Diagnostic>> {
        let pictures = endings.contains(&"png");
        let written_by = match ending.to_ascii_lowercase().as_str() {
            "doc" | "docx" | "docm" | "odt" | "rtf" | "pages" | "wps" => "a file of a word processor",
            "pdf" => "a PDF",
            "xls" | "xlsx" | "ods" | "numbers" => "a spreadsheet",
            "ppt" | "pptx" | "odp" | "key" => "a slide show",
            "htm" | "html" => "a web page",
            "png" | "jpg" | "jpeg" | "webp" | "gif" | "heic" | "heif" | "tif" | "tiff" | "bmp" | "svg" | "avif" => "a picture",
            "zip" | "rar" | "7z" => "a packed folder",
            _ => return None,
        };
        let ending = endings.first().unwrap_or(&"");
        let help = match written_by {
            "a picture" if pictures => {
                format!("Open it, choose “Save as” or “Export”, choose PNG or JPEG, and put {} here.", to_name(stem, ending))
            }
            "a picture" => "Put it into the organisation's folder media/.".to_owned(),
            _ if pictures => {
                "Only pictures belong in media/. Copy the words into a document, or link to the page that has the file.".to_owned()
            }
            _ => format!("Copy its words into a plain text file, save that as {}, and take this file out.", to_name(stem, ending)),
        };
        Some(self.name(format!("“{name}” is {written_by}, which cannot be read here."), help))
    }

    fn id<'n>(&self, text: &'n str) -> Result<&'n str, Box<Diagnostic>> {
        if is_id(text) {
            return Ok(text);
        }
        let help = match to_id(text) {
            meant if meant.is_empty() => "Use small letters a to z, digits and hyphens: autumn-event".to_owned(),
            meant => format!("Rename it to “{meant}”: small letters a to z, digits and hyphens."),
        };
        Err(self.name(format!("“{text}” cannot be the name of a file or folder here."), help))
    }

    fn month(&self, stem: &str) -> Result<Month, Box<Diagnostic>> {
        let month = parse_month(stem);
        match month {
            Some(month) if month.to_string() == stem => Ok(month),
            _ => {
                let meant = month.or_else(|| month_meant(stem)).map_or_else(|| "2025-09".to_owned(), |month| month.to_string());
                let message = format!("“{stem}” is not a month written as year and month.");
                Err(self.name(message, format!("Name the file by its month: {meant}.md")))
            }
        }
    }
}

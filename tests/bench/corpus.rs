//! Invented registers of any size: the same organisations, words and dates every time, for `ccqm` and, with the same information, for other generators.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How many updates every organisation has: a year of them.
pub(crate) const UPDATES: usize = 12;

/// The day the register is built for.
pub(crate) const TODAY: &str = "2026-11-22";

const SECTORS: [&str; 6] = ["schools", "charities", "shops", "clinics", "clubs", "libraries"];
const AREAS: [&str; 5] = ["people", "places", "words", "work", "rules"];
const WARDS: usize = 30;

const WORDS: [&str; 40] = [
    "families",
    "neighbours",
    "visitors",
    "volunteers",
    "children",
    "parents",
    "staff",
    "members",
    "asked",
    "welcomed",
    "invited",
    "met",
    "listened",
    "wrote",
    "changed",
    "opened",
    "shared",
    "talked",
    "cooked",
    "planned",
    "a",
    "the",
    "our",
    "new",
    "every",
    "many",
    "first",
    "lunch",
    "room",
    "leaflet",
    "language",
    "hall",
    "garden",
    "survey",
    "workshop",
    "training",
    "together",
    "again",
    "at",
    "with",
];

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn sentence(&mut self) -> String {
        let count = 7 + self.roll(8);
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.roll(WORDS.len())]).collect();
        let mut text = words.join(" ");
        text[..1].make_ascii_uppercase();
        text + "."
    }
}

/// One update: its month as `2026-03`, and its text.
pub(crate) struct Update {
    pub(crate) month: String,
    pub(crate) lead: String,
    pub(crate) bullets: Vec<String>,
    area: &'static str,
}

/// One organisation with everything it says.
pub(crate) struct Organisation {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) summary: String,
    pub(crate) sector: &'static str,
    ward: usize,
    pub(crate) promises: Vec<String>,
    pub(crate) actions: Vec<String>,
    pub(crate) updates: Vec<Update>,
}

/// The organisation with a number.
pub(crate) fn organisation(number: usize) -> Organisation {
    let mut dice = Dice(number as u64 * 7919 + 17);
    dice.roll(2);
    let updates = (0..UPDATES)
        .map(|n| Update {
            month: if n < 2 { format!("2025-{}", 11 + n) } else { format!("2026-{:02}", n - 1) },
            lead: dice.sentence(),
            bullets: (0..3 + dice.roll(2)).map(|_| dice.sentence()).collect(),
            area: AREAS[dice.roll(AREAS.len())],
        })
        .collect();
    Organisation {
        id: format!("example-{number:05}"),
        name: format!("Example Organisation {number}"),
        summary: dice.sentence(),
        sector: SECTORS[dice.roll(SECTORS.len())],
        ward: dice.roll(WARDS),
        promises: (0..3).map(|_| dice.sentence()).collect(),
        actions: (0..4).map(|_| dice.sentence()).collect(),
        updates,
    }
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Writes a register of `count` organisations below `root`.
pub(crate) fn write(root: &Path, count: usize) {
    put(root, "content/site.yaml", include_str!("site.yaml"));
    put(root, "content/scheme.yaml", &scheme());
    for number in 0..count {
        let organisation = organisation(number);
        let folder = format!("content/organisations/{}", organisation.id);
        let about = format!(
            "name: {}\nsummary: {}\nsector: {}\nwards: [ward-{}]\njourney:\n  - step: begin\n    on: 2025-10-01\n",
            organisation.name, organisation.summary, organisation.sector, organisation.ward
        );
        put(root, &format!("{folder}/organisation.yaml"), &about);
        put(root, &format!("{folder}/pledges/2025.md"), &pledge(&organisation));
        put(root, &format!("{folder}/plans/2026.md"), &plan(&organisation));
        for update in &organisation.updates {
            put(root, &format!("{folder}/updates/{}.md", update.month), &update_file(update));
        }
        let award = if number % 3 == 0 { "awards:\n  - level: one\n    awarded: 2026-05-01\n" } else { "" };
        put(root, &format!("content/register/{}.yaml", organisation.id), &format!("registered: 2025-09-01\n{award}"));
    }
}

/// The text of an update's file.
pub(crate) fn update_file(update: &Update) -> String {
    let mut text = format!("---\nareas: [{}]\n---\n{}\n\n", update.area, update.lead);
    for bullet in &update.bullets {
        let _ = writeln!(text, "- {bullet}");
    }
    text
}

fn pledge(organisation: &Organisation) -> String {
    let promises = organisation.promises.join("\n  - text: ");
    format!("---\nmade: 2025-10-01\nsigned_by: Chair of the board\ncommitments:\n  - text: {promises}\n---\nWe promise this to everyone.\n")
}

fn plan(organisation: &Organisation) -> String {
    let mut text = "---\nfrom: 2026-01-01\nto: 2026-12-31\nactions:\n".to_owned();
    for (number, action) in organisation.actions.iter().enumerate() {
        let area = AREAS[number % AREAS.len()];
        let _ = write!(
            text,
            "  - id: action-{number}\n    title: {action}\n    area: {area}\n    due: 2026-12-{:02}\n    status: in-progress\n",
            number + 1
        );
    }
    text + "---\n"
}

fn scheme() -> String {
    let mut text = include_str!("scheme.yaml").to_owned();
    text.push_str("sectors:\n");
    for id in SECTORS {
        let _ = writeln!(text, "  - {{id: {id}, name: {}}}", id[..1].to_uppercase() + &id[1..]);
    }
    text.push_str("areas:\n");
    for id in AREAS {
        let _ = writeln!(text, "  - {{id: {id}, name: {}, summary: An invented area.}}", id[..1].to_uppercase() + &id[1..]);
    }
    text.push_str("wards:\n");
    for number in 0..WARDS {
        let _ = writeln!(text, "  - {{id: ward-{number}, name: Ward {number}}}");
    }
    text
}

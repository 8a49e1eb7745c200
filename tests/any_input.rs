//! Whatever stands in a file: no panic, and every problem points into its file.

use crate::support::{TODAY, site, tree};
use ccqm::diagnostic::{Changed, Whereabouts};
use ccqm::source::MemoryWorld;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Every text file of the showcase, and where it stands in the smallest site it can be read in.
static FILES: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let text = |path: &str| path.starts_with("content/") && !path.contains("/media/");
    tree(&site("showcase")).into_iter().filter(|(path, _)| text(path)).collect()
});

/// A change to a file's bytes.
#[derive(Clone, Debug)]
enum Change {
    Cut(prop::sample::Index, prop::sample::Index),
    Insert(prop::sample::Index, String),
    Bytes(prop::sample::Index, Vec<u8>),
    Repeat(prop::sample::Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    use prop::sample::Index;
    let piece = prop_oneof![
        "[\\-:#\"'\\[\\]{}|>&*!%@`\t\r\n ]{1,6}",
        "[a-z]{1,6}: ?[\"'\\[{]?",
        prop::sample::select(vec![
            "---\n", "- \n", "  - ", "\n\n# ", "![](x)", "[a](b)", "<p>", "\u{202e}", "\u{feff}", "اردو", "😀", "```"
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    prop_oneof![
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Change::Cut(a, b)),
        (any::<Index>(), piece).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (any::<Index>(), prop::collection::vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Change::Bytes(at, bytes)),
        (any::<Index>(), 1..400usize).prop_map(|(at, times)| Change::Repeat(at, times)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let at = |index: &prop::sample::Index, length: usize| index.index(length + 1);
    match change {
        Change::Cut(a, b) => {
            let (a, b) = (at(a, bytes.len()), at(b, bytes.len()));
            bytes.drain(a.min(b)..a.max(b));
        }
        Change::Insert(place, piece) => {
            let place = at(place, bytes.len());
            bytes.splice(place..place, piece.bytes());
        }
        Change::Bytes(place, new) => {
            let place = at(place, bytes.len());
            bytes.splice(place..place, new.iter().copied());
        }
        Change::Repeat(place, times) => {
            let place = at(place, bytes.len());
            let piece: Vec<u8> = bytes[place..].iter().take(12).copied().collect::<Vec<_>>().repeat(*times);
            bytes.splice(place..place, piece);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    #[test]
    fn a_changed_file_never_stops_the_program_and_problems_lie_inside_it(
        which in any::<prop::sample::Index>(), changes in prop::collection::vec(change(), 1..4)
    ) {
        let (path, original) = &FILES[which.index(FILES.len())];
        let mut bytes = original.clone();
        for change in &changes {
            apply(&mut bytes, change);
        }
        // Only the files that are needed to read this one, so that a case takes milliseconds.
        let folder = path.rsplit_once('/').map_or("content", |(folder, _)| folder);
        let near = |other: &str| matches!(other, "content/site.yaml" | "content/scheme.yaml") || other.starts_with(folder);
        let mut world = MemoryWorld::new(TODAY);
        for (other, text) in FILES.iter().filter(|(other, _)| near(other)) {
            world = world.with_bytes(other, text);
        }
        let world = world.with_bytes(path, &bytes);
        let (reading, found) = ccqm::examine(&world);
        for problem in found.iter() {
            let file = reading.sources.file(problem.at.file);
            prop_assert!(file.text.get(problem.at.span.range()).is_some(), "{}: {:?}", file.path, problem);
        }
        let _ = ccqm::diagnostic::human(&found, &reading.sources, false);
        let (sources, nowhere, unchanged) = (&reading.sources, Whereabouts::default(), Changed::default());
        let _ = ccqm::diagnostic::json(&found, sources, &nowhere);
        let _ = ccqm::diagnostic::sarif(&found, sources, &nowhere, &ccqm::rules::all());
        let _ = ccqm::diagnostic::step_summary(&found, sources, &nowhere, &unchanged, 10_000);
        let commands = ccqm::diagnostic::github(&found, sources, &nowhere, &unchanged);
        let is_ours = |line: &str| ["::error ", "::warning ", "::notice "].iter().any(|command| line.starts_with(command));
        let lines: Vec<&str> = commands.split_terminator(['\n', '\r']).collect();
        prop_assert!(lines.iter().rev().skip(1).all(|line| is_ours(line)), "{commands}");
        for mended in ccqm::mend::mend(sources, &found) {
            let _ = ccqm::mend::difference(&mended, false);
        }
    }
}

/// A megabyte of one sort of bytes: the sorts that cost a careless reader the most.
fn megabytes() -> Vec<Vec<u8>> {
    let of = |piece: &str| piece.as_bytes().iter().copied().cycle().take(1 << 20).collect::<Vec<u8>>();
    let noise = (0u32..1 << 20).scan(1u32, |seed, _| {
        *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Some(seed.to_be_bytes()[0])
    });
    vec![
        noise.collect(),
        of("\0"),
        of("a: b\n"),
        of("["),
        of("(ABC "),
        of("- x\n"),
        of("ABC DEF (GHI) "),
        of("*a_"),
        of("!a &b *c, "),
        of("\u{a0}"),
    ]
}

/// A world that counts how often it is asked for bytes.
struct Counting(MemoryWorld, std::sync::atomic::AtomicU64);

impl ccqm::source::World for Counting {
    fn list(&self, folder: &str) -> Vec<ccqm::source::Listing> {
        self.0.list(folder)
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ccqm::source::ReadFailure> {
        let bytes = self.0.bytes(path)?;
        self.1.fetch_add(bytes.len() as u64, std::sync::atomic::Ordering::Relaxed);
        Ok(bytes)
    }

    fn today(&self) -> jiff::civil::Date {
        self.0.today()
    }
}

#[test]
fn a_megabyte_of_anything_is_refused_by_its_size_before_a_byte_is_read() {
    let update = "content/organisations/example/updates/2025-09.md";
    let small = || {
        MemoryWorld::new(TODAY)
            .with("content/site.yaml", include_str!("rule-site/site.yaml"))
            .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
            .with("content/organisations/example/organisation.yaml", "name: Example Group\nsummary: We help.\nsector: schools\n")
    };
    let usual = Counting(small(), 0.into());
    let _ = ccqm::examine(&usual);
    for bytes in megabytes() {
        let world = Counting(small().with_bytes(update, &bytes), 0.into());
        let (_, found) = ccqm::examine(&world);
        assert_eq!(found.iter().map(|problem| problem.rule.name).collect::<Vec<_>>(), ["too-large"]);
        assert_eq!(world.1.into_inner(), usual.1.load(std::sync::atomic::Ordering::Relaxed), "it was read");
    }
}

#[test]
fn as_much_as_is_read_gives_no_more_problems_than_it_has_bytes() {
    let organisation = "content/organisations/example/organisation.yaml";
    let update = "content/organisations/example/updates/2025-09.md";
    for bytes in megabytes() {
        let most = &bytes[..16 * 1024];
        for path in [organisation, update] {
            let world = MemoryWorld::new(TODAY)
                .with("content/site.yaml", include_str!("rule-site/site.yaml"))
                .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
                .with(organisation, "name: Example Group\nsummary: We help.\nsector: schools\n")
                .with_bytes(path, most);
            let (reading, found) = ccqm::examine(&world);
            // The work that is done shows in what is said: no problem, and no message, may grow with the square of the input.
            let said: usize = found.iter().map(|problem| problem.message.len() + problem.help.as_ref().map_or(0, String::len)).sum();
            assert!(
                found.iter().count() <= most.len() && said <= 400 * most.len(),
                "{path}: {} problems, {said} bytes",
                found.iter().count()
            );
            assert!(found.iter().all(|problem| reading.sources.file(problem.at.file).text.get(problem.at.span.range()).is_some()));
        }
    }
}

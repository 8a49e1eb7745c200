//! Rules about the register as a whole, each with a wrong and a right example over the smallest site.

use crate::diagnostic::{Category, Example, Rule, Scope};

const ORGANISATION: &str = "content/organisations/example/organisation.yaml";
const PLAN: &str = "content/organisations/example/plans/2025.md";
const PLEDGE: &str = "content/organisations/example/pledges/2025.md";
const UPDATE: &str = "content/organisations/example/updates/2025-09.md";
const ENTRY: &str = "content/register/example.yaml";
const PAGE: &str = "content/pages/about.md";

macro_rules! rules {
    ($($const:ident: $category:ident, $name:literal, $summary:literal, $path:expr, $(moved $moved:literal,)? wrong $wrong:literal, right $right:literal;)*) => {
        $(
            #[doc = $summary]
            pub(crate) static $const: Rule = Rule {
                name: $name,
                category: Category::$category,
                summary: $summary,
                explanation: "",
                scope: Scope::AnyContent,
                wrong: Example { path: $path, text: $wrong },
                right: Example { path: moved!($path $(, $moved)?), text: $right },
            };
        )*

        /// What can be wrong in the register as a whole.
        pub(crate) static RULES: &[&Rule] = &[$(&$const),*];
    };
}

/// The path of the right example, where mending means renaming.
macro_rules! moved {
    ($path:expr) => {
        $path
    };
    ($path:expr, $moved:literal) => {
        $moved
    };
}

rules! {
    UNKNOWN_SECTOR: Misleading, "unknown-sector", "A sector is not one of the scheme's.", ORGANISATION,
        wrong "name: Example Group\nsummary: We help.\nsector: ⟦scools⟧\n",
        right "name: Example Group\nsummary: We help.\nsector: schools\n";
    UNKNOWN_WARD: Misleading, "unknown-ward", "A ward, or the place in outside-…, is not one of the scheme's.", ORGANISATION,
        wrong "name: Example Group\nsummary: We help.\nsector: schools\nwards: [⟦nort⟧]\n",
        right "name: Example Group\nsummary: We help.\nsector: schools\nwards: [north]\n";
    UNKNOWN_AREA: Misleading, "unknown-area", "An area is not one of the scheme's.", UPDATE,
        wrong "---\nareas: [⟦peeple⟧]\n---\nWe met twice.\n",
        right "---\nareas: [people]\n---\nWe met twice.\n";
    UNKNOWN_STEP: Misleading, "unknown-step", "A step is not one of the scheme's.", UPDATE,
        wrong "---\nsteps: [⟦strat⟧]\n---\nWe met twice.\n",
        right "---\nsteps: [start]\n---\nWe met twice.\n";
    UNKNOWN_LEVEL: Misleading, "unknown-level", "An award level is not one of the scheme's.", ENTRY,
        wrong "registered: 2025\nawards:\n  - level: ⟦firts⟧\n    awarded: 2026\n",
        right "registered: 2025\nawards:\n  - level: first\n    awarded: 2026\n";
    UNKNOWN_KIND: Misleading, "unknown-kind", "A kind of taker is not one of the scheme's.", ORGANISATION,
        wrong "name: Example Group\nsummary: We help.\nsector: schools\nkind: ⟦groop⟧\n",
        right "name: Example Group\nsummary: We help.\nsector: schools\nkind: group\n";
    UNKNOWN_RATING: Misleading, "unknown-rating", "A rating is not on the scheme's scale.", "content/organisations/example/evaluations/2025-09.md",
        wrong "---\nareas:\n  people:\n    rating: ⟦erly⟧\n---\n",
        right "---\nareas:\n  people:\n    rating: early\n---\n";
    UNKNOWN_ACTION: Misleading, "unknown-action", "An action that is named does not stand in any plan of the organisation.", UPDATE,
        wrong "---\nactions: [⟦ask-families⟧]\n---\nWe met twice.\n",
        right "---\nareas: [people]\n---\nWe met twice.\n";
    UNKNOWN_COMMITMENT: Misleading, "unknown-commitment", "A promise that is named does not stand in any pledge of the organisation.", PLAN,
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: not-started\n    commitment: ⟦2025/welcome⟧\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: not-started\n---\n";
    UNKNOWN_PLEDGE: Misleading, "unknown-pledge", "A pledge that is named does not exist.", PLEDGE,
        wrong "---\nmade: 2025-09-30\nrenews: ⟦2023⟧\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        right "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n";
    UNKNOWN_EVIDENCE: Misleading, "unknown-evidence", "Evidence that is named does not exist.", PLAN,
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: not-started\n    evidence: [⟦survey⟧]\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: not-started\n---\n";
    REPEATED_ID: Broken, "repeated-id", "Two things of one list have the same id.", PLEDGE,
        wrong "---\nmade: 2025-09-30\ncommitments:\n  - {id: listen, text: We will listen.}\n  - {id: ⟦listen⟧, text: We will ask.}\n---\nWe promise.\n",
        right "---\nmade: 2025-09-30\ncommitments:\n  - {id: listen, text: We will listen.}\n  - {id: ask, text: We will ask.}\n---\nWe promise.\n";
    DATE_IN_FUTURE: Misleading, "date-in-future", "A date that says something has happened lies in the future.", PLEDGE,
        wrong "---\nmade: ⟦2035-09-30⟧\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        right "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n";
    MONTH_IN_FUTURE: Misleading, "month-in-future", "An update or self-evaluation is for a month that has not begun.", "content/organisations/example/updates/2035-09.md", moved "content/organisations/example/updates/2025-09.md",
        wrong "⟦⟧We met twice.\n",
        right "We met twice.\n";
    DATES_REVERSED: Misleading, "dates-reversed", "A date lies before one that must come first: due before start, an end before its beginning.", PLAN,
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    start: 2026-04-01\n    due: ⟦2026-03-31⟧\n    status: not-started\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    start: 2026-01-01\n    due: 2026-03-31\n    status: not-started\n---\n";
    DONE_WITHOUT_DATE: Misleading, "done-without-date", "An action is done, but not when.", PLAN,
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: ⟦done⟧\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: done\n    done_on: 2026-03-12\n---\n";
    NOT_DONE_WITH_DATE: Misleading, "not-done-with-date", "An action has the date it was done, but its status is another.", PLAN,
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: not-started\n    done_on: ⟦2026-03-12⟧\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: not-started\n---\n";
    CHANGE_AND_DUE_DIFFER: Misleading, "change-and-due-differ", "The last move of a due date does not lead to the due date.", PLAN,
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-03-31\n    status: not-started\n    changes:\n      - on: 2026-02-01\n        from: 2026-03-31\n        to: ⟦2026-05-31⟧\n        reason: The hall was closed.\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: people\n    due: 2026-05-31\n    status: not-started\n    changes:\n      - on: 2026-02-01\n        from: 2026-03-31\n        to: 2026-05-31\n        reason: The hall was closed.\n---\n";
    AWARD_BEFORE_REGISTRATION: Misleading, "award-before-registration", "An award is dated before the registration.", ENTRY,
        wrong "registered: 2025\nawards:\n  - level: first\n    awarded: ⟦2024⟧\n",
        right "registered: 2025\nawards:\n  - level: first\n    awarded: 2026\n";
    STEP_OUT_OF_ORDER: Misleading, "step-out-of-order", "A step is confirmed before an earlier one.", ENTRY,
        wrong "registered: 2025\nsteps:\n  - step: ⟦second⟧\n    confirmed: 2026\n",
        right "registered: 2025\nsteps:\n  - step: start\n    confirmed: 2025\n  - step: second\n    confirmed: 2026\n";
    IMPOSSIBLE_NUMBER: Misleading, "impossible-number", "A number cannot be: more people signed than there are, a day that no month has.", PLEDGE,
        wrong "---\nmade: 2025-09-30\nsignatories: ⟦60⟧\nof: 52\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        right "---\nmade: 2025-09-30\nsignatories: 48\nof: 52\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n";
    TEXT_TOO_LONG: Broken, "text-too-long", "A name, title or summary is longer than fits where it is shown.", ORGANISATION,
        wrong "name: Example Group\nsummary: ⟦We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. More.⟧\nsector: schools\n",
        right "name: Example Group\nsummary: We help.\nsector: schools\n";
    BAD_ADDRESS: Broken, "bad-address", "A web address does not begin with https:// or has spaces in it.", ORGANISATION,
        wrong "name: Example Group\nsummary: We help.\nsector: schools\nwebsite: ⟦www.example.org⟧\n",
        right "name: Example Group\nsummary: We help.\nsector: schools\nwebsite: https://www.example.org\n";
    BAD_EMAIL: Broken, "bad-email", "Something that should be an e-mail address is none.", ORGANISATION,
        wrong "name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n  role: Office\n  email: ⟦office at example.org⟧\n",
        right "name: Example Group\nsummary: We help.\nsector: schools\ncontact:\n  role: Office\n  email: office@example.org\n";
    BROKEN_LINK: Broken, "broken-link", "A link inside the site leads to a page that does not exist.", PAGE,
        wrong "---\ntitle: About\nsummary: What this is.\n---\nSee [the list](⟦/organisation/⟧).\n",
        right "---\ntitle: About\nsummary: What this is.\n---\nSee [the list](/organisations/).\n";
    BROKEN_ANCHOR: Broken, "broken-anchor", "A link leads to a heading that does not exist.", PAGE,
        wrong "---\ntitle: About\nsummary: What this is.\n---\nSee [below](⟦#mor⟧).\n\n## More\n\nText.\n",
        right "---\ntitle: About\nsummary: What this is.\n---\nSee [below](#more).\n\n## More\n\nText.\n";
    MISSING_PICTURE: Broken, "missing-picture", "A picture that is named does not lie in media/.", ORGANISATION,
        wrong "name: Example Group\nsummary: We help.\nsector: schools\nlogo:\n  file: ⟦logo.png⟧\n  alt: A woven square\n",
        right "name: Example Group\nsummary: We help.\nsector: schools\n";
    ENTRY_WITHOUT_NAME: Broken, "entry-without-name", "A register entry has neither a name nor an organisation's folder.", "content/register/second.yaml",
        wrong "⟦⟧registered: 2025\n",
        right "name: Second Example\nregistered: 2025\n";
    INDIVIDUAL_WITHOUT_CONSENT: Misleading, "individual-without-consent", "A person is listed without a note of how they agreed.", "content/register/second.yaml",
        wrong "⟦⟧name: Example Person\nkind: person\nregistered: 2025\n",
        right "name: Example Person\nkind: person\nregistered: 2025\nconsent:\n  how: by email to the team\n  on: 2025-09-30\n";
    SECURITY_CONTACT_EXPIRED: Misleading, "security-contact-expired", "The date until which the security contact may be relied on has passed.", "content/site.yaml",
        wrong "title: Example Mark\nheadline: Who takes part\nintroduction: A register.\ndescription: A register.\nbase_url: https://example.org\ncontact:\n  role: The team\n  email: mark@example.org\nsecurity:\n  contact: mailto:mark@example.org\n  expires: ⟦2025-10-31⟧\nlicence:\n  name: Example Licence\n  url: https://example.org/licence\nnavigation:\n  - title: Organisations\n    url: /organisations/\n",
        right "title: Example Mark\nheadline: Who takes part\nintroduction: A register.\ndescription: A register.\nbase_url: https://example.org\ncontact:\n  role: The team\n  email: mark@example.org\nsecurity:\n  contact: mailto:mark@example.org\n  expires: 2035-10-31\nlicence:\n  name: Example Licence\n  url: https://example.org/licence\nnavigation:\n  - title: Organisations\n    url: /organisations/\n";
    NAME_DIFFERS: Misleading, "name-differs", "An organisation gives itself another name than the register has for it.", ORGANISATION,
        wrong "name: ⟦Another Group⟧\nsummary: We help.\nsector: schools\n",
        right "name: Example Group\nsummary: We help.\nsector: schools\n";
    STATUS_UNEXPLAINED: Incomplete, "status-unexplained", "A body is said to rest or to have left, without a date or a reason.", ENTRY,
        wrong "registered: 2025\nstatus: ⟦paused⟧\n",
        right "registered: 2025\nstatus: paused\nstatus_on: 2026-05-01\nstatus_reason: Asked to rest until spring.\n";
    REVIEW_OVERDUE: Incomplete, "review-overdue", "A page was to be looked at again by a day that has passed.", PAGE,
        wrong "---\ntitle: About\nsummary: What this is.\nreview_by: ⟦2025-01-31⟧\n---\nText.\n",
        right "---\ntitle: About\nsummary: What this is.\nreview_by: 2035-01-31\n---\nText.\n";
}

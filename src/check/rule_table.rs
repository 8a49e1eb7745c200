//! Rules about the register as a whole, each with a wrong and a right example over the smallest site.

use crate::diagnostic::{Category, Example, Rule, Scope};
use crate::model::ContentKind::{self, Entry, Evaluation, Evidence, Organisation, Page, Plan, Pledge, Scheme, Site, Update};

const ORGANISATION: &str = "content/organisations/example/organisation.yaml";
const PLAN: &str = "content/organisations/example/plans/2025.md";
const PLEDGE: &str = "content/organisations/example/pledges/2025.md";
const UPDATE: &str = "content/organisations/example/updates/2025-09.md";
const ENTRY: &str = "content/register/example.yaml";
const PAGE: &str = "content/pages/about.md";

/// The documents that organisations send.
const DOCUMENTS: &[ContentKind] = &[Pledge, Plan, Update, Evaluation, Evidence];
/// Whatever has a text with links in it.
const TEXTS: &[ContentKind] = &[Pledge, Plan, Update, Evaluation, Evidence, Page, Site];

macro_rules! rules {
    ($($const:ident: $category:ident, $name:literal, $summary:literal, $path:expr, $(moved $moved:literal,)? of $kinds:expr, why $explanation:literal, wrong $wrong:literal, right $right:literal;)*) => {
        $(
            #[doc = $summary]
            pub(crate) static $const: Rule = Rule {
                name: $name,
                category: Category::$category,
                summary: $summary,
                explanation: $explanation,
                scope: Scope::Content($kinds),
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
        of &[Organisation, Entry],
        why "The site sorts organisations by sector. A sector that the scheme does not have would put the organisation on a list of its \
            own that nobody finds.\n\n\
            Mostly the word is mistyped, or the sector's full name was written instead of its short one. Write one of the short names \
            that the message lists. If none fits, write “not-stated” and ask the team.",
        wrong "name: Example Group\nsummary: We help.\nsector: ⟦educaton⟧\n",
        right "name: Example Group\nsummary: We help.\nsector: education\n";
    UNKNOWN_WARD: Misleading, "unknown-ward", "A ward, or the place in outside-…, is not one of the scheme's.", ORGANISATION,
        of &[Organisation],
        why "The site shows who works in which part of the place. That only works when everybody names the parts in the same way, so \
            they have fixed short names.\n\n\
            Mostly the name is mistyped, or written with capitals and spaces. Write the short name that the message suggests. Write \
            “city-wide” if you work everywhere, “outside-” and the place if you work elsewhere, or leave the line out.",
        wrong "name: Example Group\nsummary: We help.\nsector: education\nwards: [⟦nort⟧]\n",
        right "name: Example Group\nsummary: We help.\nsector: education\nwards: [north]\n";
    UNKNOWN_AREA: Misleading, "unknown-area", "An area is not one of the scheme's.", UPDATE,
        of DOCUMENTS,
        why "Every action, promise and update can say which area of the scheme it belongs to. With a word that the scheme does not have, \
            it would show up under no area at all.\n\n\
            Mostly the area's full name was written instead of its short one, or a letter is wrong. Write the short name, as it stands \
            in the address of the area's page.",
        wrong "---\nareas: [⟦governence⟧]\n---\nWe met twice.\n",
        right "---\nareas: [governance]\n---\nWe met twice.\n";
    UNKNOWN_STEP: Misleading, "unknown-step", "A step is not one of the scheme's.", UPDATE,
        of &[Organisation, Plan, Update, Entry],
        why "The site draws how far each organisation has come, step by step. A step that the scheme does not have cannot be drawn, and \
            a reader would be told of a step that nobody can take.\n\n\
            Mostly the step's full name or its number was written instead of its short name. Write the short name, as it stands in the \
            address of the step's page.",
        wrong "---\nsteps: [⟦registraton⟧]\n---\nWe met twice.\n",
        right "---\nsteps: [registration]\n---\nWe met twice.\n";
    UNKNOWN_LEVEL: Misleading, "unknown-level", "An award level is not one of the scheme's.", ENTRY,
        of &[Entry],
        why "An award is shown with its level. A level that the scheme does not have would be an award that does not exist.\n\n\
            Mostly the level is mistyped, or written with a capital letter. Write its short name exactly as the scheme's file has it.",
        wrong "registered: 2025\nawards:\n  - level: ⟦firts⟧\n    awarded: 2026\n",
        right "registered: 2025\nawards:\n  - level: first\n    awarded: 2026\n";
    UNKNOWN_KIND: Misleading, "unknown-kind", "A kind of taker is not one of the scheme's.", ORGANISATION,
        of &[Organisation, Entry],
        why "The kind says whether this is an organisation, a group or one person; people have rights that organisations do not have. So \
            only the kinds that the scheme knows can stand here.\n\n\
            Write one of the short names that the message lists, or leave the line out: then the usual kind is meant.",
        wrong "name: Example Group\nsummary: We help.\nsector: education\nkind: ⟦comunity⟧\n",
        right "name: Example Group\nsummary: We help.\nsector: education\nkind: community\n";
    UNKNOWN_RATING: Misleading, "unknown-rating", "A rating is not on the scheme's scale.", "content/organisations/example/evaluations/2025-09.md",
        of &[Evaluation],
        why "Ratings can only be compared when everyone uses the same scale. A word that is not on the scale would look like a rating \
            and mean nothing.\n\n\
            Write one of the words that the message lists, or leave the line out and say in your own words what goes well and what \
            should get better.",
        wrong "---\nareas:\n  governance:\n    rating: ⟦erly⟧\n---\n",
        right "---\nareas:\n  governance:\n    rating: early\n---\n";
    UNKNOWN_ACTION: Misleading, "unknown-action", "An action that is named does not stand in any plan of the organisation.", UPDATE,
        of &[Update, Evidence],
        why "An update or a piece of evidence names the actions it is about, and the site links to them. When no plan of yours has an \
            action of that name, the link would lead nowhere and the work would be counted nowhere.\n\n\
            Look into your plan for the line “id:” of the action, and copy the word that stands there. If the action is new, add it to \
            your plan first. If it belongs to no action, leave the line out and name an area instead.",
        wrong "---\nactions: [⟦ask-families⟧]\n---\nWe met twice.\n",
        right "---\nareas: [governance]\n---\nWe met twice.\n";
    UNKNOWN_COMMITMENT: Misleading, "unknown-commitment", "A promise that is named does not stand in any pledge of the organisation.", PLAN,
        of &[Plan],
        why "An action can say which promise it keeps. When the promise is not there, readers cannot see what the action is for.\n\n\
            Write the pledge's file name without its ending, a slash, and the promise's “id:”, such as 2025/welcome. Promises without \
            an id cannot be named: give the promise one in the pledge first.",
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: not-started\n    commitment: ⟦2025/welcome⟧\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: not-started\n---\n";
    UNKNOWN_PLEDGE: Misleading, "unknown-pledge", "A pledge that is named does not exist.", PLEDGE,
        of &[Pledge],
        why "A new pledge can say which older one it replaces, so that readers can follow what became of a promise. Here it names a \
            pledge that is not there.\n\n\
            Write the older pledge's file name without its ending, such as 2023. If there was no earlier pledge here, leave the line \
            out.",
        wrong "---\nmade: 2025-09-30\nrenews: ⟦2023⟧\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        right "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n";
    UNKNOWN_EVIDENCE: Misleading, "unknown-evidence", "Evidence that is named does not exist.", PLAN,
        of &[Plan],
        why "An action that points to evidence asks to be believed because of it. When that evidence is not there, readers are sent \
            nowhere.\n\n\
            Write the file name of a piece of evidence without its ending, as it lies in your folder “evidence”. If you have not \
            written it yet, write it first, or leave the line out until then.",
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: not-started\n    evidence: [⟦survey⟧]\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: not-started\n---\n";
    REPEATED_ID: Broken, "repeated-id", "Two things of one list have the same id.", PLEDGE,
        of &[Organisation, Pledge, Plan, Entry, Scheme],
        why "Other files name a thing by its id. When two things have the same id, nobody can tell which of them is meant.\n\n\
            This mostly happens when a part was copied to make a new one and its id was left as it was. Give the new one another id, or \
            delete it if it really is the same.",
        wrong "---\nmade: 2025-09-30\ncommitments:\n  - {id: listen, text: We will listen.}\n  - {id: ⟦listen⟧, text: We will ask.}\n---\nWe promise.\n",
        right "---\nmade: 2025-09-30\ncommitments:\n  - {id: listen, text: We will listen.}\n  - {id: ask, text: We will ask.}\n---\nWe promise.\n";
    DATE_IN_FUTURE: Misleading, "date-in-future", "A date that says something has happened lies in the future.", PLEDGE,
        of &[Organisation, Pledge, Plan, Update, Evaluation, Evidence, Entry, Page],
        why "This date says that something has happened. As the day has not come yet, the site would say something untrue.\n\n\
            Mostly the year is wrong, or the day and the month changed places. Correct the date; or wait until the day has come and \
            send it then.",
        wrong "---\nmade: ⟦2035-09-30⟧\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        right "---\nmade: 2025-09-30\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n";
    MONTH_IN_FUTURE: Misleading, "month-in-future", "An update or self-evaluation is for a month that has not begun.", "content/organisations/example/updates/2035-09.md", moved "content/organisations/example/updates/2025-09.md",
        of &[Update, Evaluation],
        why "An update or a self-evaluation speaks of a month. A month that has not begun cannot be spoken of yet, and the site would \
            show you as ahead of everyone.\n\n\
            The month is the name of the file. Rename the file to the month it is about, year first: 2025-09.md is September 2025.",
        wrong "⟦⟧We met twice.\n",
        right "We met twice.\n";
    DATES_REVERSED: Misleading, "dates-reversed", "A date lies before one that must come first: due before start, an end before its beginning.", PLAN,
        of &[Plan, Update, Entry],
        why "Of two dates, one must come first: a beginning before an end, a start before a due date, an award before its withdrawal. \
            Here they stand the wrong way round, so one of them is untrue.\n\n\
            Mostly a year was not changed after copying, or two dates changed places. Look at both dates and correct the wrong one.",
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    start: 2026-04-01\n    due: ⟦2026-03-31⟧\n    status: not-started\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    start: 2026-01-01\n    due: 2026-03-31\n    status: not-started\n---\n";
    DONE_WITHOUT_DATE: Misleading, "done-without-date", "An action is done, but not when.", PLAN,
        of &[Plan],
        why "The public may ask when an action was done, and reports count actions by the year in which they were done. Without a date \
            it is only a claim.\n\n\
            Add a line “done_on:” with the day, next to the status. If you only know the month, write its last day. If the action is \
            not quite done, write in-progress.",
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: ⟦done⟧\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: done\n    done_on: 2026-03-12\n---\n";
    NOT_DONE_WITH_DATE: Misleading, "not-done-with-date", "An action has the date it was done, but its status is another.", PLAN,
        of &[Plan],
        why "The action has a day on which it was done, but its status says that it is not done. Readers cannot tell which of the two is \
            true.\n\n\
            If it is done, write “status: done”. If it is not, delete the line “done_on:”.",
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: not-started\n    done_on: ⟦2026-03-12⟧\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: not-started\n---\n";
    CHANGE_AND_DUE_DIFFER: Misleading, "change-and-due-differ", "The last move of a due date does not lead to the due date.", PLAN,
        of &[Plan],
        why "When a due date moves, the plan keeps the old date, the new one and the reason, so that everyone can follow it. The moves \
            must join up: each begins where the one before it ended, and the last one leads to the due date of today.\n\n\
            Mostly the move was written down and the line “due:” was forgotten, or the other way round. Make the last “to:” and “due:” \
            the same.",
        wrong "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-03-31\n    status: not-started\n    changes:\n      - on: 2026-02-01\n        from: 2026-03-31\n        to: ⟦2026-05-31⟧\n        reason: The hall was closed.\n---\n",
        right "---\nfrom: 2025-09-01\nto: 2026-08-31\nactions:\n  - id: ask\n    title: Ask families\n    area: governance\n    due: 2026-05-31\n    status: not-started\n    changes:\n      - on: 2026-02-01\n        from: 2026-03-31\n        to: 2026-05-31\n        reason: The hall was closed.\n---\n";
    AWARD_BEFORE_REGISTRATION: Misleading, "award-before-registration", "An award is dated before the registration.", ENTRY,
        of &[Entry],
        why "Nobody can be given the mark before they registered for it. So one of the two dates is wrong, and both are public.\n\n\
            Look both dates up in the team's own records. If only the year is certain, write the year alone; if nothing is certain, \
            write “unknown”.",
        wrong "registered: 2025\nawards:\n  - level: first\n    awarded: ⟦2024⟧\n",
        right "registered: 2025\nawards:\n  - level: first\n    awarded: 2026\n";
    STEP_OUT_OF_ORDER: Misleading, "step-out-of-order", "A step is confirmed before an earlier one.", ENTRY,
        of &[Entry],
        why "The steps of the scheme follow each other. Confirming a later one while an earlier one is open, or dating it earlier, says \
            that an organisation has done something it cannot have done.\n\n\
            Mostly an earlier step was never written down. Add it with its own date, or with “unknown” if it is known to have happened \
            and nobody knows when. Otherwise take the later step away.",
        wrong "registered: 2025\nsteps:\n  - step: ⟦raising-awareness⟧\n    confirmed: 2026\n",
        right "registered: 2025\nsteps:\n  - step: registration\n    confirmed: 2025\n  - step: raising-awareness\n    confirmed: 2026\n";
    IMPOSSIBLE_NUMBER: Misleading, "impossible-number", "A number cannot be: more people signed than there are, a day that no month has.", PLEDGE,
        of &[Pledge, Scheme],
        why "This number cannot be true: more people signed than there are, a day that no month has, a rank below the lowest.\n\n\
            Mostly two numbers changed places, or a figure is missing. The message says which limit holds. Correct the number, or the \
            one it is compared with.",
        wrong "---\nmade: 2025-09-30\nsignatories: ⟦60⟧\nof: 52\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n",
        right "---\nmade: 2025-09-30\nsignatories: 48\nof: 52\ncommitments:\n  - text: We will listen.\n---\nWe promise.\n";
    TEXT_TOO_LONG: Broken, "text-too-long", "A name, title or summary is longer than fits where it is shown.", ORGANISATION,
        of &[Organisation, Pledge, Plan, Update, Evidence, Entry, Page],
        why "Names, titles and summaries are shown on cards, in lists and by search engines, where there is room for only so much. A \
            longer text would be cut off in the middle.\n\n\
            Say the main thing here in one or two short sentences. Everything else has its place in the text of a document.",
        wrong "name: Example Group\nsummary: ⟦We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. We help people here. More.⟧\nsector: education\n",
        right "name: Example Group\nsummary: We help.\nsector: education\n";
    BAD_ADDRESS: Broken, "bad-address", "A web address does not begin with https:// or has spaces in it.", ORGANISATION,
        of &[Organisation, Pledge, Plan, Update, Evaluation, Evidence, Entry, Scheme, Site],
        why "An address that begins with https:// is protected on its way, and a browser knows what to do with it. One that begins with \
            www or http:// is not protected, or opens nothing at all.\n\n\
            Open the page in your web browser, copy the whole address from the bar at the top and paste it here. If the page only opens \
            with http://, ask whoever looks after that website, or leave the address out.",
        wrong "name: Example Group\nsummary: We help.\nsector: education\nwebsite: ⟦www.example.org⟧\n",
        right "name: Example Group\nsummary: We help.\nsector: education\nwebsite: https://www.example.org\n";
    BAD_EMAIL: Broken, "bad-email", "Something that should be an e-mail address is none.", ORGANISATION,
        of &[Organisation, Site],
        why "The site makes a link of this address, so that readers can write with one click. As it stands, their mail would not arrive.\n\n\
            Write the plain address, without spaces and without anything before it, such as office@example.org. Use the mailbox of an \
            office or a role, not that of a person.",
        wrong "name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n  email: ⟦office at example.org⟧\n",
        right "name: Example Group\nsummary: We help.\nsector: education\ncontact:\n  role: Office\n  email: office@example.org\n";
    BROKEN_LINK: Broken, "broken-link", "A link inside the site leads to a page that does not exist.", PAGE,
        of TEXTS,
        why "A link that leads nowhere leaves the reader in front of an error page, and people who cannot see the screen lose their way \
            entirely.\n\n\
            Mostly a letter in the address is wrong, a slash at the end is missing, or the page was renamed. Open the page on the site, \
            copy its address from the first slash after the site's name on, and paste it here.",
        wrong "---\ntitle: About\nsummary: What this is.\n---\nSee [the list](⟦/organisation/⟧).\n",
        right "---\ntitle: About\nsummary: What this is.\n---\nSee [the list](/organisations/).\n";
    BROKEN_ANCHOR: Broken, "broken-anchor", "A link leads to a heading that does not exist.", PAGE,
        of TEXTS,
        why "The part after “#” leads to one heading of a page. When no heading has that name, the reader lands at the top of the page \
            and has to search.\n\n\
            Mostly the heading was reworded later. Write the heading in small letters with hyphens instead of spaces, or take away \
            everything from “#” on.",
        wrong "---\ntitle: About\nsummary: What this is.\n---\nSee [below](⟦#mor⟧).\n\n## More\n\nText.\n",
        right "---\ntitle: About\nsummary: What this is.\n---\nSee [below](#more).\n\n## More\n\nText.\n";
    MISSING_PICTURE: Broken, "missing-picture", "A picture that is named does not lie in media/.", ORGANISATION,
        of &[Organisation, Pledge, Plan, Update, Evaluation, Evidence],
        why "A picture is named here, but no file of that name lies in your folder “media”. Readers would see an empty frame.\n\n\
            Mostly the picture was not sent along, or its name is spelled another way: capital letters and endings (jpg or jpeg) \
            matter. Put the picture into “media”, or copy its exact name.",
        wrong "name: Example Group\nsummary: We help.\nsector: education\nlogo:\n  file: ⟦logo.png⟧\n  alt: A woven square\n",
        right "name: Example Group\nsummary: We help.\nsector: education\n";
    ENTRY_WITHOUT_NAME: Broken, "entry-without-name", "A register entry has neither a name nor an organisation's folder.", "content/register/second.yaml",
        of &[Entry],
        why "Every line of the register needs a name that the public can read. It usually comes from the organisation's own page; this \
            one has none.\n\n\
            Add a line “name:” with the name the organisation uses itself. It is no longer needed once the organisation has sent its \
            page.",
        wrong "⟦⟧registered: 2025\n",
        right "name: Second Example\nregistered: 2025\n";
    INDIVIDUAL_WITHOUT_CONSENT: Misleading, "individual-without-consent", "A person is listed without a note of how they agreed.", "content/register/second.yaml",
        of &[Entry],
        why "The entry is about one person, not an organisation. The law lets us name a person in public only when they agreed to it, \
            and we must be able to show that they did.\n\n\
            Ask the person first. Then write down how and when they agreed: “consent:” with “how:” and “on:” below it. Until they have \
            agreed, take the entry out.",
        wrong "⟦⟧name: Example Person\nkind: individual\nregistered: 2025\n",
        right "name: Example Person\nkind: individual\nregistered: 2025\nconsent:\n  how: by email to the team\n  on: 2025-09-30\n";
    SECURITY_CONTACT_EXPIRED: Misleading, "security-contact-expired", "The date until which the security contact may be relied on has passed.", "content/site.yaml",
        of &[Site],
        why "The site tells people who find a security problem whom to write to, and until when that holds. After that day nobody may \
            rely on it, and a problem may stay unreported.\n\n\
            Send a test message to the contact. If it arrives, write a new date within the next year; otherwise correct the contact as \
            well.",
        wrong "title: Example Mark\nheadline: Who takes part\nintroduction: A register.\ndescription: A register.\nbase_url: https://example.org\ncontact:\n  role: The team\n  email: mark@example.org\nsecurity:\n  contact: mailto:mark@example.org\n  expires: ⟦2025-10-31⟧\nlicence:\n  name: Example Licence\n  url: https://example.org/licence\nnavigation:\n  - title: Organisations\n    url: /organisations/\n",
        right "title: Example Mark\nheadline: Who takes part\nintroduction: A register.\ndescription: A register.\nbase_url: https://example.org\ncontact:\n  role: The team\n  email: mark@example.org\nsecurity:\n  contact: mailto:mark@example.org\n  expires: 2035-10-31\nlicence:\n  name: Example Licence\n  url: https://example.org/licence\nnavigation:\n  - title: Organisations\n    url: /organisations/\n";
    NAME_DIFFERS: Misleading, "name-differs", "An organisation gives itself another name than the register has for it.", ORGANISATION,
        of &[Organisation],
        why "The name stands next to the award. If an organisation could write another name there than the one the team recorded, an \
            award could be shown for somebody else.\n\n\
            Mostly the name was shortened or spelled another way. Write it exactly as the register has it. If your name has really \
            changed, ask the team to change the register first.",
        wrong "name: ⟦Another Group⟧\nsummary: We help.\nsector: education\n",
        right "name: Example Group\nsummary: We help.\nsector: education\n";
    STATUS_UNEXPLAINED: Incomplete, "status-unexplained", "A body is said to rest or to have left, without a date or a reason.", ENTRY,
        of &[Entry],
        why "The site tells everyone that this organisation rests or has left. Without a date and a reason, readers will think the \
            worst.\n\n\
            Add “status_on:” with the day, and “status_reason:” with a short, fair sentence that the organisation itself would agree \
            to.",
        wrong "registered: 2025\nstatus: ⟦paused⟧\n",
        right "registered: 2025\nstatus: paused\nstatus_on: 2026-05-01\nstatus_reason: Asked to rest until spring.\n";
    REVIEW_OVERDUE: Incomplete, "review-overdue", "A page was to be looked at again by a day that has passed.", PAGE,
        of &[Page],
        why "Somebody promised that this page would be read again by a certain day, and that day has passed. What it says may no longer \
            be true; for some pages, such as the accessibility statement, the law asks for the review.\n\n\
            Read the page from top to bottom, correct what has changed, and write the day of the next review.",
        wrong "---\ntitle: About\nsummary: What this is.\nreview_by: ⟦2025-01-31⟧\n---\nText.\n",
        right "---\ntitle: About\nsummary: What this is.\nreview_by: 2035-01-31\n---\nText.\n";
}

//! The words of the forms: which fields each asks, as plain questions. What a field means comes from its table.

use super::FormKind;

/// What stands above a form.
pub(super) struct Head {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    pub(super) intro: &'static str,
}

/// A field that a form asks for.
pub(super) struct Asked {
    /// The field's path; `*` stands for each id of the scheme, `body` for the text below the facts.
    pub(super) path: &'static str,
    /// The question; `*` stands for the name of what the id names.
    pub(super) label: &'static str,
    /// A word more than the table says.
    pub(super) more: &'static str,
    /// Whether an answer may have several lines.
    pub(super) long: bool,
}

/// How an organisation is named, in every form but the first: question, help, example.
pub(super) const ORGANISATION: (&str, &str, &str) =
    ("Which organisation is this for?", "Its name, or the last part of its page's address.", "example-youth-club");

/// How a month is named.
pub(super) const MONTH: (&str, &str, &str) = ("Which month is it about?", "The month and the year.", "2026-11");

macro_rules! asked {
    ($($path:literal, $label:literal $(+ $more:literal)? $(=> $long:ident)?;)*) => {
        &[$(Asked { path: $path, label: $label, more: concat!("" $(, $more)?), long: asked!(@ $($long)?) }),*]
    };
    (@) => { false };
    (@ long) => { true };
}

/// What stands above a form.
pub(super) fn head(kind: FormKind) -> Head {
    match kind {
        FormKind::Organisation => Head {
            name: "Take part: a new organisation",
            description: "Say who you are, so that you get a page in the register.",
            intro: "Thank you for taking part. Your answers are public, and become a page of the register once the team has read them. Please write roles, not people's names.",
        },
        FormKind::Pledge => Head {
            name: "Send a pledge",
            description: "Say what you promise.",
            intro: "Your pledge is public. It is shown on your page once the team has read it. Please write roles and counts, not people's names.",
        },
        FormKind::Plan => Head {
            name: "Send a plan",
            description: "Say what you will do, and by when.",
            intro: "Your plan is public. It is shown on your page once the team has read it. Here you can name up to three actions; there is a form of its own for each further one.",
        },
        FormKind::Action => Head {
            name: "Add an action to your plan",
            description: "One more thing you will do. It is added to your newest plan.",
            intro: "The action is public. It is shown on your page once the team has read it.",
        },
        FormKind::Update => Head {
            name: "Send a monthly update",
            description: "Tell the public what you did this month.",
            intro: "A sentence and three or four bullets are enough. The update is public, and is shown once the team has read it. Please leave out people's names.",
        },
        FormKind::Evaluation => Head {
            name: "Send a self-evaluation",
            description: "Say how you see yourselves, area by area.",
            intro: "Answer for the areas you looked at, and leave the others empty. Your answers are public, and are shown once the team has read them.",
        },
        FormKind::Evidence => Head {
            name: "Send evidence",
            description: "A case study, feedback, an event, a policy or a publication.",
            intro: "The evidence is public, and is shown once the team has read it. Pictures cannot be sent here: tell the team in a comment, and say how the people in them agreed.",
        },
    }
}

/// The fields a form asks for, in order.
pub(super) fn fields(kind: FormKind) -> &'static [Asked] {
    match kind {
        FormKind::Organisation => asked! {
            "name", "What is your organisation called?";
            "summary", "Who are you, and what do you do?" => long;
            "sector", "Which sector are you in?" + "Choose one or more.";
            "kind", "What are you?";
            "wards", "Where do you work?" + "Choose wards, or one of the last two.";
            "website", "What is the address of your website?";
            "contact.role", "Whom can people ask for?";
            "contact.email", "Which mailbox can people write to?" + "A shared one, not a person's own.";
            "contact.phone", "Which number can people ring?";
            "people", "How many people belong to you?";
        },
        FormKind::Pledge => asked! {
            "made", "When did you make the pledge?";
            "commitments", "What do you promise?";
            "signed_by", "Who signed it?" + "A role, not a name.";
            "signatories", "How many people signed up?";
            "of", "Out of how many?";
            "body", "What else do you want to say?" + "Your statement, in plain paragraphs.";
            "title", "Does it have a title?";
            "renews", "Which pledge does it replace?";
        },
        FormKind::Plan => asked! {
            "from", "When does the plan begin?";
            "to", "When does it end?";
            "summary", "What is the plan about?" => long;
            "actions.1.title", "First action: what will you do?";
            "actions.1.area", "First action: which area is it about?";
            "actions.1.due", "First action: by when?";
            "actions.2.title", "Second action: what will you do?";
            "actions.2.area", "Second action: which area is it about?";
            "actions.2.due", "Second action: by when?";
            "actions.3.title", "Third action: what will you do?";
            "actions.3.area", "Third action: which area is it about?";
            "actions.3.due", "Third action: by when?";
            "body", "What else do you want to say?" + "The story behind the plan, in plain paragraphs.";
            "title", "Does it have a title?";
        },
        FormKind::Action => asked! {
            "title", "What will you do?";
            "area", "Which area is it about?";
            "due", "By when?";
            "owner", "Who sees to it?" + "A role, not a name.";
            "start", "When do you begin?";
            "step", "Which step of the journey does it serve?";
            "commitment", "Which promise does it keep?";
            "measure.name", "What do you count, to see whether it works?";
            "measure.unit", "In what do you count it?";
            "measure.baseline", "Where does the number begin?";
            "measure.target", "Where should the number get to?";
        },
        FormKind::Update => asked! {
            "body", "What did you do?" + "A sentence on the month, then three or four lines that begin with a hyphen and a space.";
            "no_change", "Did nothing change?" + "Nothing changed this month.";
            "areas", "Which areas did you work on?";
            "steps", "Which steps did you work on?";
            "actions", "Which actions of your plan did you work on?";
            "title", "Does it have a title?";
            "published", "When did you first publish it?";
        },
        FormKind::Evaluation => asked! {
            "areas.*.rating", "*: how do you rate yourselves?";
            "areas.*.strengths", "*: what goes well?" => long;
            "areas.*.improvements", "*: what should get better?" => long;
            "body", "What else do you want to say?" + "How you found out, in plain paragraphs.";
        },
        FormKind::Evidence => asked! {
            "title", "What is it called?";
            "on", "Which day is it about?";
            "kind", "What sort is it?";
            "body", "What does it show?" + "In plain paragraphs.";
            "areas", "Which areas does it show?";
            "actions", "Which actions of your plan does it support?";
            "links", "Which pages elsewhere show it?" + "The title, then the address: Our survey https://example.org/survey";
        },
    }
}

/// Fields that no form asks for: they need a file, are made by the program, or are for the mark's team.
#[cfg(test)]
pub(super) const NOT_ASKED: [(FormKind, &[&str]); 7] = [
    (FormKind::Organisation, &["logo", "languages", "licence", "journey", "sources", "formerly"]),
    (FormKind::Pledge, &["language", "formerly", "sources"]),
    (FormKind::Plan, &["language", "formerly", "sources"]),
    (FormKind::Action, &["id", "status", "done_on", "changes", "evidence"]),
    (FormKind::Update, &["language", "formerly", "sources"]),
    (FormKind::Evaluation, &["language", "formerly", "sources"]),
    (FormKind::Evidence, &["media", "language", "formerly", "sources"]),
];

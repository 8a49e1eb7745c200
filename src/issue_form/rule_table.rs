//! Rules about filled-in forms. They speak of a reply, not of a content file, so their examples are not laid over a site.

use crate::diagnostic::{Category, Example, Rule, Scope};

macro_rules! rules {
    ($($const:ident: $name:literal, $summary:literal, $explanation:literal, wrong $wrong:literal, right $right:literal;)*) => {
        $(
            #[doc = $summary]
            pub(crate) static $const: Rule = Rule {
                name: $name,
                category: Category::Broken,
                summary: $summary,
                explanation: $explanation,
                scope: Scope::Given,
                wrong: Example { path: "", text: $wrong },
                right: Example { path: "", text: $right },
            };
        )*

        /// What can be wrong in a filled-in form.
        pub(crate) static RULES: &[&Rule] = &[$(&$const),*];
    };
}

rules! {
    UNANSWERED_QUESTION: "unanswered-question", "A question of a form that needs an answer has none.",
        "A form says which of its questions must be answered. The host asks for them when the form is sent, but an answer can be taken away when the issue is edited later, and some questions only need an answer because another one has been answered. Edit the issue and write the answer below its question.",
        wrong "### When did you make the pledge?\n\n_No response_\n", right "### When did you make the pledge?\n\n30 September 2025\n";
    UNKNOWN_FORM: "unknown-form", "The text is not one of the forms, or its questions were changed.",
        "The program knows a form by its questions, which stand in the text as headings. When they were deleted or written anew it cannot tell which answer is which. Copy the questions back from a new form, or name the form with --form.",
        wrong "Here is our update.\n", right "### Which organisation is this for?\n\nexample-club\n";
    UNKNOWN_ORGANISATION: "unknown-organisation", "The organisation that a form names has no page yet.",
        "A pledge, a plan, an update, an evaluation or evidence belongs to an organisation that is in the register's content already. Send the form for a new organisation first, or correct the name.",
        wrong "### Which organisation is this for?\n\nexmaple-club\n", right "### Which organisation is this for?\n\nexample-club\n";
    NO_PLAN_FOR_ACTION: "no-plan-for-action", "An action was sent, but there is no plan that it could be added to.",
        "An action is part of a plan. Send a plan first: its form asks for up to three actions. If there is a plan, it may be written in a way to which the program cannot add without disturbing it; then add the action by hand.",
        wrong "### What will you do?\n\nAsk every family\n", right "### When does the plan begin?\n\n1 January 2026\n";
}

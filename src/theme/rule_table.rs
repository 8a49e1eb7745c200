//! Rules about themes.

use crate::diagnostic::{Category, Example, Rule, Scope};

const TEMPLATE: &str = "themes/default/templates/not-found.html";
const MESSAGES: &str = "themes/default/messages/en.ftl";
const CONFIG: &str = "themes/default/theme.yaml";

const fn example(path: &'static str, text: &'static str) -> Example {
    Example { path, text }
}

/// `theme.yaml`, or the theme's folder, is not as it should be.
pub static THEME_CONFIG: Rule = Rule {
    name: "theme-config",
    category: Category::Broken,
    summary: "The theme's `theme.yaml`, or a file in the theme's folder, is not as it should be.",
    explanation: "A theme says in its theme.yaml what it is called and which version of the contract with this program it follows. When that, or \
        another file of the theme, is not as it should be, no page can be made with it.\n\n\
        The message names the line. A contract that this program does not know mostly means that the theme is for a newer program.",
    scope: Scope::Theme,
    wrong: example(CONFIG, "name: Ours\ncontract: ⟦2⟧\n"),
    right: example(CONFIG, "name: Ours\ncontract: 1\n"),
};

/// A template cannot be read.
pub static THEME_SYNTAX: Rule = Rule {
    name: "theme-syntax",
    category: Category::Broken,
    summary: "A template does not follow the rules of the template language.",
    explanation: "A template cannot be read as it stands: a tag is not closed, or it uses a filter or function that does not exist. No page can \
        be made with it.\n\n\
        The place is the first one that could not be understood; the cause sometimes stands a little before it. Compare the template \
        with the one of the same name in the default theme.",
    scope: Scope::Theme,
    wrong: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title | ⟦shout⟧ }}</h1>{% endblock main %}\n"),
    right: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title | upper }}</h1>{% endblock main %}\n"),
};

/// A template cannot be filled in.
pub static THEME_RENDER: Rule = Rule {
    name: "theme-render",
    category: Category::Broken,
    summary: "A template asks for something that the page does not have.",
    explanation: "A template asks a page for something it does not have, mostly because of a spelling mistake or because the value belongs to \
        another kind of page.\n\n\
        The theme's guide lists what each kind of page has. Where a value may be missing, ask for it first with “if”.",
    scope: Scope::Theme,
    wrong: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.⟦heading⟧ }}</h1>{% endblock main %}\n"),
    right: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n"),
};

/// A message is missing or cannot be read.
pub static THEME_MESSAGE: Rule = Rule {
    name: "theme-message",
    category: Category::Broken,
    summary: "One of the theme's messages is missing or cannot be read.",
    explanation: "All fixed words of the site stand in the theme's message files. When one is missing, has a mistake or asks for a value it is \
        not given, there would be a gap on the page.\n\n\
        Copy the message from the default theme and change its words. Keep its name and the names in curly brackets.",
    scope: Scope::Theme,
    wrong: example(MESSAGES, "title_plan = The plan of { ⟦$organisation⟧ }\n"),
    right: example(MESSAGES, "title_plan = The plan of { $name }\n"),
};

/// A template that is needed is not there.
pub static THEME_MISSING_TEMPLATE: Rule = Rule {
    name: "theme-missing-template",
    category: Category::Broken,
    summary: "A template that is needed, by the program or by another template, is not there.",
    explanation: "A template that is needed is not there, or another template names it wrongly.\n\n\
        Look at the spelling of the name first. A theme needs only the templates that differ: the others come from the theme it builds \
        on, and in the end from the default theme.",
    scope: Scope::Theme,
    wrong: example(TEMPLATE, "{% extends ⟦\"bases.html\"⟧ %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n"),
    right: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n"),
};

/// A template would let words of a contributor act as code.
pub static THEME_UNSAFE: Rule = Rule {
    name: "theme-unsafe",
    category: Category::Broken,
    summary: "A template prints words without escaping them, or holds style or script of its own, which the site's security policy forbids.",
    explanation: "Organisations write most of the words on the site. A template that prints them without escaping lets anyone put code on the \
        page, and style or script inside a page is forbidden by the site's own security policy.\n\n\
        Take the filter “safe” away: what may be printed as it is comes as a safe value already. Put styles into the theme's style \
        sheet and scripts into its files.",
    scope: Scope::Theme,
    wrong: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title | ⟦safe⟧ }}</h1>{% endblock main %}\n"),
    right: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n"),
};

/// What can be wrong with a theme.
pub static RULES: &[&Rule] = &[&THEME_CONFIG, &THEME_SYNTAX, &THEME_RENDER, &THEME_MESSAGE, &THEME_MISSING_TEMPLATE, &THEME_UNSAFE];

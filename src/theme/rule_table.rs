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
    explanation: "",
    scope: Scope::Theme,
    wrong: example(CONFIG, "name: Ours\ncontract: ⟦2⟧\n"),
    right: example(CONFIG, "name: Ours\ncontract: 1\n"),
};

/// A template cannot be read.
pub static THEME_SYNTAX: Rule = Rule {
    name: "theme-syntax",
    category: Category::Broken,
    summary: "A template does not follow the rules of the template language.",
    explanation: "",
    scope: Scope::Theme,
    wrong: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title | ⟦shout⟧ }}</h1>{% endblock main %}\n"),
    right: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title | upper }}</h1>{% endblock main %}\n"),
};

/// A template cannot be filled in.
pub static THEME_RENDER: Rule = Rule {
    name: "theme-render",
    category: Category::Broken,
    summary: "A template asks for something that the page does not have.",
    explanation: "",
    scope: Scope::Theme,
    wrong: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.⟦heading⟧ }}</h1>{% endblock main %}\n"),
    right: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n"),
};

/// A message is missing or cannot be read.
pub static THEME_MESSAGE: Rule = Rule {
    name: "theme-message",
    category: Category::Broken,
    summary: "One of the theme's messages is missing or cannot be read.",
    explanation: "",
    scope: Scope::Theme,
    wrong: example(MESSAGES, "title_plan = The plan of { ⟦$organisation⟧ }\n"),
    right: example(MESSAGES, "title_plan = The plan of { $name }\n"),
};

/// A template that is needed is not there.
pub static THEME_MISSING_TEMPLATE: Rule = Rule {
    name: "theme-missing-template",
    category: Category::Broken,
    summary: "A template that is needed, by the program or by another template, is not there.",
    explanation: "",
    scope: Scope::Theme,
    wrong: example(TEMPLATE, "{% extends ⟦\"bases.html\"⟧ %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n"),
    right: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n"),
};

/// A template would let words of a contributor act as code.
pub static THEME_UNSAFE: Rule = Rule {
    name: "theme-unsafe",
    category: Category::Broken,
    summary: "A template prints words without escaping them, or holds style or script of its own, which the site's security policy forbids.",
    explanation: "",
    scope: Scope::Theme,
    wrong: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title | ⟦safe⟧ }}</h1>{% endblock main %}\n"),
    right: example(TEMPLATE, "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n"),
};

/// What can be wrong with a theme.
pub static RULES: &[&Rule] = &[&THEME_CONFIG, &THEME_SYNTAX, &THEME_RENDER, &THEME_MESSAGE, &THEME_MISSING_TEMPLATE, &THEME_UNSAFE];

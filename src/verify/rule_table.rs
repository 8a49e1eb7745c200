//! Rules about pages as they were built. They catch what slipped past the checks of content, most often a mistake in a template.

use crate::diagnostic::{Category, Example, Rule, Scope};

const TEMPLATE: &str = "themes/default/templates/not-found.html";

const fn example(text: &'static str) -> Example {
    Example { path: TEMPLATE, text }
}

/// A link or picture leads nowhere.
pub static BUILT_LINK: Rule = Rule {
    name: "built-link",
    category: Category::Broken,
    summary: "A page links to an address of this site that does not exist, or shows a picture that is not there.",
    explanation: "A finished page links to an address that the site does not have, or shows a picture that is not there. Links in texts were \
        checked before, so this one mostly comes from a template.\n\n\
        Correct the address in the template, or print the address that the page is given instead of writing it out.",
    scope: Scope::Theme,
    wrong: example(
        "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1><a href=\"⟦/organisation/⟧\">{{ page.title }}</a>{% endblock main %}\n",
    ),
    right: example(
        "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1><a href=\"/organisations/\">{{ page.title }}</a>{% endblock main %}\n",
    ),
};

/// An anchor leads nowhere.
pub static BUILT_ANCHOR: Rule = Rule {
    name: "built-anchor",
    category: Category::Broken,
    summary: "A page refers to a place on a page that is not there.",
    explanation: "A finished page points to a place on a page that is not there: a link with “#”, a label for a field, a description of a \
        picture. People who use the keyboard or a screen reader are led nowhere.\n\n\
        Give the thing it points to the same id, or correct the name after “#”.",
    scope: Scope::Theme,
    wrong: example(
        "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1><a href=\"⟦#nowhere⟧\">{{ page.title }}</a>{% endblock main %}\n",
    ),
    right: example(
        "{% extends \"base.html\" %}\n{% block main %}<h1 id=\"top-heading\">{{ page.title }}</h1><a href=\"#top-heading\">{{ page.title }}</a>{% endblock main %}\n",
    ),
};

/// An id twice.
pub static BUILT_ID: Rule = Rule {
    name: "built-id",
    category: Category::Broken,
    summary: "Two elements of one page have the same id, so a link to it or a label for it may mean the wrong one.",
    explanation: "Two things on one page have the same id. A link or a label that names it reaches the first one only, so it may lead people to \
        the wrong thing.\n\n\
        Give each its own id. In a loop, make the id from something that differs each time.",
    scope: Scope::Theme,
    wrong: example(
        "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1><p ⟦id=\"a\"⟧></p><p id=\"a\"></p>{% endblock main %}\n",
    ),
    right: example(
        "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1><p id=\"a\"></p><p id=\"b\"></p>{% endblock main %}\n",
    ),
};

/// No heading, or no title, or too many.
pub static BUILT_OUTLINE: Rule = Rule {
    name: "built-outline",
    category: Category::Broken,
    summary: "A page does not have exactly one main heading (`<h1>`) and a title, by which people who cannot see it find their way.",
    // Told at the content of the page, which is not where these examples stand; so no test can look for the place in them.
    explanation: "People who cannot see a page find their way by its title and its one main heading. A page without them, or with two main \
        headings, has no beginning.\n\n\
        Every template prints exactly one h1, and every page has a title.",
    scope: Scope::Theme,
    wrong: Example { path: "", text: "{% extends \"base.html\" %}\n{% block main %}<p>{{ page.title }}</p>{% endblock main %}\n" },
    right: Example { path: "", text: "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}\n" },
};

/// What can be wrong with pages as they were built.
pub static RULES: &[&Rule] = &[&BUILT_LINK, &BUILT_ANCHOR, &BUILT_ID, &BUILT_OUTLINE];

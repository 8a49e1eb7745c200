//! A site may override a single template or message; mistakes in it are told at their line.

use crate::support::{TODAY, build_on, build_world, page, problems};
use ccqm::pipeline::BuildOptions;
use ccqm::source::MemoryWorld;

#[test]
fn one_template_is_overridden_and_the_rest_stays() {
    let built = build_on("theme-override", TODAY);
    assert_eq!(problems(&built), "");
    let missing = page(&built, "404.html");
    assert!(missing.contains("This page was overridden by the site"), "{missing}");
    assert!(missing.contains("class=\"skip"), "the frame around it is still the theme's");
    assert!(!page(&built, "index.html").contains("This page was overridden"));
    assert!(page(&built, "organisations/index.html").contains("Everyone, as this site calls them"), "a single message is overridden");
}

fn small_site() -> MemoryWorld {
    MemoryWorld::new(TODAY)
        .with("content/site.yaml", include_str!("rule-site/site.yaml"))
        .with("content/scheme.yaml", include_str!("rule-site/scheme.yaml"))
}

#[test]
fn a_mistake_in_a_template_is_told_at_its_line_and_column() {
    let world = small_site().with(
        "themes/default/templates/not-found.html",
        "{% extends \"base.html\" %}\n{% block main %}\n<h1>{{ page.heading }}</h1>\n{% endblock main %}\n",
    );
    let said = problems(&build_world(&world, &BuildOptions::default()));
    assert!(said.starts_with("themes/default/templates/not-found.html:3:13: error[theme-render]"), "{said}");
    assert!(said.contains("/404.html"), "it says which page: {said}");
}

#[test]
fn all_mistakes_of_a_theme_are_found_at_once() {
    let world = small_site()
        .with(
            "themes/default/templates/home.html",
            "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title </h1>{% endblock main %}\n",
        )
        .with("themes/default/templates/month.html", "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title }}</h1>\n")
        .with("themes/default/messages/en.ftl", "skip = {\n");
    let said = problems(&build_world(&world, &BuildOptions::default()));
    for place in ["templates/home.html:2:", "templates/month.html:", "messages/en.ftl:2:"] {
        assert!(said.contains(place), "{place} is not in:\n{said}");
    }
}

#[test]
fn an_unknown_theme_is_named_with_those_that_exist() {
    let options = BuildOptions { theme: Some("woven".to_owned()), ..BuildOptions::default() };
    let missing = ccqm::pipeline::build(&small_site(), &options).unwrap_err().to_string();
    assert!(missing.contains("woven") && missing.contains("default"), "{missing}");
}

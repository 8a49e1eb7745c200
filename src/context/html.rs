//! The one way from our HTML to a template: strings of any other type are escaped.

use crate::model::Html;
use serde::{Serialize, Serializer};
use tera::Value;

/// HTML that a template prints as it is. Cheap to copy; made once, it can be shared by many pages.
#[derive(Clone, Debug)]
pub struct SafeHtml(Value);

impl SafeHtml {
    /// No HTML; false in a template's `if`.
    #[must_use]
    pub fn none() -> Self {
        Self(Value::safe_string(""))
    }
}

impl From<&Html> for SafeHtml {
    fn from(html: &Html) -> Self {
        Self(Value::safe_string(html.as_str()))
    }
}

impl Serialize for SafeHtml {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tera::{Context, Tera};

    #[derive(Serialize)]
    struct Page {
        body: SafeHtml,
        words: String,
    }

    #[test]
    fn only_safe_html_is_printed_unescaped() {
        let page = Page { body: SafeHtml::from(&Html::trusted("<b>x</b>".to_owned())), words: "<b>".to_owned() };
        let mut tera = Tera::default();
        tera.add_raw_template("page.html", "{{ page.body }}{{ page.words }}{% if none %}!{% endif %}").unwrap();
        let mut context = Context::new();
        context.insert("page", &page);
        context.insert("none", &SafeHtml::none());
        assert_eq!(tera.render("page.html", &context).unwrap(), "<b>x</b>&lt;b&gt;");
    }
}

//! A view made once and shown by many pages.

use serde::{Serialize, Serializer};
use std::marker::PhantomData;
use tera::Value;

/// A view of type `T` that was turned into a template's value once. Copying it copies a pointer; a template sees a plain `T`.
pub struct Shared<T> {
    value: Value,
    of: PhantomData<fn() -> T>,
}

impl<T: Serialize> Shared<T> {
    /// Turns a view into a template's value.
    #[must_use]
    pub fn new(view: &T) -> Self {
        Self { value: Value::from_serializable(view), of: PhantomData }
    }
}

impl<T> Shared<T> {
    /// Puts a value in the place of a field's.
    pub(crate) fn set(&mut self, field: &'static str, value: Value) {
        if let Some(mut fields) = std::mem::replace(&mut self.value, Value::none()).into_map() {
            fields.insert(field.into(), value);
            self.value = fields.into();
        }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), of: PhantomData }
    }
}

impl<T> std::fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.value.fmt(f)
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::{NamedLink, SafeHtml};
    use crate::model::Html;
    use tera::{Context, Tera};

    #[derive(Serialize)]
    struct Inner {
        link: NamedLink,
        picture: SafeHtml,
    }

    #[test]
    fn a_template_sees_the_view_itself_and_safe_html_stays_safe() {
        let link = NamedLink { id: "a".into(), name: "<A>".into(), url: "/a/".into() };
        let inner = Shared::new(&Inner { link, picture: SafeHtml::from(&Html::trusted("<svg></svg>".into())) });
        let mut context = Context::new();
        context.insert("list", &vec![Some(inner.clone()), Some(inner)]);
        let mut tera = Tera::default();
        tera.add_raw_template("list.html", "{% for i in list %}{{ i.link.name }}{{ i.picture }}{% endfor %}").unwrap();
        assert_eq!(tera.render("list.html", &context).unwrap(), "&lt;A&gt;<svg></svg>".repeat(2));
    }
}

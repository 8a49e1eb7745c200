//! What every template is given beside what its page brings: a copy for each thread.
//!
//! A template's values count how often they are held. When two threads hold the same value, each waits for the other to count: that took
//! a twentieth of the processors' time of a build on two of them.

use std::borrow::Cow;
use std::sync::OnceLock;
use tera::{Context, Map, Value};

/// Values by name, for every template.
#[derive(Debug)]
pub(super) struct Globals {
    values: Vec<(&'static str, Value)>,
    /// A copy for each thread, made when that thread first asks.
    copies: Vec<OnceLock<Context>>,
}

impl Globals {
    /// None yet, for as many threads as there are.
    pub(super) fn new() -> Self {
        Self { values: Vec::new(), copies: std::iter::repeat_with(OnceLock::new).take(rayon::current_num_threads()).collect() }
    }

    /// Gives every template a value under `name`.
    pub(super) fn insert(&mut self, name: &'static str, value: Value) {
        self.values.push((name, value));
        self.copies.iter_mut().for_each(|copy| *copy = OnceLock::new());
    }

    /// These values, and those that a page brings, which win.
    pub(super) fn with(&self, page: Cow<'_, Context>) -> Context {
        let copy = rayon::current_thread_index().and_then(|thread| self.copies.get(thread));
        let mut all = copy.map_or_else(|| self.copy(), |copy| copy.get_or_init(|| self.copy()).clone());
        all.extend(page.into_owned());
        all
    }

    fn copy(&self) -> Context {
        let mut context = Context::new();
        for (name, value) in &self.values {
            context.insert_value(*name, copy_of(value));
        }
        context
    }
}

/// A value of which nothing is held by anyone else.
fn copy_of(value: &Value) -> Value {
    if let Some(fields) = value.as_map() {
        return fields.iter().map(|(name, value)| (name.clone(), copy_of(value))).collect::<Map>().into();
    }
    if let Some(items) = value.as_array() {
        return items.iter().map(copy_of).collect::<Vec<Value>>().into();
    }
    match value.as_str() {
        Some(words) if value.is_safe() => Value::safe_string(words),
        Some(words) => Value::normal_string(words),
        None => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rayon::prelude::*;
    use tera::Tera;

    #[test]
    fn every_thread_sees_the_same_and_a_page_wins() {
        let mut tera = Tera::default();
        tera.add_raw_template(
            "page.html",
            "{{ site.title }} {{ site.notice }} {{ site.menu | join(sep=\",\") }} {{ site.count }} {{ page }}",
        )
        .unwrap();
        let mut globals = Globals::new();
        let site = [
            ("title", Value::from("<T>")),
            ("notice", Value::safe_string("<b>a long notice, longer than a short text</b>")),
            ("menu", vec![1, 2].into()),
            ("count", Value::from(3)),
        ];
        globals.insert("site", site.into_iter().collect::<std::collections::BTreeMap<_, _>>().into());
        globals.insert("page", Value::from("none"));
        let mut page = Context::new();
        page.insert("page", "mine");
        let one = |_| tera.render("page.html", &globals.with(Cow::Borrowed(&page))).unwrap();
        let pages: Vec<String> = (0..40).into_par_iter().map(one).chain(rayon::iter::once(one(0))).collect();
        let expected = "&lt;T&gt; <b>a long notice, longer than a short text</b> 1,2 3 mine";
        assert!(pages.iter().all(|page| page == expected), "{pages:?}");
    }
}

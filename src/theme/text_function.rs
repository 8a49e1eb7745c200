//! `text(id="…", …)`: a message of the theme in a template.

use super::wording::{Wording, WordingProblem};
use fluent_bundle::{FluentArgs, FluentValue};
use std::sync::Arc;
use tera::value::ValueKind;
use tera::{Error, Kwargs, State, TeraResult, Value};

/// The function as the engine takes it. What it gives back is words, so the engine escapes them.
pub(super) fn text_function(wording: Arc<Wording>) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    move |arguments, _| {
        let id = arguments.must_get::<&str>("id")?;
        let mut values = FluentArgs::new();
        for (name, value) in arguments.iter() {
            if let Some(name) = name.as_str().filter(|name| *name != "id") {
                values.set(name.to_owned(), to_message(name, value)?);
            }
        }
        wording.try_with(id, &values).map(Value::from).map_err(|problem| Error::message(explain(id, &problem)))
    }
}

/// Words and numbers can stand in a message; plural forms go by numbers.
fn to_message<'a>(name: &str, value: &'a Value) -> TeraResult<FluentValue<'a>> {
    match value.kind() {
        ValueKind::String => Ok(FluentValue::from(value.as_str().unwrap_or(""))),
        ValueKind::U64 | ValueKind::I64 | ValueKind::F64 | ValueKind::U128 | ValueKind::I128 => {
            Ok(value.as_f64().map_or(FluentValue::None, FluentValue::from))
        }
        _ => Err(Error::message(format!("`{name}` is `{}`, but a message takes words or numbers", value.name()))),
    }
}

fn explain(id: &str, problem: &WordingProblem) -> String {
    match problem {
        WordingProblem::UnknownMessage => format!("the theme has no message `{id}`"),
        WordingProblem::MissingArgument(name) => format!("the message `{id}` needs `{name}=…`"),
        WordingProblem::Unresolved(why) => format!("the message `{id}` cannot be filled in: {why}"),
    }
}

//! `text(id="…", …)`: a message of the theme in a template.

use super::wording::{Argument, Wording, WordingProblem};
use std::sync::Arc;
use tera::value::ValueKind;
use tera::{Error, Kwargs, State, TeraResult, Value};

/// The function as the engine takes it. What it gives back is words, so the engine escapes them.
pub(super) fn text_function(wording: Arc<Wording>) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    move |arguments, _| {
        let id = arguments.must_get::<&str>("id")?;
        let mut values = Vec::with_capacity(4);
        for (name, value) in arguments.iter() {
            if let Some(name) = name.as_str().filter(|name| *name != "id") {
                values.push((name, to_message(name, value)?));
            }
        }
        wording.fill_in(id, &values).map(Value::from).map_err(|problem| Error::message(explain(id, &problem)))
    }
}

/// Words and numbers can stand in a message; plural forms go by numbers.
fn to_message<'a>(name: &str, value: &'a Value) -> TeraResult<Argument<'a>> {
    match value.kind() {
        ValueKind::String => Ok(Argument::Text(value.as_str().unwrap_or(""))),
        ValueKind::U64 | ValueKind::I64 | ValueKind::F64 | ValueKind::U128 | ValueKind::I128 => {
            let count = value.as_u64().and_then(|count| u32::try_from(count).ok()).and_then(|count| usize::try_from(count).ok());
            Ok(count.map_or_else(|| value.as_f64().map_or(Argument::Nothing, Argument::Number), Argument::Count))
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

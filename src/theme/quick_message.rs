//! Messages that are words with values between them, or choose by a word: written without asking Fluent, which makes a list of values, a
//! scope and its problems for each. Everything else, and every problem, is left to Fluent.

use super::wording::Argument;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use std::fmt::Write;

/// Fluent refuses a message with more values than this.
const MOST: usize = 100;

/// A message, ready to be written.
#[derive(Debug)]
pub(super) struct QuickMessage(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Words(String),
    /// The value of this name.
    Value(String),
    /// What goes with the word that is the value of this name.
    Choice {
        by: String,
        ways: Vec<(String, QuickMessage)>,
        otherwise: QuickMessage,
    },
}

impl QuickMessage {
    /// None for a message that only Fluent can write.
    pub(super) fn new(pattern: &Pattern<&str>) -> Option<Self> {
        let pieces = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
            PatternElement::Placeable { expression } => Piece::new(expression),
        });
        pieces.collect::<Option<Vec<Piece>>>().filter(|pieces| pieces.len() < MOST).map(Self)
    }

    /// Adds the message to `out`; none when Fluent must say what comes of these values. Then `out` holds a part of it.
    pub(super) fn write(&self, values: &[(&str, Argument<'_>)], out: &mut String) -> Option<()> {
        let value = |wanted: &str| values.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Value(name) => match value(name)? {
                    Argument::Text(words) => out.push_str(words),
                    Argument::Count(count) => write!(out, "{count}").ok()?,
                    Argument::Number(_) | Argument::Nothing => return None,
                },
                Piece::Choice { by, ways, otherwise } => {
                    let Argument::Text(word) = value(by)? else { return None };
                    let way = ways.iter().find(|(name, _)| name == word).map_or(otherwise, |(_, way)| way);
                    way.write(values, out)?;
                }
            }
        }
        Some(())
    }
}

impl Piece {
    fn new(expression: &Expression<&str>) -> Option<Self> {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => Some(Self::Value(id.name.to_owned())),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                let mut ways = Vec::with_capacity(variants.len());
                for variant in variants {
                    let VariantKey::Identifier { name } = variant.key else { return None };
                    ways.push((name.to_owned(), QuickMessage::new(&variant.value)?));
                }
                let otherwise = QuickMessage::new(&variants.iter().find(|variant| variant.default)?.value)?;
                Some(Self::Choice { by: id.name.to_owned(), ways, otherwise })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Wording;

    const TEXT: &str = "words = Only words\n\
        day = { $day } { $month }\n\
        many = { $count ->\n    [one] one update\n   *[other] { $count } updates\n }\n\
        phase = In { $phase }, { $claim ->\n    [confirmed] confirmed on { $day }\n   *[other] as it says\n }.\n\
        quoted = { \"{\" }{ $day }\n";

    #[test]
    fn a_message_is_what_fluent_makes_of_it() {
        let wording = Wording::from_text(TEXT);
        let lists: [&[(&str, Argument<'_>)]; 6] = [
            &[],
            &[("day", Argument::Text("<1>")), ("month", Argument::Text("May"))],
            &[("count", Argument::Count(1)), ("day", Argument::Count(1_234_567)), ("month", Argument::Number(2.5))],
            &[("count", Argument::Text("one")), ("day", Argument::Number(3.0)), ("month", Argument::Count(3))],
            &[("phase", Argument::Text("first")), ("claim", Argument::Text("confirmed")), ("day", Argument::Text("now"))],
            &[("phase", Argument::Text("first")), ("claim", Argument::Text("")), ("other", Argument::Text("now"))],
        ];
        for id in ["words", "day", "many", "phase", "quoted", "unknown"] {
            for values in lists {
                assert_eq!(wording.fill_in(id, values), wording.by_fluent(id, values), "{id} {values:?}");
            }
        }
        assert_eq!(wording.with("phase", lists[4]), "In first, confirmed on now.");
        assert_eq!(wording.with("day", lists[2]), "1234567 2.5");
    }
}

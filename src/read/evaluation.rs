//! Fields of a self-evaluation.

use crate::fields::{Declared, Decoder, Kind, Record, Value, WRONG_TYPE, record};
use crate::model::{AreaEvaluation, AreaId, Evaluation, Located};
use crate::source::Location;
use crate::yaml::{Node, NodeKind};

/// Judgements by area, as they are written: a group whose keys are area ids.
type ByArea = Vec<(Located<AreaId>, AreaEvaluation)>;

record! {
    Evaluation in Declared, "a self-evaluation" {
        areas: required, "What you found, area by area.", "{governance: {strengths: Two new governors., improvements: Meet more often.}}";
    }
}

record! {
    AreaEvaluation in Declared, "the evaluation of an area" {
        rating: optional, "Your rating, from the scheme's scale.", "developing";
        strengths: optional, "What goes well.", "Families come to us first.";
        improvements: optional, "What should get better.", "Our forms are only in English.";
    }
}

impl Value<Declared> for ByArea {
    const KIND: Kind = Kind::MapById("an area", <AreaEvaluation as Record<Declared>>::TABLE);

    fn decode(node: &Node, decoder: &mut Decoder<'_, Declared>) -> Option<Self> {
        let NodeKind::Map(entries) = &node.kind else {
            decoder.wrong_type(node, "a group with one key for each area", "governance: {strengths: …, improvements: …}");
            return None;
        };
        let mut judged = Vec::new();
        for entry in entries {
            if matches!(entry.value.kind, NodeKind::Nothing) {
                decoder.report(
                    &WRONG_TYPE,
                    entry.key_span,
                    format!("Nothing stands below “{}:”.", entry.key),
                    "Write rating, strengths or improvements below it, or delete the line.",
                );
            } else if let Some(area) = AreaEvaluation::decode(&entry.value, decoder) {
                judged.push((Located { value: AreaId::new(entry.key.clone()), at: decoder.place(entry.key_span) }, area));
            }
        }
        Some(judged)
    }

    fn stand_in(_: Location) -> Self {
        Vec::new()
    }
}

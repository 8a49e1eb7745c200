//! Self-evaluations.

use super::facet_value::Facet;
use super::listing::Listed;
use super::speech::Speech;
use super::{DateView, Labelled, Materials, NamedLink, Shared};
use crate::context::SafeHtml;
use crate::model::{AreaEvaluation, AreaId, Document, Evaluation, Located, Month};
use serde::Serialize;

/// A judgement of one area.
#[derive(Clone, Debug, Serialize)]
pub struct AreaEvaluationView {
    /// The area.
    pub area: Shared<NamedLink>,
    /// The rating in words; none when not given.
    pub rating: Option<Labelled>,
    /// The rating's place on the scale, lowest 1; 0 when not given.
    pub rating_place: usize,
    /// How many ratings the scale has.
    pub scale_length: usize,
    /// What goes well: paragraphs.
    pub strengths: Vec<String>,
    /// What should get better: paragraphs.
    pub improvements: Vec<String>,
}

/// A self-evaluation.
#[derive(Clone, Debug, Serialize)]
pub struct EvaluationView {
    /// Its month.
    pub month: DateView,
    /// One judgement for each area it looked at, in the scheme's order.
    pub areas: Vec<AreaEvaluationView>,
    /// Its text.
    pub body: SafeHtml,
    /// Language for `lang`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Whether the mark's team wrote it from public pages.
    pub by_team: bool,
}

impl EvaluationView {
    pub(crate) fn new(materials: &Materials<'_>, listed: &Listed<'_>, month: Month, document: &Document<Evaluation>) -> Self {
        let speech = Speech::of_document(&document.common, &listed.speech);
        let scheme = &materials.register.scheme;
        let position = |id: &AreaId| scheme.areas.iter().position(|area| area.id.value == *id).unwrap_or(usize::MAX);
        let mut areas: Vec<&(Located<AreaId>, AreaEvaluation)> = document.fields.areas.iter().collect();
        areas.sort_by_key(|(id, _)| position(&id.value));
        Self {
            month: materials.dates.month(month),
            areas: areas.into_iter().map(|(id, area)| AreaEvaluationView::new(materials, id, area)).collect(),
            body: SafeHtml::from(&document.prose.html),
            language: speech.language,
            direction: speech.direction,
            by_team: !document.common.sources.is_empty(),
        }
    }
}

impl AreaEvaluationView {
    fn new(materials: &Materials<'_>, id: &AreaId, area: &AreaEvaluation) -> Self {
        let scale = &materials.register.scheme.scale;
        let place = area.rating.as_ref().and_then(|given| scale.iter().position(|rating| rating.id.value == given.value));
        let rating = place.and_then(|place| scale.get(place));
        Self {
            area: materials.links.shared(Facet::Areas, id.as_str()),
            rating: rating.map(|rating| Labelled { id: rating.id.to_string(), name: rating.name.value.clone() }),
            rating_place: place.map_or(0, |place| place + 1),
            scale_length: scale.len(),
            strengths: paragraphs(area.strengths.as_ref()),
            improvements: paragraphs(area.improvements.as_ref()),
        }
    }
}

/// Paragraphs are parted by empty lines; inside one, line ends are spaces. A bullet is a paragraph of its own.
fn paragraphs(text: Option<&Located<String>>) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.map_or("", |text| text.value.as_str()).lines().map(str::trim) {
        let bullet = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        if line.is_empty() || bullet.is_some() {
            paragraphs.push(String::new());
        }
        if let Some(last) = paragraphs.last_mut() {
            let gap = if last.is_empty() || line.is_empty() { "" } else { " " };
            last.push_str(gap);
            last.push_str(bullet.unwrap_or(line).trim_start());
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Location, Sources, Span};

    #[test]
    fn empty_lines_part_paragraphs() {
        let at = Location { file: Sources::default().add("a", String::new()), span: Span::default() };
        let text = Located { value: "One\ntwo.\n\n\n  Three.\n- Four\n  five.\n".to_owned(), at };
        assert_eq!(paragraphs(Some(&text)), ["One two.", "Three.", "Four five."]);
        assert!(paragraphs(None).is_empty());
    }
}

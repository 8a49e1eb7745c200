//! What pages say of the program's own rules and fields: made once from its tables, so that it can never be out of date.

use super::Shared;
use super::file_guide::FileGuide;
use super::rule::RuleGroupView;
use crate::diagnostic::Rule;
use crate::model::{ContentKind, PagePart, Register};

/// The parts of free pages that come from the program's own tables.
#[derive(Debug)]
pub(crate) struct Reference {
    rules: Shared<Vec<RuleGroupView>>,
    files: Vec<(ContentKind, Shared<FileGuide>)>,
}

impl Reference {
    pub(crate) fn new(register: &Register, rules: &[&'static Rule]) -> Self {
        let has_rules = |part: PagePart| part == PagePart::Rules;
        let rules_page = register.pages.values().find(|page| page.fields.parts.iter().any(|part| has_rules(part.value)));
        let address = rules_page.map(|page| page.address.as_str());
        let guide = |kind| (kind, Shared::new(&FileGuide::new(kind, &register.scheme, rules, address)));
        Self { rules: Shared::new(&RuleGroupView::all(rules)), files: ContentKind::ALL.into_iter().map(guide).collect() }
    }

    /// The rules, where a part shows them.
    pub(crate) fn rules(&self, part: PagePart) -> Option<Shared<Vec<RuleGroupView>>> {
        (part == PagePart::Rules).then(|| self.rules.clone())
    }

    /// The kinds of files that a part describes.
    pub(crate) fn files(&self, part: PagePart) -> Vec<Shared<FileGuide>> {
        let wanted = |kind: ContentKind| part == PagePart::Fields || part.file() == Some(kind);
        self.files.iter().filter(|(kind, _)| wanted(*kind)).map(|(_, guide)| guide.clone()).collect()
    }
}

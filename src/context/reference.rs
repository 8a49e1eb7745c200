//! What pages say of the program's own rules and fields: made once from its tables, so that it can never be out of date.

use super::Shared;
use super::file_guide::FileGuide;
use super::rule::RuleGroupView;
use crate::diagnostic::Rule;
use crate::model::{ContentKind, PagePart, Register};
use std::sync::OnceLock;

/// The parts of free pages that come from the program's own tables: worked out when the first page shows one.
#[derive(Debug)]
pub(crate) struct Reference<'r> {
    register: &'r Register,
    all: &'r [&'static Rule],
    rules: OnceLock<Shared<Vec<RuleGroupView>>>,
    files: OnceLock<Vec<(ContentKind, Shared<FileGuide>)>>,
}

impl<'r> Reference<'r> {
    pub(crate) fn new(register: &'r Register, rules: &'r [&'static Rule]) -> Self {
        Self { register, all: rules, rules: OnceLock::new(), files: OnceLock::new() }
    }

    fn guides(&self) -> Vec<(ContentKind, Shared<FileGuide>)> {
        let has_rules = |part: PagePart| part == PagePart::Rules;
        let rules_page = self.register.pages.values().find(|page| page.fields.parts.iter().any(|part| has_rules(part.value)));
        let address = rules_page.map(|page| page.address.as_str());
        let guide = |kind| (kind, Shared::new(&FileGuide::new(kind, &self.register.scheme, self.all, address)));
        ContentKind::ALL.into_iter().map(guide).collect()
    }

    /// The rules, where a part shows them.
    pub(crate) fn rules(&self, part: PagePart) -> Option<Shared<Vec<RuleGroupView>>> {
        (part == PagePart::Rules).then(|| self.rules.get_or_init(|| Shared::new(&RuleGroupView::all(self.all))).clone())
    }

    /// The kinds of files that a part describes.
    pub(crate) fn files(&self, part: PagePart) -> Vec<Shared<FileGuide>> {
        let wanted = |kind: ContentKind| part == PagePart::Fields || part.file() == Some(kind);
        if !ContentKind::ALL.into_iter().any(wanted) {
            return Vec::new();
        }
        let files = self.files.get_or_init(|| self.guides());
        files.iter().filter(|(kind, _)| wanted(*kind)).map(|(_, guide)| guide.clone()).collect()
    }
}

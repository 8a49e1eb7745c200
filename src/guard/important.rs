//! Changes that are allowed and that no reviewer should overlook.

use super::report::{Change, FileChange, What};
use super::sentence::Sentence;
use crate::read::FileKind;

/// What of a file's changes stands above the others.
pub(super) fn headlines(kind: &FileKind, called: &Sentence, file: &FileChange) -> Vec<Sentence> {
    if matches!(kind, FileKind::Page(_)) && file.what == What::Removed {
        return vec![called.clone().ours(" deleted.")];
    }
    if file.what != What::Changed {
        return Vec::new();
    }
    let weighty = file.changes.iter().filter(|change| is_important(kind, change));
    weighty.map(|change| called.clone().ours(": ").then(change.text.clone()).ours(".")).collect()
}

fn is_important(kind: &FileKind, change: &Change) -> bool {
    let field = change.field.as_deref().unwrap_or_default();
    let top = field.split(['.', '[']).next().unwrap_or_default();
    let gone_or_changed = change.what != What::Added;
    match kind {
        FileKind::Plan(..) => {
            let of_action = || ["].title", "].done_on", "].measure.name"].iter().any(|end| field.ends_with(end));
            gone_or_changed && (matches!(field, "title" | "from" | "to") || top == "actions" && of_action())
        }
        FileKind::Evaluation(..) => gone_or_changed && matches!(top, "areas" | "text"),
        FileKind::Site => matches!(top, "base_url" | "rules"),
        FileKind::Scheme => gone_or_changed && top == "levels" && (field.ends_with("].name") || field.ends_with(']')),
        _ => false,
    }
}

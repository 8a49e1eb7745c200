//! All forms of a register as files for its host.

use super::{config, forms, markup};
use crate::compose::{Choices, NewFile};
use crate::model::Register;

/// The forms that suit a register's scheme, and the file that says what else is offered beside them. Paths are names in the host's folder for
/// forms.
#[must_use]
pub fn files(register: &Register) -> Vec<NewFile> {
    let made = forms(&Choices::of(&register.scheme));
    let mut files: Vec<NewFile> =
        made.iter().map(|form| NewFile { path: format!("{}.yml", form.kind.word()), text: markup(form) }).collect();
    // An address that is only a stand-in leads nowhere.
    let base_url = register.site.base_url.value.trim_end_matches('/');
    let guidance = format!("{base_url}/guidance/");
    let known = register.pages.contains_key("/guidance/") && !base_url.ends_with(".example") && !base_url.contains(".example/");
    let links = [("How to take part", guidance.as_str(), "Guidance with an example of every document.")];
    files.push(NewFile { path: "config.yml".to_owned(), text: config(if known { &links } else { &[] }) });
    files
}

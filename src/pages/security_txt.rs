//! `.well-known/security.txt` (RFC 9116): whom to tell of a security problem.

use super::Common;
use crate::render::Rendered;

pub(crate) fn file(common: Common<'_>) -> Rendered {
    let security = &common.materials.register.site.security;
    let mut lines = vec![
        field("Contact", &security.contact.value),
        field("Expires", &format!("{}T00:00:00Z", security.expires.value)),
        field("Preferred-Languages", &common.materials.site_speech.language),
        field("Canonical", &common.materials.absolute("/.well-known/security.txt")),
    ];
    if let Some(policy) = &security.policy {
        lines.push(field("Policy", &policy.value));
    }
    Rendered { path: ".well-known/security.txt".to_owned(), bytes: lines.concat().into_bytes(), origin: common.top }
}

/// One line; a line end inside a value would begin another field.
fn field(name: &str, value: &str) -> String {
    let value: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("{name}: {}\n", value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_add_a_field() {
        assert_eq!(field("Contact", "mailto:a@example.org\nPolicy: x\n"), "Contact: mailto:a@example.org Policy: x\n");
    }
}

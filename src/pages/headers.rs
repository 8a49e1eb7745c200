//! What a browser is forbidden: the policy in every page, and `_headers` for hosts that read it.

use super::Common;
use crate::render::Rendered;

macro_rules! policy {
    () => {
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'"
    };
}

/// The Content-Security-Policy of a page's own `<meta>` element, where `frame-ancestors` is not allowed. A portable copy is opened from
/// a folder, where `'self'` is nothing: it has none.
#[must_use]
pub const fn content_security_policy(portable: bool) -> &'static str {
    if portable { "" } else { policy!() }
}

const HEADERS: &str = concat!(
    "/*\n  Content-Security-Policy: ",
    policy!(),
    "; frame-ancestors 'none'\n",
    "  X-Content-Type-Options: nosniff\n",
    "  Referrer-Policy: strict-origin-when-cross-origin\n",
    "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n",
);

pub(crate) fn file(common: Common<'_>) -> Rendered {
    Rendered { path: "_headers".to_owned(), bytes: HEADERS.as_bytes().to_vec(), origin: common.top }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_forbidden_only_where_that_can_be_said() {
        assert!(!content_security_policy(false).contains("frame-ancestors"));
        assert!(HEADERS.contains("base-uri 'none'; frame-ancestors 'none'\n"));
        assert!(!HEADERS.contains("unsafe"));
        assert_eq!(content_security_policy(true), "");
    }
}

//! Who may ask: only addresses that name this computer itself.
//!
//! Another site could point a name of its own at 127.0.0.1 and read the preview through a visitor's browser; the `Host` of such a
//! request is that other name.

/// Whether a `Host` names this computer: `localhost`, `127.0.0.1` or `::1`, with any port (it may be forwarded).
pub(super) fn is_this_computer(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((address, port)) if is_port(port) => return address == "::1",
            _ => return false,
        },
        None => host.split_once(':').map_or(Some(host), |(name, port)| is_number(port).then_some(name)),
    };
    name.is_some_and(|name| name == "127.0.0.1" || name.trim_end_matches('.').eq_ignore_ascii_case("localhost"))
}

fn is_port(text: &str) -> bool {
    text.is_empty() || text.strip_prefix(':').is_some_and(is_number)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_computer_are_answered() {
        for good in ["localhost", "LocalHost:4000", "localhost.:80", "127.0.0.1", "127.0.0.1:4000", "[::1]", "[::1]:4000"] {
            assert!(is_this_computer(good), "{good}");
        }
        for bad in [
            "",
            "evil.example",
            "evil.example:4000",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "127.0.0.2",
            "0.0.0.0:4000",
            "[::1",
            "[::1]x",
            "[::2]:4000",
            "::1",
            "localhost:x",
            "localhost:",
            "localhost@evil.example",
            "evil.example#localhost",
        ] {
            assert!(!is_this_computer(bad), "{bad}");
        }
    }
}

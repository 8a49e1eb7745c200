//! Web and mail addresses given in fields.

use super::Judge;
use super::rule_table::{BAD_ADDRESS, BAD_EMAIL};
use crate::diagnostic::is_direction_mark;
use crate::model::{Located, SourceNote};

/// Checks every address that stands in a field.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for organisation in judge.organisations() {
        let fields = &organisation.fields;
        fields.website.iter().for_each(|url| web(judge, url));
        fields.contact.iter().filter_map(|contact| contact.email.as_ref()).for_each(|email| mail(judge, email));
        sources(judge, &fields.sources);
        let documents = &organisation.documents;
        documents.pledges.iter().for_each(|document| sources(judge, &document.common.sources));
        documents.plans.iter().for_each(|document| sources(judge, &document.common.sources));
        documents.updates.iter().for_each(|(_, document)| sources(judge, &document.common.sources));
        documents.evaluations.iter().for_each(|(_, document)| sources(judge, &document.common.sources));
        for evidence in &documents.evidence {
            sources(judge, &evidence.common.sources);
            evidence.fields.links.iter().for_each(|link| web(judge, &link.url));
        }
    }
    for entry in judge.register().entries.values() {
        entry.fields.website.iter().for_each(|url| web(judge, url));
        sources(judge, &entry.fields.sources);
        entry.fields.awards.iter().for_each(|award| sources(judge, &award.sources));
    }
    site(judge);
    scheme(judge);
}

fn site(judge: &mut Judge<'_, '_>) {
    let site = &judge.register().site;
    web(judge, &site.base_url);
    let path = site.base_url.split_once("://").map_or("", |(_, rest)| rest);
    if path.contains(['?', '#']) || path.contains("//") || path.contains("/..") {
        let message = "The site's own address may have a path, but no “?”, “#”, “//” or “..” in it.";
        judge.report(&BAD_ADDRESS, site.base_url.at, message, "Write it such as https://example.org or https://example.org/register");
    }
    mail(judge, &site.contact.email);
    site.contact.website.iter().for_each(|url| web(judge, url));
    web(judge, &site.licence.url);
    site.security.policy.iter().for_each(|url| web(judge, url));
    site.repository.iter().for_each(|repository| web(judge, &repository.url));
    if !site.security.contact.starts_with("mailto:") {
        web(judge, &site.security.contact);
    }
}

fn scheme(judge: &mut Judge<'_, '_>) {
    let scheme = &judge.register().scheme;
    let phases = scheme.phases.iter().map(|phase| &phase.source);
    let steps = scheme.steps().map(|(_, step)| &step.source);
    let areas = scheme.areas.iter().map(|area| &area.source);
    let levels = scheme.levels.iter().map(|level| &level.source);
    let sectors = scheme.sectors.iter().map(|sector| &sector.source);
    let rest = [&scheme.wards_source, &scheme.updates.source].into_iter();
    for source in phases.chain(steps).chain(areas).chain(levels).chain(sectors).chain(rest).flatten() {
        source.url.iter().for_each(|url| web(judge, url));
    }
}

fn sources(judge: &mut Judge<'_, '_>, sources: &[SourceNote]) {
    for source in sources {
        web(judge, &source.url);
    }
}

/// Whether a text is an `https` address with a host and nothing that could break out of a link.
fn is_web_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let named = host.split('.').all(|label| !label.is_empty()) && (host.contains('.') || host.starts_with("localhost"));
    let plain = !host.contains('@') && !text.chars().any(is_direction_mark);
    named && plain && !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\'))
}

fn web(judge: &mut Judge<'_, '_>, url: &Located<String>) {
    if is_web_address(url) {
        return;
    }
    let bare = url.trim_matches(['<', '>', ' ']).trim_start_matches("http://").trim_start_matches("https://").replace(' ', "%20");
    // What does not become an address so is none: something else is meant, or harm.
    let meant = Some(format!("https://{bare}")).filter(|meant| is_web_address(meant) && !bare.contains(['(', ':']));
    let help = match meant {
        Some(meant) => format!("Write the whole address, beginning with https:// — for example {meant}"),
        None if bare.contains("://") => "Write one address, and nothing else, such as https://example.org".to_owned(),
        None => "Write the whole address, beginning with https:// — for example https://example.org".to_owned(),
    };
    judge.report(&BAD_ADDRESS, url.at, format!("“{}” is not a secure web address.", url.value), help);
}

/// Whether a text is one mail address and nothing else.
fn is_mail_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        let clean = |part: &str| {
            !part.is_empty()
                && !part.chars().any(|c| c.is_whitespace() || c.is_control() || is_direction_mark(c) || "\"<>\\@,;:?&=%#/".contains(c))
        };
        clean(name) && clean(host) && host.contains('.') && host.split('.').all(|label| !label.is_empty())
    })
}

fn mail(judge: &mut Judge<'_, '_>, email: &Located<String>) {
    if is_mail_address(email) {
        return;
    }
    let meant = email.trim_matches(['<', '>']).trim_start_matches("mailto:").replace(' ', "");
    let example = if is_mail_address(&meant) { meant.as_str() } else { "office@example.org" };
    let message = format!("“{}” is not an e-mail address.", email.value);
    judge.report(&BAD_EMAIL, email.at, message, format!("Write it without spaces and without mailto: {example}"));
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn accepts_only_whole_secure_addresses() {
        assert!(is_web_address("https://example.org/a?b#c"));
        for wrong in ["http://example.org", "https://", "https://.org", "https://a b.org", "javascript:alert(1)", "https://a.org/\"x"] {
            assert!(!is_web_address(wrong), "{wrong}");
        }
    }
}

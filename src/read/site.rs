//! Fields of `site.yaml`.

use crate::fields::{Decoder, EMPTY_VALUE, Kind, Team, Value, record};
use crate::model::{Located, MenuLink, Repository, RuleLevel, RuleLevels, Security, Site, SiteContact, SiteLicence};
use crate::source::Location;
use crate::yaml::{Node, NodeKind};

record! {
    Site in Team, "a site" {
        title: required, "Its name, shown at the top of every page.", "Example Quality Mark";
        headline: required, "The big line of the home page.", "Who has promised to welcome everyone";
        introduction: required, "One or two sentences under it.", "Organisations make a pledge and tell everyone how it is going.";
        description: required, "What it is, for search engines.", "The public register of the Example Quality Mark.";
        base_url: required, "Its public address.", "https://example.org";
        language: optional, "Its language.", "en";
        theme: optional, "The name of its theme.", "default";
        contact: required, "Whom to ask.", "{role: The quality mark team, email: mark@example.org}";
        security: required, "Whom to tell of a security problem.", "{contact: \"mailto:mark@example.org\", expires: 2027-10-31}";
        repository: optional, "Where the content is kept.", "{host: github, url: https://github.com/example/register, branch: main}";
        licence: required, "The licence of the content.", "{name: Open Government Licence v3.0, url: https://example.org/licence}";
        navigation: required, "The main menu.", "[{title: Organisations, url: /organisations/}]";
        footer: list, "The menu at the foot.", "[{title: About, url: /about/}]";
        notice: optional, "A line on top of every page.", "This is a first version.";
        rules: optional, "Rules of the check to take more or less seriously: off, advice, warning or error for each.", "{acronym-unexplained: error, trailing-blanks: off}";
    }
}

record! {
    SiteContact in Team, "a contact" {
        role: required, "The role.", "The quality mark team";
        email: required, "Its mailbox.", "mark@example.org";
        phone: optional, "Its telephone.", "0113 496 0000";
        website: optional, "The scheme's own website.", "https://example.org";
    }
}

record! {
    Security in Team, "a security contact" {
        contact: required, "Where reports go: a mailto: or https: address.", "\"mailto:mark@example.org\"";
        expires: required, "The day after which this must not be relied on.", "2027-10-31";
        policy: optional, "The policy's address.", "https://example.org/policy";
    }
}

record! {
    Repository in Team, "a repository" {
        host: required, "The software that hosts it.", "github";
        url: required, "Its address.", "https://github.com/example/register";
        branch: required, "The branch that is published.", "main";
        root: optional, "Folder of the site in it.", "register";
    }
}

record! {
    SiteLicence in Team, "a licence" {
        name: required, "Its name.", "Open Government Licence v3.0";
        url: required, "Its address.", "https://example.org/licence";
    }
}

record! {
    MenuLink in Team, "a menu entry" {
        title: required, "Its words.", "Organisations";
        url: required, "Its address.", "/organisations/";
    }
}

impl Value<Team> for RuleLevels {
    const KIND: Kind = Kind::MapToChoice("a rule", RuleLevel::WORDS);

    fn decode(node: &Node, decoder: &mut Decoder<'_, Team>) -> Option<Self> {
        let NodeKind::Map(entries) = &node.kind else {
            decoder.wrong_type(node, "a group with one line for each rule", "click-here: error");
            return None;
        };
        let mut levels = Vec::new();
        for entry in entries {
            if matches!(entry.value.kind, NodeKind::Nothing) {
                let message = format!("“{}:” has no level.", entry.key);
                decoder.report(&EMPTY_VALUE, entry.key_span, message, "Write off, advice, warning or error after it, or delete the line.");
            } else if let Some(level) = Located::decode(&entry.value, decoder) {
                levels.push((Located { value: entry.key.clone(), at: decoder.place(entry.key_span) }, level));
            }
        }
        Some(Self(levels))
    }

    fn stand_in(_: Location) -> Self {
        Self::default()
    }
}

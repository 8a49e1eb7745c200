//! Fields of `site.yaml`.

use crate::fields::{Team, record};
use crate::model::{MenuLink, Repository, Security, Site, SiteContact, SiteLicence};

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

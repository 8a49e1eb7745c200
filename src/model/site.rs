//! The site itself: its name, address, contacts and menus.

use crate::model::{Language, Located};
use jiff::civil::Date;

/// `site.yaml`.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its name, shown at the top of every page.
    pub title: Located<String>,
    /// The big line of the home page.
    pub headline: Located<String>,
    /// One or two sentences under it.
    pub introduction: Located<String>,
    /// What it is, for search engines and cards.
    pub description: Located<String>,
    /// Its public address, a sub-path included.
    pub base_url: Located<String>,
    /// Its language; English when not said.
    pub language: Option<Located<Language>>,
    /// The theme's name; `default` when not said.
    pub theme: Option<Located<String>>,
    /// Whom to ask.
    pub contact: SiteContact,
    /// Whom to tell of a security problem.
    pub security: Security,
    /// Where the content is kept, for "edit this page".
    pub repository: Option<Repository>,
    /// The licence of the content.
    pub licence: SiteLicence,
    /// The main menu.
    pub navigation: Vec<MenuLink>,
    /// The menu at the foot.
    pub footer: Vec<MenuLink>,
    /// A line on top of every page.
    pub notice: Option<Located<String>>,
    /// Rules that are taken more or less seriously here than usual.
    pub rules: Option<RuleLevels>,
}

/// Rules by name, each with its level on this site, in the order written.
#[derive(Clone, Debug, Default)]
pub struct RuleLevels(pub Vec<(Located<String>, Located<RuleLevel>)>);

/// How seriously a rule is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleLevel {
    /// Its problems are not reported.
    Off,
    /// Its problems could be better.
    Advice,
    /// Its problems should be mended.
    Warning,
    /// Its problems stop a build.
    Error,
}

/// Whom to ask about the site.
#[derive(Clone, Debug)]
pub struct SiteContact {
    /// The role: "The quality mark team".
    pub role: Located<String>,
    /// Its mailbox.
    pub email: Located<String>,
    /// Its telephone.
    pub phone: Option<Located<String>>,
    /// The scheme's own website.
    pub website: Option<Located<String>>,
}

/// What `security.txt` says.
#[derive(Clone, Debug)]
pub struct Security {
    /// `mailto:` or `https:` address for reports.
    pub contact: Located<String>,
    /// The day after which this must not be relied on.
    pub expires: Located<Date>,
    /// The policy's address.
    pub policy: Option<Located<String>>,
}

/// Where the content is kept.
#[derive(Clone, Debug)]
pub struct Repository {
    /// Which software hosts it: addresses differ.
    pub host: Located<RepositoryHost>,
    /// Its address.
    pub url: Located<String>,
    /// The branch that is published.
    pub branch: Located<String>,
    /// Folder of the site in it; the top when not said.
    pub root: Option<Located<String>>,
}

/// Software that hosts repositories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepositoryHost {
    /// GitHub.
    Github,
    /// GitLab.
    Gitlab,
    /// Forgejo, as at Codeberg.
    Forgejo,
    /// Gitea.
    Gitea,
}

/// The licence of the content.
#[derive(Clone, Debug)]
pub struct SiteLicence {
    /// Its name.
    pub name: Located<String>,
    /// Its address.
    pub url: Located<String>,
}

/// An entry of a menu.
#[derive(Clone, Debug)]
pub struct MenuLink {
    /// Its words.
    pub title: Located<String>,
    /// Its address.
    pub url: Located<String>,
}

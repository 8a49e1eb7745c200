//! The kinds of files that `content/` holds.

/// A kind of content file that has fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContentKind {
    /// `organisation.yaml`: who an organisation is.
    Organisation,
    /// `pledges/<id>.md`: a formal commitment.
    Pledge,
    /// `plans/<id>.md`: a plan of action.
    Plan,
    /// `updates/<YYYY-MM>.md`: a month's progress.
    Update,
    /// `evaluations/<YYYY-MM>.md`: a self-evaluation by area.
    Evaluation,
    /// `evidence/<id>.md`: a case study, feedback, an event.
    Evidence,
    /// `register/<organisation>.yaml`: what the mark's team has recorded.
    Entry,
    /// `pages/**/*.md`: a free page.
    Page,
    /// `scheme.yaml`: the scheme.
    Scheme,
    /// `site.yaml`: the settings of the site.
    Site,
}

impl ContentKind {
    /// Every kind: what organisations send first, then what the mark's team keeps.
    pub const ALL: [Self; 10] = [
        Self::Organisation,
        Self::Pledge,
        Self::Plan,
        Self::Update,
        Self::Evaluation,
        Self::Evidence,
        Self::Entry,
        Self::Page,
        Self::Scheme,
        Self::Site,
    ];

    /// The kinds an organisation may send.
    pub const OF_ORGANISATIONS: [Self; 6] = [Self::Organisation, Self::Pledge, Self::Plan, Self::Update, Self::Evaluation, Self::Evidence];

    /// Its word, as in addresses and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Pledge => "pledge",
            Self::Plan => "plan",
            Self::Update => "update",
            Self::Evaluation => "evaluation",
            Self::Evidence => "evidence",
            Self::Entry => "entry",
            Self::Page => "page",
            Self::Scheme => "scheme",
            Self::Site => "site",
        }
    }

    /// Where a file of this kind stands below the root: `owner` is the organisation's id, `name` the document's id or month (for a page its
    /// path); kinds that need neither ignore them.
    #[must_use]
    pub fn path(self, owner: &str, name: &str) -> String {
        match self {
            Self::Organisation => format!("content/organisations/{owner}/organisation.yaml"),
            Self::Pledge => format!("content/organisations/{owner}/pledges/{name}.md"),
            Self::Plan => format!("content/organisations/{owner}/plans/{name}.md"),
            Self::Update => format!("content/organisations/{owner}/updates/{name}.md"),
            Self::Evaluation => format!("content/organisations/{owner}/evaluations/{name}.md"),
            Self::Evidence => format!("content/organisations/{owner}/evidence/{name}.md"),
            Self::Entry => format!("content/register/{owner}.yaml"),
            Self::Page => format!("content/pages/{name}.md"),
            Self::Scheme => "content/scheme.yaml".to_owned(),
            Self::Site => "content/site.yaml".to_owned(),
        }
    }
}

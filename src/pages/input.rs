//! What the site is planned from.

use crate::context::{AssetsView, Materials, PictureFile, Roll};
use crate::derive::Facts;
use crate::diagnostic::Rule;
use crate::source::{Location, Sources};
use crate::theme::{Engine, Wording};
use std::collections::BTreeMap;

/// How the site is to be built.
#[derive(Clone, Copy, Debug, Default)]
pub struct PageOptions {
    /// Whether it is a copy to be opened from a folder.
    pub portable: bool,
}

/// What the site is planned from.
#[derive(Debug)]
pub struct PagesInput<'a> {
    /// Everything worked out.
    pub facts: &'a Facts<'a>,
    /// The theme's words.
    pub wording: &'a Wording,
    /// The files that were read: "edit this page" names them.
    pub sources: &'a Sources,
    /// The site's public address, a sub-path included, without a slash at its end.
    pub base_url: String,
    /// How the site is to be built.
    pub options: PageOptions,
    /// The theme's files. Its policy is filled in here.
    pub assets: AssetsView,
    /// The pictures of the site by address.
    pub pictures: &'a BTreeMap<String, PictureFile>,
    /// Every rule of the program: pages explain them.
    pub rules: Vec<&'static Rule>,
    /// Where this is only a part of the register: who else is in it.
    pub elsewhere: Option<&'a Roll>,
    /// What fills in the parts that are made once for each organisation, once it knows what all pages share.
    pub engine: Option<&'a Engine>,
    /// Where problems with pages made from the whole register are shown: the top of `site.yaml`.
    pub top: Location,
}

impl PagesInput<'_> {
    pub(crate) fn materials(&self) -> Materials<'_> {
        Materials::new(self.facts, self.wording, self.sources, self.pictures, self.base_url.trim_end_matches('/'), self.elsewhere)
    }
}

//! One file to one record: front matter by the table of its kind, prose by Markdown.

use super::file_kind::FileKind;
use super::front_matter::{Parts, no_fence, split};
use super::unfit;
use crate::diagnostic::Diagnostics;
use crate::fields::{Confirmed, Declared, Decoder, Record, Team, Value};
use crate::markdown::{self, Markdown};
use crate::model::organisation::OrganisationFields;
use crate::model::register_entry::EntryFields;
use crate::model::{
    Common, Document, DocumentId, Evaluation, Evidence, FreePage, Month, OrganisationId, PageRecord, Plan, Pledge, Prose, RegisterEntry,
    Scheme, Site, Update, address,
};
use crate::source::{FileId, Location, SourceFile, Span};
use crate::yaml::{self, Node, NodeKind};

/// What one file held.
pub(super) enum Recorded {
    Site(Box<Site>, Box<Prose>),
    Scheme(Box<Scheme>),
    Page(Box<FreePage>),
    Entry(Box<RegisterEntry>),
    Organisation(OrganisationId, Box<OrganisationFields>),
    Pledge(OrganisationId, Box<Document<Pledge>>),
    Plan(OrganisationId, Box<Document<Plan>>),
    Update(OrganisationId, Month, Box<Document<Update>>),
    Evaluation(OrganisationId, Month, Box<Document<Evaluation>>),
    Evidence(OrganisationId, Box<Document<Evidence>>),
}

/// Reads one file of a known kind. `None`, reported, when nothing can be made of it.
pub(super) fn read_file(kind: &FileKind, file: FileId, source: &SourceFile, out: &mut Diagnostics) -> Option<Recorded> {
    if unfit::merge_marks(source, file, out) {
        return None;
    }
    let mut reader = Reader { file, source, out };
    match kind {
        FileKind::Site => reader.site(),
        FileKind::Scheme => reader.whole::<Team, Scheme>().map(|scheme| Recorded::Scheme(Box::new(scheme))),
        FileKind::Page(path) => reader.page(path),
        FileKind::Entry(id) => {
            let fields = reader.whole::<Confirmed, EntryFields>()?;
            Some(Recorded::Entry(Box::new(RegisterEntry { id: id.clone(), file, fields })))
        }
        FileKind::Organisation(id) => {
            reader.whole::<Declared, OrganisationFields>().map(|fields| Recorded::Organisation(id.clone(), Box::new(fields)))
        }
        FileKind::Pledge(owner, id) => reader.document(id.clone()).map(|document| Recorded::Pledge(owner.clone(), document)),
        FileKind::Plan(owner, id) => reader.document(id.clone()).map(|document| Recorded::Plan(owner.clone(), document)),
        FileKind::Update(owner, month) => {
            reader.document(month_id(*month)).map(|document| Recorded::Update(owner.clone(), *month, document))
        }
        FileKind::Evaluation(owner, month) => {
            reader.document(month_id(*month)).map(|document| Recorded::Evaluation(owner.clone(), *month, document))
        }
        FileKind::Evidence(owner, id) => reader.document(id.clone()).map(|document| Recorded::Evidence(owner.clone(), document)),
        FileKind::Media(..) | FileKind::Aside => None,
    }
}

fn month_id(month: Month) -> DocumentId {
    DocumentId::new(month.to_string())
}

struct Reader<'a> {
    file: FileId,
    source: &'a SourceFile,
    out: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn top(&self) -> Location {
        Location { file: self.file, span: Span::default() }
    }

    /// The part's YAML; an empty group when nothing was written there.
    fn yaml(&mut self, part: Span) -> Option<Node> {
        let before = self.out.error_count();
        let node = yaml::read(self.source, self.file, part, self.out);
        let nothing = Node { kind: NodeKind::Nothing, span: Span::new(part.start as usize, part.start as usize) };
        node.or_else(|| (self.out.error_count() == before).then_some(nothing))
    }

    /// A file that is one record and nothing else.
    fn whole<Z, T: Value<Z>>(&mut self) -> Option<T> {
        let node = self.yaml(Span::new(0, self.source.text.len()))?;
        T::decode(&node, &mut Decoder::<Z>::new(self.file, self.out))
    }

    fn parts(&mut self) -> Option<Parts> {
        if self.source.path.rsplit_once('.').is_some_and(|(_, ending)| ending == "yaml") {
            let end = self.source.text.len();
            return Some(Parts { front: Some(Span::new(0, end)), body: Span::new(end, end) });
        }
        let parts = split(self.source, self.file, self.out)?;
        unfit::hidden_characters(self.source, self.file, parts.body, self.out);
        Some(parts)
    }

    fn prose(&mut self, body: Span) -> Prose {
        markdown::render(Markdown { source: self.source, file: self.file, body }, self.out)
    }

    /// A document of an organisation: its own fields and the common ones from the same front matter.
    fn document<T: Record<Declared>>(&mut self, id: DocumentId) -> Option<Box<Document<T>>> {
        let parts = self.parts()?;
        let tables = [T::TABLE, <Common as Record<Declared>>::TABLE];
        if parts.front.is_none() && no_fence(self.source, self.file, &tables, self.out) {
            return None;
        }
        let prose = self.prose(parts.body);
        let node = self.yaml(parts.front.unwrap_or_else(|| Span::new(0, 0)))?;
        let mut decoder = Decoder::<Declared>::new(self.file, self.out);
        let mut fields = decoder.fields(&node, &tables)?;
        let own = T::from_fields(&mut fields);
        let common = Common::from_fields(&mut fields);
        fields.finish();
        Some(Box::new(Document { id, file: self.file, at: self.top(), common, fields: own, prose }))
    }

    fn page(&mut self, path: &str) -> Option<Recorded> {
        let parts = self.parts()?;
        if parts.front.is_none() && no_fence(self.source, self.file, &[<PageRecord as Record<Team>>::TABLE], self.out) {
            return None;
        }
        let prose = self.prose(parts.body);
        let node = self.yaml(parts.front.unwrap_or_else(|| Span::new(0, 0)))?;
        let fields = PageRecord::decode(&node, &mut Decoder::<Team>::new(self.file, self.out))?;
        let at = self.top();
        Some(Recorded::Page(Box::new(FreePage { address: address::free_page(path), file: self.file, at, fields, prose })))
    }

    /// The bytes of a text of one line without the quotes it may have been written in: so they are its Markdown.
    fn inside_quotes(&self, span: Span) -> Span {
        let quoted = self.source.text.get(span.range()).is_some_and(|text| text.len() > 1 && text.starts_with(['"', '\'']));
        if quoted { Span::new(span.start as usize + 1, span.end as usize - 1) } else { span }
    }

    fn site(&mut self) -> Option<Recorded> {
        let site: Site = self.whole::<Team, Site>()?;
        let notice = site.notice.as_ref().map(|notice| self.prose(self.inside_quotes(notice.at.span))).unwrap_or_default();
        Some(Recorded::Site(Box::new(site), Box::new(notice)))
    }
}

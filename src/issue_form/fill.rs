//! From replies to the file they stand for.

use super::name::free_name;
use super::rule_table::{NO_PLAN_FOR_ACTION, UNKNOWN_ORGANISATION};
use super::{Form, FormKind, Reply, Target, action};
use crate::compose::{Answers, Choices, Comments, NewFile, compose};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fields::nearest;
use crate::model::id::{is_id, to_id};
use crate::model::{Organisation, Register};
use crate::read::Reading;
use crate::source::{FileId, Location, Span};
use crate::yaml::Node;
use jiff::civil::Date;
use std::cell::OnceCell;

/// The most parts a list of a form can have.
pub(super) const PARTS: usize = 200;

/// What was said beside the form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Names<'n> {
    /// The organisation the reply is for, whatever it says.
    pub organisation: Option<&'n str>,
    /// The name of the file without its ending, whatever would be made from the answers.
    pub name: Option<&'n str>,
    /// Whether a file of the same name is replaced, instead of the next free name taken.
    pub replace: bool,
}

/// A reply as a file.
#[derive(Clone, Debug)]
pub struct Filled<'f> {
    /// The file.
    pub file: NewFile,
    /// Whether it takes the place of the plan that the action was added to.
    pub adds_to_existing: bool,
    /// The replies, to say which of them a problem is about.
    pub(super) replies: Vec<Reply<'f>>,
    /// What stands before the paths of the answers: `actions.3` for an action.
    pub(super) prefix: String,
    /// The file's facts as a tree, read when the first problem asks for it.
    pub(super) tree: OnceCell<Option<Node>>,
}

/// Makes the file that a reply stands for. What cannot be understood is reported at the reply in `file`; `None` when there is no file then.
pub fn fill<'f>(
    form: &Form,
    replies: Vec<Reply<'f>>,
    file: FileId,
    reading: &Reading,
    names: Names<'_>,
    out: &mut Diagnostics,
) -> Option<Filled<'f>> {
    let filler = Filler { form, replies: &replies, file, register: &reading.register, choices: Choices::of(&reading.register.scheme) };
    super::ambiguous::report(form, &replies, file, out);
    let organisation = filler.organisation(names, out);
    let mut answers = filler.answers(out);
    let body = filler.reply(&Target::Body).map_or(String::new(), |reply| reply.text.clone());
    filler.report_missing(&mut answers, names, out);
    if form.kind == FormKind::Action {
        let (file, prefix) = filler.with_plan(&organisation?, answers, reading, out)?;
        return Some(Filled { file, adds_to_existing: true, replies, prefix, tree: OnceCell::new() });
    }
    let name = names.name.map(str::to_owned).or_else(|| filler.name(&answers, out));
    let (organisation, mut name) = (organisation?, name?);
    if names.name.is_none() && !names.replace && matches!(form.kind, FormKind::Pledge | FormKind::Plan | FormKind::Evidence) {
        name = free_name(form.kind, &organisation, &name, reading);
    }
    let file = compose(form.kind.content(), &organisation, &name, &answers, &body, Comments::LeftOut);
    Some(Filled { file, adds_to_existing: false, replies, prefix: String::new(), tree: OnceCell::new() })
}

/// What is needed while a reply becomes a file. What it does stands in the files of this folder: each answers one question about the reply.
pub(super) struct Filler<'a, 'f> {
    pub(super) form: &'a Form,
    pub(super) replies: &'a [Reply<'f>],
    pub(super) file: FileId,
    pub(super) register: &'a Register,
    pub(super) choices: Choices,
}

impl Filler<'_, '_> {
    /// The reply with this target, when there is an answer.
    pub(super) fn reply(&self, target: &Target) -> Option<&Reply<'_>> {
        self.replies.iter().find(|reply| reply.question.target == *target && !reply.text.is_empty())
    }

    pub(super) fn place(&self, span: Span) -> Location {
        Location { file: self.file, span }
    }

    /// The folder the file belongs to: given, named in the reply, or made from a new organisation's name.
    fn organisation(&self, names: Names<'_>, out: &mut Diagnostics) -> Option<String> {
        if self.form.kind == FormKind::Organisation {
            let name = self.reply(&Target::Field("name".to_owned()));
            let id = names.organisation.map(str::to_owned).or_else(|| name.map(|name| to_id(&name.text)))?;
            if is_id(&id) {
                return Some(id);
            }
            let message = "Nothing of this name can be the name of a folder.";
            let help = "Ask the team to choose a short name for you, in small letters a to z, digits and hyphens.";
            out.report(
                Diagnostic::new(&UNKNOWN_ORGANISATION, self.place(name.map_or(Span::default(), |name| name.at)), message).help(help),
            );
            return None;
        }
        let reply = self.reply(&Target::Organisation);
        let written = names.organisation.or_else(|| reply.map(|reply| reply.text.trim()))?;
        let known = || self.register.organisations.values();
        let last = written.trim_end_matches('/').rsplit('/').next().unwrap_or(written);
        let meant = |organisation: &&Organisation| {
            let name = organisation.fields.name.as_str();
            organisation.id.as_str() == last || name == written || to_id(name) == to_id(written)
        };
        if let Some(organisation) = known().find(meant) {
            return Some(organisation.id.to_string());
        }
        let ids = known().map(|organisation| organisation.id.as_str());
        let help = nearest(&to_id(written), ids).map_or_else(
            || "Write the last part of the page's address, or send the form for a new organisation first.".to_owned(),
            |near| format!("Did you mean “{near}”?"),
        );
        let shown: String = written.chars().take(80).collect();
        let message = format!("There is no organisation “{shown}”.");
        let at = reply.map_or(Span::default(), |reply| reply.at);
        out.report(Diagnostic::new(&UNKNOWN_ORGANISATION, self.place(at), message).help(help));
        None
    }

    /// Reports an action that is due before its plan begins.
    fn report_early(&self, answers: &Answers, begins: Date, out: &mut Diagnostics) {
        let due = answers.text("due").and_then(|due| crate::fields::parse_date(due.trim())).filter(|due| *due < begins);
        if let (Some(due), Some(reply)) = (due, self.reply(&Target::Field("due".to_owned()))) {
            let message = format!("The action would be due on {due}, but the plan it belongs to begins on {begins}.");
            let help = "Write the day by which you will have done it, within the time of the plan.";
            out.report(Diagnostic::new(&crate::fields::BAD_DATE, self.place(reply.at), message).help(help));
        }
    }

    /// The newest plan of an organisation with the action added.
    fn with_plan(&self, organisation: &str, answers: Answers, reading: &Reading, out: &mut Diagnostics) -> Option<(NewFile, String)> {
        let organisation = self.register.organisations.values().find(|known| known.id.as_str() == organisation)?;
        let at = self.place(self.replies.first().map_or(Span::default(), |reply| reply.at));
        let Some(plan) = organisation.documents.plans.first() else {
            let message = format!("“{}” has no plan yet, so there is nothing to add an action to.", organisation.id);
            out.report(Diagnostic::new(&NO_PLAN_FOR_ACTION, at, message).help("Send a plan first. Its form asks for up to three actions."));
            return None;
        };
        self.report_early(&answers, plan.fields.from.value, out);
        let plans = organisation.documents.plans.iter().flat_map(|plan| &plan.fields.actions);
        let taken: Vec<String> = plans.map(|action| action.id.as_str().to_owned()).collect();
        let source = reading.sources.file(plan.file);
        let added = action::insert(source, answers, &taken);
        if added.is_none() {
            let message = format!("The plan {} is written in a way to which nothing can be added without disturbing it.", source.path);
            out.report(Diagnostic::new(&NO_PLAN_FOR_ACTION, at, message).help("Add the action to the file by hand."));
        }
        added.map(|(text, number)| (NewFile { path: source.path.clone(), text }, format!("actions.{number}")))
    }
}

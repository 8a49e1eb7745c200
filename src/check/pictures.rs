//! Pictures that are named are there.

use super::Judge;
use super::rule_table::MISSING_PICTURE;
use crate::fields::nearest;
use crate::model::Organisation;
use crate::source::Location;

/// Checks logos, evidence pictures and pictures in texts.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    for organisation in judge.organisations() {
        let fields = organisation.fields.logo.iter().map(|logo| &logo.file);
        let media = organisation.documents.evidence.iter().flat_map(|evidence| &evidence.fields.media).map(|picture| &picture.file);
        for file in fields.chain(media) {
            expect(judge, organisation, &file.value, file.at);
        }
        let documents = &organisation.documents;
        let proses = documents
            .pledges
            .iter()
            .map(|document| &document.prose)
            .chain(documents.plans.iter().map(|document| &document.prose))
            .chain(documents.updates.iter().map(|(_, document)| &document.prose))
            .chain(documents.evaluations.iter().map(|(_, document)| &document.prose))
            .chain(documents.evidence.iter().map(|document| &document.prose));
        for picture in proses.flat_map(|prose| &prose.pictures) {
            let name = picture.address.rsplit('/').next().unwrap_or_default();
            expect(judge, organisation, name, picture.at);
        }
    }
}

fn expect(judge: &mut Judge<'_, '_>, organisation: &Organisation, name: &str, at: Location) {
    let known = || organisation.media.iter().map(String::as_str);
    if known().any(|file| file == name) {
        return;
    }
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let help = match nearest(name, known()) {
        _ if known().any(|file| file == last) => format!("Write only the name of the picture, without its folder: {last}"),
        Some(meant) => format!("Did you mean “{meant}”?"),
        None => format!("Put the picture into organisations/{}/media/, or take it out here.", organisation.id),
    };
    judge.report(&MISSING_PICTURE, at, format!("There is no picture “{name}” in the folder media/."), help);
}

//! Pictures of organisations: every file in a `media/` folder, read, checked and made ready.

use crate::context::PictureFile;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::media::{WIDEST, WIDEST_LOGO, check_and_encode};
use crate::model::{OrganisationId, address};
use crate::read::{BAD_PICTURE, Reading, UNREADABLE};
use crate::render::Rendered;
use crate::source::{Location, Span, World};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Pictures that can be shown.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    /// Their size by address.
    pub(crate) sizes: BTreeMap<String, PictureFile>,
    /// The files to publish.
    pub(crate) files: Vec<Rendered>,
}

/// Makes every picture ready. Reports those that cannot be shown.
pub(crate) fn load(reading: &Reading, world: &dyn World, out: &mut Diagnostics) -> Pictures {
    let names: Vec<(&OrganisationId, &str)> = reading
        .register
        .organisations
        .values()
        .flat_map(|organisation| organisation.media.iter().map(|name| (&organisation.id, name.as_str())))
        .collect();
    let made: Vec<Result<(Rendered, PictureFile), Box<Diagnostic>>> =
        names.into_par_iter().map(|(owner, name)| one(reading, world, owner, name)).collect();
    let mut pictures = Pictures::default();
    for picture in made {
        match picture {
            Ok((file, size)) => {
                pictures.sizes.insert(size.url.clone(), size);
                pictures.files.push(file);
            }
            Err(problem) => out.report(*problem),
        }
    }
    pictures
}

fn one(reading: &Reading, world: &dyn World, owner: &OrganisationId, name: &str) -> Result<(Rendered, PictureFile), Box<Diagnostic>> {
    let path = format!("content/organisations/{owner}/media/{name}");
    let file = reading.sources.find(&path).unwrap_or(reading.register.site.title.at.file);
    let origin = Location { file, span: Span::default() };
    let bytes = world.bytes(&path).map_err(|failure| {
        let message = format!("This picture cannot be read: {}.", failure.0);
        Box::new(Diagnostic::new(&UNREADABLE, origin, message).help("Look whether the file can be opened on your computer."))
    })?;
    let logo = reading.register.organisations.get(owner).and_then(|organisation| organisation.fields.logo.as_ref());
    let widest = if logo.is_some_and(|logo| logo.file.value == name) { WIDEST_LOGO } else { WIDEST };
    let picture = check_and_encode(name, &bytes, widest)
        .map_err(|problem| Box::new(Diagnostic::new(&BAD_PICTURE, origin, problem.message()).help(problem.help())))?;
    let url = address::media(owner, name);
    let size = PictureFile { url: url.clone(), width: picture.width, height: picture.height };
    Ok((Rendered { path: url.trim_start_matches('/').to_owned(), bytes: picture.bytes, origin }, size))
}

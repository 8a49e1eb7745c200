//! Pictures of organisations: every file in a `media/` folder, read, checked and made ready.

use crate::context::PictureFile;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::media::{Encoded, WIDEST, WIDEST_LOGO, check_and_encode};
use crate::model::{OrganisationId, address};
use crate::read::{BAD_PICTURE, Reading, UNREADABLE};
use crate::render::Rendered;
use crate::source::{Location, Span, World};
use blake3::Hash;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Pictures made ready, by what they were made from: a preview does not make them again for every word that changes.
pub(crate) type MadeReady = HashMap<Key, Arc<Encoded>>;

/// What a picture is made from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    bytes: Hash,
    /// Its ending says what it promises to be.
    name: String,
    widest: u32,
}

/// Pictures that can be shown.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    /// All of them, for the next site.
    pub(crate) made: MadeReady,
    /// Their size by address.
    pub(crate) sizes: BTreeMap<String, PictureFile>,
    /// The files to publish.
    pub(crate) files: Vec<Rendered>,
}

/// Makes every picture ready that is not `ready` from an earlier site. Reports those that cannot be shown.
pub(crate) fn load(reading: &Reading, world: &dyn World, ready: Option<&MadeReady>, out: &mut Diagnostics) -> Pictures {
    let names: Vec<(&OrganisationId, &str)> = reading
        .register
        .organisations
        .values()
        .flat_map(|organisation| organisation.media.iter().map(|name| (&organisation.id, name.as_str())))
        .collect();
    let made: Vec<Result<One, Box<Diagnostic>>> =
        names.into_par_iter().map(|(owner, name)| one(reading, world, ready, owner, name)).collect();
    let mut pictures = Pictures::default();
    for picture in made {
        match picture {
            Ok((file, size, key, encoded)) => {
                pictures.made.insert(key, encoded);
                pictures.sizes.insert(size.url.clone(), size);
                pictures.files.push(file);
            }
            Err(problem) => out.report(*problem),
        }
    }
    pictures
}

type One = (Rendered, PictureFile, Key, Arc<Encoded>);

fn one(
    reading: &Reading,
    world: &dyn World,
    ready: Option<&MadeReady>,
    owner: &OrganisationId,
    name: &str,
) -> Result<One, Box<Diagnostic>> {
    let path = format!("content/organisations/{owner}/media/{name}");
    let file = reading.sources.find(&path).unwrap_or(reading.register.site.title.at.file);
    let origin = Location { file, span: Span::default() };
    let bytes = world.bytes(&path).map_err(|failure| {
        let message = format!("This picture cannot be read: {}.", failure.0);
        Box::new(Diagnostic::new(&UNREADABLE, origin, message).help("Look whether the file can be opened on your computer."))
    })?;
    let logo = reading.register.organisations.get(owner).and_then(|organisation| organisation.fields.logo.as_ref());
    let widest = if logo.is_some_and(|logo| logo.file.value == name) { WIDEST_LOGO } else { WIDEST };
    let key = Key { bytes: blake3::hash(&bytes), name: name.to_owned(), widest };
    let picture = match ready.and_then(|ready| ready.get(&key)) {
        Some(ready) => Arc::clone(ready),
        None => check_and_encode(name, &bytes, widest)
            .map(Arc::new)
            .map_err(|problem| Box::new(Diagnostic::new(&BAD_PICTURE, origin, problem.message()).help(problem.help())))?,
    };
    let url = address::media(owner, name);
    let size = PictureFile { url: url.clone(), width: picture.width, height: picture.height };
    let file = Rendered { path: url.trim_start_matches('/').to_owned(), bytes: picture.bytes.clone(), origin };
    Ok((file, size, key, picture))
}

//! Judges the address of a picture: only files of the organisation's own media folder are shown in a text.

use super::parsed::quoted;
use super::relative::{file_name, resolve};
use super::rule_table::PICTURE_ELSEWHERE;
use super::target::{Fault, Origin, without_spaces};
use crate::model::{OrganisationId, address};

/// The address to write into the page for what somebody wrote as the address of a picture.
pub(super) fn of_picture(written: &str, from: Origin<'_>) -> Result<String, Fault> {
    let written = written.trim();
    let Some(organisation) = &from.place.organisation else {
        let help = "Take the picture out, or link to a page that has it: `[words](https://www.example.org)`.";
        return Err(Fault::new(&PICTURE_ELSEWHERE, "Pages of the site itself have no pictures in their text.", help));
    };
    let file = Some(written).filter(|written| !written.starts_with('/')).and_then(|written| resolve(from.path, written));
    match file.as_deref().and_then(|file| in_own_media(file, organisation)) {
        Some(name) => Ok(without_spaces(&address::media(organisation, name))),
        None => Err(fault(written)),
    }
}

/// The file's name, when it lies in the organisation's media folder.
pub(super) fn in_own_media<'f>(file: &'f str, organisation: &OrganisationId) -> Option<&'f str> {
    let name = file.strip_prefix("content/organisations/")?.strip_prefix(organisation.as_str())?.strip_prefix("/media/")?;
    (!name.is_empty() && !name.contains('/')).then_some(name)
}

fn fault(written: &str) -> Fault {
    if written.is_empty() {
        let help = "Put the picture into your `media` folder and write its name: `![what it shows](../media/picture.jpg)`.";
        return Fault::new(&PICTURE_ELSEWHERE, "This picture has no address.", help);
    }
    let path = written.split(['?', '#']).next().unwrap_or(written).replace('\\', "/");
    let name = match file_name(&path) {
        name if name.contains('.') && !name.starts_with('.') && !name.contains(':') => name,
        _ => "picture.jpg",
    };
    let message = format!("The picture {} is not in your `media` folder.", quoted(written));
    Fault::new(
        &PICTURE_ELSEWHERE,
        message,
        format!("Put the picture into your `media` folder and write {}.", quoted(&format!("../media/{name}"))),
    )
}

#[cfg(test)]
mod tests {
    use super::super::outline::Outline;
    use super::super::place::Place;
    use super::*;

    fn picture(path: &str, written: &str) -> Result<String, Fault> {
        of_picture(written, Origin { path, place: &Place::of(path), outline: &Outline::default() })
    }

    const UPDATE: &str = "content/organisations/a/updates/2025-09.md";

    #[test]
    fn own_media_is_shown() {
        assert_eq!(picture(UPDATE, "../media/trees.png").unwrap(), "/organisations/a/media/trees.png");
        assert_eq!(picture(UPDATE, "../media/our%20trees.png").unwrap(), "/organisations/a/media/our%20trees.png");
    }

    #[test]
    fn anything_else_is_refused_with_the_path_to_write() {
        for written in
            ["trees.png", "media/trees.png", "../../b/media/trees.png", "/organisations/a/media/trees.png", "https://x.org/trees.png?w=2"]
        {
            let help = picture(UPDATE, written).unwrap_err().help;
            assert!(help.ends_with("write `../media/trees.png`."), "{written}: {help}");
        }
        assert!(picture(UPDATE, "data:image/png;base64,x").is_err());
        assert!(picture(UPDATE, "").is_err());
        assert!(picture("content/pages/about.md", "../media/trees.png").is_err());
    }
}

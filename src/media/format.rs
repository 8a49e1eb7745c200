//! The kinds of picture that are taken, by name and by content.

use image::ImageFormat;

/// A kind of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Png,
    Jpeg,
    WebP,
}

impl Format {
    /// The ending of its files' names, and the other one if there are two.
    pub(super) fn endings(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Png => ("png", None),
            Self::Jpeg => ("jpg", Some("jpeg")),
            Self::WebP => ("webp", None),
        }
    }

    /// Its name for the library that reads it.
    pub(super) fn image_format(self) -> ImageFormat {
        match self {
            Self::Png => ImageFormat::Png,
            Self::Jpeg => ImageFormat::Jpeg,
            Self::WebP => ImageFormat::WebP,
        }
    }
}

const ALL: [Format; 3] = [Format::Png, Format::Jpeg, Format::WebP];

/// The ending of a file's name in lower case, and the kind of picture it promises.
pub(super) fn of_name(name: &str) -> Option<(&'static str, Format)> {
    let (_, written) = name.rsplit_once('.')?;
    ALL.into_iter().find_map(|format| {
        let (first, second) = format.endings();
        let ending = [Some(first), second].into_iter().flatten().find(|ending| written.eq_ignore_ascii_case(ending))?;
        Some((ending, format))
    })
}

/// The kind of picture that the first bytes say it is.
pub(super) fn of_content(bytes: &[u8]) -> Option<Format> {
    let found = image::guess_format(bytes).ok()?;
    ALL.into_iter().find(|format| format.image_format() == found)
}

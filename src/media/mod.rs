//! Pictures that contributors send, made fit for the site.
//!
//! Every picture is decoded, turned the right way up, made no wider than the site shows it and written anew, so that nothing of the
//! file that came in goes out: no place or camera (metadata), no hidden second file, no bytes meant for somebody's decoder. Must not
//! know: paths, organisations, diagnostics. Deterministic: the same bytes give the same bytes.

mod encode;
mod format;
mod problem;
mod shrink;
#[cfg(test)]
mod tests;

pub use problem::MediaProblem;

use format::Format;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};
use std::io::Cursor;

/// Largest file, in bytes.
pub const MOST_BYTES: usize = 5_000_000;
/// Longest side, in pixels.
pub const LONGEST_SIDE: u32 = 8000;
/// Most pixels: a picture of 6000 by 4000.
pub const MOST_PIXELS: u64 = 24_000_000;
/// Width above which a picture is made smaller, in pixels: as wide as a text, on a fine screen.
pub const WIDEST: u32 = 1280;
/// The same for a logo, which is shown small.
pub const WIDEST_LOGO: u32 = 160;
/// Memory that decoding may take: the most pixels with four channels of two bytes, and as much again for the decoder's own use.
const MOST_MEMORY: u64 = MOST_PIXELS * 8 * 2;

/// A picture ready for the site, to be kept under the name it came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The ending of its name, in lower case: `png`, `jpg`, `jpeg` or `webp`.
    pub extension: &'static str,
}

/// Checks a picture by its content and makes it fit for the site, at most `widest` pixels wide.
///
/// # Errors
/// What is wrong with the picture, in words for the person who sent it.
pub fn check_and_encode(name: &str, bytes: &[u8], widest: u32) -> Result<Encoded, MediaProblem> {
    let (extension, promised) = format::of_name(name).ok_or(MediaProblem::UnknownEnding)?;
    if bytes.len() > MOST_BYTES {
        return Err(MediaProblem::TooManyBytes { bytes: bytes.len() });
    }
    let found = format::of_content(bytes).ok_or(MediaProblem::NotAPicture)?;
    if found != promised {
        return Err(MediaProblem::WrongEnding { extension, found: found.endings().0 });
    }
    let mut decoder = decoder(bytes, found)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| problem_of(&error))?;
    picture = encode::eight_bits(&picture, found);
    picture.apply_orientation(orientation);
    let (width, height) = shown_size(picture.width(), picture.height(), widest);
    if width < picture.width() {
        picture = shrink::shrink(&picture, width, height);
    }
    let bytes = encode::encode(&picture, found, bytes.len()).map_err(|_| MediaProblem::Damaged)?;
    Ok(Encoded { bytes, width, height, extension })
}

/// A decoder that has read the size of the picture and found it acceptable.
fn decoder(bytes: &[u8], format: Format) -> Result<impl ImageDecoder + '_, MediaProblem> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.image_format());
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|error| problem_of(&error))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(MediaProblem::Damaged);
    }
    if width > LONGEST_SIDE || height > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(MediaProblem::TooManyPixels { width, height });
    }
    Ok(decoder)
}

/// The size a picture of this size is shown at: as it is, or `widest` pixels wide, in the same shape.
fn shown_size(width: u32, height: u32, widest: u32) -> (u32, u32) {
    if width <= widest {
        return (width, height);
    }
    let (wide, high) = (u64::from(width), u64::from(height));
    let scaled = (high * u64::from(widest) + wide / 2) / wide;
    (widest, u32::try_from(scaled).unwrap_or(height).max(1))
}

fn problem_of(error: &ImageError) -> MediaProblem {
    match error {
        ImageError::Limits(_) => MediaProblem::TooMuchMemory,
        _ => MediaProblem::Damaged,
    }
}

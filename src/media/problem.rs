//! What can be wrong with a picture, in plain words.

use super::{LONGEST_SIDE, MOST_BYTES, MOST_PIXELS};

/// Why a picture cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MediaProblem {
    /// The name does not end like that of a picture.
    UnknownEnding,
    /// The file is too large.
    TooManyBytes {
        /// Its size.
        bytes: usize,
    },
    /// The content is not that of a PNG, JPEG or WebP file.
    NotAPicture,
    /// The content is a picture, but not the kind that the name promises.
    WrongEnding {
        /// The ending it has.
        extension: &'static str,
        /// The ending it should have.
        found: &'static str,
    },
    /// The picture is too wide, too high or both.
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// Reading it would take too much memory, which no ordinary picture does.
    TooMuchMemory,
    /// It begins like a picture and does not go on like one.
    Damaged,
}

impl MediaProblem {
    /// What is wrong, in one or two full sentences.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Self::UnknownEnding => "The name of this file does not end like the name of a picture.".to_owned(),
            Self::TooManyBytes { bytes } => {
                format!("This picture has {}. Pictures may have {} at most.", megabytes(*bytes), megabytes(MOST_BYTES))
            }
            Self::NotAPicture => "This file is not a picture in PNG, JPEG or WebP format, whatever its name says.".to_owned(),
            Self::WrongEnding { extension, found } => {
                format!("The name of this file ends in `.{extension}`, but what is in it is a `.{found}` picture.")
            }
            Self::TooManyPixels { width, height } => format!(
                "This picture is {width} pixels wide and {height} pixels high. Neither may be over {LONGEST_SIDE}, and both multiplied not \
                 over {} million.",
                MOST_PIXELS / 1_000_000
            ),
            Self::TooMuchMemory => "This picture takes too much memory to read, although it does not look very large.".to_owned(),
            Self::Damaged => "This picture is damaged and cannot be read to its end.".to_owned(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::UnknownEnding => "Save the picture as JPEG (for photographs) or PNG (for drawings and logos), and upload that file. Its \
                                    name then ends in `.jpg` or `.png`."
                .to_owned(),
            Self::TooManyBytes { .. } | Self::TooManyPixels { .. } => {
                "Make the picture smaller: 1280 pixels wide is enough. Most programs that show pictures call this “resize”.".to_owned()
            }
            Self::NotAPicture | Self::TooMuchMemory => {
                "Open it in a program that shows pictures, save it again as JPEG or PNG, and upload the new file.".to_owned()
            }
            Self::WrongEnding { found, .. } => {
                format!("Change the end of the name to `.{found}`, here and wherever the picture is named.")
            }
            Self::Damaged => {
                "Upload it again. If that does not help, open it in a program that shows pictures and save it again.".to_owned()
            }
        }
    }
}

/// A size in millions of bytes, rounded up to a tenth so that what is too large never reads as just right.
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    if tenths.is_multiple_of(10) { format!("{} MB", tenths / 10) } else { format!("{}.{} MB", tenths / 10, tenths % 10) }
}

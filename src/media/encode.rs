//! Writes a picture anew, with its pixels and nothing else.

use super::format::Format;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageEncoder, ImageResult};

/// Qualities of photographs to try, best first: above the first nobody sees a difference, below the last everybody does.
const JPEG_QUALITIES: [u8; 4] = [82, 74, 66, 58];

/// The bytes of a picture in a format, eight bits for each channel. A photograph that was already saved at a low quality is not blown up
/// again: the best quality counts that takes no more than `came` bytes.
pub(super) fn encode(picture: &DynamicImage, format: Format, came: usize) -> ImageResult<Vec<u8>> {
    let picture = eight_bits(picture, format);
    let mut bytes = Vec::new();
    let (pixels, width, height, colour) = (picture.as_bytes(), picture.width(), picture.height(), picture.color().into());
    match format {
        Format::Jpeg => {
            for quality in JPEG_QUALITIES {
                bytes.clear();
                JpegEncoder::new_with_quality(&mut bytes, quality).write_image(pixels, width, height, colour)?;
                if bytes.len() <= came {
                    break;
                }
            }
        }
        Format::Png => PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
            .write_image(pixels, width, height, colour)?,
        Format::WebP => WebPEncoder::new_lossless(&mut bytes).write_image(pixels, width, height, colour)?,
    }
    Ok(bytes)
}

/// The picture with eight bits for each channel, and with the fewest channels that the format needs for it.
pub(super) fn eight_bits(picture: &DynamicImage, format: Format) -> DynamicImage {
    let colour = picture.color();
    match (colour.has_color(), colour.has_alpha() && format != Format::Jpeg) {
        (false, false) => picture.to_luma8().into(),
        (false, true) => picture.to_luma_alpha8().into(),
        (true, false) => picture.to_rgb8().into(),
        (true, true) => picture.to_rgba8().into(),
    }
}

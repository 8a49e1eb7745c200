//! Makes a picture smaller.

use image::{DynamicImage, Rgba, RgbaImage, imageops::FilterType};

/// The picture at another size.
pub(super) fn shrink(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    if !picture.color().has_alpha() {
        return picture.resize_exact(width, height, FilterType::Lanczos3);
    }
    // Clear pixels have a colour too, though nobody sees it, and averaging would draw it as a rim around a logo. So each colour first
    // counts for as much as it is seen.
    let mut weighed: RgbaImage = picture.to_rgba8();
    weighed.pixels_mut().for_each(weigh);
    let mut smaller = image::imageops::resize(&weighed, width, height, FilterType::Lanczos3);
    smaller.pixels_mut().for_each(unweigh);
    smaller.into()
}

fn weigh(Rgba([red, green, blue, alpha]): &mut Rgba<u8>) {
    for channel in [red, green, blue] {
        let weighed = (u32::from(*channel) * u32::from(*alpha) + 127) / 255;
        *channel = u8::try_from(weighed).unwrap_or(u8::MAX);
    }
}

fn unweigh(Rgba([red, green, blue, alpha]): &mut Rgba<u8>) {
    for channel in [red, green, blue] {
        let half = u32::from(*alpha) / 2;
        let full = (u32::from(*channel) * 255 + half).checked_div(u32::from(*alpha)).unwrap_or(0);
        *channel = u8::try_from(full).unwrap_or(u8::MAX);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clear_background_leaves_no_rim() {
        // A white disc's edge: white on the left, clear black on the right.
        let picture = RgbaImage::from_fn(64, 4, |x, _| if x < 30 { Rgba([255; 4]) } else { Rgba([0; 4]) });
        let smaller = shrink(&picture.into(), 16, 1).to_rgba8();
        assert!(smaller.pixels().all(|pixel| pixel.0[3] < 8 || pixel.0[0] > 240), "{smaller:?}");
    }
}

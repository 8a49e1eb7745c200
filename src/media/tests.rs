//! Tests with small pictures made here.

use super::*;
use image::{ImageEncoder, ImageFormat, Rgba, RgbaImage};
use proptest::prelude::*;

const FORMATS: [(&str, ImageFormat); 3] = [("a.png", ImageFormat::Png), ("a.JPG", ImageFormat::Jpeg), ("a.webp", ImageFormat::WebP)];

/// A picture that is red on the left and clear blue on the right.
fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbaImage::from_fn(width, height, |x, _| if x < width / 2 { Rgba([255, 0, 0, 255]) } else { Rgba([0, 0, 255, 99]) });
    let mut picture = DynamicImage::from(pixels);
    if format == ImageFormat::Jpeg {
        picture = picture.to_rgb8().into();
    }
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG with metadata: the given orientation and the words SECRET PLACE.
fn jpeg_with_metadata(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"SECRET PLACE");
    let mut bytes = Vec::new();
    let pixels = image::load_from_memory(&picture(width, height, ImageFormat::Jpeg)).unwrap().to_rgb8();
    let mut encoder = image::codecs::jpeg::JpegEncoder::new(&mut bytes);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.encode_image(&pixels).unwrap();
    bytes
}

fn contains(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn good_pictures_keep_their_kind_and_are_the_same_every_time() {
    for (name, format) in FORMATS {
        let bytes = picture(40, 20, format);
        let encoded = check_and_encode(name, &bytes, WIDEST).unwrap();
        assert_eq!((encoded.width, encoded.height), (40, 20));
        assert_eq!(image::guess_format(&encoded.bytes).unwrap(), format);
        assert_eq!(encoded, check_and_encode(name, &bytes, WIDEST).unwrap());
        assert_eq!(encoded.extension, name[2..].to_lowercase());
    }
}

#[test]
fn wide_pictures_are_made_smaller_in_the_same_shape() {
    for (name, format) in FORMATS {
        let bytes = picture(2000, 500, format);
        let encoded = check_and_encode(name, &bytes, WIDEST).unwrap();
        assert_eq!((encoded.width, encoded.height), (1280, 320));
        assert_eq!(image::load_from_memory(&encoded.bytes).unwrap().width(), 1280);
    }
    assert_eq!(shown_size(8000, 1, WIDEST), (1280, 1));
}

#[test]
fn pictures_are_turned_and_lose_their_metadata() {
    let bytes = jpeg_with_metadata(1600, 400, 6);
    assert!(contains(&bytes, b"SECRET PLACE"));
    let encoded = check_and_encode("a.jpeg", &bytes, WIDEST).unwrap();
    assert_eq!((encoded.width, encoded.height), (400, 1600));
    assert!(!contains(&encoded.bytes, b"SECRET PLACE") && !contains(&encoded.bytes, b"Exif"));
    let turned = image::load_from_memory(&encoded.bytes).unwrap().to_rgb8();
    assert!(turned.get_pixel(200, 10).0[0] > 200 && turned.get_pixel(200, 1590).0[2] > 200);
}

#[test]
fn what_stands_behind_a_picture_goes() {
    for (name, format) in FORMATS {
        let mut bytes = picture(40, 20, format);
        bytes.extend(b"<script>alert(1)</script>");
        if let Ok(encoded) = check_and_encode(name, &bytes, WIDEST) {
            assert!(!contains(&encoded.bytes, b"<script"));
        }
    }
}

#[test]
fn clear_and_grey_pictures_stay_so() {
    let encoded = check_and_encode("a.png", &picture(4, 4, ImageFormat::Png), WIDEST).unwrap();
    assert_eq!(image::load_from_memory(&encoded.bytes).unwrap().to_rgba8().get_pixel(3, 0), &Rgba([0, 0, 255, 99]));
    let mut grey = Vec::new();
    let samples: Vec<u8> = (0..32).collect();
    image::codecs::png::PngEncoder::new(&mut grey).write_image(&samples, 4, 4, image::ExtendedColorType::L16).unwrap();
    let encoded = check_and_encode("a.png", &grey, WIDEST).unwrap();
    assert_eq!(image::load_from_memory(&encoded.bytes).unwrap().color(), image::ColorType::L8);
}

/// The beginning of a PNG that says it has this size.
fn png_of_size(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = picture(1, 1, ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// The check sum of PNG chunks.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[test]
fn bad_pictures_are_refused_with_a_reason() {
    let png = picture(4, 4, ImageFormat::Png);
    let refused = |name, bytes: &[u8]| check_and_encode(name, bytes, WIDEST).unwrap_err();
    assert_eq!(refused("a.svg", &png), MediaProblem::UnknownEnding);
    assert_eq!(refused("png", &png), MediaProblem::UnknownEnding);
    assert_eq!(refused("a.jpg", &png), MediaProblem::WrongEnding { extension: "jpg", found: "png" });
    assert_eq!(refused("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), MediaProblem::NotAPicture);
    assert_eq!(refused("a.png", b""), MediaProblem::NotAPicture);
    assert_eq!(refused("a.png", b"GIF89a\x01\0\x01\0\0\0\0;"), MediaProblem::NotAPicture);
    assert_eq!(refused("a.png", &png[..png.len() - 20]), MediaProblem::Damaged);
    assert_eq!(refused("a.png", &vec![0; MOST_BYTES + 1]), MediaProblem::TooManyBytes { bytes: MOST_BYTES + 1 });
    assert_eq!(refused("a.png", &png_of_size(9000, 1)), MediaProblem::TooManyPixels { width: 9000, height: 1 });
    assert_eq!(refused("a.png", &png_of_size(7000, 7000)), MediaProblem::TooManyPixels { width: 7000, height: 7000 });
    assert!(check_and_encode("a.png", &png_of_size(u32::MAX, u32::MAX), WIDEST).is_err());
}

#[test]
fn sizes_are_told_so_that_too_large_never_reads_as_right() {
    let message = MediaProblem::TooManyBytes { bytes: MOST_BYTES + 1 }.message();
    assert_eq!(message, "This picture has 5.1 MB. Pictures may have 5 MB at most.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Nothing panics on a damaged picture, and the size told early is the size it gets.
    #[test]
    fn damaged_pictures_never_panic(
        which in 0usize..4,
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..6),
        cut in proptest::option::of(any::<proptest::sample::Index>()),
    ) {
        let (name, mut bytes) = match FORMATS.get(which) {
            Some((name, format)) => (*name, picture(24, 16, *format)),
            None => ("a.jpg", jpeg_with_metadata(24, 16, 8)),
        };
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(encoded) = check_and_encode(name, &bytes, WIDEST) {
            prop_assert!(encoded.width <= WIDEST);
            prop_assert_eq!(image::load_from_memory(&encoded.bytes).unwrap().width(), encoded.width);
        }
    }
}

//! Which bytes mean something inside a tag: looked up in a table, because every byte of every tag of a site is asked.

/// White space.
pub(super) const SPACE: u8 = 1;
/// Ends the name of an element or attribute, as white space does: `/` and `>`.
pub(super) const ENDS_NAME: u8 = 2;
/// Stands between an attribute's name and its value.
pub(super) const EQUALS: u8 = 4;
/// Stands in no attribute's name that is written tidily.
pub(super) const NOT_IN_NAME: u8 = 8;
/// A capital letter from A to Z.
pub(super) const UPPER_CASE: u8 = 16;

const KINDS: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut kinds = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        kinds[byte as usize] = match byte {
            b'/' | b'>' => ENDS_NAME,
            b'=' => EQUALS,
            b'"' | b'\'' | b'<' => NOT_IN_NAME,
            b'A'..=b'Z' => UPPER_CASE,
            _ if byte.is_ascii_whitespace() => SPACE,
            _ => 0,
        };
        byte += 1;
    }
    kinds
}

/// What a byte means.
pub(super) fn kind(byte: u8) -> u8 {
    KINDS[usize::from(byte)]
}

/// Whether a byte is of one of these kinds.
pub(super) fn is(byte: u8, kinds: u8) -> bool {
    kind(byte) & kinds != 0
}

/// Whether a byte is white space.
pub(super) fn is_space(byte: u8) -> bool {
    is(byte, SPACE)
}

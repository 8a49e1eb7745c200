//! One look at a text that tells what may stand in it at all, so that most rules about wording need not read most texts.

/// What may stand in a text. What is false is certainly not there; what is true has still to be looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs {
    /// Three capitals side by side, as every short form has them.
    pub(super) short_form: bool,
    /// Four capitals with no small letter between them, as every sentence in capitals has them.
    pub(super) shouting: bool,
    /// The sign in every mailbox.
    pub(super) mailbox: bool,
    /// As many digits as a telephone number has.
    pub(super) number: bool,
    /// A square bracket.
    pub(super) bracket: bool,
    /// `xxx`.
    pub(super) crosses: bool,
    /// `lorem ipsum`, or something like it.
    pub(super) lorem: bool,
    /// `www.` or `://`.
    pub(super) address: bool,
    /// A title such as `Mrs`.
    pub(super) title: bool,
}

/// The fewest digits of a telephone number.
const DIGITS: usize = 10;

/// What a byte can be part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Small,
    Blank,
    Capital,
    Digit,
    /// The first byte of a character that is not ASCII, or a later one.
    Foreign,
    /// A sign that is looked at more closely.
    Telling,
    Other,
}

static KINDS: [Kind; 256] = kinds();

const fn kinds() -> [Kind; 256] {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte {
            0x78 => Kind::Telling,
            0x61..=0x7a => Kind::Small,
            0x41..=0x5a => Kind::Capital,
            0x30..=0x39 => Kind::Digit,
            0x20 => Kind::Blank,
            0x40 | 0x5b | 0x3a | 0x2e => Kind::Telling,
            0x80.. => Kind::Foreign,
            _ => Kind::Other,
        };
        byte += 1;
    }
    kinds
}

impl Signs {
    /// Looks at a text.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut signs = Self::default();
        let (mut side_by_side, mut apart, mut digits) = (0usize, 0usize, 0usize);
        for (at, byte) in bytes.iter().enumerate() {
            match KINDS[usize::from(*byte)] {
                Kind::Small => (side_by_side, apart) = (0, 0),
                Kind::Blank => {
                    side_by_side = 0;
                    signs.lorem |= is_in_lorem(bytes, at);
                }
                Kind::Capital => {
                    (side_by_side, apart) = (side_by_side + 1, apart + 1);
                    signs.short_form |= side_by_side >= 3;
                    signs.shouting |= apart >= 4;
                    signs.title |= matches!(byte, b'M' | b'D' | b'C' | b'S' | b'I') && is_title(bytes, at);
                }
                // Whether it is a capital would take longer to tell than to look again; marks of quotation and dashes are none.
                Kind::Foreign if is_letter(bytes, at) => {
                    (side_by_side, apart) = (side_by_side + 1, apart + 1);
                    signs.short_form |= side_by_side >= 3;
                    signs.shouting |= apart >= 4;
                }
                Kind::Digit => (side_by_side, digits) = (0, digits + 1),
                Kind::Telling => {
                    side_by_side = 0;
                    if *byte == b'x' {
                        apart = 0;
                    }
                    signs.tell(bytes, at, *byte);
                }
                Kind::Foreign => {}
                Kind::Other => side_by_side = 0,
            }
        }
        signs.number = digits >= DIGITS;
        signs
    }

    fn tell(&mut self, bytes: &[u8], at: usize, byte: u8) {
        let before = bytes.get(..at).unwrap_or(&[]);
        match byte {
            b'@' => self.mailbox = true,
            b'[' => self.bracket = true,
            b'x' => self.crosses |= before.ends_with(b"xx"),
            b':' => self.address |= bytes.get(at..).is_some_and(|rest| rest.starts_with(b"://")),
            _ => self.address |= before.ends_with(b"www"),
        }
    }
}

/// Whether a blank may be the one in `lorem ipsum`.
fn is_in_lorem(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| bytes.get(before..before + 4)).is_some_and(|around| around.eq_ignore_ascii_case(b"m ip"))
}

/// Whether the byte begins a character that may be a letter: not one of U+2000 to U+203F, where the marks of ordinary writing stand.
fn is_letter(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at..) {
        Some([0x80..=0xbf, ..]) => false,
        Some([0xe2, 0x80, ..]) => false,
        _ => true,
    }
}

/// Whether a word begins here that is a title, with a capital.
fn is_title(bytes: &[u8], at: usize) -> bool {
    let goes_on = |place: Option<usize>| place.and_then(|place| bytes.get(place)).is_some_and(u8::is_ascii_alphanumeric);
    let is = |title: &str| {
        let end = at + title.len();
        bytes.get(at..end).is_some_and(|word| word.eq_ignore_ascii_case(title.as_bytes())) && !goes_on(Some(end))
    };
    !goes_on(at.checked_sub(1)) && super::people::titles().any(is)
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn ordinary_words_have_no_signs() {
        for text in [
            "",
            "We met on 3 May 2025 – and “Some of us” said: more, e.g. boxes.",
            "Monthly “Meetings” in Leeds, for Children’s Services.",
            "A mixed group: Sirens, Msgr, DrX (10 of 12).",
        ] {
            assert_eq!(Signs::of(text), Signs::default(), "{text}");
        }
    }

    #[test]
    fn each_sign_is_seen() {
        let seen: [(&str, fn(&Signs) -> bool); 12] = [
            ("the NHS", |signs| signs.short_form),
            ("ÄÖÜ", |signs| signs.short_form),
            ("A B, C D", |signs| signs.shouting),
            ("a@b", |signs| signs.mailbox),
            ("07700 900123", |signs| signs.number),
            ("[", |signs| signs.bracket),
            ("xxx", |signs| signs.crosses),
            ("LoreM ipsum", |signs| signs.lorem),
            ("www.example.org", |signs| signs.address),
            ("ftp://", |signs| signs.address),
            ("‘Mrs", |signs| signs.title),
            ("CouncilloR.", |signs| signs.title),
        ];
        for (text, sign) in seen {
            assert!(sign(&Signs::of(text)), "{text}");
        }
    }
}

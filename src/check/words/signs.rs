//! One look at a text that tells what may stand in it at all, so that most rules about wording need not read most texts.

/// Something that one of the rules looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Three capitals side by side, as every short form has them.
    ShortForm,
    /// Four capitals with no small letter between them, as every sentence in capitals has them.
    Shouting,
    /// The sign in every mailbox.
    Mailbox,
    /// As many digits as a telephone number has.
    Number,
    /// A square bracket.
    Bracket,
    /// `xxx`.
    Crosses,
    /// `lorem ipsum`, or something like it.
    Lorem,
    /// `www.` or `://`.
    Address,
    /// A title such as `Mrs`.
    Title,
}

/// What may stand in a text. What is not among it is certainly not there; what is among it has still to be looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u16);

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
            0x78 | 0x40 | 0x5b | 0x3a | 0x2e => Kind::Telling,
            0x61..=0x7a => Kind::Small,
            0x41..=0x5a => Kind::Capital,
            0x30..=0x39 => Kind::Digit,
            0x20 => Kind::Blank,
            0x80.. => Kind::Foreign,
            _ => Kind::Other,
        };
        byte += 1;
    }
    kinds
}

impl Signs {
    /// Whether something may stand in the text.
    pub(super) fn have(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u16) != 0
    }

    fn add(&mut self, sign: Sign, is_there: bool) {
        self.0 |= u16::from(is_there) << sign as u16;
    }

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
                    let goes_on = matches!(bytes.get(at + 1), Some(b'i' | b'I'));
                    signs.add(Sign::Lorem, goes_on && is_in_lorem(bytes, at));
                }
                // Whether a foreign letter is a capital would take longer to tell than to look again.
                kind @ (Kind::Capital | Kind::Foreign) => {
                    if kind == Kind::Foreign && !is_letter(bytes, at) {
                        continue;
                    }
                    (side_by_side, apart) = (side_by_side + 1, apart + 1);
                    signs.add(Sign::ShortForm, side_by_side >= 3);
                    signs.add(Sign::Shouting, apart >= 4);
                    signs.add(Sign::Title, matches!(byte, b'M' | b'D' | b'C' | b'S' | b'I') && is_title(bytes, at));
                }
                Kind::Digit => (side_by_side, digits) = (0, digits + 1),
                Kind::Telling => {
                    side_by_side = 0;
                    if *byte == b'x' {
                        apart = 0;
                    }
                    signs.tell(bytes, at, *byte);
                }
                Kind::Other => side_by_side = 0,
            }
        }
        signs.add(Sign::Number, digits >= DIGITS);
        signs
    }

    fn tell(&mut self, bytes: &[u8], at: usize, byte: u8) {
        let before = bytes.get(..at).unwrap_or(&[]);
        match byte {
            b'@' => self.add(Sign::Mailbox, true),
            b'[' => self.add(Sign::Bracket, true),
            b'x' => self.add(Sign::Crosses, before.ends_with(b"xx")),
            b':' => self.add(Sign::Address, bytes.get(at..).is_some_and(|rest| rest.starts_with(b"://"))),
            _ => self.add(Sign::Address, before.ends_with(b"www")),
        }
    }
}

/// Whether a blank may be the one in `lorem ipsum`.
fn is_in_lorem(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| bytes.get(before..before + 4)).is_some_and(|around| around.eq_ignore_ascii_case(b"m ip"))
}

/// Whether the byte begins a character that may be a letter: not one of U+2000 to U+203F, where the marks of ordinary writing stand.
fn is_letter(bytes: &[u8], at: usize) -> bool {
    !matches!(bytes.get(at..), Some([0x80..=0xbf, ..] | [0xe2, 0x80, ..]))
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
    use super::super::capitals::runs;
    use super::super::expansions::short_form;
    use super::super::phones::numbers;
    use super::super::tokens::words;
    use super::{Sign, Signs};
    use proptest::prelude::*;

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
        let seen = [
            ("the NHS", Sign::ShortForm),
            ("ÄÖÜ", Sign::ShortForm),
            ("A B, C D", Sign::Shouting),
            ("a@b", Sign::Mailbox),
            ("07700 900123", Sign::Number),
            ("[", Sign::Bracket),
            ("xxx", Sign::Crosses),
            ("LoreM ipsum", Sign::Lorem),
            ("www.example.org", Sign::Address),
            ("ftp://", Sign::Address),
            ("‘Mrs", Sign::Title),
            ("CouncilloR.", Sign::Title),
        ];
        for (text, sign) in seen {
            assert!(Signs::of(text).have(sign), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_found_where_no_sign_of_it_is(text in "([A-Zxa-c0-9@\\[:/.' ’É+]{0,6}|www\\.|Mrs |Cllr|lorem ipsum| ){0,8}") {
            let signs = Signs::of(&text);
            prop_assert!(signs.have(Sign::ShortForm) || !words(&text).any(|word| short_form(word.text).is_some()));
            prop_assert!(signs.have(Sign::Shouting) || runs(&text).is_empty());
            prop_assert!(signs.have(Sign::Number) || numbers(&text).is_empty());
            prop_assert!(signs.have(Sign::Crosses) || !words(&text).any(|word| word.text == "xxx"));
            prop_assert!(signs.have(Sign::Lorem) || !text.to_ascii_lowercase().contains("lorem ipsum"));
            prop_assert!(signs.have(Sign::Address) || !text.contains("www.") && !text.contains("://"));
            prop_assert!(signs.have(Sign::Title) || !words(&text).any(|word| ["Mrs", "Cllr"].contains(&word.text)));
        }
    }
}

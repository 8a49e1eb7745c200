//! Words that can turn a sentence round: no change of them is a slip.

/// Words that deny or count.
const DENIALS_AND_COUNTS: &[&str] = &[
    "not",
    "never",
    "no",
    "nobody",
    "nothing",
    "none",
    "nor",
    "neither",
    "nowhere",
    "without",
    "cannot",
    "all",
    "every",
    "everyone",
    "everybody",
    "each",
    "any",
    "some",
    "few",
    "fewer",
    "many",
    "most",
    "more",
    "less",
    "only",
    "half",
    "both",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "once",
    "twice",
    "hundred",
    "thousand",
];

/// The facts among words, in order; capital letters and stops around a word do not count.
pub(super) fn facts(words: &[&str]) -> Vec<String> {
    words.iter().filter_map(|word| fact(word)).collect()
}

fn fact(word: &str) -> Option<String> {
    if word.contains(char::is_numeric) || word.contains("://") || word.contains("](") || word.contains("]:") || word.contains('@') {
        return Some((*word).to_owned());
    }
    let plain = plain(word);
    let denies = plain.ends_with("n't") || plain.split('-').any(|part| DENIALS_AND_COUNTS.contains(&part));
    denies.then_some(plain)
}

/// A word in small letters without the stops, quotes and marks around it.
fn plain(word: &str) -> String {
    let around = |c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '\'' | '‘' | '’' | '“' | '”' | '(' | ')' | '…' | '*' | '_' | '–' | '—')
    };
    word.trim_matches(around).to_lowercase().replace('’', "'")
}

/// Whether two texts say the same but for capital letters and stops.
pub(super) fn says_the_same(before: &str, after: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    words(before) == words(after)
}

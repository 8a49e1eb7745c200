//! The shapes of dates, months and ids as regular expressions that every editor knows: no flags, no named parts.

const DAY: &str = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const MONTH: &str = "[0-9]{4}-(0[1-9]|1[0-2])";
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Words in small letters or capitals, alone.
pub(super) fn any_case(words: &[&str]) -> String {
    whole(&words.iter().map(|word| letters(word)).collect::<Vec<_>>())
}

/// A day in figures or words.
pub(super) fn date() -> String {
    whole(&[DAY.to_owned(), day_in_words()])
}

/// A day, a month, a year or `unknown`.
pub(super) fn when() -> String {
    whole(&[
        DAY.to_owned(),
        day_in_words(),
        MONTH.to_owned(),
        format!("{}\\s+[0-9]{{4}}", month_name()),
        "[0-9]{4}".to_owned(),
        "unknown".to_owned(),
    ])
}

/// A month of the year by name.
pub(super) fn month_of_year() -> String {
    whole(&[month_name()])
}

/// An id.
pub(super) fn id() -> String {
    format!("^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$){}$", plain_id())
}

/// `pledge/commitment`.
pub(super) fn commitment() -> String {
    whole(&[format!("{}/{}", plain_id(), plain_id())])
}

fn plain_id() -> String {
    "[a-z0-9]+(-[a-z0-9]+)*".to_owned()
}

fn day_in_words() -> String {
    format!("[0-9]{{1,2}}[A-Za-z]*\\s+{}\\s+[0-9]{{4}}", month_name())
}

fn month_name() -> String {
    let names = MONTHS.iter().map(|month| {
        let (short, rest) = month.split_at(3);
        if rest.is_empty() { letters(short) } else { format!("{}({})?", letters(short), letters(rest)) }
    });
    format!("({})", names.collect::<Vec<_>>().join("|"))
}

fn letters(word: &str) -> String {
    word.chars().flat_map(|c| ['[', c.to_ascii_uppercase(), c.to_ascii_lowercase(), ']']).collect()
}

fn whole(ways: &[String]) -> String {
    format!("^\\s*({})\\s*$", ways.join("|"))
}

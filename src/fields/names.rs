//! "Did you mean": the known name nearest to a mistyped one.

/// Longest text for which a name is suggested: nobody mistypes a longer one by a letter, and comparing takes time by its square.
const LONGEST: usize = 64;

/// The name among `known` that is nearest to `typed`, if one is near enough to be meant.
pub fn nearest<'k>(typed: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let plain = |text: &str| text.to_lowercase().replace(['_', ' '], "-");
    let typed = plain(typed);
    let typed_length = typed.chars().count();
    if typed_length > LONGEST {
        return None;
    }
    let most = |name: &str| name.chars().count().min(typed_length) / 3 + 1;
    known
        .into_iter()
        // The distance is at least the difference in length: most names need not be compared letter by letter.
        .filter(|name| name.len() <= 4 * LONGEST && name.chars().count().abs_diff(typed_length) <= most(name))
        .map(|name| {
            let candidate = plain(name);
            let distance = strsim::damerau_levenshtein(&typed, &candidate);
            let singular = typed.trim_end_matches('s') == candidate.trim_end_matches('s');
            (if singular { 0 } else { distance }, name)
        })
        .filter(|(distance, name)| *distance <= most(name) && *distance < name.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The known names in a sentence: `a, b or c`; the first twelve when there are many.
pub(crate) fn any_of<'k>(known: impl IntoIterator<Item = &'k str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match known.as_slice() {
        [] => "none".to_owned(),
        [one] => (*one).to_owned(),
        all if all.len() > 12 => format!("{} and {} more", all[..12].join(", "), all.len() - 12),
        [before @ .., last] => format!("{} or {last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_only_what_is_near() {
        let known = ["summary", "sector", "sources", "done_on"];
        assert_eq!(nearest("sumary", known), Some("summary"));
        assert_eq!(nearest("Sectors", known), Some("sector"));
        assert_eq!(nearest("done-on", known), Some("done_on"));
        assert_eq!(nearest("favourite-colour", known), None);
    }

    #[test]
    fn lists_names_as_a_sentence() {
        assert_eq!(any_of(["a", "b", "c"]), "a, b or c");
        assert_eq!(any_of(["a"]), "a");
    }
}

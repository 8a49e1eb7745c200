//! Sentences in capitals.

use super::super::Judge;
use super::Words;
use super::rule_table::ALL_CAPITALS;
use super::tokens::{Token, words};

/// How many words in a row are a sentence and not a name.
const FEWEST: usize = 4;

/// Reports every run of words in capitals.
pub(super) fn check(judge: &mut Judge<'_, '_>, piece: Words<'_>) {
    for (start, end) in runs(piece.text) {
        let message = "These words are all in capitals, which are hard to read and sound like shouting.";
        let help =
            "Write them in small letters, with a capital at the beginning. To stress a word, put it between two asterisks: **word**.";
        judge.report(&ALL_CAPITALS, piece.place(start, end), message, help);
    }
}

/// Where sentences in capitals stand, as bytes of the text.
pub(super) fn runs(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut run: Vec<Token<'_>> = Vec::new();
    for token in words(text) {
        // A list of short forms is no sentence.
        if run.last().is_some_and(|last| text.get(last.end()..token.start).is_some_and(|between| between.contains([',', ';']))) {
            close(&mut run, &mut found);
        }
        if is_in_capitals(token.text) {
            run.push(token);
        } else {
            close(&mut run, &mut found);
        }
    }
    close(&mut run, &mut found);
    found
}

fn close(run: &mut Vec<Token<'_>>, found: &mut Vec<(usize, usize)>) {
    let long = run.iter().filter(|token| token.text.chars().count() > 3).count() >= 2;
    if let (Some(first), Some(last)) = (run.first(), run.last())
        && run.len() >= FEWEST
        && long
    {
        found.push((first.start, last.end()));
    }
    run.clear();
}

fn is_in_capitals(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    letters().next().is_some() && letters().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn only_a_run_of_words_is_shouting() {
        assert_eq!(runs("Please note: THIS IS VERY IMPORTANT TO US."), [(13, 41)]);
        for text in ["We met the NHS and the BBC.", "NHS BBC ITV UK", "A I B C", "GCSE, BTEC, ESOL, PSHE", "", "ہم نے", "1 2 3 4"] {
            assert!(runs(text).is_empty(), "{text}");
        }
    }
}

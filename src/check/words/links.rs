//! Links whose words say nothing, and addresses that are no links.

use super::super::Judge;
use super::Words;
use super::rule_table::{BARE_ADDRESS, CLICK_HERE};
use super::tokens::chunks;

/// Words of links that do not say where they lead.
const EMPTY_WORDS: [&str; 22] = [
    "here",
    "click",
    "click here",
    "click this",
    "click this link",
    "click this link here",
    "this",
    "this link",
    "this page",
    "this website",
    "link",
    "the link",
    "page",
    "website",
    "more",
    "read more",
    "see more",
    "find out more",
    "learn more",
    "more information",
    "more info",
    "go here",
];

/// More letters than any of them has.
const MOST_LETTERS: usize = 20;

/// Reports words of a link that mean nothing on their own.
pub(super) fn words(judge: &mut Judge<'_, '_>, piece: Words<'_>) {
    if piece.text.chars().filter(|c| c.is_alphanumeric()).nth(MOST_LETTERS).is_some() {
        return;
    }
    let plain: String = piece.text.chars().filter(|c| c.is_alphanumeric() || c.is_whitespace()).collect();
    let plain = plain.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    if EMPTY_WORDS.contains(&plain.as_str()) {
        let message = format!(
            "“{}” does not say where the link leads. People who use a screen reader often hear only the words of links.",
            piece.text.trim()
        );
        let help = "Put the link on words that name the page, such as [our survey of families](https://…).";
        judge.report(&CLICK_HERE, piece.at, message, help);
    }
}

/// Reports web addresses that stand in prose and are no links.
pub(super) fn bare(judge: &mut Judge<'_, '_>, piece: Words<'_>) {
    for chunk in chunks(piece.text) {
        let skipped = chunk.text.len() - chunk.text.trim_start_matches(['(', '[', '"', '“', '‘', '<']).len();
        let address = chunk.text[skipped..].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '”', '’', '>']);
        let lower = address.get(..8).unwrap_or(address).to_ascii_lowercase();
        let host = address.strip_prefix("www.").or_else(|| address.split_once("://").map(|(_, host)| host)).unwrap_or("");
        let is_address = lower.starts_with("www.") || lower.starts_with("https://") || lower.starts_with("http://");
        if !is_address || !host.contains('.') {
            continue;
        }
        let whole = match address.split_once("://") {
            Some((_, rest)) => format!("https://{rest}"),
            None => format!("https://{address}"),
        };
        let start = chunk.start + skipped;
        let message = format!("“{address}” is not a link, so nobody can follow it.");
        judge.report(
            &BARE_ADDRESS,
            piece.place(start, start + address.len()),
            message,
            format!("Write words and the address: [the name of the page]({whole})"),
        );
    }
}

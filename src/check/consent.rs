//! Pictures of people say how the people agreed.

use super::Judge;
use super::record_rule_table::PICTURE_WITHOUT_CONSENT;

/// Words for people who can be seen, in small letters.
const PEOPLE: &[&str] = &[
    "adult",
    "adults",
    "audience",
    "babies",
    "baby",
    "boy",
    "boys",
    "child",
    "children",
    "crowd",
    "families",
    "family",
    "girl",
    "girls",
    "governors",
    "grandmother",
    "grandmothers",
    "grandparents",
    "group",
    "guests",
    "kids",
    "ladies",
    "lady",
    "man",
    "member",
    "members",
    "men",
    "mother",
    "mothers",
    "father",
    "fathers",
    "neighbours",
    "parent",
    "parents",
    "patients",
    "people",
    "person",
    "players",
    "pupil",
    "pupils",
    "residents",
    "singers",
    "staff",
    "student",
    "students",
    "teacher",
    "teachers",
    "team",
    "teenagers",
    "tenants",
    "visitors",
    "volunteer",
    "volunteers",
    "woman",
    "women",
    "workers",
    "youngsters",
];

/// Words for things that are no photograph of anybody.
const DRAWN: &[&str] = &[
    "badge",
    "banner",
    "board",
    "book",
    "card",
    "cards",
    "cartoon",
    "certificate",
    "chart",
    "cloth",
    "collage",
    "cover",
    "diagram",
    "drawing",
    "drawings",
    "drawn",
    "graph",
    "graphic",
    "icon",
    "illustration",
    "leaflet",
    "leaves",
    "letter",
    "logo",
    "map",
    "mural",
    "notes",
    "painted",
    "painting",
    "paintings",
    "pattern",
    "plan",
    "poster",
    "screenshot",
    "sculpture",
    "sign",
    "silhouette",
    "silhouettes",
    "statue",
    "table",
    "wall",
    "woven",
];

/// Checks the pictures of every piece of evidence.
pub(super) fn check(judge: &mut Judge<'_, '_>) {
    let pictures =
        judge.organisations().flat_map(|organisation| &organisation.documents.evidence).flat_map(|evidence| &evidence.fields.media);
    for picture in pictures.filter(|picture| picture.consent.is_none() && shows_people(&picture.alt)) {
        let message = "This picture seems to show people, but nothing says that they agreed to be shown.";
        let help = "Ask each of them, for a child a parent or carer, and add how they agreed: consent: Signed forms, kept by the office";
        judge.report(&PICTURE_WITHOUT_CONSENT, picture.alt.at, message, help);
    }
}

/// Whether the words for a picture speak of people in it, and of nothing that was drawn or made.
fn shows_people(alt: &str) -> bool {
    let lower = alt.to_lowercase();
    // What belongs to somebody does not show them: “children's paintings” is one word here.
    let words = || lower.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')));
    words().any(|word| PEOPLE.contains(&word)) && !words().any(|word| DRAWN.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::shows_people;

    #[test]
    fn people_are_told_from_what_they_made() {
        for people in ["Six children plant an apple tree", "Our volunteers at the front desk", "A woman reads to a group"] {
            assert!(shows_people(people), "{people}");
        }
        for none in [
            "A wall of paper leaves with wishes",
            "Children's paintings",
            "A poster with the names of all pupils",
            "An empty hall",
            "A drawing of a family",
        ] {
            assert!(!shows_people(none), "{none}");
        }
    }
}

//! Rules about the team's spreadsheet. They speak of a sheet, not of a content file, so their examples are not laid over a site.

use crate::diagnostic::{Category, Example, Rule, Scope};

macro_rules! rules {
    ($($const:ident: $category:ident, $name:literal, $summary:literal, $explanation:literal, wrong $wrong:literal, right $right:literal;)*) => {
        $(
            #[doc = $summary]
            pub(crate) static $const: Rule = Rule {
                name: $name,
                category: Category::$category,
                summary: $summary,
                explanation: $explanation,
                scope: Scope::Given,
                wrong: Example { path: "", text: $wrong },
                right: Example { path: "", text: $right },
            };
        )*

        /// What can be wrong in a spreadsheet.
        pub(crate) static RULES: &[&Rule] = &[$(&$const),*];
    };
}

rules! {
    SHEET_ENCODING: Broken, "sheet-encoding", "The spreadsheet was not saved as CSV UTF-8.",
        "Spreadsheet programs offer several kinds of CSV. Most of them lose letters such as é or Urdu words, so only “CSV UTF-8” is read. Open the spreadsheet, choose “Save as”, and choose the type “CSV UTF-8 (Comma delimited)”.",
        wrong "name;registered\nCaf\u{fffd};2025\n", right "name;registered\nCafé;2025\n";
    SHEET_COLUMN: Broken, "sheet-column", "A column that is needed is missing, or stands there twice.",
        "The first row of the spreadsheet names its columns. “name” and “registered” are needed. The order does not matter, nor do capitals, spaces and underscores.",
        wrong "organisation,date\nExample Club,2025\n", right "name,registered\nExample Club,2025\n";
    SHEET_CELL: Broken, "sheet-cell", "A cell is empty that is needed, or cannot be understood.",
        "Each row becomes one entry of the register. Its name and the date of registration are needed; where nobody knows the date, write unknown. An award needs a level. Dates are written 2025-09-30, 30 September 2025, 2025-09 or 2025.",
        wrong "name,registered\nExample Club,\n", right "name,registered\nExample Club,unknown\n";
    REPEATED_ROW: Broken, "repeated-row", "Two rows stand for the same organisation.",
        "An organisation has one entry in the register. Its file is named after the organisation, so two rows with one name would be one file. Delete one of the rows, or tell two bodies of one name apart by a column “id”.",
        wrong "name,registered\nExample Club,2025\nExample Club,2026\n", right "name,registered\nExample Club,2025\n";
}

//! Short forms that everybody knows better than the words they stand for, ordinary words that people write in capitals to stress them, and
//! marks of a template, which have a rule of their own.

const KNOWN: &str = "AGM BSL GDPR LED NSPCC OFSTED PTA RSPCA SEND XXL AIDS API ASAP BBC BST BTEC CBE CCTV CEO COVID CSV DIY DNA DVD FAQ FAQS GCSE GIF GMT GPS HIV HTML HTTP HTTPS ISBN ITV JPEG JPG JSON MBE NATO NHS OBE PDF PIN PLC PNG \
    RSS RSVP SMS SOS SVG UNESCO UNICEF URL USA USB UTF VAT WIFI XML YAML ZIP \
    ALL AND ANY ARE BUT CAN FOR FREE FROM GET HAS HAVE HOW NEW NOT NOW ONE ONLY OPEN OUR OUT SOME THAT THE THEIR THEY THIS WAS WE WERE WHAT WHEN WHO WHY WILL WITH YES YOU YOUR \
    ALSO ALWAYS AGAIN BOTH EACH EVERY EVEN GOOD HELP HERE JOIN JUST LAST MANY MORE MOST MUST NEVER NONE NOTE FIXME TBA TBC TBD TODO XXX PLEASE REAL SAFE STOP THANK THEN TODAY VERY WANT";

/// Whether a short form needs no explanation.
pub(super) fn is_known(word: &str) -> bool {
    KNOWN.split_ascii_whitespace().any(|known| known == word)
}

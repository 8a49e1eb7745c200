//! First names that are common in Britain, from many languages, to tell a person from a role.

use std::sync::LazyLock;

const NAMES: &str = "aaron abdul abdullah abigail adam adele agnieszka ahmed aidan aisha alan alana albert aleksandra alex alexander alexandra alfie ali alice alicia alison amanda \
    amber amelia amina amy ana andrea andrew andrzej angela anita ann anna anne annie anthony antonio anya arthur asha ashley asma ava barbara beatrice ben benjamin beth bethany \
    bilal brenda brian bridget callum carl carol caroline catherine charles charlie charlotte cheryl chloe chris christina christine christopher claire clare colin connor craig \
    daniel daniela darren dave david dawn dean deborah debbie denise dennis derek diana diane dominic donna dorothy duncan edward elaine eleanor elena elizabeth ellen ellie emily emma \
    eric esther ethan eva evelyn ewa faisal farah fatima fiona frances francesca frank freya gareth gary gemma geoff geoffrey george georgia gillian giulia grace graham grzegorz \
    hamza hannah harpreet harriet harry hasan hassan hazel heather helen henry hope howard hugh ian ibrahim imran irene isaac isabel isabella isla ismail ivan jack jacob jacqueline jade \
    jake james jamie jan jane janet janice jasmine jason jasvinder jean jeffrey jennifer jenny jeremy jessica jill joan joanna joanne jodie joe john jonathan jordan jose joseph joshua joy \
    joyce judith julia julian julie june justin karen karolina kate katarzyna katherine kathleen katie kayleigh keith kelly ken kenneth kerry kevin khadija kim kirsty krzysztof kyle laura lauren lawrence layla leah \
    leanne lee leo leon leslie lewis liam lily linda lisa lorraine louis louise lucas lucy luke lynn lynne magdalena mahmoud malcolm malgorzata manjit marcin marek margaret maria marie \
    marion mark martha martin mary maryam matthew maureen max megan mehmet melanie melissa mia michael michelle mick mike miriam mohamed mohammad mohammed molly monica monika muhammad musa mustafa nadia \
    naomi natalia natalie natasha neil nicholas nick nicola nicole nigel noah norman nuria oliver olivia olga omar oscar owen pamela parveen patricia patrick paul paula pauline pawel \
    penelope penny pete peter philip phoebe piotr poppy priya rachel rahul raj rajesh ranjit raymond rebecca rehana rhys richard rita robert robin roger rosa rose rosie ross roy ruby russell ruth ryan \
    saima sally sam samantha samina samuel sandra sara sarah saul sean shabana shannon sharon shaun shazia sheila shirley sian simon siobhan sofia sonia sophia sophie stacey stan stephanie stephen steve steven \
    stewart stuart sue sunita surinder susan suzanne svetlana sylvia tahir tanya tara tariq teresa terry thea theresa thomas tim timothy tina toby tom tomasz tony tracey tracy trevor usman valerie vanessa \
    vera veronica victor victoria vikram vincent violet wayne wendy will william xavier yasmin yasmine yusuf yvonne zahra zainab zara zoe";

/// Names that are ordinary words too, so that alone they say nothing.
const WORDS_TOO: [&str; 16] =
    ["amber", "dawn", "dean", "frank", "grace", "hazel", "hope", "jade", "joy", "june", "lily", "mark", "max", "rose", "ruby", "will"];

/// Whether a word in small letters is a common first name.
pub(super) fn is_first_name(word: &str) -> bool {
    static SORTED: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let mut names: Vec<&str> = NAMES.split_whitespace().collect();
        names.sort_unstable();
        names
    });
    SORTED.binary_search(&word).is_ok()
}

/// Whether a first name is an ordinary word too.
pub(super) fn is_also_a_word(name: &str) -> bool {
    WORDS_TOO.contains(&name)
}

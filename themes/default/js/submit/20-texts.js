// Texts as people type or paste them.

/** Without blanks at its ends, with one kind of line end, and without halves of characters, which no file can hold. */
function clean(text) {
  return text.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\uFFFD').trim();
}

/** Whether a text has a character that nobody sees and that can hide or turn round other words. */
const hidesSomething = (text) => /[\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u.test(text);

/** How long a text is, as the checks count. */
const lengthOf = (text) => [...text].length;

/** Names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a text may be an id: small letters, digits and single hyphens. */
const isId = (text) => text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !reserved.test(text);

/** Letters that do not come apart into a plain letter and a mark. */
const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'ng', '&': ' and ' };

/** The id nearest to a text, cut between words; empty when no letter or digit of it can stay. */
function idFrom(text, longest = 100) {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}|['’]/gu, '').replace(/[ßæœøłđðþħıŋ&]/g, (letter) => letters[letter]);
  const parts = plain.split(/[^a-z0-9]+/).filter((part) => part !== '');
  let id = '';
  for (const part of parts) {
    const longer = id === '' ? part.slice(0, longest) : `${id}-${part}`;
    if (longer.length > longest) break;
    id = longer;
  }
  // An "and" made from a sign alone says nothing.
  if (/^(and-?)+$/.test(id) && !/and/.test(text.toLowerCase())) return '';
  return reserved.test(id) ? `the-${id}` : id;
}

/** Whether a text is a whole, secure web address. */
function isWebAddress(text) {
  const [, host] = /^https:\/\/([^/?#]*)/.exec(text) ?? [];
  return host !== undefined && host.includes('.') && host.split('.').every((label) => label !== '') && !host.includes('@') && !/[\s"<>\\]/.test(text);
}

const isMailbox = (text) => /^[^\s"<>\\@,;:?&=%#/]+@[^\s"<>\\@,;:?&=%#/.]+(\.[^\s"<>\\@,;:?&=%#/.]+)+$/.test(text);

let tagsByName = null;

/** The tag of a language that is called by its name in the page's language or in English; else the text itself. */
function languageFrom(text) {
  if (isLanguage(text)) return text;
  tagsByName ??= namesOfLanguages();
  return tagsByName.get(text.toLowerCase()) ?? text;
}

function namesOfLanguages() {
  const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = alphabet.flatMap((first) => alphabet.map((second) => Intl.getCanonicalLocales(first + second)[0]));
  const found = new Map();
  for (const language of ['en', document.documentElement.lang || 'en']) {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    for (const code of codes) if (names.of(code)) found.set(names.of(code).toLowerCase(), code);
  }
  return found;
}

/** The tags of languages with commas or blanks between them, by name or by tag. */
const languagesFrom = (text) => text.split(/[,;\n]/).map((part) => languageFrom(part.trim())).flatMap((part) => part.split(/\s+/).map(languageFrom)).filter((part) => part !== '');

/** Where people have mailboxes of their own. */
const PRIVATE = /@(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|virginmedia|ntlworld|talktalk|protonmail|proton)\.(com|net|me|co\.uk)$/i;

const isPrivateMailbox = (text) => PRIVATE.test(text.trim());

/** Whether a person is named with a title. */
const namesPerson = (text) => /(^|[^\p{L}])([Mm]rs?|[Mm]s|[Mm]iss|[Mm]x|[Dd]r)\.?\s+\p{Lu}/u.test(text);

const isLanguage = (text) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);

// Days and months, typed as figures; a month also as a word.

const two = (number) => String(number).padStart(2, '0');

/** The reader's own day: good enough for what stands in the form before anything is typed, and for what lies in the future. */
function today() {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The month `count` months before the one of a day: `monthBefore('2026-01-05', 1)` is `2025-12`. */
function monthBefore(day, count) {
  const [year, month] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) - count;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

const isYear = (text) => /^[12]\d{3}$/.test(text);

/** A typed month as figures: a name of the page's language or of English, whole or its first three letters or more. Else as it was typed. */
function monthFrom(text) {
  const word = text.toLowerCase().replace(/\.$/, '');
  if (!/^\p{L}[\p{L}\p{M}]{2,}$/u.test(word)) return text;
  for (const language of [document.documentElement.lang || 'en', 'en']) {
    const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const fitting = Array.from({ length: 12 }, (_, month) => month).filter((month) => names.format(Date.UTC(2026, month, 1)).toLowerCase().startsWith(word));
    if (fitting.length === 1) return String(fitting[0] + 1);
  }
  return word === 'sept' ? '9' : text;
}

/** A typed day; null when the calendar has no such day. */
function dayFrom({ day, month: typedMonth, year }) {
  const month = monthFrom(typedMonth);
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !isYear(year)) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? `${year}-${two(month)}-${two(day)}` : null;
}

/** A day, a month, a year or `unknown`; null when it is none of them. */
function whenFrom({ day, month, year }) {
  if (day !== '') return dayFrom({ day, month, year });
  if (month !== '') return dayFrom({ day: '1', month, year })?.slice(0, 7) ?? null;
  if (year !== '') return isYear(year) ? year : null;
  return 'unknown';
}

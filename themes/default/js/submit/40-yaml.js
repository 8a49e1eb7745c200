// Facts as YAML that reads back exactly as they were typed, whatever they hold.

/** A value that is written as it stands: an id, a day, a number. */
const plain = (text) => ({ plain: String(text) });

/** Characters that a YAML file should not hold as they are. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/u;

/** Whether a text needs no quotation marks: it begins with a letter or digit, nothing in it ends it early, and it is no other kind of value. */
function needsNoQuotes(text) {
  const other = /^(true|false|yes|no|on|off|y|n|null)$/i.test(text) || /^[\d.,:_+-]+(e[+-]?\d+)?$/i.test(text) || /^0[xo][\da-f_]+$/i.test(text);
  return /^[\p{L}\p{N}]/u.test(text) && !unprintable.test(text) && !/: | #|:$/.test(text) && !/\s$/.test(text) && !other;
}

function quoted(text) {
  const escape = (character) => `\\u${character.codePointAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu, escape);
}

/** Lines of a text that keep their ends as they are, if they can be written so. */
function block(text, indent) {
  const lines = text.split('\n');
  if (lines.length === 1 || lines.some((line) => /^\s|\s$/.test(line) || unprintable.test(line))) return null;
  return ['|-', ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
}

/** What follows a key and its colon, with the blank or line end before it. `indent` is that of what stands below the key. */
function valueAfterKey(value, indent) {
  if (typeof value === 'string') return ` ${block(value, indent) ?? (needsNoQuotes(value) ? value : quoted(value))}`;
  if (!Array.isArray(value)) return 'plain' in value ? ` ${value.plain}` : `\n${facts(value, indent)}`;
  if (value.every((item) => 'plain' in item)) return ` [${value.map((item) => item.plain).join(', ')}]`;
  return `\n${value.map((item) => listed(item, indent)).join('\n')}`;
}

/** Facts, one on a line: an object of keys with texts, plain values, lists of either, or objects. */
function facts(object, indent = '') {
  return Object.entries(object).map(([key, value]) => `${indent}${key}:${valueAfterKey(value, `${indent}  `)}`).join('\n');
}

/** The same as an item of a list. */
function listed(object, indent) {
  return `${indent}- ${facts(object, `${indent}  `).slice(indent.length + 2)}`;
}

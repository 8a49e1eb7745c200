// Plain words as Markdown that shows exactly them. Whole web addresses become links.

/** The words of a line, with what Markdown would take for a sign marked as a letter. */
function literal(line) {
  const pieces = line.trim().split(/(https:\/\/[^\s<>"\\]*[^\s<>"\\.,;:!?)\]'’”*_~`])/);
  const escaped = pieces.map((piece, place) => {
    if (place % 2 === 1 && isWebAddress(piece)) return `<${piece}>`;
    const signs = piece.replace(/[\\`*[\]<~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
    return signs.replace(/_/g, (sign, at) => (/[\p{L}\p{N}]_[\p{L}\p{N}]/u.test(signs.slice(at - 1, at + 2)) ? sign : `\\${sign}`));
  });
  return escaped.join('').replace(/^[#>+=:-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** What stands before the lines of a list in a text: a hyphen or a dot, and a blank. */
const LISTED = /^\s*[-•]\s+(?=\S)/;

/** A text as paragraphs, in which a single line end stays one, and as lists where its lines begin with a mark. */
function paragraphs(text) {
  const parts = [];
  let open = null;
  for (const line of text.split('\n')) {
    const list = LISTED.test(line);
    const words = literal(line.replace(LISTED, ''));
    if (words === '') {
      // A list goes on after an empty line, a paragraph does not.
      if (!open?.list) open = null;
      continue;
    }
    if (open?.list !== list) parts.push(open = { list, lines: [] });
    open.lines.push(list ? `- ${words}` : words);
  }
  return parts.map(({ list, lines }) => lines.join(list ? '\n' : '\\\n')).join('\n\n');
}

/** What people set before the lines of a list. */
const MARKED = /^\s*[-*•–]\s+(?=\S)/;

/** The items that stand in the field for one: more than one when a marked list was pasted into it. */
function itemsIn(text) {
  const lines = text.split('\n');
  if (!MARKED.test(lines[0])) return [text];
  const items = [];
  for (const line of lines) {
    if (MARKED.test(line)) items.push(line.replace(MARKED, ''));
    else items.push(`${items.pop()}\n${line}`);
  }
  return items;
}

/** A text as one item of a list. */
const bullet = (text) => `- ${text.split('\n').map(literal).filter((line) => line !== '').join('\\\n  ')}`;

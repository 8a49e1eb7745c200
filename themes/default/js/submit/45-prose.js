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

/** A text as paragraphs; a single line end inside one stays a line end. */
function paragraphs(text) {
  const blocks = text.split(/\n\s*\n/).map((paragraph) => paragraph.split('\n').map(literal).filter((line) => line !== ''));
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\\\n')).join('\n\n');
}

/** A text as one item of a list. */
const bullet = (text) => `- ${text.split('\n').map(literal).filter((line) => line !== '').join('\\\n  ')}`;

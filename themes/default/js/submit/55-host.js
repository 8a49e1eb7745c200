// Where the files are kept: addresses that open its pages.

/** Longer addresses are cut off or refused on the way. */
const LONGEST_ADDRESS = 8000;
/** Programs for letters take less. */
const LONGEST_LETTER = 2000;

const pathPart = (path) => encodeURIComponent(path).replaceAll('%2F', '/');

/** Opens the page for a new file with its name filled in, and its text where the host can and the address does not get too long. */
function newFileAddress({ newFile, text: textKey, root }, path, text) {
  const named = newFile + pathPart(root + path);
  const whole = textKey === '' ? '' : `${named}${textKey}${encodeURIComponent(text)}`;
  const filled = whole !== '' && whole.length <= LONGEST_ADDRESS;
  return { address: filled ? whole : named, filled };
}

/** Opens the page that changes a file. */
const editAddress = ({ edit }, path) => edit + pathPart(path);

/** Opens a letter about a file; the text is in it when it is short. */
function letterAddress(mailbox, path, text) {
  const letter = (body) => `mailto:${pathPart(mailbox).replaceAll('%40', '@')}?subject=${encodeURIComponent(say('mail_subject', { path }))}&body=${encodeURIComponent(body)}`;
  const whole = letter(`${say('mail_body')}\n\n${path}\n\n${text}`.replaceAll('\n', '\r\n'));
  return whole.length <= LONGEST_LETTER ? whole : letter(say('mail_body'));
}

// The file that was written: to read, to copy, to download, to send.

const result = document.getElementById('submit-result');
let download = '';

function hideResult() {
  if (result.hidden) return;
  result.hidden = true;
  announce(say('changed'));
}

/** Shows the file, and the way to send it that fits the host and the file. */
function showResult({ path, text }) {
  document.getElementById('submit-path').textContent = path;
  document.getElementById('submit-text').textContent = text;
  document.getElementById('submit-copied').textContent = '';
  const link = document.getElementById('submit-download');
  URL.revokeObjectURL(download);
  download = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.href = download;
  link.download = form.dataset.form === 'action' ? 'lines.txt' : path.split('/').pop();
  document.getElementById('submit-mail').href = letterAddress(form.dataset.mailbox, path, text);
  if (form.dataset.newFile) offerHost(path, text);
  result.hidden = false;
  announce('');
  document.getElementById('submit-result-title').focus();
}

function offerHost(path, text) {
  const open = (way, address) => { (way ?? result).querySelector('[data-open]').href = address; };
  if (form.dataset.form === 'action') return open(null, editAddress(form.dataset, path));
  const { address, filled } = newFileAddress(form.dataset, path, text);
  for (const way of result.querySelectorAll('[data-way]')) {
    way.hidden = (way.dataset.way === 'link') !== filled;
    if (!way.hidden) open(way, address);
  }
  return undefined;
}

/** Copies the text; where the browser does not let us, marks it for the reader to copy. */
async function copyResult() {
  const shown = document.getElementById('submit-text');
  const tell = (word) => { document.getElementById('submit-copied').textContent = say(word); };
  try {
    await navigator.clipboard.writeText(shown.textContent);
    tell('copied');
  } catch {
    getSelection().selectAllChildren(shown);
    tell('not_copied');
  }
}

document.getElementById('submit-copy').addEventListener('click', copyResult);

// What was typed outlives a reload, in this browser only. A browser that keeps nothing still has a working form.

const asked = new URLSearchParams(location.search);
/** Each form, and each organisation it was opened for, has a draft of its own. */
const draftName = `submit:${form.dataset.form}:${asked.get('organisation') ?? ''}`;
/** A draft that was left alone for so long is forgotten. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** `path`: that of the file which was written from it, if one was. */
function keepDraft(path) {
  try {
    localStorage.setItem(draftName, JSON.stringify({ at: Date.now(), path, typed: typedIn(form) }));
  } catch { /* nothing can be kept here */ }
}

/** Whether a file is part of the site by now: its draft has done its work. */
function isPublished(path) {
  const [, id, rest] = /^content\/organisations\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const { page, files } = organisations.get(id) ?? { files: [] };
  return rest === 'organisation.yaml' ? page : files.includes(rest?.split('/').pop());
}

function draft() {
  try {
    const { at, path, typed: before } = JSON.parse(localStorage.getItem(draftName));
    return Date.now() - at < KEPT && !isPublished(path) ? before : null;
  } catch {
    return null;
  }
}

function forgetDraft() {
  try {
    localStorage.removeItem(draftName);
  } catch { /* nothing was kept */ }
}

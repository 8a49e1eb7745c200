// What was typed outlives a reload, in this browser only. A browser that keeps nothing still has a working form.

const asked = new URLSearchParams(location.search);
/** Each form, and each organisation it was opened for, has a draft of its own. */
const draftName = `submit:${form.dataset.form}:${asked.get('organisation') ?? ''}`;
/** A draft that was left alone for so long is forgotten. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

function keepDraft() {
  try {
    localStorage.setItem(draftName, JSON.stringify({ at: Date.now(), typed: typedIn(form) }));
  } catch { /* nothing can be kept here */ }
}

function draft() {
  try {
    const { at, typed: before } = JSON.parse(localStorage.getItem(draftName));
    return Date.now() - at < KEPT ? before : null;
  } catch {
    return null;
  }
}

function forgetDraft() {
  try {
    localStorage.removeItem(draftName);
  } catch { /* nothing was kept */ }
}

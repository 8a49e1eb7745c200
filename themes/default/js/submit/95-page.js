// Puts the form in the place of the steps for readers without script, and lets its parts know of each other.

const organisationList = questionCalled('organisation')?.querySelector('select');

/** Questions whose choices, or whose sense, hang on another answer. */
function refresh() {
  const organisation = organisations.get(organisationList?.value);
  for (const question of form.querySelectorAll('[data-of]')) offer(question, organisation);
  for (const question of form.querySelectorAll('[data-when]')) question.hidden = typed(questionCalled(question.dataset.when)) !== question.dataset.whenValue;
}

/** What stands in the form before anything is typed: what the address asks for, and the month before this one. */
function begin() {
  const id = asked.get('organisation') ?? '';
  if (organisationList) fill(questionCalled('organisation'), id);
  else if (organisations.has(id) && !organisations.get(id).page) fillIn(form, { name: organisations.get(id).name, id });
  refresh();
  const month = questionCalled('month');
  if (!month) return;
  const last = monthBefore(today(), 1);
  const usual = fileThere(organisations.get(id), 'updates', last) ? monthBefore(today(), 0) : last;
  const wanted = /^\d{4}-\d{2}$/.test(asked.get('month') ?? '') ? asked.get('month') : usual;
  fill(month, { year: wanted.slice(0, 4), month: wanted.slice(5) });
}

/** Says that what stands in the form was typed before, or no longer. */
function tellRestored(is) {
  document.getElementById('submit-restored')?.toggleAttribute('hidden', !is);
}

function restore() {
  const before = draft();
  if (!before) return;
  if (organisationList && before.organisation) fill(questionCalled('organisation'), before.organisation);
  refresh();
  fillIn(form, before);
  refresh();
  const more = document.getElementById('submit-more');
  more.open = questionsIn(form).some((question) => more.contains(question) && !isBlank(typed(question)));
  tellRestored(true);
}

let sure = false;

/** Clears everything, but only when asked twice: what was typed cannot be had back. */
function startAgain({ currentTarget: button }) {
  if (!sure && draft()) {
    sure = true;
    return announce(say('clear', { button: button.textContent }));
  }
  sure = false;
  forgetDraft();
  clearProblems();
  tellRestored(false);
  result.hidden = true;
  form.reset();
  for (const question of form.querySelectorAll('[data-input="lines"], [data-input="groups"]')) emptyItems(question);
  begin();
  firstInput(form).focus();
  return announce(say('cleared'));
}

if (organisationList) listOrganisations(organisationList);
for (const question of form.querySelectorAll('[data-input="lines"], [data-input="groups"]')) prepareItems(question);
begin();
restore();
prepareNotices();
form.addEventListener('input', () => {
  sure = false;
  refresh();
  hideResult();
  keepDraft();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearProblems();
  const { problems, file } = written();
  if (file) {
    keepDraft(file.path);
    return showResult(file);
  }
  result.hidden = true;
  return showProblems(problems);
});
document.getElementById('submit-again').addEventListener('click', startAgain);
document.getElementById('submit-plain').hidden = true;
form.hidden = false;

// What is wrong: together at the top, each with a link to its question, and once more beside the question.

const summary = document.getElementById('submit-problems');
const status = document.getElementById('submit-status');
const ownTitle = document.title;

/** Says something to everyone, screen readers included. */
function announce(words) {
  status.textContent = words;
}

function clearProblems() {
  summary.hidden = true;
  summary.querySelector('ul').replaceChildren();
  document.title = ownTitle;
  for (const words of form.querySelectorAll('.question__problem')) words.remove();
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  for (const described of form.querySelectorAll('[data-described]')) {
    if (described.dataset.described === '') described.removeAttribute('aria-describedby');
    else described.setAttribute('aria-describedby', described.dataset.described);
    delete described.dataset.described;
  }
}

/** Says beside a question what is wrong; what reads its hint out reads this first. */
function mark({ question, input, words, link }, number) {
  const id = `submit-problem-${number}`;
  const said = made('p', { class: 'question__problem', id });
  said.append(made('span', { class: 'hidden-visually' }, `${say('problem')} `), words);
  if (link && form.dataset.edit) said.append(' ', made('a', { href: editAddress(form.dataset, link) }, say('edit_there')));
  const item = input.closest('.item');
  const home = item && question.contains(item) && question.dataset.input === 'lines' ? item : question;
  const hint = home.querySelector('.hint');
  if (hint) hint.after(said);
  else home.prepend(said);
  input.setAttribute('aria-invalid', 'true');
  for (const described of new Set([input, input.closest('fieldset')].filter((element) => element && question.contains(element)))) {
    const before = described.getAttribute('aria-describedby') ?? '';
    described.dataset.described ??= before;
    described.setAttribute('aria-describedby', `${id} ${before}`.trim());
  }
}

/** Shows all problems, in the order of the form, and moves the focus to their list. */
function showProblems(problems) {
  const before = (one, other) => (one.input.compareDocumentPosition(other.input) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  const items = problems.toSorted ? problems.toSorted(before) : [...problems].sort(before);
  for (const [number, problem] of items.entries()) mark(problem, number);
  summary.querySelector('ul').replaceChildren(...items.map(({ input, words }) => {
    const link = made('a', { href: `#${input.id}` }, words);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const details = input.closest('details');
      if (details) details.open = true;
      input.focus();
      input.closest('[data-question]').scrollIntoView({ block: 'start' });
    });
    const item = made('li');
    item.append(link);
    return item;
  }));
  if (items.some(({ input }) => input.closest('details'))) document.getElementById('submit-more').open = true;
  summary.hidden = false;
  document.title = `${say('problem')} ${ownTitle}`;
  summary.focus();
}

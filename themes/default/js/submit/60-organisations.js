// What the page knows of each organisation: its files, its plan, what its answers may name.

const known = document.getElementById('submit-organisations');
const taken = (known.dataset.taken ?? '').split(' ').filter((id) => id !== '');
const organisations = new Map([
  ...taken.map((id) => [id, { id, page: true, files: [], actions: [], pledges: [], commitments: [] }]),
  ...[...known.content.children].map((list) => {
    const { id, name, page, files, plan, indent } = list.dataset;
    const named = (of) => [...list.children].filter((item) => item.dataset.of === of).map((item) => ({ id: item.dataset.id, name: item.textContent }));
    const own = { id, name, lang: list.lang, dir: list.dir, page: page === 'true', files: files.split(' '), plan, indent: ' '.repeat(indent ?? 0) };
    return [id, { ...own, actions: named('actions'), pledges: named('pledges'), commitments: named('commitments') }];
  }),
]);

/** The path of a file that is there already, whatever its ending; undefined when it is not. */
function fileThere(organisation, folder, name) {
  const file = organisation?.files.find((there) => there.replace(/\.\w+$/, '') === name);
  return file && `content/organisations/${organisation.id}/${folder}/${file}`;
}

/** An element with a class, words and attributes. */
function made(tag, attributes = {}, words = '') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = words;
  return element;
}

/** Fills the list of organisations; each name says its language. */
function listOrganisations(select) {
  for (const { id, name, lang, dir, plan } of organisations.values())
    if (form.dataset.form !== 'action' || plan) select.append(made('option', { value: id, lang, dir }, name));
}

/** Offers what belongs to one organisation, and hides the question when there is nothing. What was ticked stays ticked. */
function offer(question, organisation) {
  const list = organisation?.[question.dataset.of] ?? [];
  const select = question.querySelector('select');
  if (select) {
    const chosen = select.value;
    select.replaceChildren(select.options[0], ...list.map(({ id, name }) => made('option', { value: id }, name)));
    select.value = list.some(({ id }) => id === chosen) ? chosen : '';
  } else {
    const ticked = new Set([...question.querySelectorAll(':checked')].map((box) => box.value));
    question.querySelector('.choices').replaceChildren(...list.map(({ id, name }) => {
      const choice = made('div', { class: 'choice' });
      const box = made('input', { type: 'checkbox', id: `q-${question.dataset.question}-${id}`, name: question.dataset.question, value: id });
      box.checked = ticked.has(id);
      choice.append(box, made('label', { for: box.id, lang: organisation.lang, dir: 'auto' }, name));
      return choice;
    }));
  }
  question.hidden = list.length === 0;
}

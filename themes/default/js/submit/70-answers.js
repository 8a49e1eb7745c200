// Reading what stands in the form as it was typed, and putting it back.

/** The questions directly in an element, not those inside groups. */
function questionsIn(element) {
  return [...element.querySelectorAll('[data-question]')].filter((question) => question.parentElement.closest('[data-question], .item, form') === element);
}

const inputIn = (question, ending) => question.querySelector(`[name$=".${ending}"]`);

/** What stands in a question. */
function typed(question) {
  switch (question.dataset.input) {
    case 'group':
      return typedIn(question);
    case 'groups':
      return itemsOf(question).map(typedIn);
    case 'lines':
      return itemsOf(question).map((item) => firstInput(item).value);
    case 'date':
    case 'when':
    case 'month':
      return Object.fromEntries(['day', 'month', 'year'].map((part) => [part, inputIn(question, part)?.value.trim() ?? '']));
    case 'choices':
      return [...question.querySelectorAll(':checked')].map((box) => box.value);
    case 'choice':
      return (question.querySelector('select, :checked') ?? { value: '' }).value;
    case 'yes-no':
      return firstInput(question).checked;
    default:
      return firstInput(question).value;
  }
}

/** What stands in each question of an element, by name. */
function typedIn(element) {
  return Object.fromEntries(questionsIn(element).map((question) => [question.dataset.question, typed(question)]));
}

/** Puts back what once stood in a question. What does not fit is left out: a draft may be older than the page. */
function fill(question, value) {
  const tick = (values) => {
    for (const box of question.querySelectorAll('[type="radio"], [type="checkbox"]')) box.checked = values.includes(box.value);
  };
  const fillItems = (each) => {
    if (!Array.isArray(value)) return;
    while (itemsOf(question).length < value.length) addItem(question);
    for (const [place, item] of itemsOf(question).entries()) if (place < value.length) each(item, value[place]);
  };
  switch (question.dataset.input) {
    case 'group':
      return fillIn(question, value);
    case 'groups':
      return fillItems(fillIn);
    case 'lines':
      return fillItems((item, line) => { firstInput(item).value = line; });
    case 'date':
    case 'when':
    case 'month':
      for (const part of ['day', 'month', 'year']) if (inputIn(question, part)) inputIn(question, part).value = value?.[part] ?? '';
      return undefined;
    case 'choices':
      return tick(Array.isArray(value) ? value : []);
    case 'yes-no':
      return tick(value === true ? ['true'] : []);
    case 'choice':
      if (!question.querySelector('select')) return tick([value]);
  }
  const input = firstInput(question);
  input.value = value;
  // A list keeps only what it offers.
  if (input.value !== value && input.localName === 'select') input.value = '';
  return undefined;
}

function fillIn(element, values) {
  for (const question of questionsIn(element)) if (values?.[question.dataset.question] !== undefined) fill(question, values[question.dataset.question]);
}

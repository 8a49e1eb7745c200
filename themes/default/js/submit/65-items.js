// Lines and groups of which there can be any number.

let itemsMade = 0;

const itemsOf = (question) => [...question.querySelector('.items').children];

/** Numbers the items from 1 again, in their labels and in the names of their buttons. */
function renumber(question) {
  const items = itemsOf(question);
  for (const [place, item] of items.entries())
    for (const words of item.querySelectorAll('[data-numbered]')) words.textContent = words.dataset.numbered.replace('_number_', place + 1);
  // The only one cannot go.
  for (const item of items) item.querySelector('[data-remove]').hidden = items.length === 1;
}

/** Adds an item at the end. */
function addItem(question) {
  const item = question.querySelector('template').content.firstElementChild.cloneNode(true);
  itemsMade += 1;
  for (const element of [item, ...item.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes]) if (value.includes('_n_')) element.setAttribute(name, value.replaceAll('_n_', itemsMade));
  question.querySelector('.items').append(item);
  item.querySelector('[data-remove]').addEventListener('click', () => removeItem(question, item));
  renumber(question);
  return item;
}

const firstInput = (element) => element.querySelector('input, select, textarea');

/** Takes an item out; the focus goes to the one that took its place, or to the last. */
function removeItem(question, item) {
  const place = itemsOf(question).indexOf(item);
  item.remove();
  renumber(question);
  const left = itemsOf(question);
  firstInput(left[Math.min(place, left.length - 1)]).focus();
  announce(say('removed'));
  form.dispatchEvent(new Event('input'));
}

/** Starts again with empty items: room for a few lines, or one group. */
function emptyItems(question) {
  question.querySelector('.items').replaceChildren();
  for (let count = question.dataset.input === 'lines' ? 3 : 1; count > 0; count -= 1) addItem(question);
}

/** Makes a question of this kind ready: empty items, and a button that adds more. */
function prepareItems(question) {
  emptyItems(question);
  question.querySelector('[data-add]').addEventListener('click', () => firstInput(addItem(question)).focus());
}

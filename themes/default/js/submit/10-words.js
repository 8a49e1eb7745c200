// What the script says: the theme's own words, which the page carries in a template.

const form = document.getElementById('submit-form');
const sayings = new Map(
  [...document.getElementById('submit-words').content.querySelectorAll('[data-word]')].map((saying) => [saying.dataset.word, saying.textContent]),
);

/** A saying with its braces filled in. */
function say(name, values = {}) {
  return sayings.get(name).replace(/\{(\w+)\}/g, (braces, value) => values[value] ?? braces);
}

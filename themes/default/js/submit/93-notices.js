// Gentle words about what the register's check would warn of. They keep nobody from writing the file.

/** What may be a person's where a role belongs, by question, with what is said of it. */
const NOTICES = {
  email: (text) => isPrivateMailbox(text) && 'private_mailbox',
  role: (text) => namesPerson(text) && 'person',
  signed_by: (text) => namesPerson(text) && 'person',
  owner: (text) => namesPerson(text) && 'person',
};

/** Makes room below the hint of a question, where screen readers hear what appears. */
function prepareNotice(question, find) {
  const input = firstInput(question);
  const notice = made('p', { class: 'hint', id: `${input.id}-notice`, role: 'status' });
  notice.hidden = true;
  question.querySelector('.hint').after(notice);
  input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby')} ${notice.id}`);
  const look = () => {
    const word = find(input.value);
    notice.hidden = !word;
    notice.textContent = word ? say(word) : '';
  };
  input.addEventListener('change', look);
  form.addEventListener('reset', () => setTimeout(look));
  look();
}

function prepareNotices() {
  for (const [name, find] of Object.entries(NOTICES))
    for (const question of form.querySelectorAll(`[data-question="${name}"]`)) prepareNotice(question, find);
}

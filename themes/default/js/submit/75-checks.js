// The rules a form can know: the same that the register's own check holds files to.

/** What is wrong with a text of this kind; undefined when nothing is. */
const TEXTS = {
  web: (text) => isWebAddress(text) || 'web',
  email: (text) => isMailbox(text) || 'email',
  count: (text) => /^\d{1,9}$/.test(text) || 'count',
  number: (text) => /^-?\d{1,12}(\.\d{1,6})?$/.test(text) || 'number',
  language: (text) => isLanguage(text) || 'language',
  languages: (text) => languagesFrom(text).every(isLanguage) || 'language',
  id: (text) => isId(text) || 'id',
};

/** A text as it will stand in the file. */
function tidied(input, text) {
  if (input === 'web' && !text.includes('://') && text.includes('.')) return `https://${text}`;
  if (input === 'count') return text.replace(/[\s,]/g, '').replace(/^0+(?=\d)/, '');
  if (input === 'language') return languageFrom(text);
  return text;
}

/** Reads questions and collects what is wrong: `{ question, input, words, link }`. */
class Reader {
  problems = [];

  fault(question, word, values = {}, input = firstInput(question), link = null) {
    this.problems.push({ question, input, words: say(word, { label: question.dataset.label, ...values }), link });
  }

  /** Answers of all questions directly in an element, by name; what was not answered is left out. */
  group(element, needed = true) {
    const answers = questionsIn(element).filter((question) => !question.hidden).map((question) => [question.dataset.question, this.answer(question, needed)]);
    return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
  }

  answer(question, needed = true) {
    const { input } = question.dataset;
    const required = needed && question.dataset.required === 'true';
    if (input === 'group') return isBlank(typed(question)) ? undefined : this.group(question);
    if (input === 'groups') return this.groups(question, required);
    if (input === 'lines') return this.lines(question);
    if (input === 'date' || input === 'when' || input === 'month') return this.date(question, required);
    if (input === 'yes-no') return typed(question) ? 'true' : undefined;
    if (input === 'choices') return this.choices(question, required);
    if (input === 'choice' || input === 'organisation') {
      if (typed(question) === '' && required) this.fault(question, 'choose');
      return typed(question) || undefined;
    }
    return this.text(question, required);
  }

  text(question, required) {
    const { input, longest } = question.dataset;
    const text = tidied(input, clean(typed(question)));
    if (text === '') {
      if (required) this.fault(question, 'missing');
      return undefined;
    }
    if (hidesSomething(text)) this.fault(question, 'hidden');
    else if (longest && lengthOf(text) > Number(longest)) this.fault(question, 'too_long', { length: lengthOf(text), most: longest });
    else if (TEXTS[input] && TEXTS[input](text) !== true) this.fault(question, TEXTS[input](text));
    return input === 'languages' ? languagesFrom(text) : text;
  }

  date(question, required) {
    const { input, past } = question.dataset;
    const parts = typed(question);
    if (input !== 'when' && isBlank(parts)) {
      if (required) this.fault(question, 'missing');
      return undefined;
    }
    if (input === 'month') return this.month(question, parts);
    const date = input === 'when' ? whenFrom(parts) : dayFrom(parts);
    if (date === null) this.fault(question, input === 'when' ? 'when' : 'date');
    else if (past === 'true' && date !== 'unknown' && date > today()) this.fault(question, 'future');
    return date ?? undefined;
  }

  month(question, { month, year }) {
    if (month === '') this.fault(question, 'choose');
    else if (!isYear(year)) this.fault(question, 'year', {}, inputIn(question, 'year'));
    else if (`${year}-${month}` > today().slice(0, 7)) this.fault(question, 'month_future');
    else return `${year}-${month}`;
    return undefined;
  }

  choices(question, required) {
    const chosen = typed(question);
    const alone = chosen.length > 1 && question.querySelector('[data-alone]:checked');
    if (alone) this.fault(question, 'alone', { choice: alone.labels[0].textContent }, alone);
    if (required && chosen.length === 0) this.fault(question, 'choose');
    return chosen.length === 0 ? undefined : chosen;
  }

  lines(question) {
    const lines = itemsOf(question).map((item) => ({ input: firstInput(item), text: clean(firstInput(item).value) })).filter(({ text }) => text !== '');
    for (const { input, text } of lines) if (hidesSomething(text)) this.fault(question, 'hidden', {}, input);
    return lines.length === 0 ? undefined : lines.map(({ text }) => text);
  }

  groups(question, required) {
    const items = itemsOf(question).filter((item) => !isBlank(typedIn(item)));
    if (items.length > 0) return items.map((item) => this.group(item));
    if (required) this.fault(question, 'none');
    return undefined;
  }
}

/** Whether nothing stands in an answer as it was typed. */
const isBlank = (value) => value === false || value === '' || (typeof value === 'string' && value.trim() === '') || (typeof value === 'object' && Object.values(value).every(isBlank));

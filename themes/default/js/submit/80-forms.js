// What each form checks and makes up beyond its single questions.

const questionCalled = (name) => form.querySelector(`[data-question="${name}"]`);

/** Checks that look at several answers, and answers that are made from others. Each may change `answers`. */
const FORMS = {
  update(answers, reader, organisation) {
    const there = answers.month && fileThere(organisation, 'updates', answers.month);
    if (there) reader.fault(questionCalled('month'), 'month_there', {}, undefined, there);
    if (answers.month && answers.published && answers.published < `${answers.month}-01`) {
      reader.fault(questionCalled('published'), 'published_early', { month: answers.month, on: answers.published });
    }
    if (answers.no_change && (answers.lead || answers.lines)) reader.fault(questionCalled('no_change'), 'no_change');
    return organisation;
  },

  pledge(answers, reader, organisation) {
    const asked = questionCalled('id');
    answers.id ??= answers.made?.slice(0, 4);
    const there = answers.id && fileThere(organisation, 'pledges', answers.id);
    if (there) reader.fault(asked, 'there', {}, undefined, there);
    if (Number(answers.signatories) > Number(answers.of)) {
      reader.fault(questionCalled('signatories'), 'part', { other: questionCalled('of').dataset.label });
    }
    const taken = new Set();
    for (const commitment of answers.commitments ?? []) nameCommitment(commitment, taken);
    return organisation;
  },

  action(answers, reader, organisation) {
    const taken = new Set((organisation?.actions ?? []).map((action) => action.id));
    if (answers.id && taken.has(answers.id)) reader.fault(questionCalled('id'), 'there');
    answers.id ??= freeId(idFrom(answers.title ?? '', 40), taken);
    if (answers.id === '' && answers.title) reader.fault(questionCalled('id'), 'id_needed');
    for (const later of ['due', 'done_on']) if (answers[later] && answers[later] < answers.start) reader.fault(questionCalled(later), 'before');
    if (answers.status === 'done' && !answers.done_on && !reader.problems.some(({ question }) => question.dataset.question === 'done_on')) {
      reader.fault(questionCalled('done_on'), 'missing');
    }
    return organisation;
  },

  organisation(answers, reader) {
    const same = [...organisations.values()].find((known) => !known.page && known.name === answers.name);
    const id = answers.id ?? same?.id ?? idFrom(answers.name ?? '');
    const known = organisations.get(id);
    const asked = questionCalled('id');
    if (id === '' && answers.name) reader.fault(asked, 'id_needed');
    if (known?.page) reader.fault(asked, 'there', {}, undefined, `content/organisations/${id}/organisation.yaml`);
    delete answers.id;
    return { id };
  },
};

/** A short name for a promise, so that actions can say which one they keep; none when its words have no letters from a to z. */
function nameCommitment(commitment, taken) {
  const id = freeId(idFrom(commitment.text ?? '', 40), taken);
  if (id === '') return;
  commitment.id = id;
  taken.add(id);
}

/** The id itself, or with a number after it when it is taken. */
function freeId(id, taken) {
  if (id === '' || !taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** The file that the form makes now, or what is wrong with the answers. */
function written() {
  const reader = new Reader();
  const lead = questionCalled('lead');
  // An update that says that nothing changed needs no words.
  if (lead) lead.dataset.required = String(!typed(questionCalled('no_change')));
  const answers = reader.group(form);
  const organisation = FORMS[form.dataset.form](answers, reader, organisations.get(answers.organisation));
  if (reader.problems.length > 0) return { problems: reader.problems };
  return { problems: [], file: fileOf(form.dataset.form, answers, organisation) };
}

// The file that answers make. `answers` holds only what was answered: texts, days and ids as they are written, lists, groups.

const ids = (list) => list.map(plain);

/** For each form the fields of its file in their order, and how each is written; texts are written as texts. */
const FIELDS = {
  update: { title: null, published: plain, actions: ids, areas: ids, steps: ids, no_change: plain, language: plain },
  pledge: { title: null, made: plain, signed_by: null, signatories: plain, of: plain, commitments: null, renews: plain, language: plain },
  action: { id: plain, title: null, area: plain, step: plain, commitment: plain, owner: null, start: plain, due: plain, status: plain, done_on: plain, measure: null },
  organisation: {
    name: null, summary: null, kind: plain, sector: oneOrMore, wards: oneOrMore, website: null, contact: null, people: plain, languages: ids, journey: null,
  },
  commitments: { id: plain, text: null, area: plain },
  journey: { step: plain, on: plain, note: null },
  contact: { role: null, email: null, phone: null },
  measure: { name: null, unit: null, baseline: plain, target: plain },
};

function oneOrMore(list) {
  return list.length === 1 ? plain(list[0]) : ids(list);
}

/** Answers as facts: in the order of the fields, each written as its field is. */
function factsOf(kind, answers) {
  const written = (name, write, answer) => {
    if (write) return write(answer);
    if (!(name in FIELDS)) return answer;
    return Array.isArray(answer) ? answer.map((one) => factsOf(name, one)) : factsOf(name, answer);
  };
  const given = Object.entries(FIELDS[kind]).filter(([name]) => answers[name] !== undefined);
  return Object.fromEntries(given.map(([name, write]) => [name, written(name, write, answers[name])]));
}

/** Facts between two rows of hyphens, then words; without facts only words. */
function documentOf(kind, answers, body) {
  const top = facts(factsOf(kind, answers));
  return (top === '' ? '' : `---\n${top}\n---\n`) + (body === '' ? '' : `${body}\n`);
}

/** The path and text of the file. `organisation` is what the page knows of it. */
function fileOf(kind, answers, organisation) {
  const folder = `content/organisations/${organisation.id}`;
  if (kind === 'update') {
    const lines = (answers.lines ?? []).flatMap(itemsIn).map(bullet).join('\n');
    const lead = paragraphs(answers.lead ?? '');
    // Lines that follow a list are its next items.
    const body = [lead, lines].filter((part) => part !== '').join(/(^|\n)- .*$/.test(lead) ? '\n' : '\n\n');
    return { path: `${folder}/updates/${answers.month}.md`, text: documentOf(kind, answers, body) };
  }
  if (kind === 'pledge') {
    return { path: `${folder}/pledges/${answers.id}.md`, text: documentOf(kind, answers, paragraphs(answers.statement ?? '')) };
  }
  if (kind === 'action') return { path: organisation.plan, text: `${listed(factsOf(kind, answers), organisation.indent)}\n` };
  return { path: `${folder}/organisation.yaml`, text: `${facts(factsOf(kind, answers))}\n` };
}

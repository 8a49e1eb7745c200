// The forms write files that pass the program's own check unchanged and hold exactly what was typed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, listen, screens } from './support/browser.mjs';
import { build, check, copyOf, today, write } from './support/program.mjs';
import { serve } from './support/server.mjs';
import { read, sites } from './support/sites.mjs';

const cafe = 'example-newcomer-cafe';
const awkward = 'He said: "It\'s #1" – 50% & more, c:\\x {a} [b] *c* _d_ <b>e</b> 😀 👩‍👧 آپ کا شکریہ';
let browser, server, context, page, ear;

/** A page at the day the sites are built for. */
async function open(options = {}) {
  const opened = await browser.newContext({ viewport: screens.desktop, acceptDownloads: true, reducedMotion: 'reduce', ...options });
  const fresh = await opened.newPage();
  fresh.setDefaultTimeout(15_000);
  if (options.javaScriptEnabled !== false) await fresh.clock.setFixedTime(new Date(`${today}T12:00:00`));
  return fresh;
}

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(sites.showcase)]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  await context?.close();
  page = await open();
  context = page.context();
  ear = listen(page, server.origin);
});

const at = (address) => page.goto(server.origin + address);
const question = (name) => page.locator(`[data-question="${name}"]`).first();
const input = (name) => question(name).locator('input, textarea, select').first();
const type = (name, words) => (/^Line /.test(name) ? page.getByLabel(name, { exact: true }) : input(name)).fill(words);
const month = (number) => question('month').getByLabel('Month').selectOption(number);
const submit = () => page.getByRole('button', { name: 'Check it and write the file' }).click();
const date = async (name, day, month, year) => {
  for (const [part, figures] of Object.entries({ Day: day, Month: month, Year: year })) await question(name).getByLabel(part, { exact: true }).fill(figures);
};
const more = () => page.locator('#submit-more').evaluate((details) => { details.open = true; });
const problems = () => page.locator('#submit-problems li').allInnerTexts();

/** The file as it is downloaded, which is what is shown; and where it belongs. */
async function file() {
  assert.deepEqual(await problems(), []);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the file' }).click()]);
  const text = fs.readFileSync(await download.path(), 'utf8');
  assert.equal(await page.locator('#submit-text').textContent(), text);
  return { name: download.suggestedFilename(), path: await page.locator('#submit-path').innerText(), text };
}

/** Adds files to the showcase, which must then pass; gives its pages. */
function added(...files) {
  const root = copyOf('showcase');
  for (const { path: place, text } of files) write(root, place, text);
  const { status, said } = check(root);
  assert.equal(status, 0, said);
  return build(root);
}

/** What elements of a built page say, line breaks as line ends. */
async function words(folder, address, selector) {
  const html = read(folder, address);
  return page.evaluate(([source, wanted]) => {
    const made = new DOMParser().parseFromString(source, 'text/html');
    for (const line of made.querySelectorAll('br')) line.replaceWith('\n');
    return [...made.querySelectorAll(wanted)].map((element) => element.textContent.replace(/\n+/g, '\n').trim());
  }, [html, selector]);
}

describe('an update', () => {
  test('passes the check, and its page says what was typed', async () => {
    await at(`/submit/update/?organisation=${cafe}`);
    assert.equal(await question('month').getByLabel('Month').inputValue(), '11', 'October is there already, so this month is offered');
    await type('lead', `${awkward}\nA second line.\n\nA second paragraph: https://example.org/a_b_c.`);
    await type('Line 1', '# Opened on Mondays: "come in"');
    await type('Line 2', '1. First\n- second <i>line</i>');
    await page.getByRole('button', { name: 'Add a line' }).click();
    assert.ok(await page.getByLabel('Line 4', { exact: true }).evaluate((line) => line === document.activeElement), 'the new line has the focus');
    await page.keyboard.type('آپ کا شکریہ');
    await page.getByRole('checkbox', { name: 'Governance' }).check();
    await more();
    await type('title', 'No: 012 # "yes"');
    await submit();
    const written = await file();
    assert.deepEqual([written.name, written.path], ['2026-11.md', `content/organisations/${cafe}/updates/2026-11.md`]);
    const address = `/organisations/${cafe}/updates/2026-11/`;
    const folder = added(written);
    assert.deepEqual(await words(folder, address, 'h1'), ['No: 012 # "yes"']);
    assert.deepEqual(await words(folder, address, '.prose > p'), [`${awkward}\nA second line.`, 'A second paragraph: https://example.org/a_b_c.']);
    assert.deepEqual(await words(folder, address, '.prose > ul > li'), ['# Opened on Mondays: "come in"', '1. First\n- second <i>line</i>', 'آپ کا شکریہ']);
    assert.match(read(folder, address), /href="https:\/\/example\.org\/a_b_c"/);
    assert.match(read(folder, address), /href="\/areas\/governance\/"/);
    assert.deepEqual(ear.heard(), []);
  });

  test('names actions of the plan of the organisation that was chosen', async () => {
    await at('/submit/update/');
    assert.ok(await question('actions').isHidden(), 'nothing to tick before an organisation is chosen');
    await page.getByLabel('Your organisation').selectOption('example-riverside-primary-school');
    const boxes = question('actions').getByRole('checkbox');
    assert.ok((await boxes.count()) > 1);
    await boxes.first().check();
    await month('06');
    await type('lead', 'We went on.');
    await submit();
    const written = await file();
    assert.match(written.text, /^---\nactions: \[[a-z0-9-]+\]\n---\nWe went on\.\n$/);
    added(written);
  });

  test('without facts is its words alone, and without news needs none', async () => {
    await at(`/submit/update/?organisation=${cafe}&month=2026-09`);
    await page.getByRole('checkbox', { name: 'Nothing changed this month' }).check();
    await submit();
    const nothing = await file();
    assert.equal(nothing.text, '---\nno_change: true\n---\n');
    await page.getByRole('checkbox', { name: 'Nothing changed this month' }).uncheck();
    await type('lead', 'A quiet month.');
    await submit();
    const quiet = await file();
    assert.equal(quiet.text, 'A quiet month.\n');
    added(nothing);
    added(quiet);
  });

  test('does not write that nothing changed together with what did, nor a first publication before its month', async () => {
    await at(`/submit/update/?organisation=${cafe}&month=2026-09`);
    await page.getByRole('checkbox', { name: 'Nothing changed this month' }).check();
    await type('Line 1', 'We opened.');
    await more();
    await date('published', '31', 'aug', '2026');
    await submit();
    assert.deepEqual(await problems(), [
      'You ticked “Nothing changed this month”, but you also wrote something. Which is true? Take away the tick, or take away the words.',
      'This update is for 2026-09, but it says it was published on 2026-08-31, before that month began.',
    ]);
    assert.equal(await page.getByRole('checkbox', { name: 'Nothing changed this month' }).getAttribute('aria-invalid'), 'true');
  });

  test('keeps pasted lists as lists, without the marks they came with', async () => {
    await at(`/submit/update/?organisation=${cafe}&month=2026-09`);
    await type('lead', 'We did:\n• one\n- two');
    await type('Line 1', '– Three\n* Four');
    await type('Line 2', '-5 degrees');
    await submit();
    const written = await file();
    assert.equal(written.text, 'We did:\n\n- one\n- two\n- Three\n- Four\n- \\-5 degrees\n');
    added(written);
  });

  test('for a month that is there already, or has not begun, is refused with the way to the one that is there', async () => {
    await at(`/submit/update/?organisation=${cafe}&month=2026-10`);
    await type('lead', 'Words.');
    await submit();
    assert.deepEqual(await problems(), ['There is an update for that month already.']);
    const edit = page.getByRole('link', { name: 'Change the one that is there' });
    assert.equal(await edit.getAttribute('href'), `https://github.com/example/register/edit/main/showcase/content/organisations/${cafe}/updates/2026-10.md`);
    await month('12');
    await submit();
    assert.deepEqual(await problems(), ['That month has not begun yet.']);
    assert.ok(await page.locator('#submit-result').isHidden());
  });
});

describe('a pledge', () => {
  const fillIn = async () => {
    await page.getByLabel('Your organisation').selectOption(cafe);
    await date('made', '3', '2', '2025');
    await type('statement', `${awkward}\n\n---\n\nThe end.`);
    await type('text', `${awkward}\nand more: yes`);
    await page.getByRole('button', { name: 'Add a promise' }).click();
    await page.getByLabel('The promise').nth(1).fill('ہم سب کا خیرمقدم کریں گے');
    await page.getByLabel(/^Area it is about/).nth(1).selectOption('governance');
    await type('signed_by', 'Chair: "governors" #2');
    await type('signatories', '1,048');
    await type('of', '1200');
  };

  test('passes the check, and the profile says what was typed', async () => {
    await at('/submit/pledge/');
    await fillIn();
    await submit();
    const written = await file();
    assert.equal(written.path, `content/organisations/${cafe}/pledges/2025.md`);
    assert.match(written.text, /^made: 2025-02-03$/m);
    assert.match(written.text, /^signatories: 1048$/m);
    const folder = added(written);
    const address = `/organisations/${cafe}/`;
    assert.deepEqual(await words(folder, address, '#pledge-2025 .statement p'), [awkward, '---', 'The end.']);
    assert.deepEqual(await words(folder, address, '#pledge-2025 .commitments li p:first-child'), [`${awkward}\nand more: yes`, 'ہم سب کا خیرمقدم کریں گے']);
    assert.match((await words(folder, address, 'main'))[0], /Chair: "governors" #2/);
    assert.deepEqual(ear.heard(), []);
  });

  test('with more signatures than people, an impossible day or no promise is refused', async () => {
    await at('/submit/pledge/');
    await fillIn();
    await date('made', '30', '2', '2025');
    await type('of', '12');
    for (const button of await page.getByRole('button', { name: /^Remove Promise/ }).all()) if (await button.isVisible()) await button.click();
    await type('text', ' ');
    await page.getByLabel(/^Area it is about/).selectOption('');
    await submit();
    assert.deepEqual(await problems(), [
      '“When did you make it?” needs a day, a month and a year that the calendar has, such as 27 3 2026.',
      'Say what you promise: at least one promise is needed.',
      '“How many people have signed up?” is more than “Out of how many?”.',
    ]);
    await date('made', '23', '11', '2026');
    await submit();
    assert.match((await problems())[0], /in the future/);
  });
});

test('an action is added to the plan that is there, and its page says what was typed', async () => {
  await at('/submit/action/?organisation=example-riverside-primary-school');
  await type('title', awkward);
  await page.getByRole('radio', { name: 'Governance' }).check();
  await date('due', '31', '3', '2027');
  assert.ok(await question('done_on').isHidden());
  await page.getByRole('radio', { name: 'Done' }).check();
  await date('done_on', '20', '11', '2026');
  await more();
  await question('measure').getByLabel(/^What do you count/).fill('Families: who feel "welcome"');
  await question('measure').getByLabel(/^In what/).fill('%');
  await submit();
  assert.deepEqual(await problems(), ['Fill in “Where should it get to?”.'], 'a measure that is begun needs its target');
  await question('measure').getByLabel('Where should it get to?').fill('62.5');
  await submit();
  const lines = await file();
  const plan = path.join(import.meta.dirname, '../sites/showcase', lines.path);
  assert.equal(await page.getByRole('link', { name: 'Open your plan on GitHub' }).getAttribute('href'), `https://github.com/example/register/edit/main/showcase/${lines.path}`);
  const before = fs.readFileSync(plan, 'utf8');
  const end = before.indexOf('\n---', 4) + 1;
  const folder = added({ path: lines.path, text: before.slice(0, end) + lines.text + before.slice(end) });
  const id = /- id: (\S+)/.exec(lines.text)[1];
  assert.match((await words(folder, '/organisations/example-riverside-primary-school/plan/', `#action-${id}`))[0], new RegExp(awkward.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  assert.deepEqual(ear.heard(), []);
});

describe('a new organisation', () => {
  test('passes the check, and its profile says what was typed', async () => {
    await at('/submit/organisation/');
    await type('name', 'Café “Żółty” & Søn: #1 – it\'s 😀');
    await type('summary', `${awkward}\nno`);
    await page.getByRole('checkbox', { name: 'Education' }).check();
    await page.getByRole('checkbox', { name: 'Health' }).check();
    await question('contact').getByLabel('Whom to ask for').fill('Office: "front"');
    await question('contact').getByLabel(/^Email/).fill('office@example.org');
    await type('website', 'www.example.org/a?b=c');
    await more();
    await page.getByRole('checkbox', { name: 'City-wide' }).check();
    await page.getByLabel(/^Languages you write in/).fill('English, Polish ur');
    await question('journey').getByLabel('Step', { exact: true }).selectOption('registration');
    await question('journey').getByLabel('Year').fill('2025');
    await submit();
    const written = await file();
    assert.equal(written.path, 'content/organisations/cafe-zolty-and-son-1-its/organisation.yaml');
    assert.match(written.text, /^sector: \[education, health\]$/m);
    assert.match(written.text, /^wards: city-wide$/m);
    assert.match(written.text, /^languages: \[en, pl, ur\]$/m);
    assert.match(written.text, /^website: https:\/\/www\.example\.org\/a\?b=c$/m);
    const folder = added(written);
    const address = '/organisations/cafe-zolty-and-son-1-its/';
    assert.deepEqual(await words(folder, address, 'h1'), ['Café “Żółty” & Søn: #1 – it\'s 😀']);
    assert.deepEqual(await words(folder, address, '.lead'), [`${awkward}\nno`]);
    assert.match((await words(folder, address, 'main'))[0], /Office: "front"/);
    assert.deepEqual(ear.heard(), []);
  });

  test('is told gently of a private mailbox or a person, and what a step’s day may be', async () => {
    await at('/submit/organisation/');
    const contact = question('contact');
    await contact.getByLabel('Whom to ask for').fill('Mrs Example');
    await contact.getByLabel(/^Email/).fill('example@gmail.com');
    await contact.getByLabel(/^Email/).blur();
    await contact.getByText('This looks like the name of a person').waitFor();
    await contact.getByText('private mailboxes').waitFor();
    await contact.getByLabel('Whom to ask for').fill('Office');
    await contact.getByLabel('Whom to ask for').blur();
    assert.equal(await contact.getByText('This looks like the name of a person').count(), 0);
    await more();
    await question('journey').getByLabel('Step', { exact: true }).selectOption('registration');
    await question('journey').getByLabel('Month').fill('March');
    await submit();
    assert.ok((await problems()).includes('“When did you take it?” needs a year, a month with its year, or a whole day that the calendar has, such as 2026, 3 2026 or 27 3 2026.'));
  });

  test('whose name has no letters from a to z is asked for a folder name', async () => {
    await at('/submit/organisation/');
    await type('name', 'مثالی مرکز');
    await type('summary', 'ہم مدد کرتے ہیں۔');
    await page.getByRole('checkbox', { name: 'Not stated' }).check();
    await page.getByRole('checkbox', { name: 'Housing' }).check();
    await submit();
    assert.deepEqual(await problems(), ['“Sector”: “Not stated” cannot stand with other answers.', '“Folder name” cannot be made from what you wrote. Write one in letters from a to z.']);
    await page.getByRole('checkbox', { name: 'Housing' }).uncheck();
    await type('id', 'Misali');
    await submit();
    assert.deepEqual(await problems(), ['“Folder name” may have small letters a to z, digits and single hyphens only.']);
    await type('id', 'misali-markaz-2');
    await submit();
    const folder = added(await file());
    assert.deepEqual(await words(folder, '/organisations/misali-markaz-2/', 'h1'), ['مثالی مرکز']);
  });

  test('that the register knows keeps its id and name; one that has a page is shown the way to it', async () => {
    await at('/submit/organisation/?organisation=example-register-only-theatre');
    const name = await input('name').inputValue();
    assert.notEqual(name, '');
    await type('summary', 'A theatre.');
    await page.getByRole('checkbox', { name: 'Education' }).check();
    await submit();
    const written = await file();
    assert.equal(written.path, 'content/organisations/example-register-only-theatre/organisation.yaml');
    added(written);
    await more();
    await type('id', cafe);
    await submit();
    assert.deepEqual(await problems(), ['There is one with this name already. Change “Folder name”.']);
    assert.equal(await page.getByRole('link', { name: 'Change the one that is there' }).count(), 1);
  });
});

test('any text survives: a hundred files of random texts pass the check and read back equal', async () => {
  const folder = path.resolve(import.meta.dirname, '../../themes/default/js/submit');
  const parts = ['20-texts.js', '30-dates.js', '40-yaml.js', '45-prose.js', '50-files.js'].map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const { clean, fileOf, itemsIn } = new Function(`'use strict'; ${parts.join('\n')}\nreturn { clean, fileOf, itemsIn };`)();
  // The same numbers every time.
  let state = 20261122;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pieces = ['a', 'B', 'é', ' ', '  ', ': ', ' #', '#', '"', "'", '\\', '\n', '\n\n', '\t', '- ', '? ', '---', '...', '&', '&amp;', '*', '**', '_', '__', '`', '```', '~~~', '![a](b)',
    '[a]: b', '<b>', '</', '|', '|-', '>', '%', '@', '!', '{', '}', '[', ']', ',', '=', '===', '1. ', '12', '012', '1e3', 'true', 'no', 'null', '~', '2025-01-01', 'اردو', '😀', '👩‍👧',
    '\u00a0', '\u2028', '\ufeff', '\u200f', '\u{10ffff}', 'https://example.org/a_b', '$', '^', ';', 'ة', '日本', '\ud800'];
  const text = (lines) => {
    const made = clean(Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)]).join(''));
    const one = lines ? made : made.replace(/\n+/g, ' ');
    return one === '' ? 'x' : one;
  };
  const files = [];
  const wanted = new Map();
  for (let number = 0; number < 50; number += 1) {
    const organisation = { id: `random-${number}` };
    const said = { name: text(false), summary: text(true), lead: text(true), lines: [text(true), text(true)], commitment: text(true) };
    files.push(fileOf('organisation', { name: said.name, summary: said.summary, sector: ['education'] }, organisation));
    files.push(fileOf('update', { month: '2026-10', lead: said.lead, lines: said.lines }, organisation));
    files.push(fileOf('pledge', { id: '2025', made: '2025-01-01', commitments: [{ text: said.commitment }] }, organisation));
    wanted.set(organisation.id, said);
  }
  const built = added(...files);
  const same = (list) => list.map((one) => one.replace(/\s+/g, ' ').trim());
  for (const [id, said] of wanted) {
    const profile = `/organisations/${id}/`;
    const update = `${profile}updates/2026-10/`;
    const shown = {
      name: (await words(built, profile, 'h1'))[0],
      summary: (await words(built, profile, '.lead'))[0].replaceAll('\n', ' '),
      commitment: (await words(built, profile, '.commitments li p:first-child'))[0],
      words: same([(await words(built, update, '.prose > p, .prose > ul > li')).join(' ')])[0],
    };
    const flat = (one) => one.replace(/\n+/g, '\n').trim();
    assert.deepEqual({ ...shown, summary: same([shown.summary])[0] }, {
      name: flat(said.name), summary: same([said.summary])[0], commitment: flat(said.commitment), 
      words: same([[...said.lead.split('\n').map((line) => line.replace(/^\s*[-•]\s+(?=\S)/, '')), ...said.lines.flatMap(itemsIn)].join(' ')])[0],
    }, id);
  }
});

describe('nothing that was typed is lost', () => {
  test('a reload keeps every answer, and starting again clears it', async () => {
    await at(`/submit/update/?organisation=${cafe}`);
    await type('lead', awkward);
    await page.getByRole('button', { name: 'Add a line' }).click();
    await type('Line 4', 'The fourth line');
    await page.getByRole('checkbox', { name: 'Governance' }).check();
    await month('03');
    await more();
    await type('title', 'A title');
    await page.reload();
    assert.equal(await input('lead').inputValue(), awkward);
    assert.equal(await page.getByLabel('Line 4', { exact: true }).inputValue(), 'The fourth line');
    assert.equal(await question('month').getByLabel('Month').inputValue(), '03');
    assert.ok(await page.getByRole('checkbox', { name: 'Governance' }).isChecked());
    assert.ok(await input('title').isVisible(), 'what was opened and filled in is open again');
    const again = page.getByRole('button', { name: 'Start again' });
    await again.click();
    assert.match(await page.locator('#submit-status').innerText(), /once more/);
    assert.equal(await input('lead').inputValue(), awkward, 'one press clears nothing');
    await again.click();
    assert.equal(await input('lead').inputValue(), '');
    assert.equal(await page.getByLabel('Your organisation').inputValue(), cafe);
    await page.reload();
    assert.equal(await input('lead').inputValue(), '');
    assert.equal(await page.getByLabel('Line 4', { exact: true }).count(), 0);
    assert.deepEqual(ear.heard(), []);
  });

  test('each organisation that a form was opened for has its own draft', async () => {
    await at(`/submit/update/?organisation=${cafe}`);
    await type('lead', 'The café.');
    await at('/submit/update/?organisation=example-misali-markaz');
    assert.equal(await input('lead').inputValue(), '');
    await at(`/submit/update/?organisation=${cafe}`);
    assert.equal(await input('lead').inputValue(), 'The café.');
  });

  test('a draft whose file the site has by now has done its work', async () => {
    const address = `/submit/update/?organisation=${cafe}`;
    await at(address);
    await type('lead', 'Sent and published.');
    await month('09');
    await submit();
    await page.reload();
    assert.equal(await input('lead').inputValue(), 'Sent and published.', 'the site has no such update yet');
    const [name, kept] = await page.evaluate(() => Object.entries(localStorage)[0]);
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [name, kept.replace('2026-09.md', '2026-10.md')]);
    await page.reload();
    assert.equal(await input('lead').inputValue(), '');
  });

  test('a browser that keeps nothing, or the wrong thing, still has a form', async () => {
    for (const trouble of [
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
      "Storage.prototype.getItem = () => '{\"at\":9e15,\"typed\":{\"lines\":3,\"month\":null,\"areas\":\"x\",\"organisation\":7}}';",
    ]) {
      const blocked = await open();
      const heard = listen(blocked, server.origin);
      await blocked.addInitScript(trouble);
      await blocked.goto(`${server.origin}/submit/update/?organisation=${cafe}`);
      await blocked.getByLabel('What was the month about?').fill('Words.');
      await blocked.getByLabel('Your organisation').selectOption(cafe);
      await blocked.locator('#q-month').selectOption('11');
      await blocked.locator('#q-month-year').fill('2026');
      await blocked.getByRole('button', { name: 'Check it and write the file' }).click();
      assert.ok(await blocked.locator('#submit-result').isVisible());
      assert.deepEqual(heard.heard(), []);
      await blocked.context().close();
    }
  });
});

describe('the way to the team', () => {
  const shortUpdate = async (words_ = 'Words & more: "اردو".') => {
    await page.getByLabel('Your organisation').selectOption({ index: 1 });
    await month('01');
    await type('lead', words_);
    await submit();
  };
  const opens = () => page.locator('[data-open]').filter({ visible: true });

  test('GitHub is handed name and text; the whole text is in the address', async () => {
    await at('/submit/update/');
    await shortUpdate();
    const address = new URL(await opens().getAttribute('href'));
    assert.equal(`${address.origin}${address.pathname}`, 'https://github.com/example/register/new/main');
    const place = await page.locator('#submit-path').innerText();
    assert.deepEqual([address.searchParams.get('filename'), address.searchParams.get('value')], [`showcase/${place}`, await page.locator('#submit-text').textContent()]);
    const letter = await page.locator('#submit-mail').getAttribute('href');
    assert.match(letter, /^mailto:mark@example\.org\?subject=/);
  });

  test('a link is never longer than 8,000 bytes: the text is copied instead', async () => {
    await at('/submit/update/');
    for (const [length, way] of [[900, 'link'], [1100, 'paste'], [20_000, 'paste']]) {
      // Each of these letters is nine bytes long in an address.
      await shortUpdate('は'.repeat(length - 20));
      const shown = await page.locator('[data-way]').filter({ visible: true }).evaluateAll((ways) => ways.map((one) => one.dataset.way));
      const href = await opens().getAttribute('href');
      assert.ok(href.length <= 8000, `${href.length}`);
      if (length < 900) assert.deepEqual(shown, ['link']);
      if (way === 'paste') {
        assert.deepEqual(shown, ['paste'], `${length}`);
        assert.equal(new URL(href).searchParams.get('value'), null);
        assert.match(await page.locator('#submit-result').innerText(), /too long to travel in a link/);
      }
      assert.ok((await page.locator('#submit-mail').getAttribute('href')).length <= 2000);
    }
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('Copied.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#submit-text').textContent());
  });

  test('a browser that does not let us copy has the text marked', async () => {
    await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined });");
    await at('/submit/update/');
    await shortUpdate();
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('Your browser did not let us copy').waitFor();
    assert.equal(await page.evaluate(() => getSelection().toString().trim()), (await page.locator('#submit-text').innerText()).trim());
  });

  test('each host is asked in its own way, and without one there is the letter', async () => {
    const expected = {
      gitlab: ['https://git.example/a/b/-/new/main?file_name=content/', null, /GitLab cannot be handed a text/],
      forgejo: ['https://git.example/a/b/_new/main?filename=content/', 'value', /filled in/],
      gitea: ['https://git.example/a/b/_new/main?filename=content/', 'value', /filled in/],
      none: null,
    };
    for (const [host, wanted] of Object.entries(expected)) {
      const root = copyOf('other-scheme');
      const settings = path.join(root, 'content/site.yaml');
      const repository = wanted ? `repository:\n  host: ${host}\n  url: https://git.example/a/b\n  branch: main\n` : '';
      fs.writeFileSync(settings, fs.readFileSync(settings, 'utf8').replace(/^repository:\n( .*\n)+/m, repository));
      const there = await serve(build(root));
      await page.goto(`${there.origin}/submit/update/`);
      await shortUpdate();
      if (wanted) {
        const href = await opens().getAttribute('href');
        assert.ok(href.startsWith(wanted[0]), href);
        assert.equal(new URL(href).searchParams.get('value'), wanted[1] && (await page.locator('#submit-text').textContent()));
        assert.match(await page.locator('#submit-result').innerText(), wanted[2]);
      } else {
        assert.equal(await opens().count(), 0);
        assert.match(await page.locator('#submit-mail').getAttribute('href'), /^mailto:welcome@example\.org\?subject=.+&body=.+January|^mailto:welcome@example\.org/);
      }
      await there.close();
    }
  });

  test('a change of an answer takes the old file away', async () => {
    await at('/submit/update/');
    await shortUpdate();
    assert.ok(await page.evaluate(() => document.activeElement.id === 'submit-result-title'), 'the focus goes to the file');
    await type('Line 1', 'One more thing');
    assert.ok(await page.locator('#submit-result').isHidden());
    assert.match(await page.locator('#submit-status').innerText(), /Write the file again/);
  });

  test('a profile leads to the form, filled in', async () => {
    await at(`/organisations/${cafe}/`);
    await page.getByRole('link', { name: 'Add this month’s update' }).click();
    assert.equal(await page.getByLabel('Your organisation').inputValue(), cafe);
    await at('/organisations/example-register-only-theatre/');
    await page.getByRole('link', { name: 'Send your own page' }).click();
    assert.notEqual(await input('name').inputValue(), '');
  });
});

describe('from the keyboard', () => {
  test('the list of problems takes the focus, and its links lead to the questions', async () => {
    await at('/submit/update/');
    await page.getByRole('button', { name: 'Check it and write the file' }).focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.evaluate(() => document.activeElement.id === 'submit-problems'));
    assert.match(await page.title(), /^Problem: /);
    assert.deepEqual(await problems(), ['Choose an answer for “Your organisation”.', 'Fill in “What was the month about?”.']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const lead = input('lead');
    assert.ok(await lead.evaluate((element) => element === document.activeElement));
    assert.equal(await lead.getAttribute('aria-invalid'), 'true');
    const described = await lead.evaluate((element) => element.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' | '));
    assert.equal(described, 'Problem: Fill in “What was the month about?”. | One or two plain sentences.');
    await page.keyboard.type('Words.');
    await page.getByLabel('Your organisation').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ma');
    await page.getByRole('button', { name: 'Check it and write the file' }).focus();
    await page.keyboard.press('Space');
    assert.deepEqual(await problems(), ['Choose an answer for “Your organisation”.', 'Fill in “What was the month about?”.'].slice(2));
    assert.ok(await page.locator('#submit-problems').isHidden());
    assert.equal(await page.locator('[aria-invalid], .question__problem, [data-described]').count(), 0);
    assert.doesNotMatch(await page.title(), /Problem/);
    assert.ok(await page.locator('#submit-result').isVisible());
  });

  test('a line that is taken out hands the focus to its neighbour, and lines are numbered anew', async () => {
    await at('/submit/update/');
    for (const number of [1, 2, 3]) await type(`Line ${number}`, `words ${number}`);
    await page.getByRole('button', { name: 'Remove Line 2' }).focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement.value);
    assert.equal(await focused(), 'words 3');
    assert.equal(await page.getByLabel('Line 2', { exact: true }).inputValue(), 'words 3');
    await page.getByRole('button', { name: 'Remove Line 2' }).press('Enter');
    assert.equal(await focused(), 'words 1');
    assert.equal(await page.getByRole('button', { name: 'Remove Line 1' }).filter({ visible: true }).count(), 0, 'the last one stays');
  });
});

describe('for everyone', () => {
  const forms = ['update', 'pledge', 'action', 'organisation'].map((name) => `/submit/${name}/`);
  const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const faults = async () => {
    const found = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.html.slice(0, 140)}`));
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return wide > 0 ? [...found, `sticks out by ${wide}`] : found;
  };
  const everywhere = async (state) => {
    const all = {};
    for (const colorScheme of ['light', 'dark']) for (const screen of ['narrow', 'phone', 'desktop']) {
      await page.setViewportSize(screens[screen]);
      await page.emulateMedia({ colorScheme });
      const found = await faults();
      if (found.length > 0) all[`${state}, ${colorScheme}, ${screen}`] = found;
    }
    return all;
  };

  for (const address of forms) {
    test(`${address}: axe finds nothing, and nothing sticks out: empty, open, with problems`, async () => {
      await page.addInitScript({ content: axe });
      await at(address);
      await more();
      for (const button of await page.locator('[data-add]').all()) await button.click();
      const found = await everywhere('empty');
      await submit();
      assert.ok((await problems()).length > 0);
      assert.deepEqual({ ...found, ...(await everywhere('problems')) }, {});
    });
  }

  test('axe finds nothing once the file is there', async () => {
    await page.addInitScript({ content: axe });
    await at(`/submit/update/?organisation=${cafe}`);
    await type('lead', `${awkward} ${'x'.repeat(200)}`);
    await submit();
    assert.deepEqual(await everywhere('file'), {});
    await type('lead', 'は'.repeat(2000));
    await submit();
    assert.deepEqual(await everywhere('long file'), {});
  });

  test('without script there are the steps and a file to copy, which passes the check as it stands', async () => {
    const plain = await open({ javaScriptEnabled: false });
    for (const address of forms) {
      await plain.goto(server.origin + address);
      assert.ok(await plain.locator('#submit-form').isHidden(), address);
      assert.ok(await plain.locator('#submit-plain').isVisible(), address);
      assert.match(await plain.locator('#submit-plain').innerText(), /Copy the text below/);
    }
    await plain.context().close();
    const model = async (form) => (await words(sites.showcase, `/submit/${form}/`, '#submit-model'))[0] + '\n';
    const owner = 'content/organisations/your-organisation';
    const root = copyOf('showcase');
    write(root, `${owner}/organisation.yaml`, await model('organisation'));
    write(root, `${owner}/updates/2026-10.md`, await model('update'));
    write(root, `${owner}/pledges/2026.md`, await model('pledge'));
    const action = read(sites.showcase, '/submit/action/').match(/<pre id="submit-model">([^<]+)</)[1];
    write(root, `${owner}/plans/2026.md`, `---\nfrom: 2026-01-01\nto: 2026-12-31\nactions:\n${action}---\nOur plan.\n`);
    const { status, said } = check(root);
    assert.equal(status, 0, said);
  });

  test('a copy in a folder has working forms too', async () => {
    const file_ = await open();
    const heard = listen(file_, pathToFileURL(sites.portable + path.sep).href);
    await file_.goto(`${pathToFileURL(path.join(sites.portable, 'submit/update/index.html')).href}?organisation=${cafe}`);
    await file_.getByLabel('What was the month about?').fill('Words.');
    await file_.getByRole('button', { name: 'Check it and write the file' }).click();
    assert.equal(await file_.locator('#submit-text').textContent(), 'Words.\n');
    assert.deepEqual(heard.heard(), []);
    await file_.context().close();
  });

  test('the smallest site and another scheme have forms that ask for their own ids', async () => {
    for (const [site, area] of [['smallest', 'only-area'], ['other-scheme', '']]) {
      const html = read(sites[site], '/submit/update/');
      assert.ok(html.includes(`value="${area}`), site);
      assert.doesNotMatch(html, /value="governance"/);
    }
  });

  test('where no organisation has a plan, the form for actions says so and asks nothing', async () => {
    const html = read(sites.smallest, '/submit/action/');
    assert.match(html, /no organisation has sent a plan so far/);
    assert.doesNotMatch(html, /id="submit-form"|<script|submit-model/);
  });

  test('only the forms load a script, and it is small', async () => {
    const script = read(sites.showcase, '/submit/update/').match(/<script src="([^"]+)"/)[1];
    assert.match(script, /^\/theme\/[0-9a-f]+\.js$/);
    assert.ok(read(sites.showcase, script).length < 50_000);
    for (const address of ['/', '/submit/', `/organisations/${cafe}/`]) assert.doesNotMatch(read(sites.showcase, address), /<script/);
  });
});

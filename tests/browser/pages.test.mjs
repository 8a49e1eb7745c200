// Every kind of page loads, quietly, without script, and is light.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, listen, screens } from './support/browser.mjs';
import { readSite } from './support/documents.mjs';
import { serve } from './support/server.mjs';
import { isRedirect, kindOf, missingKinds, pages, sample, sites } from './support/sites.mjs';

const folder = sites.showcase;
const kilobyte = 1000;
let browser, server, reader, documents;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(folder)]);
  reader = await browser.newPage();
  documents = await readSite(reader, folder);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('the showcase has a page of every kind', () => {
  assert.deepEqual(missingKinds(folder), []);
});

describe('without script', () => {
  let context, page, ear;
  before(async () => {
    context = await browser.newContext({ javaScriptEnabled: false, viewport: screens.desktop });
    page = await context.newPage();
    ear = listen(page, server.origin);
  });
  after(() => context.close());

  for (const address of sample(folder)) {
    test(`${address} loads`, async () => {
      ear.heard();
      const answer = await page.goto(server.origin + address, { waitUntil: 'load' });
      assert.equal(answer.status(), 200);
      const shown = await page.evaluate(() => ({
        title: document.title.trim(),
        lang: document.documentElement.lang,
        direction: getComputedStyle(document.documentElement).direction,
        headings: [...document.querySelectorAll('h1')].map((heading) => [heading.innerText.trim(), heading.checkVisibility()]),
        landmarks: ['main', 'header', 'footer'].filter((name) => document.querySelectorAll(`body ${name}`).length === 0),
        mains: document.querySelectorAll('main').length,
        styled: document.styleSheets.length > 0 && [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0),
        unseen: [...document.images].filter((image) => image.loading !== 'lazy' && image.naturalWidth === 0).map((image) => image.src),
        words: document.querySelector('main')?.innerText.trim().length ?? 0,
      }));
      assert.notEqual(shown.title, '');
      assert.doesNotThrow(() => new Intl.Locale(shown.lang), `lang="${shown.lang}" is a language`);
      assert.equal(shown.headings.length, 1, 'one h1');
      assert.notEqual(shown.headings[0][0], '', 'the h1 says something');
      assert.ok(shown.headings[0][1], 'the h1 is shown');
      assert.deepEqual(shown.landmarks, [], 'landmarks that are missing');
      assert.equal(shown.mains, 1, 'one main part');
      assert.ok(shown.styled, 'the style sheet applies');
      assert.deepEqual(shown.unseen, [], 'pictures that did not load');
      assert.ok(shown.words > 20, 'the main part has words');
      assert.deepEqual(ear.heard(), [], 'nothing to complain of');
    });
  }

  test('an address that is not there answers 404 with a styled page, however deep it is', async () => {
    for (const address of ['/no-such-page/', '/organisations/nobody/plan/old/']) {
      const answer = await page.goto(server.origin + address);
      assert.equal(answer.status(), 404);
      assert.equal(await page.locator('h1').count(), 1);
      const own = server.origin + address;
      assert.deepEqual(ear.heard().filter(({ url }) => url !== own), []);
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).marginTop), '8px', 'the style sheet applies');
    }
  });

  for (const address of pages(folder).filter((address) => isRedirect(folder, address))) {
    test(`${address} sends readers on`, async () => {
      const fact = documents.get(address);
      const to = fact.refresh.match(/^0;\s*url=(.+)$/i)?.[1];
      assert.ok(to, `"${fact.refresh}" sends on at once`);
      assert.ok(fact.links.some((link) => link.from === 'a' && link.to === to), 'a link says the same');
      assert.notEqual(fact.title, '');
      assert.notEqual(fact.lang, '');
      await page.goto(server.origin + address, { waitUntil: 'commit' });
      await page.waitForURL(new URL(to, server.origin).href, { timeout: 10_000 });
      assert.equal(await page.locator('h1').count(), 1);
      assert.deepEqual(ear.heard(), []);
    });
  }

  test('nothing is kept on the reader\'s machine', async () => {
    assert.deepEqual(await context.cookies(), []);
  });

  test('words in Urdu run from right to left and say so', async () => {
    for (const address of ['/organisations/example-misali-markaz/', '/organisations/example-misali-markaz/updates/2026-10/']) {
      await page.goto(server.origin + address);
      const own = await page.evaluate(() => [...document.querySelectorAll('main [lang|="ur"], main[lang|="ur"]')].map((element) => getComputedStyle(element).direction));
      assert.ok(own.length > 0, `${address} marks words as Urdu`);
      assert.deepEqual(own.filter((direction) => direction !== 'rtl'), [], address);
    }
  });
});

describe('every page of the showcase', () => {
  const all = () => [...documents.values()].filter(({ address }) => kindOf(folder, address) !== 'redirect');

  test('has a title of its own', () => {
    const owners = new Map();
    for (const { title, address } of all()) owners.set(title, [...(owners.get(title) ?? []), address]);
    assert.deepEqual([...owners].filter(([title, addresses]) => title === '' || addresses.length > 1), []);
  });

  test('says in a sentence what it is', () => {
    assert.deepEqual(all().filter(({ description }) => description.trim() === '').map(({ address }) => address), []);
  });

  test('has one h1', () => {
    assert.deepEqual(all().filter(({ headings }) => headings.length !== 1 || headings[0] === '').map(({ address }) => address), []);
  });

  test('has a strict policy, and no script, style or handler in the page', () => {
    for (const { address, policy, inline, handlers } of all()) {
      assert.match(policy, /default-src 'none'|default-src 'self'/, `${address} has a policy`);
      assert.doesNotMatch(policy, /unsafe-|\*|https?:/, address);
      assert.deepEqual([...inline, ...handlers], [], address);
    }
  });
});

describe('weight', () => {
  for (const address of pages(folder).filter((address) => kindOf(folder, address) === 'profile')) {
    test(`${address} weighs little, and next to nothing the second time`, async () => {
      const context = await browser.newContext({ viewport: screens.phone });
      try {
        const page = await context.newPage();
        const visit = async () => {
          server.log.length = 0;
          await page.goto(server.origin + address, { waitUntil: 'load' });
          await page.evaluate(async () => {
            scrollTo(0, document.body.scrollHeight);
            const pictures = [...document.images].map((image) => {
              image.loading = 'eager';
              return image.decode();
            });
            await Promise.all([document.fonts.ready, ...pictures]);
          });
          return { bytes: server.log.reduce((sum, answer) => sum + answer.bytes, 0), answers: server.log.map((answer) => `${answer.path} ${answer.bytes}`) };
        };
        const first = await visit();
        assert.ok(first.bytes < 100 * kilobyte, `first visit: ${first.bytes} bytes: ${first.answers.join(', ')}`);
        await page.goto('about:blank');
        const second = await visit();
        assert.ok(second.bytes < 15 * kilobyte, `second visit: ${second.bytes} bytes: ${second.answers.join(', ')}`);
      } finally {
        await context.close();
      }
    });
  }
});

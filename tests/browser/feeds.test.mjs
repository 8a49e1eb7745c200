// Feeds are well-formed, say what they must, and lead to pages that are there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { fileFor } from './support/server.mjs';
import { files, read, sites } from './support/sites.mjs';

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
let browser, page;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
});
after(() => browser?.close());

const isMoment = (text, what) => {
  assert.match(text ?? '', moment, `${what}: "${text}" is a date and time`);
  assert.ok(!Number.isNaN(Date.parse(text)), `${what}: "${text}" is in the calendar`);
};

/** Runs in the browser. */
function readAtom(source) {
  const feed = new DOMParser().parseFromString(source, 'application/xml');
  const fault = feed.querySelector('parsererror');
  if (fault) return { fault: fault.textContent };
  const atom = 'http://www.w3.org/2005/Atom';
  const child = (element, name) => [...element.children].find((one) => one.namespaceURI === atom && one.localName === name);
  const say = (element, name) => child(element, name)?.textContent.trim() ?? '';
  const links = (element) => [...element.children].filter((one) => one.namespaceURI === atom && one.localName === 'link').map((one) => [one.getAttribute('rel') ?? 'alternate', one.getAttribute('href')]);
  const root = feed.documentElement;
  const common = (element) => ({ id: say(element, 'id'), title: say(element, 'title'), updated: say(element, 'updated'), published: say(element, 'published'), links: links(element) });
  return {
    root: `${root.namespaceURI} ${root.localName}`,
    ...common(root),
    author: say(root, 'author'),
    entries: [...root.children].filter((one) => one.namespaceURI === atom && one.localName === 'entry').map((entry) => ({ ...common(entry), author: say(entry, 'author'), words: say(entry, 'content') || say(entry, 'summary') })),
  };
}

for (const name of ['showcase', 'real']) {
  describe(name, () => {
    const folder = sites[name];
    const all = files(folder);
    const has = (url, home) => {
      assert.ok(url?.startsWith(home), `${url} is below ${home}`);
      assert.ok(fileFor(folder, new URL(url).pathname), `${url} is there`);
    };
    const home = read(folder, '/').match(/<link[^>]*rel="?canonical"?[^>]*href="?([^" >]+)/)?.[1];
    const profiles = all.filter((file) => /^\/organisations\/[^/]+\/feed\.(xml|json)$/.test(file));

    test('the site and its organisations have feeds of both kinds', () => {
      assert.ok(all.includes('/feed.xml') && all.includes('/feed.json'));
      assert.ok(profiles.some((file) => file.endsWith('.xml')) && profiles.some((file) => file.endsWith('.json')));
    });

    for (const file of all.filter((file) => file.endsWith('/feed.xml'))) {
      test(`${file} is Atom`, async () => {
        const feed = await page.evaluate(readAtom, read(folder, file));
        assert.equal(feed.fault, undefined);
        assert.equal(feed.root, 'http://www.w3.org/2005/Atom feed');
        assert.ok(feed.id && feed.title, 'it has an id and a title');
        isMoment(feed.updated, 'updated');
        assert.equal(feed.links.find(([rel]) => rel === 'self')?.[1], new URL(`.${file}`, home).href);
        has(feed.links.find(([rel]) => rel === 'alternate')?.[1], home);
        assert.equal(new Set(feed.entries.map(({ id }) => id)).size, feed.entries.length, 'no two entries share an id');
        for (const entry of feed.entries) {
          assert.ok(URL.canParse(entry.id), `entry id ${entry.id}`);
          assert.notEqual(entry.title, '');
          assert.notEqual(entry.words, '', entry.id);
          assert.ok(entry.author || feed.author, `${entry.id} has an author`);
          isMoment(entry.updated, entry.id);
          if (entry.published) isMoment(entry.published, entry.id);
          has(entry.links.find(([rel]) => rel === 'alternate')?.[1], home);
        }
      });
    }

    for (const file of all.filter((file) => file.endsWith('/feed.json'))) {
      test(`${file} is a JSON feed`, () => {
        const feed = JSON.parse(read(folder, file));
        assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
        assert.ok(feed.title);
        assert.equal(feed.feed_url, new URL(`.${file}`, home).href);
        has(feed.home_page_url, home);
        assert.ok(Array.isArray(feed.items));
        assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length, 'no two items share an id');
        for (const item of feed.items) {
          assert.equal(typeof item.id, 'string');
          assert.ok(item.content_html || item.content_text, `${item.id} has words`);
          isMoment(item.date_published, item.id);
          if (item.date_modified !== undefined) isMoment(item.date_modified, item.id);
          has(item.url, home);
        }
      });
    }

    test('the two kinds of a feed say the same', async () => {
      for (const file of all.filter((file) => file.endsWith('/feed.json'))) {
        const atom = await page.evaluate(readAtom, read(folder, file.replace(/json$/, 'xml')));
        const json = JSON.parse(read(folder, file));
        assert.deepEqual(json.items.map(({ url }) => url), atom.entries.map(({ links }) => links.find(([rel]) => rel === 'alternate')?.[1]), file);
      }
    });
  });
}

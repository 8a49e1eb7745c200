// Every link, picture and anchor of the built sites leads somewhere, worked out here from the files alone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { brokenLinks, readSite, styleLinks } from './support/documents.mjs';
import { files, isRedirect, mount, read, sites } from './support/sites.mjs';

let browser, page;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
});
after(() => browser?.close());

/** Where a site says that it is published: the canonical address of its home page. */
const homeOf = (documents) => documents.get('/').canonical;

for (const name of ['showcase', 'real', 'other-scheme', 'smallest', 'subpath']) {
  describe(name, () => {
    const folder = sites[name];
    let documents, broken, check, home;
    before(async () => {
      documents = await readSite(page, folder);
      home = homeOf(documents);
      ({ broken, check } = brokenLinks(folder, documents, home));
    });

    test('says where it is published', () => {
      assert.match(home, /^https:\/\/.*\/$/);
      if (name === 'subpath') assert.ok(home.endsWith(mount), home);
      for (const [address, { canonical }] of documents)
        if (address !== '/404.html' && !isRedirect(folder, address)) assert.equal(canonical, new URL(`.${address}`, home).href, address);
    });

    test('links, pictures and anchors lead somewhere', () => {
      assert.deepEqual(broken, []);
    });

    test('a reader can get to every page from the home page', () => {
      const reached = new Set(['/']);
      for (const address of reached) {
        for (const { from, to } of documents.get(address)?.links ?? []) {
          if (from !== 'a') continue;
          const at = new URL(`.${address}`, home);
          const url = URL.canParse(to, at) ? new URL(to, at) : at;
          if (url.href.startsWith(home)) reached.add('/' + url.href.slice(home.length).replace(/[?#].*$/, ''));
        }
      }
      const lost = [...documents.keys()].filter((address) => !reached.has(address) && address !== '/404.html' && !isRedirect(folder, address));
      assert.deepEqual(lost, []);
    });

    test('style sheets find their fonts and pictures', () => {
      const sheets = files(folder).filter((file) => file.endsWith('.css'));
      assert.ok(sheets.length > 0);
      broken.length = 0;
      for (const sheet of sheets) for (const to of styleLinks(folder, sheet)) check(sheet, 'url()', to, new URL(`.${sheet}`, home));
      assert.deepEqual(broken, []);
    });

    test('the lists for machines name files that are there', { skip: !files(folder).includes('/sitemap.xml') }, () => {
      broken.length = 0;
      for (const file of files(folder).filter((file) => /^\/sitemap[^/]*\.xml$/.test(file)))
        for (const [, to] of read(folder, file).matchAll(/<loc>([^<]*)<\/loc>/g)) check(file, 'loc', to, home);
      for (const [, to] of (files(folder).includes('/robots.txt') ? read(folder, '/robots.txt') : '').matchAll(/^Sitemap:\s*(\S+)/gim)) check('/robots.txt', 'Sitemap', to, home);
      for (const file of files(folder).filter((file) => file.endsWith('.webmanifest'))) {
        const manifest = JSON.parse(read(folder, file));
        for (const to of [manifest.start_url, ...(manifest.icons ?? []).map(({ src }) => src)].filter((to) => to !== undefined)) check(file, 'manifest', to, new URL(`.${file}`, home));
      }
      assert.deepEqual(broken, []);
    });
  });
}

// The portable copy works from a folder, opened by double-click: no server, no script.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { launch, listen, screens } from './support/browser.mjs';
import { readSite } from './support/documents.mjs';
import { sites } from './support/sites.mjs';

const folder = sites.portable;
const home = pathToFileURL(path.join(folder, 'index.html')).href;
const root = pathToFileURL(folder + path.sep).href;
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

describe('a reviewer opens the folder', () => {
  let page, ear;
  before(async () => {
    const context = await browser.newContext({ viewport: screens.desktop, javaScriptEnabled: false });
    page = await context.newPage();
    ear = listen(page, root);
  });

  const styled = () => page.evaluate(() => {
    const { fontFamily, backgroundColor, marginTop } = getComputedStyle(document.body);
    return { fontFamily, backgroundColor, marginTop };
  });
  const looksRight = async () => {
    const { fontFamily, backgroundColor, marginTop } = await styled();
    assert.match(fontFamily, /Atkinson Hyperlegible Next/);
    assert.notEqual(backgroundColor, 'rgba(0, 0, 0, 0)');
    assert.equal(marginTop, '0px');
    assert.deepEqual(ear.heard(), []);
  };
  const arrivedAt = async (place) => {
    const url = page.url().replace(/#.*$/, '');
    assert.ok(url.startsWith(root) && url.endsWith('.html'), `${url} is a page of the folder`);
    assert.ok(fs.existsSync(fileURLToPath(url)));
    assert.equal(url, root + place);
    await looksRight();
  };

  test('the home page looks as it should, with its own letters', async () => {
    await page.goto(home);
    await looksRight();
    const loaded = await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === 'loaded').map((font) => font.family)));
    assert.ok(loaded.some((family) => /Atkinson Hyperlegible Next/.test(family)), `letters that loaded: ${loaded.join(', ')}`);
  });

  test('home, organisations, a profile, its plan, and back home, by clicking', async () => {
    await page.goto(home);
    const follow = async (link) => {
      await Promise.all([page.waitForURL((url) => url.href.endsWith(link)), page.locator(`a[href$="${link}"]`).filter({ visible: true }).first().click()]);
    };
    await follow('organisations/index.html');
    await arrivedAt('organisations/index.html');
    await follow('example-riverside-primary-school/index.html');
    await arrivedAt('organisations/example-riverside-primary-school/index.html');
    await follow('plan/index.html');
    await arrivedAt('organisations/example-riverside-primary-school/plan/index.html');
    await page.locator('header a').first().click();
    await page.waitForURL(home);
    await arrivedAt('index.html');
  });
});

test('every link of every page leads to a file of the folder', async () => {
  const documents = await readSite(await browser.newPage(), folder);
  const ids = new Map([...documents].map(([address, fact]) => [new URL(`.${address}${address.endsWith('/') ? 'index.html' : ''}`, root).href, new Set(fact.ids)]));
  const wrong = [];
  for (const [address, { links }] of documents) {
    const here = new URL(`.${address}${address.endsWith('/') ? 'index.html' : ''}`, root);
    for (const { from, to } of links) {
      if (/^(https?|mailto|tel|data):/i.test(to)) continue;
      const url = new URL(to, here);
      const fragment = decodeURIComponent(url.hash.slice(1));
      url.hash = url.search = '';
      const there = !to.startsWith('/') && url.href.startsWith(root) && fs.statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile();
      if (!there || (fragment && ids.get(url.href)?.has(fragment) === false)) wrong.push(`${address}: ${from} ${to}`);
    }
  }
  assert.deepEqual(wrong, []);
});

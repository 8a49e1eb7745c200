// A site published below a path of its host stays below it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, listen, screens } from './support/browser.mjs';
import { serve } from './support/server.mjs';
import { mount, sample, sites } from './support/sites.mjs';

const folder = sites.subpath;
let browser, server, context, page, ear;
const asked = new Map();

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(folder, mount)]);
  context = await browser.newContext({ viewport: screens.desktop, javaScriptEnabled: false });
  page = await context.newPage();
  ear = listen(page, server.origin + mount);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The status of an address, asked for once. */
async function statusOf(url) {
  if (!asked.has(url)) asked.set(url, (await fetch(url, { method: 'HEAD' })).status);
  return asked.get(url);
}

for (const address of sample(folder)) {
  test(`${address} and all it links to`, async () => {
    const answer = await page.goto(server.origin + mount.slice(0, -1) + address);
    assert.equal(answer.status(), 200);
    // Addresses as the browser understands them; those of the published site are full and lead to another host.
    const found = await page.evaluate(() => [
      ...[...document.querySelectorAll('a[href], link[href]')].filter((element) => element.rel !== 'canonical').map((element) => element.href),
      ...[...document.querySelectorAll('img[src], script[src]')].map((element) => element.src),
    ]);
    const own = [...new Set(found.map((url) => url.replace(/#.*$/, '')))].filter((url) => url.startsWith(server.origin));
    assert.ok(own.length > 5, 'it links to pages of the site');
    assert.deepEqual(own.filter((url) => !url.startsWith(server.origin + mount)), [], 'links that leave the path');
    const wrong = [];
    for (const url of own) if (await statusOf(url) !== 200) wrong.push(url);
    assert.deepEqual(wrong, [], 'links that lead nowhere');
    assert.deepEqual(ear.heard(), []);
  });
}

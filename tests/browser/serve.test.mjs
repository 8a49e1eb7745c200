// The preview follows the files: styles change in place, pages come again where they were, problems lie over the last good page.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch, listen, screens } from './support/browser.mjs';

const repository = path.resolve(import.meta.dirname, '../..');
const program = process.env.CCQM_PROGRAM || path.join(repository, 'target/release/ccqm');
const patience = { timeout: 60_000, polling: 50 };
let root, preview, origin, browser, context, page, ear;

const inRoot = (file) => path.join(root, file);
const write = (file, text) => {
  fs.mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  fs.writeFileSync(inRoot(file), text);
};
const aPage = (words) => `---\ntitle: A long page\nsummary: A page for tests.\n---\n${words}\n\n${'A paragraph that takes some room.\n\n'.repeat(80)}`;

/** A mark that only a whole new page takes away. */
const mark = () => page.evaluate(() => { window.mark = 'still here'; });
const marked = () => page.evaluate(() => window.mark === 'still here');

before(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'ccqm-serve-'));
  fs.cpSync(path.join(repository, 'tests/sites/smallest'), root, { recursive: true });
  write('content/pages/long.md', aPage('First words.'));
  // A form and a closed part, which the default theme has none of.
  write('themes/default/templates/page.html', `{% extends "themes/default/page.html" %}{% block scripts %}
<form><label>Name <input name="name"></label> <label><input type="checkbox" name="yes" value="1"> Yes</label>
<label>Which <select name="which"><option>a</option><option>b</option></select></label></form>
<details><summary>More</summary><p>More words.</p></details>{% endblock scripts %}`);
  preview = spawn(program, ['serve', '--root', root, '--port', '0', '--today', '2026-11-22'], { stdio: ['ignore', 'pipe', 'inherit'] });
  origin = await new Promise((found, failed) => {
    let said = '';
    preview.on('exit', () => failed(new Error(`it ended: ${said}`)));
    preview.stdout.on('data', (text) => {
      said += text;
      const address = said.match(/http:\/\/localhost:\d+/);
      if (address) found(address[0]);
    });
  });
  browser = await launch();
  context = await browser.newContext({ viewport: screens.desktop });
  page = await context.newPage();
  ear = listen(page, origin);
  await page.goto(`${origin}/long/`);
});
after(async () => {
  await browser?.close();
  preview?.kill();
  fs.rmSync(root, { recursive: true, force: true });
});

test('a new style comes without loading the page again', async () => {
  await mark();
  await page.evaluate(() => scrollTo(0, 900));
  write('themes/default/css/99-own.css', 'h1 { color: rgb(1, 2, 3); }');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)', null, patience);
  assert.ok(await marked(), 'the page was loaded again');
  assert.equal(await page.evaluate(() => scrollY), 900);
  await page.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length === 1, null, patience);
});

test('a changed page is loaded again, at the same place, with what was filled in', async () => {
  await mark();
  await page.fill('[name=name]', 'half a na');
  await page.check('[name=yes]');
  await page.selectOption('[name=which]', 'b');
  await page.click('summary');
  await page.focus('[name=name]');
  await page.evaluate(() => scrollTo(0, 1200));
  write('content/pages/long.md', aPage('Second words.'));
  await page.waitForFunction(() => document.body.textContent.includes('Second words.') && document.readyState === 'complete', null, patience);
  assert.ok(!await marked());
  await page.waitForFunction(() => scrollY === 1200, null, patience);
  assert.deepEqual(await page.evaluate(() => [
    document.querySelector('[name=name]').value,
    document.querySelector('[name=yes]').checked,
    document.querySelector('[name=which]').value,
    document.querySelector('details').open,
    document.activeElement.name,
  ]), ['half a na', true, 'b', true, 'name']);
});

test('other pages stay as they are', async () => {
  await mark();
  const other = await context.newPage();
  write('content/pages/other.md', aPage('Another page.'));
  await other.goto(`${origin}/other/`).catch(() => null);
  await other.waitForFunction(() => document.body.textContent.includes('Another page.'), null, patience);
  await other.close();
  assert.ok(await marked(), 'the page was loaded again');
});

test('a broken file shows the panel over the last good page, and its repair takes it away', async () => {
  await mark();
  write('content/pages/other.md', '---\ntitle: [<img src=x onerror="window.mark = 1">\n---\nWords.\n');
  const panel = page.locator('ccqm-serve-panel');
  await panel.locator('.panel').waitFor({ timeout: 60_000 });
  const words = await panel.locator('.panel').innerText();
  for (const part of ['content/pages/other.md:2:', 'title: [<img', 'keeps the site from being made']) assert.ok(words.includes(part), `“${part}” is not in: ${words}`);
  assert.equal(await panel.locator('img').count(), 0);
  assert.ok(await page.locator('h1').first().isVisible(), 'the last good page');
  // Its look comes from nowhere else.
  write('themes/default/css/99-own.css', 'body *, ccqm-serve-panel { display: none !important; }');
  assert.equal(await panel.locator('.panel').evaluate((element) => getComputedStyle(element).display), 'block');

  assert.deepEqual(ear.heard(), []);
  await page.evaluate(fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const faults = await page.evaluate(() => window.axe.run({ include: [{ fromShadowDom: ['ccqm-serve-panel', '.panel'] }] }, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)));
  assert.deepEqual(faults, []);
  ear.heard(); // axe tries styles of its own, which the policy forbids

  await page.keyboard.press('Escape');
  assert.ok(!await panel.isVisible(), 'put away');
  write('content/pages/other.md', '---\ntitle: [still broken\n---\nWords.\n');
  await panel.locator('.panel', { hasText: 'still broken' }).waitFor({ timeout: 60_000 });
  await panel.getByRole('button').focus();
  await page.keyboard.press('Enter');
  assert.ok(!await panel.isVisible(), 'put away with its button');

  write('themes/default/css/99-own.css', '');
  write('content/pages/other.md', aPage('Mended.'));
  await panel.locator('.mended').waitFor({ state: 'attached', timeout: 60_000 });
  await panel.waitFor({ state: 'hidden', timeout: 60_000 });
  assert.ok(await marked(), 'the page was loaded again');
  assert.deepEqual(ear.heard(), []);
});

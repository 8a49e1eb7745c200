// A register too large for one page: its lists are read page by page without script, and its forms offer everyone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { launch, listen, screens } from './support/browser.mjs';
import { build, copyOf, today, write } from './support/program.mjs';
import { serve } from './support/server.mjs';

const count = 230;
const id = (number) => `group-${String(number).padStart(3, '0')}`;
const name = (number) => `${String.fromCharCode(65 + Math.floor(number / 10))} Group ${number}`;
let browser, server;

before(async () => {
  const root = copyOf('smallest');
  for (let number = 0; number < count; number += 1) {
    const own = `content/organisations/${id(number)}`;
    write(root, `${own}/organisation.yaml`, `name: ${name(number)}\nsummary: We help.\nsector: only-sector\n`);
    write(root, `${own}/updates/2026-10.md`, 'We met our neighbours.\n');
    write(root, `content/register/${id(number)}.yaml`, 'registered: 2025-03-04\n');
  }
  [browser, server] = await Promise.all([launch(), serve(build(root))]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(options = {}) {
  const context = await browser.newContext({ viewport: screens.desktop, reducedMotion: 'reduce', ...options });
  return context.newPage();
}

describe('a list in pages', () => {
  let page, ear;
  before(async () => {
    page = await open({ javaScriptEnabled: false });
    ear = listen(page, server.origin);
  });
  after(() => page.context().close());

  test('shows everyone once, page after page', async () => {
    await page.goto(`${server.origin}/organisations/`);
    const names = [];
    for (let number = 1; ; number += 1) {
      names.push(...await page.locator('.card__name').allInnerTexts());
      const pager = page.getByRole('navigation', { name: 'Pages of organisations' });
      assert.match(await pager.locator('[aria-current="page"]').innerText(), new RegExp(`^Page\\s+${number}\\b`));
      const next = pager.getByRole('link', { name: 'Next page' });
      if (await next.count() === 0) break;
      await next.click();
      await page.waitForURL(`**/organisations/page/${number + 1}/`);
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), `Organisations on the journey, page ${number + 1} of 4`);
    }
    assert.deepEqual(names, Array.from({ length: count }, (_, number) => name(number)));
    assert.deepEqual(ear.heard(), []);
  });

  test('a letter leads to the first name that begins with it', async () => {
    await page.goto(`${server.origin}/organisations/`);
    await page.getByRole('navigation', { name: 'By first letter' }).getByRole('link', { name: 'P', exact: true }).click();
    await page.waitForURL('**/organisations/page/3/#entry-group-150');
    const { y } = await page.locator(':target').boundingBox();
    assert.equal(await page.locator(':target .card__name').innerText(), name(150));
    assert.ok(y >= 0 && y < screens.desktop.height, `the card is in sight: ${y}`);
  });
});

test('pages of lists fit narrow screens, and axe finds nothing wrong', async () => {
  const page = await open();
  await page.context().addInitScript({ content: fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
  for (const address of ['/organisations/page/2/', '/updates/2026-10/page/5/', '/sectors/only-sector/page/2/', '/submit/update/page/2/']) {
    await page.goto(server.origin + address);
    for (const screen of ['narrow', 'phone', 'desktop']) {
      for (const colorScheme of ['light', 'dark']) {
        await page.setViewportSize(screens[screen]);
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
          const root = document.documentElement;
          return { wide: root.scrollWidth - root.clientWidth, faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`) };
        });
        assert.deepEqual(found, { wide: 0, faults: [] }, `${address}, ${screen}, ${colorScheme}`);
      }
    }
  }
  await page.context().close();
});

test('a form offers a part of the organisations, and each part leads to the others', async () => {
  const page = await open();
  await page.clock.setFixedTime(new Date(`${today}T12:00:00`));
  await page.goto(`${server.origin}/organisations/${id(150)}/`);
  await page.getByRole('link', { name: /update/i }).filter({ hasText: /Add|Send/ }).first().click();
  assert.equal(await page.getByLabel('Your organisation').inputValue(), id(150));
  await page.getByText('Other parts of the list of 230 organisations').click();
  await page.getByRole('link', { name: `${name(0)} – ${name(99)}` }).click();
  await page.waitForURL('**/submit/update/');
  await page.getByLabel('Your organisation').selectOption(id(42));
  assert.equal(await page.getByLabel('Your organisation').locator('option').count(), 101);
  await page.context().close();
});

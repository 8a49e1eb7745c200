// axe finds nothing wrong on any kind of page, in light and dark, on a phone and on a desk. No exceptions.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { launch, screens } from './support/browser.mjs';
import { serve } from './support/server.mjs';
import { sample, sites } from './support/sites.mjs';

const folder = sites.showcase;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
let browser, server, page;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(folder)]);
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await context.addInitScript({ content: fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
  page = await context.newPage();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the browser. */
async function examine(tags) {
  const { violations, passes } = await globalThis.axe.run({ runOnly: tags, resultTypes: ['violations'] });
  return {
    passed: passes.length,
    faults: violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.html.slice(0, 160)} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`)),
  };
}

describe('axe', () => {
  for (const address of sample(folder)) {
    test(address, async () => {
      await page.goto(server.origin + address);
      const faults = {};
      for (const colorScheme of ['light', 'dark']) {
        for (const screen of ['phone', 'desktop']) {
          await page.setViewportSize(screens[screen]);
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(examine, standards);
          assert.ok(found.passed > 10, `axe looked at something: ${found.passed} rules passed`);
          if (found.faults.length > 0) faults[`${colorScheme}, ${screen}`] = found.faults;
        }
      }
      assert.deepEqual(faults, {});
    });
  }
});

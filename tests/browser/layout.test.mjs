// Pages fit narrow screens and wide letters, work from the keyboard, in forced colours and on paper.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, listen, screens } from './support/browser.mjs';
import { serve } from './support/server.mjs';
import { sample, sites } from './support/sites.mjs';

const folder = sites.showcase;
const profile = '/organisations/example-riverside-primary-school/';
let browser, server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(folder)]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the browser: what sticks out sideways, and text that its box cuts off. */
function misfits() {
  const root = document.documentElement;
  const say = (element) => `${element.localName}${element.id ? '#' + element.id : ''}${element.className?.baseVal ?? element.className ? '.' + String(element.className?.baseVal ?? element.className).trim().replace(/\s+/g, '.') : ''}`;
  const scrolls = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement) if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX)) return true;
    return false;
  };
  const wide = [];
  const cut = [];
  if (root.scrollWidth > root.clientWidth) {
    wide.push(`the page is ${root.scrollWidth} wide on a screen of ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(element)) wide.push(`${say(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`);
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (element.clientWidth <= 1 || element.clientHeight <= 1 || element.closest('svg') || element.innerText?.trim() === '') continue;
    const style = getComputedStyle(element);
    if (['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) cut.push(`${say(element)} cuts ${element.scrollWidth - element.clientWidth} pixels off at the side`);
    if (['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1) cut.push(`${say(element)} cuts ${element.scrollHeight - element.clientHeight} pixels off below`);
  }
  return [...wide.slice(0, 8), ...cut.slice(0, 8)];
}

/** Runs in the browser: the spacing that WCAG 1.4.12 lets any reader set. */
function spaceOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
  document.adoptedStyleSheets = [sheet];
}

describe('nothing sticks out and nothing is cut off', () => {
  const settings = [
    ['at 320 pixels, and with wide spacing', { viewport: screens.narrow }, true],
    ['at 400 % zoom of 1280 pixels', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, false],
  ];
  for (const [name, options, spaced] of settings) {
    describe(name, () => {
      let context, page;
      before(async () => {
        context = await browser.newContext({ ...options, javaScriptEnabled: false });
        page = await context.newPage();
      });
      after(() => context.close());
      for (const address of sample(folder)) {
        test(address, async () => {
          const found = {};
          const look = async (how) => {
            const faults = await page.evaluate(misfits);
            if (faults.length > 0) found[how] = faults;
          };
          await page.setViewportSize(options.viewport);
          await page.goto(server.origin + address);
          await look('as it is');
          if (spaced) {
            await page.evaluate(spaceOut);
            await look('with wide spacing');
            await page.setViewportSize(screens.desktop);
            await look('with wide spacing on a desk');
          }
          assert.deepEqual(found, {});
        });
      }
    });
  }
});

describe('from the keyboard', () => {
  let context, page;
  before(async () => {
    context = await browser.newContext({ viewport: screens.desktop, javaScriptEnabled: false, reducedMotion: 'reduce' });
    page = await context.newPage();
  });
  after(() => context.close());

  for (const address of ['/', profile]) {
    test(`${address}: the first Tab shows a link that skips to the main part`, async () => {
      await page.goto(server.origin + address);
      const link = () => page.evaluate(() => {
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return { name: element.localName, href: element.getAttribute('href'), words: element.innerText, seen: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth && element.contains(over) };
      });
      await page.keyboard.press('Tab');
      const first = await link();
      assert.equal(first.name, 'a');
      assert.match(first.href, /^#./);
      assert.notEqual(first.words.trim(), '');
      assert.ok(first.seen, 'it is in sight once it has the focus');
      await page.keyboard.press('Enter');
      const focused = await page.evaluate(() => ({ id: document.activeElement.id, main: document.activeElement.localName === 'main' || document.activeElement.closest('main') !== null }));
      assert.deepEqual(focused, { id: first.href.slice(1), main: true });
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => document.activeElement.closest('main') !== null), 'the next Tab goes on from there');
    });
  }

  /** Runs in the browser: how an element and what stands around it look, to see the focus by. */
  function looks(elements) {
    const parts = ['outlineStyle', 'outlineWidth', 'outlineColor', 'outlineOffset', 'boxShadow'];
    const look = (element, pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return style.outlineStyle === 'none' || style.outlineWidth === '0px' ? `none ${style.boxShadow}` : parts.map((part) => style[part]).join(' ');
    };
    return elements.map((element) => {
      const around = [element, element.parentElement, element.parentElement?.parentElement, element.closest('li, article, label')].filter(Boolean);
      return around.flatMap((one) => [look(one), look(one, '::before'), look(one, '::after')]).join('; ');
    });
  }
  const reachable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';

  for (const [address, forcedColors] of [['/', 'none'], [profile, 'none'], [`${profile}plan/`, 'none'], ['/organisations/', 'none'], [profile, 'active']]) {
    test(`${address}: Tab goes through the page in order, and the focus is always seen${forcedColors === 'active' ? ', in forced colours too' : ''}`, async () => {
      await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
      await page.goto(server.origin + address);
      // Of radio buttons with one name the keyboard reaches one.
      const stops = await page.evaluate((selector) => {
        const groups = new Map();
        const list = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0);
        for (const radio of list.filter(({ type }) => type === 'radio')) if (radio.checked || !groups.has(radio.name)) groups.set(radio.name, radio);
        globalThis.stops = list.filter((element) => element.type !== 'radio' || groups.get(element.name) === element);
        return globalThis.stops.length;
      }, reachable);
      assert.ok(stops > 10, `${stops} places to stop at`);
      const before = await page.evaluate(`(${looks})(globalThis.stops)`);
      const order = [];
      const unseen = [];
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab');
        const { index, look, words, covered } = await page.evaluate(`(() => {
          const element = document.activeElement;
          const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
          const over = document.elementFromPoint(Math.max(0, box.left + box.width / 2), Math.max(0, box.top + box.height / 2));
          return {
            index: globalThis.stops.indexOf(element),
            look: (${looks})([element])[0],
            words: (element.innerText || element.id || element.localName).trim().slice(0, 60),
            covered: !over || !(element.contains(over) || over.contains(element) || over.closest('label')?.contains(element)),
          };
        })()`);
        order.push(index);
        if (look === before[index]) unseen.push(`${words}: no sign of the focus`);
        if (covered) unseen.push(`${words}: out of sight or covered`);
      }
      assert.deepEqual(order, [...Array(stops).keys()], 'the order of the keyboard is the order of the page');
      assert.deepEqual(unseen, []);
    });
  }
});

test('forced colours: every word of a profile stays readable', async () => {
  const context = await browser.newContext({ viewport: screens.phone, forcedColors: 'active', javaScriptEnabled: false });
  const page = await context.newPage();
  const ear = listen(page, server.origin);
  for (const address of ['/', profile, '/accredited/']) {
    await page.goto(server.origin + address);
    const found = await page.evaluate(() => ({
      forced: matchMedia('(forced-colors: active)').matches,
      same: [...document.querySelectorAll('h1, h2, h3, p, li, a, dt, dd, th, td')]
        .filter((element) => element.checkVisibility() && getComputedStyle(element).color === getComputedStyle(document.body).backgroundColor).length,
    }));
    assert.deepEqual(found, { forced: true, same: 0 });
  }
  assert.deepEqual(ear.heard(), []);
  await context.close();
});

test('reduced motion: nothing moves', async () => {
  const context = await browser.newContext({ viewport: screens.desktop, reducedMotion: 'reduce', javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of ['/', profile]) {
    await page.goto(server.origin + address);
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || animationName !== 'none' || scrollBehavior === 'smooth';
    }).map((element) => element.outerHTML.slice(0, 80)));
    assert.deepEqual(moving, [], address);
  }
  await context.close();
});

describe('on paper', () => {
  let context, page;
  before(async () => {
    context = await browser.newContext({ viewport: { width: 673, height: 986 }, colorScheme: 'dark', javaScriptEnabled: false });
    page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
  });
  after(() => context.close());

  for (const address of [profile, `${profile}plan/`, '/accredited/', '/organisations/example-misali-markaz/']) {
    test(`${address}: words without menus, dark on white, no wider than the sheet`, async () => {
      await page.goto(server.origin + address);
      const sheet = await page.evaluate(() => {
        const shown = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
        const light = (colour) => {
          const numbers = colour.match(/[\d.]+/g).map(Number);
          return numbers[3] === 0 ? 255 : (numbers[0] * 299 + numbers[1] * 587 + numbers[2] * 114) / 1000;
        };
        return {
          menus: [...document.querySelectorAll('nav')].filter(shown).map((menu) => menu.getAttribute('aria-label') ?? menu.className),
          heading: shown(document.querySelector('h1')),
          ground: light(getComputedStyle(document.body).backgroundColor) > 250,
          ink: light(getComputedStyle(document.querySelector('h1')).color) < 100,
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      assert.deepEqual(sheet, { menus: [], heading: true, ground: true, ink: true, wide: 0 });
      const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    });
  }
});

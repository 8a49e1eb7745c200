// What built pages say, read by the browser's own parser from the files, without loading them.
import fs from 'node:fs';
import path from 'node:path';
import { fileFor } from './server.mjs';
import { pages, read } from './sites.mjs';

/** Runs in the browser. Attributes are given as written; resolving them is the test's business. */
function facts(sources) {
  const urls = ['a[href]', 'area[href]', 'link[href]', 'img[src]', 'source[src]', 'script[src]', 'iframe[src]', 'form[action]', 'use[href]', 'object[data]', 'video[poster]'];
  return sources.map(([address, html]) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const of = (selector, attribute) => page.querySelector(selector)?.getAttribute(attribute) ?? '';
    const links = urls.flatMap((selector) => {
      const attribute = selector.match(/\[(.+)\]/)[1];
      return [...page.querySelectorAll(selector)].map((element) => ({ from: element.localName, rel: element.getAttribute('rel') ?? '', to: element.getAttribute(attribute) }));
    });
    for (const element of page.querySelectorAll('[srcset]'))
      for (const candidate of element.getAttribute('srcset').split(',')) links.push({ from: 'srcset', rel: '', to: candidate.trim().split(/\s+/)[0] });
    for (const element of page.querySelectorAll('meta[property="og:image"], meta[property="og:url"], meta[name="twitter:image"]'))
      links.push({ from: element.getAttribute('property') ?? element.getAttribute('name'), rel: '', to: element.content });
    const refresh = of('meta[http-equiv="refresh" i]', 'content');
    if (refresh) links.push({ from: 'refresh', rel: '', to: refresh.replace(/^[^=]*=/, '').trim() });
    return {
      address,
      links,
      refresh,
      title: page.title.trim(),
      lang: page.documentElement.lang,
      description: of('meta[name="description"]', 'content'),
      policy: of('meta[http-equiv="Content-Security-Policy" i]', 'content'),
      canonical: of('link[rel="canonical"]', 'href'),
      headings: [...page.querySelectorAll('h1')].map((heading) => heading.textContent.trim()),
      ids: [...page.querySelectorAll('[id]')].map((element) => element.id),
      names: [...page.querySelectorAll('a[name]')].map((element) => element.name),
      inline: [...page.querySelectorAll('style, [style], script:not([src])')].map((element) => element.outerHTML.slice(0, 120)),
      handlers: [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')).map((name) => `${element.localName} ${name}`)),
    };
  });
}

/** Reads every page of a built site. `page` is a browser page that may run script; it stays where it is. Gives a map by address. */
export async function readSite(page, folder) {
  const all = pages(folder).map((address) => [address, read(folder, address)]);
  const found = new Map();
  for (let start = 0; start < all.length; start += 40)
    for (const fact of await page.evaluate(facts, all.slice(start, start + 40))) found.set(fact.address, fact);
  return found;
}

const elsewhere = /^(?!https?:|file:)[a-z][a-z0-9+.-]*:/i;

/**
 * Everything wrong with the links of a built site, as lines of text. `home` is the full address that the site is published
 * under, with its last slash; links to it are followed too, and links from the root of its host must stay below it.
 */
export function brokenLinks(folder, documents, home) {
  const base = new URL(home);
  const broken = [];
  const fragments = new Map([...documents].map(([address, fact]) => [address, new Set([...fact.ids, ...fact.names, '', 'top'])]));
  const check = (where, from, to, at) => {
    if (to.trim() === '') return broken.push(`${where}: ${from} leads nowhere (empty address)`);
    if (elsewhere.test(to)) return undefined;
    let url;
    try {
      url = new URL(to, at);
    } catch {
      return broken.push(`${where}: ${from} ${to}: not an address`);
    }
    if (url.origin !== base.origin) return undefined;
    if (!url.pathname.startsWith(base.pathname)) return broken.push(`${where}: ${from} ${to}: leaves ${base.pathname}`);
    const address = url.pathname.slice(base.pathname.length - 1);
    if (!fileFor(folder, address)) return broken.push(`${where}: ${from} ${to}: no such file`);
    let fragment = url.hash.slice(1);
    try {
      fragment = decodeURIComponent(fragment);
    } catch { /* not an encoded one */ }
    const targets = fragments.get(address.replace(/\/index\.html$/, '/'));
    if (targets && !targets.has(fragment)) return broken.push(`${where}: ${from} ${to}: nothing there has the id "${fragment}"`);
    return undefined;
  };
  for (const [address, fact] of documents)
    for (const { from, to } of fact.links) check(address, from, to, new URL(`.${address}`, base));
  return { broken, check };
}

/** Addresses of `url(…)` in a style sheet. */
export const styleLinks = (folder, address) =>
  [...fs.readFileSync(path.join(folder, address), 'utf8').matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g)].map((found) => found[1] ?? found[2] ?? found[3]);

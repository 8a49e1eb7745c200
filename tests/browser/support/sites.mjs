// The built sites under test, and which of their pages stand for which kind.
import fs from 'node:fs';
import path from 'node:path';

const target = path.resolve(import.meta.dirname, '../../../target/tests-run');
const site = (name) => path.resolve(process.env[`CCQM_${name.toUpperCase().replace('-', '_')}`] ?? path.join(target, name));

/** Where each build lies: set by `tests/run`, or left there by its last run. */
export const sites = Object.fromEntries(['showcase', 'real', 'other-scheme', 'smallest', 'subpath', 'portable'].map((name) => [name, site(name)]));

/** What the sub-path build is served below. */
export const mount = '/ccqm/';

/** Every file of a built site, as an address (`/about/index.html`), in order. */
export function files(folder) {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => '/' + path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Every HTML page of a built site, as an address (`/about/`), in order. */
export function pages(folder) {
  return files(folder).filter((file) => file.endsWith('.html')).map((file) => file.replace(/\/index\.html$/, '/'));
}

/** The words of a file of a built site. */
export const read = (folder, address) => fs.readFileSync(path.join(folder, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');

/** Whether a page only sends readers on to another one. */
export const isRedirect = (folder, address) => /<meta[^>]+http-equiv="?refresh/i.test(read(folder, address));

const facets = ['sectors', 'wards', 'areas', 'steps', 'levels', 'phases', 'standings'];
const kinds = [
  ['home', /^\/$/],
  ['organisations', /^\/organisations\/$/],
  ['accredited', /^\/accredited\/$/],
  ['profile', /^\/organisations\/[^/]+\/$/],
  ['plan', /^\/organisations\/[^/]+\/plan\/$/],
  ['update', /^\/organisations\/[^/]+\/updates\/[^/]+\/$/],
  ['evidence', /^\/organisations\/[^/]+\/evidence\/[^/]+\/$/],
  ['updates', /^\/updates\/$/],
  ['month', /^\/updates\/[^/]+\/$/],
  ...facets.flatMap((facet) => [[facet, new RegExp(`^/${facet}/$`)], [`one of ${facet}`, new RegExp(`^/${facet}/[^/]+/$`)]]),
  ['submit', /^\/submit\/$/],
  ['form', /^\/submit\/[^/]+\/$/],
  ['not found', /^\/404\.html$/],
];

const kindByAddress = (address) => kinds.find(([, pattern]) => pattern.test(address))?.[0] ?? 'free page';

/** The kind of a page: a name from the list above, `redirect`, or `free page`. */
export const kindOf = (folder, address) => (isRedirect(folder, address) ? 'redirect' : kindByAddress(address));

/** Pages that are worth a look whatever else their kind shows: the fullest, the emptiest, the longest words, right to left. */
const remarkable = [
  '/organisations/example-riverside-primary-school/',
  '/organisations/example-riverside-primary-school/plan/',
  '/organisations/example-riverside-primary-school/updates/2026-10/',
  '/organisations/example-misali-markaz/',
  '/organisations/example-misali-markaz/plan/',
  '/organisations/example-misali-markaz/updates/2026-10/',
  '/organisations/example-neighbour-federation/',
  '/organisations/example-neighbour-federation/plan/',
  '/organisations/example-register-only-theatre/',
  '/organisations/example-newcomer-cafe/',
];

/** The pages of the showcase to open: the remarkable ones, every free page, and one page of every other kind. Redirects apart. */
export function sample(folder) {
  const chosen = new Map(remarkable.map((address) => [address, kindByAddress(address)]));
  const seen = new Set(chosen.values());
  for (const address of pages(folder)) {
    const kind = kindOf(folder, address);
    if (kind === 'redirect' || chosen.has(address) || (kind !== 'free page' && seen.has(kind))) continue;
    seen.add(kind);
    chosen.set(address, kind);
  }
  return [...chosen.keys()].sort();
}

/** Kinds that no page of the site is of: a sample without them would prove less than it says. */
export function missingKinds(folder) {
  const found = new Set(pages(folder).map((address) => kindOf(folder, address)));
  return [...kinds.map(([name]) => name), 'redirect', 'free page'].filter((name) => !found.has(name));
}

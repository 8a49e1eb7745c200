// The program itself, on copies of fixture sites: what a form writes has to pass it, and its pages have to show what was typed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const top = path.resolve(import.meta.dirname, '../../..');
const program = process.env.CCQM_PROGRAM ?? ['release', 'debug'].map((kind) => path.join(top, 'target', kind, 'ccqm')).find((file) => fs.existsSync(file));

/** The day all fixture sites are built for. */
export const today = '2026-11-22';

/** A folder that goes with the test. */
export const scratch = () => fs.mkdtempSync(path.join(os.tmpdir(), 'ccqm-browser-'));

/** A copy of a fixture site that may be changed. */
export function copyOf(name) {
  const root = scratch();
  fs.cpSync(path.join(top, 'tests/sites', name, 'content'), path.join(root, 'content'), { recursive: true });
  return root;
}

/** Writes a file of a site, its folders too. */
export function write(root, file, text) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

const run = (...args) => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw error;
  return { status, said: stdout + stderr };
};

/** What `ccqm check` says of a site. */
export const check = (root) => run('check', '--root', root, '--today', today);

/** Builds a site; gives the folder with its pages. */
export function build(root, ...more) {
  const output = path.join(root, 'output');
  const { status, said } = run('build', '--root', root, '--today', today, '--output', output, ...more);
  if (status !== 0) throw new Error(said);
  return output;
}

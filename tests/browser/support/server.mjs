// A small static server that behaves like an ordinary host: folders have an index page, unknown addresses get 404.html with
// status 404, text is compressed, pages are asked for again and everything else is kept. It counts what it sends.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};
const packed = new Set(['.html', '.css', '.js', '.json', '.xml', '.svg', '.txt', '.webmanifest', '.ics', '.csv']);

/** The file that answers for an address below the folder, or null. Addresses of folders must end in a slash, as on a strict host. */
export function fileFor(folder, pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, name, name.endsWith('/') ? 'index.html' : '');
  const inside = file === folder || file.startsWith(path.resolve(folder) + path.sep);
  return inside && fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/**
 * Serves `folder` below `mount` (which begins and ends with a slash). Returns its address without a last slash (`origin`), the
 * log of answers (`log`: `{ path, status, bytes }`, body bytes as sent) and `close`.
 */
export async function serve(folder, mount = '/') {
  const root = path.resolve(folder);
  const log = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = (status, file) => {
      const type = path.extname(file);
      const headers = { 'content-type': types[type] ?? 'application/octet-stream', 'cache-control': type === '.html' ? 'no-store' : 'max-age=3600' };
      let body = fs.readFileSync(file);
      if (packed.has(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
        body = zlib.gzipSync(body);
        headers['content-encoding'] = 'gzip';
      }
      headers['content-length'] = body.length;
      log.push({ path: pathname, status, bytes: body.length });
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const file = pathname.startsWith(mount) ? fileFor(root, pathname.slice(mount.length - 1)) : null;
    const missing = path.join(root, '404.html');
    if (file) answer(200, file);
    else if (pathname.startsWith(mount) && fs.existsSync(missing)) answer(404, missing);
    else {
      log.push({ path: pathname, status: 404, bytes: 0 });
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('nothing here\n');
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    log,
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(closed);
    }),
  };
}

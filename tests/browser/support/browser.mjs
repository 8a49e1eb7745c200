// Chromium as Debian ships it, and an ear for what a page complains about.
import { chromium } from 'playwright-core';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];

/** A headless browser that asks nobody for anything. */
export const launch = () => chromium.launch({ headless: true, executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: quiet });

/** Readers' screens in CSS pixels. */
export const screens = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };

/** Listens to a page; `heard()` gives what went wrong since the last call: messages, failed answers, requests to others. */
export function listen(page, origin) {
  let trouble = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push({ what: `console ${message.type()}: ${message.text()}`, url: message.location().url });
  });
  page.on('pageerror', (error) => trouble.push({ what: `script error: ${error.message}`, url: page.url() }));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) trouble.push({ what: 'request to somebody else', url: request.url() });
  });
  page.on('requestfailed', (request) => {
    // Aborted: the test went on to another page before the answer came.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') trouble.push({ what: `request failed: ${why}`, url: request.url() });
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push({ what: `answered ${response.status()}`, url: response.url() });
  });
  return {
    heard() {
      const heard = trouble;
      trouble = [];
      return heard;
    },
  };
}

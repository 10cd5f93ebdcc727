import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing of the browser's own may reach for the network: the site under test is all there is. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

/**
 * Starts a browser without a window: the one named in `CHROME_PATH`, an installed Chrome or Chromium, else the Chromium
 * for Linux that comes with the package `@sparticuz/chromium`.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  // Chromium refuses its sandbox to root, which is who runs in most containers.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (named) return chromium.launch({ executablePath: named, args: [...quiet, ...asRoot] });
  const packaged = (await import('@sparticuz/chromium')).default;
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...quiet, ...asRoot],
  });
}

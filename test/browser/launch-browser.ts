import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from './packaged-chromium.ts';

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
 * for Linux that comes through npm. None of its rules for pages is switched off, as the package's own flags would.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  if (named) return chromium.launch({ executablePath: named, args: quiet });
  const { executablePath, fontSettings } = await packagedChromium();
  return chromium.launch({ executablePath, args: quiet, env: { ...process.env, FONTCONFIG_FILE: fontSettings } });
}

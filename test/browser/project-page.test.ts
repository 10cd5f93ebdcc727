import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, teamOf } from '../e2e/team.ts';
import { violationsIn } from './axe-in-screen.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Look, openSitePage, patienceMs, type SitePage } from './site-page.ts';

let workbench: WorkbenchDriver;
let browser: Browser;
let site: SitePage;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge', fresh: true });
  browser = await launchBrowser();
  await workbench.importSevs({ count: 120, months: 12 });
  await openASev(await teamOf(workbench));
  // The first pass counts what was there before the app.
  await workbench.advance(300);
}, startPatienceMs);
afterEach(async () => {
  expect(site.problems).toEqual([]);
  await site.page.close();
  await workbench.expectNothingUnmodelled();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const title = 'SEV overview';

async function openPage(look: Look = {}) {
  site = await openSitePage(browser, workbench.origin, look);
  await site.lookAs('reader');
  await site.show('Jira');
  await site.jira.getByRole('button', { name: title }).click();
  return site.screen(title);
}

it(
  'shows what is open, due and on call, and how it went, by severity, as plots, tables and files',
  async () => {
    const page = await openPage();
    await page.getByRole('region', { name: 'On call' }).getByText('Omar').waitFor();
    const open = page.getByRole('region', { name: 'Open SEVs' }).getByRole('row', { name: /Payments fail/ });
    await open.getByText('Open', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Due' }).getByText('Status update').waitFor();
    const trends = page.getByRole('region', { name: 'Trends' });
    await trends.getByRole('status').getByText('121 SEVs counted.').waitFor();
    await trends.getByText('Times to be corrected').waitFor();
    await trends.getByRole('combobox', { name: 'Severity' }).selectOption('SEV 1 critical');
    await trends.getByRole('status').getByText('40 SEVs counted.').waitFor();
    const plot = trends.getByRole('figure', { name: 'Time to close' });
    await plot.getByRole('img', { name: /^Time to close: monthly medians from/ }).waitFor();
    await plot.getByText('The numbers: Time to close').press('Enter');
    expect(await plot.getByRole('table').getByRole('row').count()).toBe(13);
    const download = site.page.waitForEvent('download');
    await plot.getByRole('link', { name: 'Download as CSV: Time to close' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8').split('\r\n');
    expect(csv[0]).toBe('month,median in minutes,SEVs,not applicable,invalid');
    expect(csv).toHaveLength(14);
  },
  3 * patienceMs,
);

it.each([
  ['light', 368],
  ['dark', 1440],
] as const)(
  'in the %s theme, %i pixels wide, has no accessibility failure and is not cut off',
  async (colorScheme, width) => {
    const page = await openPage({ colorScheme, width });
    await page.getByText('121 SEVs counted.').waitFor();
    await page.getByText('The numbers: Time to close').click();
    expect(await violationsIn(site, title)).toEqual([]);
    const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const breaches = await fetch(`${workbench.origin}/workbench/page/policy-breaches`);
    expect(await breaches.json()).toEqual({ breaches: [] });
  },
  3 * patienceMs,
);

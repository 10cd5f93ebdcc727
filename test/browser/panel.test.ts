import type { Browser } from 'playwright-core';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';
import { violationsIn } from './axe-in-screen.ts';
import { launchBrowser } from './launch-browser.ts';
import { openSitePage, patienceMs, type SitePage } from './site-page.ts';

let workbench: WorkbenchDriver;
let browser: Browser;
let team: Team;
let site: SitePage;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge', fresh: true });
  browser = await launchBrowser();
  team = await teamOf(workbench);
  await openASev(team);
}, startPatienceMs);
afterEach(async () => {
  expect(site.problems).toEqual([]);
  await site.page.close();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

async function look(as: Parameters<SitePage['lookAs']>[0], colorScheme: 'light' | 'dark') {
  site = await openSitePage(browser, workbench.origin, { width: 368, height: 1200, colorScheme });
  await site.lookAs(as);
  await site.show('Jira');
  await site.openIssue('SEV-1');
  return site.screen('SEV');
}

/** The frame is narrower than the narrowest phone, and nothing stands out of it. */
const widths = () =>
  site
    .screen('SEV')
    .locator('html')
    .evaluate((html) => ({ is: html.clientWidth, needs: html.scrollWidth }));

it(
  'on a phone, impact and owner are changed where they stand, and an update is posted',
  async () => {
    const panel = await look('on-call', 'dark');
    await panel.getByRole('button', { name: 'Describe impact' }).click();
    await panel.getByRole('textbox', { name: 'What fails, and who is affected' }).fill('Nobody can pay');
    await panel.getByRole('checkbox', { name: 'availability' }).check();
    expect(await violationsIn(site, 'SEV')).toEqual([]);
    await panel.getByRole('button', { name: 'Save impact' }).click();
    await panel.getByText('Affects availability', { exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Change owner' }).click();
    await panel.getByRole('combobox', { name: 'New owner' }).fill('erin');
    await panel.getByRole('option', { name: 'Erin Eng' }).click();
    await panel.getByRole('button', { name: 'Hand over' }).click();
    await panel.locator('.owner').getByText('Erin Eng').waitFor();
    await panel.getByRole('button', { name: 'Post update' }).click();
    await panel.getByRole('textbox', { name: 'What changed' }).fill('We roll back');
    await panel.getByRole('button', { name: 'Post', exact: true }).click();
    await panel.getByText(/^The update on SEV-1 is posted/).waitFor();
    expect((await team.messages((await team.sevChannel()).id)).some(({ text }) => text.includes('We roll back'))).toBe(
      true,
    );
    const { is, needs } = await widths();
    expect([is <= 320, needs <= is]).toEqual([true, true]);
    expect(await violationsIn(site, 'SEV')).toEqual([]);
  },
  4 * patienceMs,
);

it(
  'says in light, too, why what may not be done may not',
  async () => {
    const panel = await look('reader', 'light');
    await panel.getByRole('button', { name: 'Mitigated' }).focus();
    await panel.locator('p', { hasText: 'Your Jira account has no right to change this incident.' }).first().waitFor();
    expect(await panel.getByRole('button', { name: /^Edit|^Correct/ }).count()).toBe(0);
    expect(await violationsIn(site, 'SEV')).toEqual([]);
  },
  3 * patienceMs,
);

import type { Browser } from 'playwright-core';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, teamOf } from '../e2e/team.ts';
import { launchBrowser } from './launch-browser.ts';
import { openSitePage, patienceMs, type SitePage } from './site-page.ts';

let workbench: WorkbenchDriver;
let browser: Browser;
let site: SitePage;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge', fresh: true });
  await openASev(await teamOf(workbench));
  browser = await launchBrowser();
  site = await openSitePage(browser, workbench.origin);
}, startPatienceMs);
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

it(
  'a person marks a message, edits it, and corrects the timeline',
  async () => {
    await site.lookAs('on-call');
    await site.openChannel('sev-1-payments-fail');
    await site.write('The disc is full');
    const message = site.message('The disc is full');
    await message.hover();
    await message.getByRole('button', { name: 'Add reaction' }).click();
    await message.getByRole('menuitem', { name: /pushpin/ }).click();
    await site.message('The disc is full').getByRole('button', { name: 'pushpin, 1', pressed: true }).waitFor();
    await message.getByRole('button', { name: 'More actions' }).click();
    await message.getByRole('menuitem', { name: 'Edit message' }).click();
    const editing = site.modal('Edit message');
    await editing.getByLabel('Message').fill('The disk is full');
    await editing.getByRole('button', { name: 'Save' }).click();
    await site.message('The disk is full').getByText('(edited)').waitFor();
    await workbench.idle();
    await site.write('/sev timeline');
    const list = site.modal('Timeline');
    await list.getByText('Omar Okafor: The disk is full').waitFor();
    await list.getByRole('button', { name: 'More', exact: true }).last().click();
    await list.getByRole('menuitem', { name: 'Edit' }).click();
    const form = site.modal('Edit the entry');
    await form.getByLabel('What happened?').fill('The log disk was full');
    await form.getByRole('button', { name: 'Save' }).click();
    await site.modal('Timeline').getByText('Omar Okafor: The log disk was full').waitFor();
    expect(site.problems).toEqual([]);
  },
  4 * patienceMs,
);

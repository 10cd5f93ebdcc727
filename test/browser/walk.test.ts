import type { Browser } from 'playwright-core';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { launchBrowser } from './launch-browser.ts';
import { openSitePage, patienceMs, type SitePage } from './site-page.ts';

const channel = 'sev-1-checkout-fails';
let workbench: WorkbenchDriver;
let browser: Browser;
let site: SitePage;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge', fresh: true });
  browser = await launchBrowser();
  site = await openSitePage(browser, workbench.origin);
}, startPatienceMs);
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

/** One incident from a message to a closed SEV; each step goes on where the last one ended. */
describe('a person takes an incident through Slack, Jira and Confluence', () => {
  let broken = '';
  const step = (name: string, work: () => Promise<unknown>) =>
    it(
      name,
      async () => {
        if (broken) throw new Error(`Not tried, since this failed: ${broken}`);
        broken = name;
        await work();
        broken = '';
      },
      3 * patienceMs,
    );

  step('reports a suspicion and sees the card for the on-call', async () => {
    await site.lookAs('reporter');
    await site.write('/sev report Checkout fails');
    await site.message('Suspected incident SEV-1').getByText('@Omar Okafor').waitFor();
    await site.message('Only visible to you').getByText('SEV-1').waitFor();
  });

  step('acknowledges it as the on-call, and Jira shows it under investigation', async () => {
    await site.lookAs('on-call');
    await site.message('Suspected incident SEV-1').getByRole('button', { name: 'Acknowledge' }).click();
    await site.openIssue('SEV-1');
    await site.status('Investigating').waitFor();
  });

  step('is told at the field what the form for opening a SEV lacks', async () => {
    await site.messages.getByRole('button', { name: 'Open a SEV' }).last().click();
    const modal = site.modal('Open a SEV');
    await modal.getByRole('button', { name: 'Open the SEV' }).click();
    await modal.getByRole('alert').first().waitFor();
  });

  step('opens the SEV and finds its channel with the pinned summary', async () => {
    const modal = site.modal('Open a SEV');
    await modal.getByRole('radio', { name: /SEV 2 major/ }).check();
    await modal.getByRole('button', { name: 'Open the SEV' }).click();
    await modal.waitFor({ state: 'detached' });
    await site.openChannel(channel);
    await site.message('Pinned').getByText('SEV 2 major').first().waitFor();
    await site.status('Open').waitFor();
  });

  step('changes the severity in the channel, and Jira follows', async () => {
    await site.write('/sev severity sev1 everyone is affected');
    await site.message('Severity is now SEV 1 critical').waitFor();
    await site.jira.locator('select[aria-label="SEV severity"].severity-1').waitFor();
  });

  step('changes the severity in Jira, and the channel follows', async () => {
    await site.jira.getByLabel('SEV severity').selectOption({ label: 'SEV 3 minor' });
    await site.message('Severity is now SEV 3 minor').waitFor();
    await site.message('Pinned').getByText('SEV 3 minor').first().waitFor();
  });

  step('describes the impact from the pinned summary, then in Jira, and each side follows', async () => {
    await site.message('Pinned').getByRole('button', { name: 'Impact' }).click();
    const modal = site.modal('Impact');
    await modal.getByLabel('Impact (optional)').fill('Nobody can pay');
    await modal.getByRole('checkbox', { name: /availability/ }).check();
    await modal.getByRole('button', { name: 'Save' }).click();
    await modal.waitFor({ state: 'detached' });
    await site.jira.getByText('Nobody can pay').first().waitFor();
    await site.jira.getByRole('button', { name: 'Edit SEV impact', exact: true }).click();
    await site.jira.getByRole('textbox', { name: 'SEV impact', exact: true }).fill('Half can pay');
    await site.jira.getByRole('button', { name: 'Save' }).click();
    await site.message('Pinned').getByText('Impact: Half can pay').waitFor();
    await site.page.getByRole('navigation', { name: 'Bookmarks' }).getByText('SEV-1 in Jira').waitFor();
  });

  step('sees the same in the app’s panel and changes it there', async () => {
    const panel = site.screen('SEV');
    await panel.getByText('SEV 3 minor').first().waitFor();
    await panel.getByRole('button', { name: 'Change severity' }).click();
    await panel.getByRole('radio', { name: /SEV 2/ }).check();
    await panel.getByRole('textbox', { name: 'Why' }).fill('a second region fails');
    await panel.getByRole('button', { name: 'Save severity' }).click();
    await site.message('a second region fails').waitFor();
  });

  step('says that it is mitigated and reads the post mortem with the live macro', async () => {
    await site.write('/sev mitigated Restarted the gateway');
    await site.message('post mortem is drafted').waitFor();
    await site.status('Mitigated').waitFor();
    await site.show('Slack', 'Confluence');
    await site.openPage(/^SEV-1 post mortem/);
    await site.screen('SEV post mortem').getByText('Mitigated').first().waitFor();
    await site.screen('SEV post mortem', 1).getByText('Restarted the gateway').first().waitFor();
  });

  step('adds a high-priority follow-up, which Jira shows as a sub-task', async () => {
    await site.write('/sev followup high Add an alarm');
    await site.show('Slack', 'Jira');
    await site.jira.getByRole('listitem', { name: 'SEV-2' }).getByText('Add an alarm').waitFor();
  });

  step('is refused to close the SEV, in Slack and in Jira, with the follow-up named', async () => {
    await site.write('/sev close');
    await site
      .message(/can.t be closed yet/)
      .getByText('Add an alarm')
      .waitFor();
    await site.transition('Mitigated', /^Close/);
    await site.jira
      .getByRole('alert')
      .getByText(/SEV-2 Add an alarm/)
      .waitFor();
  });

  step('finishes the follow-up and closes the SEV', async () => {
    await site.jira
      .getByRole('listitem', { name: 'SEV-2' })
      .getByRole('button', { name: 'To Do', exact: true })
      .click();
    await site.page.getByRole('menuitem', { name: 'Done' }).click();
    await site.jira
      .getByRole('listitem', { name: 'SEV-2' })
      .getByRole('button', { name: 'Done', exact: true })
      .waitFor();
    await site.write('/sev close');
    await site.message('SEV-1 is now Closed').waitFor();
    await site.status('Closed').waitFor();
    await site.screen('SEV').getByText('Not yet', { exact: true }).waitFor({ state: 'hidden' });
  });

  it('meets no error on the way', async () => {
    expect(site.problems).toEqual([]);
    await workbench.expectNothingUnmodelled();
  });
});

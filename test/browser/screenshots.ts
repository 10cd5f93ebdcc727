/**
 * Takes the pictures in `docs/screenshots/` from a newly seeded site, so that they show what the code does now:
 * `npm run screenshots`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { startWorkbench } from '../driver/start-workbench.ts';
import { launchBrowser } from './launch-browser.ts';
import { openSitePage } from './site-page.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const usual = { width: 1440, height: 900 };

mkdirSync(folder, { recursive: true });
const workbench = await startWorkbench({ bundle: 'forge', fresh: true });
const browser = await launchBrowser();
try {
  const site = await openSitePage(browser, workbench.origin, usual);
  const panel = site.screen('SEV');
  const told = panel.getByText('Restarted the payment gateway');
  await site.lookAs('reporter');
  await reportAndOpen();
  await mitigate();
  await refuseToClose();
  await insertMacro();
  await runAutomation();
  await changeSettings();
  await changeTheLook();
  await lookAtTheProject();

  /** Takes the picture when all that it is about can be seen. */
  async function take(name: string, ...shown: readonly Locator[]): Promise<void> {
    await workbench.idle();
    await Promise.all(shown.map((it) => it.first().waitFor()));
    await site.page.mouse.move(0, 0);
    await site.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
    console.log(`docs/screenshots/${name}.png`);
  }

  async function reportAndOpen(): Promise<void> {
    await site.show('Slack', 'Jira');
    await site.write('/sev report Checkout fails for one in ten customers since 10:15');
    await site.message('Suspected incident SEV-1').waitFor();
    await site.lookAs('on-call');
    await site.messages.getByRole('button', { name: 'Acknowledge' }).last().click();
    await site.openIssue('SEV-1');
    const acknowledged = site.message('Investigated by').getByRole('button', { name: 'Open a SEV' });
    await take('report-card', acknowledged, site.status('Investigating'), panel.getByRole('button'));

    await acknowledged.click();
    const modal = site.modal('Open a SEV');
    await modal.getByLabel('Title').fill('Checkout fails');
    await modal.getByRole('radio', { name: /SEV 2 major/ }).check();
    await take('open-a-sev', modal);
    await modal.getByRole('button', { name: 'Open the SEV' }).click();

    await site.openChannel('sev-1-checkout-fails');
    const summary = site.message('Pinned');
    await take('sev-channel', summary, site.status('Open'), panel.getByText('SEV 2 major'));
    await site.show('Calls');
    await site.pane('Calls').getByRole('combobox').selectOption('run-job');
    await take('calls', site.pane('Calls').getByText('conversations.create'));
  }

  async function mitigate(): Promise<void> {
    await site.show('Slack', 'Jira', 'Confluence');
    await site.write('/sev severity sev1 a second region fails');
    await site.message('Severity is now SEV 1 critical').waitFor();
    await site.write('/sev followup high @Erin Eng Add an alarm on failed payments');
    await site.message('Added high-priority follow-up').waitFor();
    await site.write('/sev followup low Tidy the dashboard');
    await site.message('Added low-priority follow-up').waitFor();
    await site.write('/sev mitigated Restarted the payment gateway');
    await site.message('post mortem is drafted').waitFor();
    await site.openPage(/^SEV-1 post mortem/);
    const macro = site.screen('SEV post mortem').getByText('Mitigated');
    await site.page.setViewportSize({ width: 1800, height: 1000 });
    await take('workbench', site.message('post mortem is drafted'), site.status('Mitigated'), told, macro);
    await site.page.setViewportSize(usual);
    await site.show('Confluence');
    await take('post-mortem-with-macro', macro);
    await site.show('Jira');
    await take('issue-with-panel', site.status('Mitigated'), told, site.jira.getByText('Tidy the dashboard'));
  }

  async function refuseToClose(): Promise<void> {
    await site.show('Slack', 'Jira');
    await site.write('/sev close');
    await site.transition('Mitigated', /^Close/);
    const named = 'Add an alarm on failed payments';
    const inSlack = site.message(/can.t be closed yet/).getByText(named);
    await take('close-refused', inSlack, site.jira.getByRole('alert').getByText(named), told);
    await site.jira.getByRole('alert').getByRole('button').click();
  }

  async function insertMacro(): Promise<void> {
    await site.show('Confluence');
    await site.openPage('Incident Response');
    await site.confluence.getByRole('button', { name: 'Insert macro' }).click();
    await site.page.getByRole('menuitem', { name: /SEV post mortem/ }).click();
    const config = site.screen('Choose the SEV');
    await config.getByRole('textbox').fill('SEV-1');
    await take('macro-configuration', config.getByRole('button', { name: 'Save' }));
    await config.getByRole('button', { name: 'Cancel' }).click();
  }

  async function runAutomation(): Promise<void> {
    await site.show('Slack', 'Automation');
    const automation = site.pane('Automation');
    const theForm = automation.getByRole('button', { name: /the app.s form/ });
    await theForm.click();
    const form = site.screen('Open a SEV form');
    await form.getByLabel('Title of a new incident').fill('Mail is late');
    await form.getByRole('radio', { name: /SEV 3/ }).check();
    await take('automation-form', form.getByRole('form'));
    await automation.getByRole('button', { name: 'Next' }).click();
    await theForm.click();
    await automation.getByRole('button', { name: 'Run', exact: true }).click();
    const outputs = automation.getByRole('region', { name: 'Outputs' });
    await outputs.waitFor();
    await site.openChannel('sev-4-mail-is-late');
    await take('automation', site.message('Pinned'), outputs);
  }

  async function changeSettings(): Promise<void> {
    await site.show('Slack', 'Jira');
    await site.lookAs('administrator');
    const back = site.jira.getByRole('button', { name: '← All issues' });
    if (await back.isVisible()) await back.click();
    await site.jira.getByRole('button', { name: 'SEV Response settings' }).click();
    const settings = site.screen('SEV Response settings');
    const sev1 = settings.getByRole('region', { name: 'SEV 1 critical' });
    await sev1.getByRole('textbox', { name: 'Add a person' }).fill('sam@example.com');
    await sev1.getByRole('button', { name: 'Add person' }).click();
    await take('settings', sev1.getByText('Sam Sato'), settings.getByText('1 unsaved change'));
    await site.jira.getByRole('button', { name: 'SEV issues' }).click();
    await site.lookAs('on-call');
    await site.openIssue('SEV-1');
  }

  async function lookAtTheProject(): Promise<void> {
    await workbench.importSevs({ count: 150, months: 12 });
    await site.jira.getByRole('button', { name: '← All issues' }).click();
    // The first pass counts what was there before the app.
    await workbench.advance(300);
    await site.show('Jira');
    await site.jira.getByRole('button', { name: 'SEV overview' }).click();
    const overview = site.screen('SEV overview');
    await site.page.setViewportSize({ width: 1440, height: 1300 });
    await take('sev-overview', overview.getByRole('figure', { name: 'Time to close' }));
    await site.page.setViewportSize(usual);
  }

  async function changeTheLook(): Promise<void> {
    await site.show('Slack', 'Jira', 'Calls');
    await site.openChannel('sev-1-checkout-fails');
    await site.page.getByRole('button', { name: 'Use the dark theme' }).click();
    await take('dark', told, site.pane('Calls').getByText('job-runner'));
    await site.page.getByRole('button', { name: 'Use the light theme' }).click();
    await site.page.setViewportSize({ width: 480, height: 900 });
    await site.show('Slack');
    await take('narrow', site.message(/can.t be closed yet/));
    await site.show('Jira');
    await told.waitFor();
    await site.page.locator('iframe[title="SEV"]').evaluate((frame) => frame.scrollIntoView());
    await take('narrow-issue', told);
  }
} finally {
  await browser.close();
  await workbench.stop();
}

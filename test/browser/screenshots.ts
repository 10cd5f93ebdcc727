/**
 * Takes the pictures in `docs/screenshots/` from a newly seeded site, so that they show what the code does now:
 * `npm run screenshots`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startWorkbench } from '../driver/start-workbench.ts';
import { launchBrowser } from './launch-browser.ts';
import { openSitePage } from './site-page.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
mkdirSync(folder, { recursive: true });
const workbench = await startWorkbench({ bundle: 'forge', fresh: true });
const browser = await launchBrowser();
try {
  await takeAll();
} finally {
  await browser.close();
  await workbench.stop();
}

async function takeAll(): Promise<void> {
  const site = await openSitePage(browser, workbench.origin, { width: 1440, height: 900 });
  const take = async (name: string) => {
    await workbench.idle();
    // The page reads again every second or two.
    await site.page.waitForTimeout(2500);
    await site.page.mouse.move(720, 895);
    await site.page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`docs/screenshots/${name}.png`);
  };
  await site.lookAs('reporter');
  await site.write('/sev report Checkout fails for one in ten customers since 10:15');
  await site.message('Suspected incident SEV-1').waitFor();
  await site.lookAs('on-call');
  await site.messages.getByRole('button', { name: 'Acknowledge' }).last().click();
  await site.openIssue('SEV-1');
  await take('report-card');

  await site.messages.getByRole('button', { name: 'Open a SEV' }).last().click();
  const modal = site.modal('Open a SEV');
  await modal.getByLabel('Title').fill('Checkout fails');
  await modal.getByRole('radio', { name: /SEV 2 major/ }).check();
  await take('open-a-sev');
  await modal.getByRole('button', { name: 'Open the SEV' }).click();
  await site.openChannel('sev-1-checkout-fails');
  await site.message('Pinned').waitFor();
  await site.write('/sev severity sev1 a second region fails');
  await site.message('Severity is now SEV 1 critical').waitFor();
  await take('whole-site');

  await site.write('/sev followup high @Erin Eng Add an alarm on failed payments');
  await site.write('/sev followup low Tidy the dashboard');
  await site.write('/sev mitigated Restarted the payment gateway');
  await site.message('post mortem is drafted').waitFor();
  await site.show('Jira');
  await take('issue-with-panel');
  await site.transition('Mitigated', /^Close/);
  await site.jira.getByRole('alert').waitFor();
  await take('close-refused');

  await site.show('Confluence');
  await site.openPage(/^SEV-1 post mortem/);
  await site.screen('SEV post mortem').getByText('SEV-1').first().waitFor();
  await take('post-mortem-with-macro');
  await site.confluence.getByRole('button', { name: 'Insert macro' }).click();
  await site.page.getByRole('menuitem', { name: /SEV post mortem/ }).click();
  await site.screen('Choose the SEV').getByRole('textbox').fill('SEV-1');
  await take('macro-configuration');
  await site.screen('Choose the SEV').getByRole('button', { name: 'Cancel' }).click();

  await site.show('Slack', 'Automation');
  const automation = site.pane('Automation');
  await automation.getByLabel('Title of a new incident').fill('Mail is late');
  await automation.getByLabel(/^Severity/).fill('3');
  await automation.getByRole('button', { name: 'Run', exact: true }).click();
  await automation.getByRole('region', { name: 'Outputs' }).waitFor();
  await take('automation');
  await site.show('Calls');
  await take('calls');

  await site.show('Slack', 'Jira', 'Calls');
  await site.page.getByRole('button', { name: 'Use the dark theme' }).click();
  await take('dark');
  await site.page.setViewportSize({ width: 900, height: 900 });
  await take('narrow');
}

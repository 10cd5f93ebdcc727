import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { launchBrowser } from './launch-browser.ts';
import { openSitePage, patienceMs, type SitePage } from './site-page.ts';

let workbench: WorkbenchDriver;
let browser: Browser;
let site: SitePage;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge', fresh: true });
  browser = await launchBrowser();
  await workbench.slack.command({ user: 'engineer', channel: '#eng-crossteam', text: 'open sev2 Checkout fails' });
  await workbench.idle();
}, startPatienceMs);
beforeEach(async () => {
  site = await openSitePage(browser, workbench.origin);
  await site.lookAs('engineer');
});
afterEach(async () => {
  expect(site.problems).toEqual([]);
  await site.page.close();
  await workbench.expectNothingUnmodelled();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

describe('the post mortem macro put into a page by hand', () => {
  it(
    'shows the SEV that its configuration screen was told',
    async () => {
      await site.show('Confluence');
      await site.openPage('Incident Response');
      await site.confluence.getByRole('button', { name: 'Insert macro' }).click();
      await site.page.getByRole('menuitem', { name: /SEV post mortem/ }).click();
      const config = site.screen('Choose the SEV');
      await config.getByRole('textbox').fill('SEV-1');
      await config.getByRole('button', { name: 'Save' }).click();
      await site.screen('SEV post mortem').getByText('Checkout fails').first().waitFor();
    },
    3 * patienceMs,
  );
});

describe('the automation action', () => {
  it(
    'opens a SEV with its channel and says where',
    async () => {
      await site.show('Automation', 'Slack');
      const automation = site.pane('Automation');
      await automation.getByLabel('Title of a new incident').fill('Mail is late');
      await automation.getByLabel(/^Severity/).fill('3');
      await automation.getByRole('button', { name: 'Run', exact: true }).click();
      await automation.getByRole('region', { name: 'Outputs' }).getByText('sev-2-mail-is-late').waitFor();
      await site.openChannel('sev-2-mail-is-late');
    },
    3 * patienceMs,
  );
});

describe('a message in Slack', () => {
  it(
    'is reported as an incident from its menu',
    async () => {
      await site.show('Slack');
      await site.write('Search answers slowly');
      await site.message('Search answers slowly').getByRole('button', { name: 'More actions' }).click();
      await site.page.getByRole('menuitem', { name: 'Report as an incident' }).click();
      await site.modal('Report an incident').getByRole('button', { name: 'Report', exact: true }).click();
      await site.message('Suspected incident').getByText('Search answers slowly').waitFor();
    },
    3 * patienceMs,
  );

  it('keeps what is typed while the one before is on its way', async () => {
    await site.show('Slack');
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await site.page.route('**/workbench/slack/post', async (route) => {
      await held;
      await route.continue();
    });
    await site.write('The first');
    const field = site.page.getByRole('textbox', { name: /^Message #/ });
    await field.fill('The second');
    letGo();
    await site.message('The first').waitFor();
    await site.page.getByRole('button', { name: 'Send', exact: true }).click();
    await site.message('The second').waitFor();
  });

  it('of a guest brings Jira and Confluence no further than their log-in', async () => {
    await site.lookAs('guest');
    await site.show('Jira', 'Confluence');
    await site.jira.getByRole('heading', { name: 'Log in to Jira' }).waitFor();
    await site.confluence.getByRole('heading', { name: 'Log in to Confluence' }).waitFor();
  });
});

describe('the app’s own place in Slack', () => {
  it(
    'shows the Home tab, reports from it, and answers under Messages',
    async () => {
      const { page } = site;
      await page
        .getByRole('navigation', { name: 'Channels' })
        .getByRole('button', { name: /SEV Response/ })
        .first()
        .click();
      const home = page.getByRole('region', { name: 'SEV Response Home' });
      await home.getByText('Checkout fails').first().waitFor();
      await home.getByRole('button', { name: 'Report an incident' }).click();
      await page.getByLabel('What do you suspect?').fill('Cards fail');
      await page.getByRole('button', { name: 'Report', exact: true }).click();
      await page.getByRole('button', { name: 'Messages', exact: true }).click();
      await page.getByText('Thank you. Your report is').waitFor();
      await page.getByText('Sending messages to this app has been turned off.').waitFor();
    },
    3 * patienceMs,
  );
});

describe('the app’s screens', () => {
  it(
    'keep to the content policy and cannot go round the bridge',
    async () => {
      await site.show('Jira');
      await site.openIssue('SEV-1');
      const panel = site.screen('SEV');
      await panel.getByText('SEV 2 major').first().waitFor();
      const past = await panel.locator('body').evaluate(async () => (await fetch('/rest/api/3/myself')).status);
      expect(past).toBe(403);
      const answer = await fetch(`${workbench.origin}/workbench/page/policy-breaches`);
      expect(await answer.json()).toEqual({ breaches: [] });
    },
    3 * patienceMs,
  );
});

describe.each(['light', 'dark'] as const)('the page in its %s theme', (colorScheme) => {
  it(
    'has no serious accessibility failure',
    async () => {
      const themed = await openSitePage(browser, workbench.origin, { colorScheme });
      await themed.lookAs('engineer');
      await themed.openIssue('SEV-1');
      await themed.screen('SEV').getByText('SEV 2 major').first().waitFor();
      await themed.page.evaluate(axe.source);
      const found = await themed.page.evaluate(() => window.axe.run(document, { iframes: false }));
      const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      const named = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      expect(named).toEqual([]);
      await themed.page.close();
    },
    3 * patienceMs,
  );
});

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

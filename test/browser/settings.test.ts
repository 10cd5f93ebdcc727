import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { launchBrowser } from './launch-browser.ts';
import { openSitePage, patienceMs, type SitePage } from './site-page.ts';

let workbench: WorkbenchDriver;
let browser: Browser;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge', fresh: true });
  browser = await launchBrowser();
}, startPatienceMs);
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const title = 'SEV Response settings';

async function openSettings(site: SitePage) {
  await site.lookAs('administrator');
  await site.show('Jira');
  await site.jira.getByRole('button', { name: title }).click();
  const settings = site.screen(title);
  await settings.getByRole('form', { name: 'Settings' }).waitFor();
  return settings;
}

describe('an administrator who changes whom a SEV 2 invites', () => {
  it(
    'finds them in the channel of the next one',
    async () => {
      const site = await openSitePage(browser, workbench.origin);
      const settings = await openSettings(site);
      const sev2 = settings.getByRole('region', { name: 'SEV 2 major' });
      await sev2.getByRole('textbox', { name: 'Add a person' }).fill('sam@example.com');
      await sev2.getByRole('button', { name: 'Add person' }).click();
      await sev2.getByRole('list', { name: 'People chosen' }).getByText('Sam Sato').waitFor();
      await settings.getByRole('button', { name: 'Save' }).click();
      await settings.getByText('SEV 2 major: people: nobody → Sam Sato').waitFor();
      await site.show('Slack');
      await site.lookAs('engineer');
      await site.write('/sev open sev2 Checkout fails');
      await site.lookAs('support');
      await site.openChannel('sev-1-checkout-fails');
      expect(site.problems).toEqual([]);
      await site.page.close();
    },
    4 * patienceMs,
  );
});

describe('an administrator who edits the post mortem template in Confluence', () => {
  it(
    'is refused what is no storage format, and the next post mortem is made from what they saved',
    async () => {
      const site = await openSitePage(browser, workbench.origin);
      const settings = await openSettings(site);
      await settings.getByRole('button', { name: 'Create the template' }).click();
      await settings.getByRole('button', { name: 'Open the template' }).click();
      const editor = site.confluence.getByRole('form', { name: 'Template' });
      const body = editor.getByLabel('Body, in storage format');
      const before = await body.inputValue();
      await body.fill(`${before}<p>`);
      await editor.getByRole('button', { name: 'Save' }).click();
      await editor.getByRole('alert').waitFor();
      await body.fill(`<h2>Written by the team</h2>${before}`);
      await editor.getByRole('button', { name: 'Save' }).click();
      await editor.getByText(/^Saved/).waitFor();
      await site.lookAs('engineer');
      await site.show('Slack');
      await site.openChannel('sev-1-checkout-fails');
      await site.write('/sev mitigated Restarted it');
      await site.message('The post mortem is drafted').waitFor();
      await site.show('Confluence');
      await site.openPage(/^SEV-1 post mortem/);
      await site.confluence.getByRole('heading', { name: 'Written by the team' }).waitFor();
      expect(site.problems).toEqual([]);
      await site.page.close();
    },
    4 * patienceMs,
  );
});

describe('somebody who is no administrator of Jira', () => {
  it(
    'is refused by Jira, even with the page’s address',
    async () => {
      const site = await openSitePage(browser, workbench.origin);
      await openSettings(site);
      await site.lookAs('engineer');
      await site.jira.getByRole('alert').getByText('Only administrators of Jira see its settings.').waitFor();
      expect(await site.page.locator(`iframe[title="${title}"]`).count()).toBe(0);
      await site.page.close();
    },
    2 * patienceMs,
  );
});

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 400],
] as const)('the settings in the %s theme, %i pixels wide', (colorScheme, width) => {
  it(
    'have no accessibility failure, keep to the content policy and are not cut off',
    async () => {
      const site = await openSitePage(browser, workbench.origin, { colorScheme, width });
      const settings = await openSettings(site);
      await settings.getByRole('button', { name: 'Check everything' }).click();
      await settings.getByRole('list', { name: 'Findings' }).getByText('The five-minute schedule').waitFor();
      await settings.getByRole('combobox', { name: 'Stakeholder channel' }).selectOption({ label: 'Another channel…' });
      await settings.getByRole('combobox', { name: 'Who is on call' }).selectOption('rotation');
      await settings.getByRole('button', { name: 'Add a layer' }).click();
      const onCall = settings.getByRole('region', { name: 'On call' });
      await onCall.getByRole('textbox', { name: 'Add a person', exact: true }).fill('erin@example.com');
      await onCall.getByRole('group', { name: 'Layer' }).getByRole('button', { name: 'Add person' }).click();
      await onCall.getByRole('button', { name: 'Remove Erin Eng' }).waitFor();
      await onCall.getByRole('button', { name: 'Cover at some hours only' }).click();
      await onCall.getByRole('button', { name: 'Preview the coming four weeks' }).click();
      await onCall.getByText('nobody (a gap)').first().waitFor();
      const frame = site.page.frames().find((each) => each.url().includes('/frames/settings/'));
      if (!frame) throw new Error('The settings have no frame');
      await frame.evaluate(axe.source);
      const found = await frame.evaluate(() => window.axe.run(document, {}));
      const named = found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect(named).toEqual([]);
      const overflow = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      const breaches = await fetch(`${workbench.origin}/workbench/page/policy-breaches`);
      expect(await breaches.json()).toEqual({ breaches: [] });
      await site.page.close();
    },
    3 * patienceMs,
  );
});

describe('an administrator of a site on which nobody has told the app anything', () => {
  it(
    'sets it up by clicking alone, as far as a drill that is closed',
    async () => {
      await workbench.reset({ withoutVariables: true });
      const { slack, jira, confluence } = await workbench.session();
      const site = await openSitePage(browser, workbench.origin);
      await site.lookAs('administrator');
      await site.show('Jira');
      await site.jira.getByRole('button', { name: title }).click();
      const setUp = site.screen(title).getByRole('region', { name: 'Set up' });
      await setUp.getByLabel('Bot token').fill(slack.botToken);
      await setUp.getByLabel('Signing secret').fill(slack.signingSecret);
      await setUp.getByRole('button', { name: 'Connect Slack' }).click();
      const step = (name: string) => setUp.getByRole('listitem', { name });
      const useIt = async (name: string) => {
        await step(name)
          .getByRole('button', { name: `Use it: ${name}` })
          .click();
        await step(name).getByRole('img', { name: 'Done' }).waitFor();
      };
      await step('Slack app').getByRole('img', { name: 'Done' }).waitFor();
      for (const [name, text] of [
        ['Channel in which incidents are reported', slack.channels.reports.id],
        ['Jira project of the incidents', jira.projectKey],
        ['Confluence space of the post mortems', confluence.spaceKey],
      ] as const) {
        await step(name).getByRole('textbox').fill(text);
        await useIt(name);
      }
      for (const [name, group] of [
        ['User group of everyone in engineering', '@eng (Engineering)'],
        ['User group of whoever is on call', '@on-call (On call)'],
      ] as const) {
        await step(name).getByRole('combobox').selectOption({ label: group });
        await useIt(name);
      }
      await site.screen(title).getByRole('form', { name: 'Settings' }).waitFor();
      await step('First drill').getByText('/sev drill Our first drill').waitFor();
      await site.show('Slack');
      await site.openChannel(slack.channels.reports.name);
      await site.write('/sev drill Our first drill');
      await site.openChannel('sev-1-drill-our-first-drill');
      for (const command of ['/sev mitigated Rehearsed', '/sev close']) {
        await site.write(command);
        await workbench.idle();
      }
      const issue = await workbench.jiraAs('administrator')('/rest/api/3/issue/SEV-1?fields=status');
      expect(issue.body.fields.status.name).toBe('Closed');
      expect(site.problems).toEqual([]);
      await site.page.close();
    },
    4 * patienceMs,
  );
});

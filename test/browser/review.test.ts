import type { Browser } from 'playwright-core';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';
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
  const { id, name } = await openASev(team);
  await team.type('on-call', id, 'mitigated Restarted the gateway');
  site = await openSitePage(browser, workbench.origin);
  await site.lookAs('on-call');
  await site.openChannel(name);
}, startPatienceMs);
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

describe('a post mortem meeting, by clicking alone', () => {
  it(
    'is scheduled with the people chosen, and recorded with those who came',
    async () => {
      await site.messages.getByRole('button', { name: 'Meeting', exact: true }).last().click();
      const form = site.modal('Post mortem meeting');
      await form.getByRole('button', { name: 'Take out Rita Reyes' }).click();
      await form.getByLabel('Add somebody').selectOption('Erin Eng');
      await form.getByRole('button', { name: 'Schedule' }).click();
      const invitation = site.message('Invited:');
      await invitation.getByText('@Erin Eng').first().waitFor();
      expect(await invitation.getByText('@Rita Reyes').count()).toBe(0);
      await site.message('SEV-1-post-mortem.ics').waitFor();

      await invitation.getByRole('button', { name: 'Meeting held' }).click();
      const held = site.modal('Meeting held');
      await held.getByLabel('Timeline and impact were reviewed').check();
      await held.getByRole('button', { name: 'Take out Erin Eng' }).click();
      await held.getByRole('button', { name: 'Record' }).click();
      await site.message('SEV-1 is now Follow-up').waitFor();
      expect(await team.timeline('SEV-1')).toContainEqual(
        expect.stringMatching(/^Timeline and impact reviewed in the meeting.*There: Omar Okafor$/),
      );
    },
    3 * patienceMs,
  );
});

describe('a form of the app', () => {
  it.each(['followup', 'impact', 'update', 'role', 'note', 'contribute', 'severity', 'owner', 'reopen'])(
    'can be filled in to its last field: /sev %s',
    async (word) => {
      await site.write(`/sev ${word}`);
      const form = site.page.getByRole('dialog');
      await form.locator('.modal-input').first().waitFor();
      expect(await form.getByText('is not drawn here').count()).toBe(0);
      await form.getByRole('button', { name: 'Close' }).click();
      await form.waitFor({ state: 'hidden' });
      expect(site.problems).toEqual([]);
    },
    2 * patienceMs,
  );
});

import type { Browser } from 'playwright-core';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';
import { violationsIn } from './axe-in-screen.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Look, openSitePage, patienceMs, type SitePage } from './site-page.ts';

const title = 'SEV post mortem';
/** The page of a post mortem holds the macro three times, each with a part of the SEV. */
const parts = ['facts', 'timeline', 'follow-ups'] as const;
let workbench: WorkbenchDriver;
let browser: Browser;
let team: Team;
const open: SitePage[] = [];

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge', fresh: true });
  browser = await launchBrowser();
  team = await teamOf(workbench);
  const { id } = await openASev(team);
  await team.type('on-call', id, 'mitigated Restarted it');
  await team.type('on-call', id, 'followup high Add an alarm');
}, startPatienceMs);
afterEach(async () => {
  for (const site of open.splice(0)) {
    expect(site.problems).toEqual([]);
    await site.page.close();
  }
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

async function read(as: Parameters<SitePage['lookAs']>[0], look: Look = {}, before = async (_: SitePage) => {}) {
  const site = await openSitePage(browser, workbench.origin, look);
  open.push(site);
  await before(site);
  await site.lookAs(as);
  await site.show('Confluence');
  await site.openPage(/^SEV-1 post mortem/);
  const part = (name: (typeof parts)[number]) => site.screen(title, parts.indexOf(name));
  const violations = (name: (typeof parts)[number]) => violationsIn(site, title, parts.indexOf(name));
  return { site, part, violations };
}

it(
  'two people edit a follow-up at once: each sees the other’s words, and none are lost',
  async () => {
    const [erin, omar] = await Promise.all([read('engineer'), read('on-call')]);
    const [erins, omars] = [erin.part('follow-ups'), omar.part('follow-ups')];
    for (const macro of [erins, omars]) await macro.getByRole('button', { name: 'Edit SEV-2' }).click();
    const words = (macro: typeof erins) => macro.getByRole('textbox', { name: 'What has to be done' });
    await words(erins).fill('Add an alarm at night');
    await words(omars).fill('Page on failed payments');
    await omars.getByRole('radio', { name: /^Low/ }).check();
    await omars.getByRole('button', { name: 'Save' }).click();
    await erins.getByText('Page on failed payments', { exact: true }).waitFor();
    await erins.getByRole('button', { name: 'Save' }).click();
    await erins.getByText(/Somebody else changed the title of SEV-2/).waitFor();
    expect(await words(erins).inputValue()).toBe('Add an alarm at night');
    await erins.getByRole('button', { name: 'Save' }).click();
    await omars.getByText('Add an alarm at night', { exact: true }).waitFor();
    expect((await team.issue('SEV-2')).fields).toMatchObject({
      summary: 'Add an alarm at night',
      priority: { name: 'Low' },
    });
  },
  4 * patienceMs,
);

/** Lets the app's answers tell of a SEV to which a great deal happened. */
async function crowd({ page }: SitePage): Promise<void> {
  const timeline = Array.from({ length: 500 }, (_, index) => ({
    id: `entry-${index}`,
    at: new Date(Date.UTC(2026, 0, 2, 0, index)).toISOString(),
    text: `Entry ${index + 1} of 500`,
  }));
  const followUps = Array.from({ length: 200 }, (_, index) => ({
    ...{ issueKey: `SEV-${1000 + index}`, title: `Task ${index + 1} of 200`, url: 'https://example.com/1' },
    ...{ priority: index % 2 === 0 ? 'high' : 'low', done: false, statusName: 'To Do' },
  }));
  await page.route('**/workbench/page/invoke', async (route) => {
    const response = await route.fetch();
    const crowded = JSON.parse(await response.text(), (key, value) =>
      key === 'sev' ? { ...value, timeline, followUps } : value,
    );
    await route.fulfill({ response, json: crowded });
  });
}

it(
  'five hundred entries and two hundred follow-ups are all reached, and one can type at once',
  async () => {
    const { part } = await read('engineer', {}, crowd);
    const showAll = async (macro: ReturnType<typeof part>) => {
      const more = macro.getByRole('button', { name: /^Show (all|100 more)/ });
      while ((await more.count()) > 0) await more.first().click();
    };
    const [timeline, followUps] = [part('timeline'), part('follow-ups')];
    await timeline.getByText('Entry 1 of 500', { exact: true }).waitFor();
    await showAll(timeline);
    expect(await timeline.getByText(/^Entry \d+ of 500$/).count()).toBe(500);
    await timeline.getByRole('button', { name: 'Add to the timeline' }).click();
    const happened = timeline.getByLabel('What happened');
    await happened.pressSequentially('Typed at once');
    expect(await happened.inputValue()).toBe('Typed at once');

    await followUps.getByText('Task 1 of 200', { exact: true }).waitFor();
    await showAll(followUps);
    expect(await followUps.getByText(/^Task \d+ of 200$/).count()).toBe(200);
    await followUps.getByRole('button', { name: 'Add follow-up' }).click();
    const title = followUps.getByRole('textbox', { name: 'What has to be done' });
    await title.pressSequentially('Typed at once');
    expect(await title.inputValue()).toBe('Typed at once');
  },
  4 * patienceMs,
);

it(
  'with the keyboard alone, in the dark, a follow-up is added, given to somebody and dated',
  async () => {
    const { site, part, violations } = await read('engineer', { colorScheme: 'dark' });
    const macro = part('follow-ups');
    const { keyboard } = site.page;
    await macro.getByRole('button', { name: 'Add follow-up' }).focus();
    await keyboard.press('Enter');
    await macro.locator('input:focus').waitFor();
    await keyboard.type('Write a runbook');
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.type('omar');
    await macro.getByRole('option', { name: 'Omar Okafor' }).waitFor();
    await keyboard.press('Enter');
    await macro.getByRole('option').waitFor({ state: 'hidden' });
    await keyboard.press('Enter');
    await macro.getByText(/^Added SEV-3|^Added low-priority follow-up SEV-3/).waitFor();
    await macro.getByText('Write a runbook', { exact: true }).waitFor();
    expect((await team.issue('SEV-3')).fields).toMatchObject({
      priority: { name: 'Low' },
      assignee: { displayName: 'Omar Okafor' },
      duedate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(await violations('follow-ups')).toEqual([]);
  },
  3 * patienceMs,
);

it(
  'a time is corrected, and the timeline tells what it was',
  async () => {
    const { part, violations } = await read('engineer');
    const macro = part('facts');
    await macro.getByRole('button', { name: 'Correct: Reported' }).click();
    await macro.getByLabel('Reported', { exact: true }).fill('2026-01-02T03:04');
    await macro.getByRole('button', { name: 'Save' }).click();
    await part('timeline')
      .getByText(/^Reported corrected from .* to 2026-01-01 21:34 UTC by Erin Eng$/)
      .waitFor();
    for (const each of ['facts', 'timeline'] as const) expect(await violations(each)).toEqual([]);
  },
  3 * patienceMs,
);

it(
  'a reader without rights in Jira is told so, and what to do',
  async () => {
    await team.editInJira('administrator', 'SEV-1', { security: { id: '10200' } });
    const { part, violations } = await read('reader');
    const macro = part('follow-ups');
    await macro.getByText(/ask its owner or a Jira administrator/).waitFor();
    expect(await macro.getByText('Add an alarm').count()).toBe(0);
    expect(await violations('follow-ups')).toEqual([]);
  },
  3 * patienceMs,
);

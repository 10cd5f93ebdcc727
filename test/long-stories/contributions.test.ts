import type { Role } from '../driver/contract.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';
import { settlePrivateLevel } from '../stories/settle-policy.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

/** The scheduler comes every five minutes, and compares all SEVs once an hour. */
const [tick, pass, day] = [360, 3600, 86_400];

const everyone: readonly Role[] = ['reporter', 'on-call', 'engineer', 'support', 'administrator', 'reader', 'outsider'];

async function directTexts(role: Role, words: string): Promise<readonly string[]> {
  return (await team.direct(role)).map(({ text }) => text).filter((text) => text.includes(words));
}

/** How many messages with those words each person got, without those who got none. */
async function told(words: string): Promise<Readonly<Partial<Record<Role, number>>>> {
  const counts = await Promise.all(
    everyone.map(async (role) => [role, (await directTexts(role, words)).length] as const),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
const asked = () => told('to add what you know to the post mortem of SEV-1');
const reminded = () => told('The post mortem of SEV-1 still waits for what you know');

const writes = (user: Role, channel: string, text: string) =>
  workbench.actAsync(() => workbench.slack.post({ user, channel, text }));

async function after(seconds: number): Promise<void> {
  await workbench.advance(seconds);
  await workbench.idle();
}

async function thePage(): Promise<{ readonly id: string; readonly title: string; readonly link: string }> {
  const [page, ...others] = await team.pages();
  expect(others).toEqual([]);
  if (!page) throw new Error('No post mortem was drafted');
  const { body } = await workbench.confluenceAs('engineer')(`/wiki/api/v2/pages/${page.id}`);
  return { id: page.id, title: page.title, link: body._links.webui };
}

async function edits(role: Role): Promise<void> {
  const confluence = workbench.confluenceAs(role);
  const { id } = await thePage();
  const { body } = await confluence(`/wiki/api/v2/pages/${id}?body-format=storage`);
  const value = `${body.body.storage.value}<p>The cache was cold.</p>`;
  const { status } = await confluence(`/wiki/api/v2/pages/${id}`, {
    method: 'PUT',
    body: {
      id,
      status: 'current',
      title: body.title,
      body: { representation: 'storage', value },
      version: { number: body.version.number + 1 },
    },
  });
  expect(status).toBe(200);
}

async function comments(role: Role): Promise<void> {
  const { id } = await thePage();
  const { status } = await workbench.confluenceAs(role)('/wiki/api/v2/footer-comments', {
    method: 'POST',
    body: { pageId: id, body: { representation: 'storage', value: '<p>The alarm came late.</p>' } },
  });
  expect(status).toBe(201);
}

describe('everyone who took part in a SEV that is mitigated', () => {
  it('is asked once to contribute, counted when they do, and reminded by the owner while they have not', async () => {
    const { id } = await openASev(team);
    await writes('engineer', id, 'I saw it first in the logs');
    await team.type('on-call', id, 'role scribe @sam');
    await team.type('administrator', id, 'note The bank was called');
    await team.type('on-call', id, 'mitigated Rolled back');
    const once = { reporter: 1, 'on-call': 1, engineer: 1, support: 1, administrator: 1 };
    await after(tick);
    expect(await asked()).toEqual(once);
    const [text] = await directTexts('engineer', 'to add what you know');
    const { title, link } = await thePage();
    expect(text).toContain(`${link}#Timeline|${title}>`);

    const summary = async () => JSON.stringify((await team.messages(id))[0]?.blocks);
    expect(await summary()).toContain('Contributions: 0 of 5 asked have contributed');
    await edits('engineer');
    await after(pass);
    expect(await summary()).toContain('Contributions: 1 of 5 asked have contributed');
    await comments('administrator');
    await after(pass);
    expect(await summary()).toContain('Contributions: 2 of 5 asked have contributed');

    await team.type('on-call', id, 'nudge');
    expect(await team.lastPrivate('on-call')).toContain('2 of 5 asked have contributed; everybody who is waited for');
    await after(day);
    await team.type('engineer', id, 'nudge');
    expect(await team.lastPrivate('engineer')).toContain('Reminding people is for the SEV owner of SEV-1');
    expect(await reminded()).toEqual({});
    await team.type('on-call', id, 'nudge');
    await team.type('on-call', id, 'nudge');
    expect(await reminded()).toEqual({ reporter: 1, 'on-call': 1, support: 1 });
    expect(await asked()).toEqual(once);
  }, 300_000);

  it('is asked once though everything is delivered twice and Slack loses its answer', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'mitigated Rolled back');
    await workbench.deliveries({ duplicate: true });
    await workbench.addFaults({ target: 'slack', path: '/api/chat.postMessage', times: 1, kind: 'killAfter' });
    await after(2 * tick);
    expect(await asked()).toEqual({ reporter: 1, 'on-call': 1 });
  });
});

describe('who is asked about a SEV that is not for everybody', () => {
  it('are those named, where it is private, though somebody else wrote in its timeline', async () => {
    await settlePrivateLevel(workbench);
    await team.type('on-call', team.reports, 'open private sev2 @erin Keys leaked on a forum');
    await team.type('engineer', team.reports, 'note SEV-1 Somebody wrote to us');
    await team.type('administrator', team.reports, 'note SEV-1 The keys were ours');
    await team.type('on-call', team.reports, 'mitigated SEV-1 Keys replaced');
    await after(tick);
    expect(await asked()).toEqual({ 'on-call': 1, engineer: 1 });
  });

  it('are those who rehearse, in a drill, though somebody else wrote in its channel', async () => {
    await team.type('engineer', team.reports, 'drill @sam Failing over');
    const { id } = await team.sevChannel();
    await writes('support', id, 'The other region takes over');
    await workbench.slack.join({ user: 'administrator', channel: id });
    await writes('administrator', id, 'May I watch?');
    await team.type('engineer', id, 'mitigated Failed over');
    await after(tick);
    expect(await asked()).toEqual({ engineer: 1, support: 1 });
  });
});

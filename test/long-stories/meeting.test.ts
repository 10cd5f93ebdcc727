import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackChannel, type Team, teamOf } from '../e2e/team.ts';
import { calendarsIn } from '../stories/calendar.ts';

let workbench: WorkbenchDriver;
let team: Team;
let channel: SlackChannel;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge' });
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
  channel = await openASev(team);
  await team.type('on-call', channel.id, 'mitigated Rolled back');
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const hour = 3_600_000;

/** On the half hour, so many hours from now. @returns ISO 8601 UTC */
const inHours = async (hours: number) =>
  new Date(Math.ceil((Date.parse(await workbench.now()) + hours * hour) / (hour / 2)) * (hour / 2)).toISOString();

const ids = (...roles: readonly Parameters<Team['person']>[0][]) => roles.map((role) => team.person(role).slackUserId);

const texts = async () => (await team.messages(channel.id)).map(({ text }) => text);

const invitations = async () =>
  (await team.messages(channel.id)).filter(({ text }) => text.startsWith('Post mortem meeting of SEV-1'));

async function invitation() {
  const [message, ...others] = await invitations();
  if (!message || others.length > 0) throw new Error('There is not exactly one invitation');
  return message;
}

const calendars = async () => calendarsIn(workbench, channel.id, (await invitation()).ts);

async function schedule(at: string) {
  await team.type('on-call', channel.id, 'meeting');
  await team.submit('on-call', {
    When: 'Another time, given below',
    'Another time': Date.parse(at) / 1000,
    'Who is invited': ids('reporter', 'on-call'),
  });
}

const look = async () =>
  (
    await workbench.invoke<{ sev: Readonly<Record<string, unknown>> }>({
      moduleKey: 'sev-panel',
      functionKey: 'view',
      as: 'engineer',
      extension: { issue: { key: 'SEV-1' } },
    })
  ).sev;

describe('the post mortem meeting', () => {
  it('is proposed in the working hours of those who took part, with who is outside where nobody’s hours meet', async () => {
    await workbench.slack.post({ user: 'engineer', channel: channel.id, text: 'I saw it first in the logs' });
    await team.type('on-call', channel.id, 'meeting');
    const form = JSON.stringify((await team.form('on-call')).blocks);
    // New York, Berlin and Kolkata share no working hour.
    expect(form).toContain('Times are yours (America/New_York)');
    expect(form).toMatch(/Outside the working hours of (Erin Eng|Omar Okafor)"/);
    for (const id of ids('on-call', 'reporter', 'engineer')) expect(form).toContain(id);
  });

  it('is one invitation with one calendar file, on the issue and in the panel, and all of them follow when it is moved', async () => {
    const [first, second] = [await inHours(30), await inHours(50)];
    await schedule(first);
    expect(await team.lastPrivate('on-call')).toContain('The post mortem meeting of SEV-1 is');
    const [calendar, ...others] = await calendars();
    expect(others).toEqual([]);
    expect(calendar).toMatchObject({ sequence: 0, status: 'CONFIRMED', startsAt: first });
    expect(Date.parse(calendar?.endsAt ?? '') - Date.parse(first)).toBe(hour);
    expect(calendar?.title).toBe('Post mortem of SEV-1: Payments fail');
    expect(new Date(await team.field('SEV-1', 'sev-meeting-at')).toISOString()).toBe(first);
    expect(await look()).toMatchObject({ meeting: { at: first, minutes: 60, state: 'planned' } });

    await team.click('on-call', channel.id, (await invitation()).ts, 'meeting');
    await team.submit('on-call', { 'Another time': Date.parse(second) / 1000 });
    const moved = await calendars();
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({ uid: calendar?.uid, sequence: 1, status: 'CONFIRMED', startsAt: second });
    expect(new Date(await team.field('SEV-1', 'sev-meeting-at')).toISOString()).toBe(second);

    await team.type('on-call', channel.id, 'meeting cancel');
    expect((await calendars())[0]).toMatchObject({ uid: calendar?.uid, sequence: 2, status: 'CANCELLED' });
    expect(await team.field('SEV-1', 'sev-meeting-at')).toBeNull();
    expect((await invitation()).text).toContain('It was called off by Omar Okafor');
    const told = (await team.timeline('SEV-1')).filter((text) => text.startsWith('Post mortem meeting'));
    expect(told).toEqual([
      expect.stringMatching(/^Post mortem meeting scheduled for .* by Omar Okafor$/),
      expect.stringMatching(/^Post mortem meeting moved to .* by Omar Okafor$/),
      expect.stringMatching(/^Post mortem meeting of .* called off by Omar Okafor$/),
    ]);
  });

  it('is invited to once, with one file, though Slack and the queue deliver twice and a call loses its answer', async () => {
    await workbench.deliveries({ duplicate: true });
    await workbench.addFaults(
      { target: 'slack', path: '/api/files.completeUploadExternal', times: 1, kind: 'killAfter' },
      { target: 'slack', path: '/upload/v1', times: 1, kind: 'dropAfter' },
    );
    await schedule(await inHours(30));
    expect(await calendars()).toHaveLength(1);
  });

  it('is reminded of a day and an hour before, once each, and its owner asked afterwards whether it was held', async () => {
    const at = await inHours(26);
    await schedule(at);
    await workbench.advanceTo(new Date(Date.parse(at) + 2 * hour).toISOString());
    const reminders = (await texts()).filter((text) => text.startsWith('The post mortem meeting of SEV-1 is in'));
    expect(reminders).toEqual([
      expect.stringMatching(/is in a day, .*please read the post mortem/),
      expect.stringMatching(/is in an hour, .*see you there/),
    ]);
    for (const id of ids('reporter', 'on-call')) expect(reminders[1]).toContain(`<@${id}>`);
    const asked = (await team.direct('on-call')).filter(({ text }) => text.startsWith('Was the post mortem meeting'));
    expect(asked).toHaveLength(1);

    await workbench.actAsync(() =>
      workbench.slack.action({ user: 'on-call', channel: channel.id, actionId: 'meeting_held' }),
    );
    await team.submit('on-call', {
      'What was done': ['Timeline and impact were reviewed'],
      'Who was there': ids('reporter', 'on-call'),
    });
    expect(await team.statusOf('SEV-1')).toBe('Follow-up');
    expect(await look()).toMatchObject({
      meeting: { state: 'held' },
      review: { by: 'Omar Okafor', attended: ['Rita Reyes', 'Omar Okafor'] },
    });
    expect((await invitation()).text).toContain('with 2 people there');
  }, 300_000);
});

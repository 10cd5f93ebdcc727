import type { Role } from '../driver/contract.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { type Team, teamOf } from '../e2e/team.ts';
import { settlePolicy } from './settle-policy.ts';

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

const minute = 60;
const hour = 60 * minute;
const idOf = (role: Role) => team.person(role).slackUserId;
const nextTick = () => workbench.advance(5 * minute);

async function inGroup(): Promise<readonly string[]> {
  const group = team.session.slack.userGroups.find(({ handle }) => handle === 'on-call');
  return (await workbench.slackApi('usergroups.users.list', { usergroup: group?.id })).users;
}

/** Weeks in which the engineer and the on-call take turns; the engineer's began two days ago. */
async function settleRotation(): Promise<void> {
  const startsOn = new Date(Date.parse(await workbench.now()) - 48 * hour * 1000).toISOString().slice(0, 10);
  const people = [idOf('engineer'), idOf('on-call')];
  const weekly = { id: 'first', name: 'First line', people, startsOn, handOverMinutes: 9 * 60, turnDays: 7 };
  await settlePolicy(workbench, (policy) => ({
    ...policy,
    onCall: { source: 'rotation', timeZone: 'Europe/Berlin', layers: [weekly], fallback: [] },
  }));
}

describe('a rotation', () => {
  it('says who is on call, keeps the user group, and lets somebody cover until it is taken back', async () => {
    await settleRotation();
    await nextTick();
    expect(await inGroup()).toEqual([idOf('engineer')]);
    await team.type('unmatched', team.reports, 'oncall');
    expect(await team.lastPrivate('unmatched')).toMatch(/^On call now: Erin Eng\.\nUntil <!date.*; then Omar Okafor\./);

    await team.type('on-call', team.reports, 'oncall cover');
    const until = Math.floor(Date.parse(await workbench.now()) / 1000) + 3 * hour;
    await team.submit('on-call', { 'Who covers?': 'on-call', Until: until });
    const told = (await team.direct('engineer')).at(-1);
    expect(told?.text).toContain(`<@${idOf('on-call')}> is on call from`);
    expect(told?.text).toContain(`instead of <@${idOf('engineer')}>`);
    expect((await team.direct('on-call')).at(-1)?.text).toBe(told?.text);
    await nextTick();
    expect(await inGroup()).toEqual([idOf('on-call')]);
    await team.type('reporter', team.reports, 'report Payments fail');
    expect((await team.direct('on-call')).at(-1)?.text).toMatch(/^You are on call\. Please respond/);

    const { channel } = await workbench.slackApi('conversations.open', { users: idOf('engineer') });
    await team.click('engineer', channel.id, told?.ts ?? '', 'take_back_cover');
    await nextTick();
    expect(await inGroup()).toEqual([idOf('engineer')]);
    await team.type('unmatched', team.reports, 'oncall');
    expect(await team.lastPrivate('unmatched')).toMatch(/^On call now: Erin Eng\./);
  });

  it('lets two people swap shifts, once the other accepts', async () => {
    await settleRotation();
    const began = Date.parse(await workbench.now()) - 48 * hour * 1000;
    const shift = (turn: number) =>
      [turn, turn + 1]
        .map((each) => `${new Date(began + each * 7 * 24 * hour * 1000).toISOString().slice(0, 10)} 09:00`)
        .join(' to ');
    await team.type('on-call', team.reports, 'oncall swap');
    await team.submit('on-call', { 'Your shift': shift(1), 'For theirs': `${shift(2)} Erin Eng` });
    const asked = (await team.direct('engineer')).at(-1);
    expect(asked?.text).toContain(`<@${idOf('on-call')}> asks you to swap shifts`);
    const { channel } = await workbench.slackApi('conversations.open', { users: idOf('engineer') });
    await team.click('engineer', channel.id, asked?.ts ?? '', 'accept_swap');
    expect((await team.direct('on-call')).at(-1)?.text).toContain('swapped shifts');
    await team.type('reporter', team.reports, 'oncall');
    const schedule = await team.lastPrivate('reporter');
    expect(schedule).toMatch(/^On call now: Erin Eng\./);
    expect(schedule).toContain('then Erin Eng');
  });
});

import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { type Team, teamOf } from '../e2e/team.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge' });
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const minute = 60;
const calls = async () => (await team.direct('on-call')).filter(({ text }) => text.includes('Payments fail'));
const loud = async () => (await team.messages(team.reports)).filter(({ text }) => text.includes('<!subteam^'));

describe('the on-call', () => {
  it('is called alone by a report, acknowledges it there, and is called no more', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    const [call, ...others] = await calls();
    expect(others).toEqual([]);
    expect(call?.text).toMatch(
      /^You are on call\. Please respond to the suspected incident <.*\|SEV-1> \(Payments fail\)/,
    );
    const { channel } = await workbench.slackApi('conversations.open', { users: team.person('on-call').slackUserId });
    await team.click('on-call', channel.id, call?.ts ?? '', 'acknowledge');
    expect(await team.statusOf('SEV-1')).toBe('Investigating');
    expect((await calls()).map(({ text }) => text)).toEqual([expect.stringMatching(/^Answered: <@.*> looks into/)]);
    await workbench.advance(30 * minute);
    expect(await calls()).toHaveLength(1);
    expect(await loud()).toEqual([]);
    expect(await team.timeline('SEV-1')).toEqual(
      expect.arrayContaining(['Omar Okafor, on call, was called', 'Acknowledged by Omar Okafor']),
    );
  });

  it('who assigns somebody hears of it when they do not accept, and when there is no verdict', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.type('on-call', team.reports, 'assign SEV-1 @erin');
    const asked = async () => (await calls()).filter(({ text }) => !text.startsWith('Answered'));
    await workbench.advance(15 * minute);
    expect((await asked()).map(({ text }) => text)).toEqual([
      expect.stringMatching(/has not accepted\. Please assess/),
    ]);
    await workbench.advance(25 * minute);
    const erins = (await team.direct('engineer')).filter(({ text }) => text.startsWith('What is'));
    expect(erins).toHaveLength(1);
    const { channel } = await workbench.slackApi('conversations.open', { users: team.person('engineer').slackUserId });
    await team.click('engineer', channel.id, erins[0]?.ts ?? '', 'decline');
    await team.submit('engineer', { Reason: 'A test' });
    expect(await team.statusOf('SEV-1')).toBe('Not an incident');
    expect(await asked()).toEqual([]);
  });

  it('who does not answer is called again, and then everybody is, once each though every tick runs twice', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await workbench.deliveries({ duplicate: true });
    for (let passed = 0; passed < 20; passed += 2) await workbench.advance(2 * minute);
    expect((await calls()).map(({ text }) => text.slice(0, 20))).toEqual([
      'You are on call. Ple',
      'You are on call, and',
    ]);
    expect(await loud()).toHaveLength(1);
    const said = await team.timeline('SEV-1');
    expect(said.filter((text) => text.includes('called'))).toEqual([
      'Omar Okafor, on call, was called',
      'Omar Okafor was called again',
      'The managers were called',
    ]);
  });
});

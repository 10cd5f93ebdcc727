import type { Role } from '../driver/contract.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { type SlackChannel, type Team, teamOf } from '../e2e/team.ts';
import { settlePrivateLevel } from './settle-policy.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
  await settlePrivateLevel(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const secret = 'Keys leaked on a forum';

async function privateChannels(): Promise<readonly SlackChannel[]> {
  const list = await workbench.slackApi('conversations.list', { types: 'private_channel', limit: 200 });
  return list.channels;
}
/** All that somebody who was not named can read in Slack. */
const slackSeenBy = async (role: Role) => JSON.stringify(await workbench.slack.workspace(role));

describe('a private SEV that turns out to be the same as another incident', () => {
  const privateChannel = async (key: string) => {
    const found = (await privateChannels()).find(({ name }) => name.startsWith(key));
    if (!found) throw new Error(`${key} has no private channel`);
    return found.id;
  };

  it('is folded neither into a public one nor a public one into it, and nobody hears of it', async () => {
    await team.type('on-call', team.reports, `open private sev2 ${secret}`);
    await team.type('reporter', team.reports, 'report Strange logins');
    const id = await privateChannel('sev-1');
    await team.type('on-call', id, 'merge into SEV-2');
    expect(await team.lastPrivate('on-call')).toMatch(/SEV-1 is private and the other is not.*\/sev mitigated/);
    await team.type('on-call', id, 'merge SEV-2 into SEV-1');
    expect(await team.lastPrivate('on-call')).toMatch(/SEV-1 is private and the other is not.*\/sev decline/);
    expect([await team.statusOf('SEV-1'), await team.statusOf('SEV-2')]).toEqual(['Open', 'Reported']);
    expect((await team.issue('SEV-2')).fields.issuelinks).toEqual([]);
    for (const role of ['reporter', 'engineer'] as const) expect(await slackSeenBy(role)).not.toContain('SEV-1');
  });

  it('is folded into another private one only once the same people know of both', async () => {
    await team.type('on-call', team.reports, `open private sev2 @sam ${secret}`);
    await team.type('on-call', team.reports, 'open private sev2 Keys on sale');
    await team.type('on-call', await privateChannel('sev-2'), 'merge into SEV-1');
    expect(await team.lastPrivate('on-call')).toContain('1 person knows of only one of them');
    expect(await team.statusOf('SEV-2')).toBe('Open');
    await team.type('on-call', await privateChannel('sev-2'), 'add @sam');
    await team.type('on-call', await privateChannel('sev-2'), 'merge into SEV-1');
    expect(await team.lastPrivate('on-call')).toContain('is folded into');
    expect(await team.statusOf('SEV-2')).toBe('Closed');
    for (const role of ['reporter', 'engineer'] as const) expect(await slackSeenBy(role)).not.toContain('SEV-1');
  });
});

import { acceptRequest, type Request } from '../../../src/use-cases/jobs/accept-request.ts';
import { omar } from '../../builders/a-person.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aTeam } from '../../fakes/a-team.ts';

const aRequest = (different: Partial<Request> = {}): Request => ({
  id: 'command:1',
  work: { kind: 'close', incident: { channelId: 'C42' } },
  actor: { via: 'slack', slackUserId: omar.slackUserId },
  reply: { kind: 'asked-for' },
  ...different,
});

describe('a request', () => {
  it('is stored as a job that nobody began, with when it was received', async () => {
    const team = aTeam();
    await acceptRequest(team, aRequest());
    expect(await team.jobs.find('command:1')).toEqual({
      ...aRequest(),
      receivedAt: team.clock.now(),
      attempts: 0,
      progress: {},
    });
  });

  it('that comes again is the first one again, and is queued again', async () => {
    const team = aTeam();
    await acceptRequest(team, aRequest());
    const first = await team.jobs.find('command:1');
    team.clock.advance(60);
    await acceptRequest(team, aRequest());
    expect(await team.jobs.find('command:1')).toEqual(first);
    expect(team.queue.waiting.map(({ jobId }) => jobId)).toEqual(['command:1', 'command:1']);
  });

  it.each([
    ['its channel', { channelId: 'C42' }],
    ['its key', { issueKey: 'sev-42' }],
    ['its issue', { issueId: '10042' }],
  ])('waits among the others of the incident that is known by %s', async (_, incident) => {
    const team = aTeam();
    await team.records.save(aRecord({ channel: { id: 'C42', name: 'sev-42' } }));
    await acceptRequest(team, aRequest({ work: { kind: 'close', incident } }));
    expect(team.queue.waiting).toEqual([{ jobId: 'command:1', issueId: '10042', slackUserId: omar.slackUserId }]);
  });

  it.each([
    { kind: 'close', incident: { channelId: 'C0' } },
    { kind: 'report', text: 'Payments fail' },
    { kind: 'open', severity: 2, title: 'Payments fail' },
  ] as const)('about no incident that is known waits by itself: $kind', async (work) => {
    const team = aTeam();
    await acceptRequest(team, aRequest({ work, actor: { via: 'jira', accountId: 'account-omar' } }));
    expect(team.queue.waiting).toEqual([{ jobId: 'command:1' }]);
  });

  it('that cannot be stored is not queued, so that its sender sends it again', async () => {
    const team = aTeam();
    const jobs = { ...team.jobs, record: () => Promise.reject(new Error('Storage is away')) };
    await expect(acceptRequest({ ...team, jobs }, aRequest())).rejects.toThrow('Storage is away');
    expect(team.queue.waiting).toEqual([]);
  });
});

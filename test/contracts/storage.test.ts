import { forgeQueue } from '../../src/adapters/forge/forge-queue.ts';
import { kvsCache } from '../../src/adapters/forge/kvs-cache.ts';
import { kvsJobs } from '../../src/adapters/forge/kvs-jobs.ts';
import { kvsSevRecords } from '../../src/adapters/forge/kvs-sev-records.ts';
import type { Outcome, Work } from '../../src/domain/work.ts';
import { aJob } from '../builders/a-job.ts';
import { omar } from '../builders/a-person.ts';
import { aRecord } from '../builders/a-record.ts';
import { fakeCache } from '../fakes/fake-cache.ts';
import { fakeJobs, fakeQueue } from '../fakes/fake-jobs.ts';
import { fakeSevRecords } from '../fakes/fake-sev-records.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

describe.each([
  ['in memory', fakeJobs],
  ['in Forge’s storage', () => site.inForge(kvsJobs())],
])('jobs kept %s', (_, make) => {
  it('are recorded once under their id', async () => {
    const jobs = make();
    expect(await jobs.record(aJob())).toBe('recorded');
    expect(await jobs.record(aJob({ receivedAt: '2026-11-23T14:00:00.000Z' }))).toBe('known');
    expect(await jobs.find('command:1')).toEqual(aJob());
  });

  it('are not found when nobody recorded them', async () => {
    expect(await make().find('command:1')).toBeUndefined();
  });

  it('are found as they were saved last', async () => {
    const jobs = make();
    await jobs.record(aJob());
    const done = aJob({ attempts: 2, progress: { issue: { issueId: '1' }, told: true } });
    await jobs.save(done);
    expect(await jobs.find('command:1')).toEqual(done);
  });

  const incident = { issueKey: 'SEV-42' };
  const works: readonly Work[] = [
    { kind: 'report', text: 'Payments fail <&> 🔥', permalink: 'https://example.slack.com/archives/C1/p1' },
    { kind: 'acknowledge', incident: { issueId: '10042' } },
    { kind: 'assign', incident: { channelId: 'C42' }, investigator: { slackUserId: 'UERIN' } },
    { kind: 'decline', incident, reason: 'a test' },
    { kind: 'open', severity: 1, title: 'Payments fail', owner: { accountId: 'account-erin' } },
    { kind: 'open', severity: 1, incident },
    { kind: 'severity', incident, severity: 3, reason: 'few customers' },
    { kind: 'owner', incident, owner: { slackUserId: 'UERIN' } },
    { kind: 'mitigated', incident, text: '' },
    { kind: 'start-follow-up', incident },
    { kind: 'follow-up', incident, priority: 'low', title: 'Alert', assignee: { slackUserId: 'UERIN' } },
    { kind: 'close', incident },
    { kind: 'reopen', incident, reason: 'it is back' },
    { kind: 'accept-ownership', incident },
    { kind: 'hand-back', incident },
    { kind: 'accept-investigation', incident },
    { kind: 'snooze-update', incident },
    { kind: 'answer-sender', incident, text: 'Thank you.' },
    { kind: 'roles', incident, give: { communications: { slackUserId: 'UERIN' }, scribe: 'none' } },
    { kind: 'keep-channel', incident },
    { kind: 'merge', incident, into: { issueKey: 'SEV-43' } },
    { kind: 'absorb', incident, duplicate: { issueKey: 'SEV-43', title: 'Payments fail' } },
    { kind: 'channel-changed', incident: { channelId: 'C42' } },
    { kind: 'tend', incident: { issueId: '10042' } },
    { kind: 'digest', key: 'digest:UERIN' },
    { kind: 'try-again', jobId: 'command:0' },
    { kind: 'show-status' },
    { kind: 'issue-changed', incident },
  ];

  it.each(works)('keep what was asked: $kind', async (work) => {
    const jobs = make();
    await jobs.record(aJob({ work }));
    expect((await jobs.find('command:1'))?.work).toEqual(work);
  });

  const outcomes: readonly Outcome[] = [
    {
      kind: 'done',
      text: ['In ', { channelId: 'C42', channelName: 'sev-42' }],
      channel: { id: 'C42', name: 'sev-42' },
    },
    { kind: 'refused', text: [{ person: omar }, { url: 'https://example.com', text: 'x' }, { at: '2026-11-23' }] },
    { kind: 'failed', text: ['No.'], nextStep: 'Ask.' },
  ];

  it.each(outcomes)('keep how they ended: $kind', async (outcome) => {
    const jobs = make();
    await jobs.save(aJob({ outcome }));
    expect(await jobs.find('command:1')).toMatchObject({ outcome: { kind: outcome.kind, text: expect.any(Array) } });
  });
});

describe.each([
  ['in memory', fakeSevRecords],
  ['in Forge’s storage', () => site.inForge(kvsSevRecords())],
])('records kept %s', (_, make) => {
  const posted = { channelId: 'C1', ts: '1795424759.000100', shown: '{}' };
  const full = aRecord({
    card: posted,
    summary: posted,
    channel: { id: 'C42', name: 'sev-42' },
    channelReady: true,
    topic: 'SEV 2',
    verdict: 'none',
    postMortem: { pageId: '1', title: 'SEV-42 post mortem', url: 'https://example.com' },
    told: { status: 'Open', severity: 2, ownerAccountId: 'account-omar' },
    announcements: 3,
    roles: { communications: { name: 'Erin' }, scribe: { name: 'Rita' } },
    handOver: {
      from: 'account-omar',
      to: 'account-erin',
      answer: { kind: 'accepted', at: '2026-11-23T10:00:00.000Z' },
    },
    dutiesTold: { owner: 'account-erin', scribe: 'account-rita' },
    closing: { by: { name: 'Omar' }, inJira: true, message: posted },
    channelArchivedAt: '2026-11-23T10:00:00.000Z',
    channelKept: true,
    unarchiveAsked: true,
    mergedInto: { issueId: '7', issueKey: 'SEV-7', url: 'https://example.com', channel: { id: 'C7', name: 'sev-7' } },
    mergingInto: '7',
    duplicates: ['SEV-8'],
    dueAt: '2026-11-26T10:00:00.000Z',
    unfinishedJob: 'command:1',
  });

  it('are found by their issue, by its key in any case, and by their channel', async () => {
    const records = make();
    await records.save(full);
    expect(await records.find('10042')).toMatchObject({
      ...full,
      onCall: { name: 'Omar' },
      reporter: { name: 'Rita' },
    });
    expect(await records.issueIdOfKey('sev-42')).toBe('10042');
    expect(await records.issueIdOfChannel('C42')).toBe('10042');
  });

  it('are not found when nobody saved them', async () => {
    const records = make();
    expect(await records.find('10042')).toBeUndefined();
    expect(await records.issueIdOfKey('SEV-42')).toBeUndefined();
    expect(await records.issueIdOfChannel('C42')).toBeUndefined();
  });

  it('are found by what was added later, also when what was saved before is told', async () => {
    const records = make();
    const { channel, ...before } = full;
    await records.save(before);
    await records.save(full, before);
    await records.save({ ...full, topic: 'SEV 1' }, full);
    expect(await records.issueIdOfChannel('C42')).toBe('10042');
    expect((await records.find('10042'))?.topic).toBe('SEV 1');
  });

  it('lose what is taken away', async () => {
    const records = make();
    await records.save(full);
    await records.save({ ...full, unfinishedJob: undefined }, full);
    expect((await records.find('10042'))?.unfinishedJob).toBeUndefined();
  });

  it('are watched while people use the channel', async () => {
    const records = make();
    const { channel, ...before } = full;
    await records.save(before);
    expect(await records.watched()).toEqual([]);
    await records.save(full, before);
    expect(await records.watched()).toEqual(['10042']);
    const archived = { ...full, channelArchivedAt: '2026-11-23T13:00:00.000Z', unarchiveAsked: undefined };
    await records.save(archived, full);
    expect(await records.watched()).toEqual([]);
    await records.save({ ...archived, unarchiveAsked: true }, archived);
    expect(await records.watched()).toEqual(['10042']);
  });

  it('of an issue that was renamed are found by either key', async () => {
    const records = make();
    await records.save(full);
    await records.save({ ...full, issueKey: 'OPS-7' }, full);
    expect([await records.issueIdOfKey('SEV-42'), await records.issueIdOfKey('OPS-7')]).toEqual(['10042', '10042']);
  });
});

describe.each([
  ['in memory', fakeCache],
  ['in Forge’s storage', (now: () => string) => site.inForge(kvsCache(now))],
])('facts kept %s', (_, make) => {
  it('are there until their time is over', async () => {
    let now = site.now();
    const cache = make(() => now);
    const later = (seconds: number) => new Date(Date.parse(site.now()) + seconds * 1000).toISOString();
    await cache.put('space:SEV', { id: '1' }, 3600);
    expect(await cache.get('space:SEV')).toEqual({ id: '1' });
    now = later(3500);
    expect(await cache.get('space:SEV')).toEqual({ id: '1' });
    now = later(3700);
    expect(await cache.get('space:SEV')).toBeUndefined();
  });

  it('are not there when nobody put them', async () => {
    expect(await make(site.now).get('space:SEV')).toBeUndefined();
  });

  it('are the newest', async () => {
    const cache = make(site.now);
    await cache.put('space:SEV', 'old', 3600);
    await cache.put('space:SEV', 'new', 3600);
    expect(await cache.get('space:SEV')).toBe('new');
  });
});

describe.each([
  ['in memory', fakeQueue],
  ['in Forge’s queue', () => site.inForge(forgeQueue())],
])('jobs that wait %s', (_, make) => {
  it.each([
    { jobId: 'command:1' },
    { jobId: 'jira:10042:1', issueId: '10042' },
    { jobId: 'command:1', issueId: '10042', slackUserId: 'UOMAR' },
  ])('are taken: %j', async (waiting) => {
    await expect(make().push(waiting)).resolves.toBeUndefined();
  });
});

import { kvs } from '@forge/kvs';
import { forgeQueue } from '../../src/adapters/forge/forge-queue.ts';
import { kvsCache } from '../../src/adapters/forge/kvs-cache.ts';
import { kvsJobs } from '../../src/adapters/forge/kvs-jobs.ts';
import { kvsSevRecords } from '../../src/adapters/forge/kvs-sev-records.ts';
import { kvsTimelines } from '../../src/adapters/forge/kvs-timelines.ts';
import { inOrder, type TimelineEvent } from '../../src/domain/timeline.ts';
import type { Outcome, Work } from '../../src/domain/work.ts';
import { aJob } from '../builders/a-job.ts';
import { omar } from '../builders/a-person.ts';
import { aRecord } from '../builders/a-record.ts';
import { aTimelineEntry } from '../builders/a-timeline-entry.ts';
import { fakeCache } from '../fakes/fake-cache.ts';
import { fakeJobs, fakeQueue } from '../fakes/fake-jobs.ts';
import { fakeSevRecords } from '../fakes/fake-sev-records.ts';
import { fakeTimelines } from '../fakes/fake-timelines.ts';
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

  it('of an issue that was renamed are found by either key', async () => {
    const records = make();
    await records.save(full);
    await records.save({ ...full, issueKey: 'OPS-7' }, full);
    expect([await records.issueIdOfKey('SEV-42'), await records.issueIdOfKey('OPS-7')]).toEqual(['10042', '10042']);
  });
});

describe.each([
  ['in memory', fakeTimelines],
  ['in Forge’s storage', () => site.inForge(kvsTimelines())],
])('a timeline kept %s', (_, make) => {
  it('is in order, however its entries came, and each incident has its own', async () => {
    const timelines = make();
    const entries = Array.from({ length: 130 }, (_unused, index) =>
      aTimelineEntry({
        id: `command:${index}`,
        at: new Date(1_795_000_000_000 + ((index * 37) % 130) * 1000).toISOString(),
      }),
    );
    await Promise.all(entries.map((entry) => timelines.add('10042', entry)));
    await timelines.add('100420', aTimelineEntry());
    expect(await timelines.of('10042')).toEqual(inOrder(entries));
  });

  it('is empty where nothing happened', async () => expect(await make().of('10042')).toEqual([]));

  it('has an entry once that is added again', async () => {
    const timelines = make();
    await timelines.add('10042', aTimelineEntry());
    await timelines.add('10042', aTimelineEntry());
    expect(await timelines.of('10042')).toEqual([aTimelineEntry()]);
  });

  const change = { at: '2026-11-23T12:00:00.000Z', by: 'Omar Okafor' };

  it('shows a corrected entry once, as it reads now, whatever its time was', async () => {
    const timelines = make();
    const first = aTimelineEntry();
    const now = { ...first, at: '2026-11-20T08:00:00.000Z', wording: 'Found at eight', place: 1 };
    await timelines.add('10042', first);
    await timelines.replace('10042', now, change);
    await timelines.add('10042', first);
    expect(await timelines.of('10042')).toEqual([now]);
    const { id: _id, ...was } = first;
    expect(await timelines.find('10042', first.id)).toMatchObject({ ...now, corrections: [{ ...change, was }] });
  });

  it('shows no entry that was removed, keeps it with who did, and shows it when it is put back', async () => {
    const timelines = make();
    const entry = aTimelineEntry();
    await timelines.add('10042', entry);
    await timelines.remove('10042', entry.id, change);
    await timelines.add('10042', entry);
    expect(await timelines.of('10042')).toEqual([]);
    expect(await timelines.find('10042', entry.id)).toMatchObject({ removedAt: change.at, removedBy: change.by });
    await timelines.replace('10042', entry, change);
    expect(await timelines.of('10042')).toEqual([entry]);
  });

  it('refuses to change what it does not hold', async () => {
    const timelines = make();
    expect(await timelines.find('10042', 'command:9')).toBeUndefined();
    await expect(timelines.replace('10042', aTimelineEntry(), change)).rejects.toMatchObject({ code: 'rejected' });
    await expect(timelines.remove('10042', 'command:9', change)).rejects.toMatchObject({ code: 'rejected' });
  });

  const events: readonly TimelineEvent[] = [
    { kind: 'reported', text: 'Payments fail' },
    { kind: 'acknowledged' },
    { kind: 'assigned', investigator: 'Erin' },
    { kind: 'declined', reason: 'a test' },
    { kind: 'opened', severity: 2, owner: 'Omar' },
    { kind: 'opened' },
    { kind: 'severity', severity: 1, reason: '' },
    { kind: 'owner', owner: 'Erin' },
    { kind: 'mitigated', text: 'rolled back' },
    { kind: 'follow-up-phase' },
    { kind: 'follow-up', priority: 'high', issueKey: 'SEV-43', title: 'Alert' },
    { kind: 'closed' },
    { kind: 'reopened', reason: 'it is back' },
    { kind: 'moved', statusName: 'Parked' },
    { kind: 'note', text: 'The disk is full', author: { name: 'Erin', slackUserId: 'U3' } },
    {
      kind: 'note',
      text: 'The disk is full',
      author: { name: 'A bot' },
      permalink: 'https://team.slack.example/archives/C1/p1',
      message: { text: 'The disk is full', deleted: true, added: false },
    },
    { kind: 'update', changed: 'Rolled back', impact: 'None', doing: 'Watching' },
    { kind: 'update', changed: 'Rolled back' },
  ];

  it.each(events)('keeps what happened: $kind', async (event) => {
    const timelines = make();
    await timelines.add('10042', aTimelineEntry({ event }));
    expect(await timelines.of('10042')).toEqual([aTimelineEntry({ event })]);
  });
});

describe('a timeline that an earlier version kept under keys with the time in them', () => {
  it('is read, and its entries are corrected where they stand', async () => {
    const entry = aTimelineEntry();
    const raw = site.inForge({ put: (key: string, value: object) => kvs.set(key, value) });
    await raw.put(`timeline:10042:${entry.at}:${entry.id}`, entry);
    const timelines = site.inForge(kvsTimelines());
    expect(await timelines.of('10042')).toEqual([entry]);
    const now = { ...entry, at: '2026-11-20T08:00:00.000Z' };
    await timelines.replace('10042', now, { at: '2026-11-23T12:00:00.000Z' });
    expect(await timelines.of('10042')).toEqual([now]);
    await timelines.remove('10042', entry.id, { at: '2026-11-23T13:00:00.000Z' });
    expect(await timelines.of('10042')).toEqual([]);
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

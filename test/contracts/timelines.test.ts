import { kvs } from '@forge/kvs';
import { kvsTimelines } from '../../src/adapters/forge/kvs-timelines.ts';
import { inOrder, type TimelineEvent } from '../../src/domain/timeline/timeline.ts';
import { aTimelineEntry } from '../builders/a-timeline-entry.ts';
import { fakeTimelines } from '../fakes/fake-timelines.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

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
    { kind: 'owner-accepted' },
    { kind: 'owner-handed-back', owner: 'Omar' },
    { kind: 'role', role: 'scribe', holder: 'Erin' },
    { kind: 'role', role: 'communications' },
    { kind: 'merged', into: 'SEV-7' },
    { kind: 'absorbed', issueKey: 'SEV-43', title: 'Payments fail' },
    { kind: 'channel-kept' },
    { kind: 'channel-archived' },
    { kind: 'channel-opened' },
    { kind: 'channel-deleted' },
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

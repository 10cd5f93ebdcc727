import { kvsPostMortemSnapshots } from '../../src/adapters/forge/kvs-post-mortem-snapshots.ts';
import type { PostMortemSnapshot } from '../../src/domain/post-mortem/post-mortem-snapshot.ts';
import { aFollowUp } from '../builders/a-follow-up.ts';
import { aTimelineEntry } from '../builders/a-timeline-entry.ts';
import { aSev } from '../builders/an-incident.ts';
import { fakePostMortemSnapshots } from '../fakes/fake-post-mortem-snapshots.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const aSnapshot = (different: Partial<PostMortemSnapshot> = {}): PostMortemSnapshot => ({
  issueId: '10042',
  at: '2026-11-25T09:30:00.000Z',
  by: 'Omar Okafor',
  incident: aSev('Follow-up', {
    highestSeverity: 1,
    impact: 'Nobody can pay',
    affects: ['availability'],
    followUps: [aFollowUp()],
  }),
  ownerName: 'Omar Okafor',
  timeline: [aTimelineEntry({ wording: 'Acknowledged by Omar' })],
  facts: { 'SEV-43': { assignee: { accountId: 'account-erin', name: 'Erin' }, dueDate: '2026-12-07' } },
  ...different,
});

describe.each([
  ['in memory', fakePostMortemSnapshots],
  ['in Forge’s storage', () => site.inForge(kvsPostMortemSnapshots())],
])('what an approved post mortem showed, kept %s', (_, make) => {
  it('is read back as it was, for its own SEV alone', async () => {
    const snapshots = make();
    await snapshots.keep(aSnapshot());
    expect(await snapshots.of('10042')).toEqual(aSnapshot());
    expect(await snapshots.of('1004')).toBeUndefined();
  });

  it('is read back however long the timeline is', async () => {
    const snapshots = make();
    const text = '🔥 Zahlungen schlagen fehl '.repeat(110);
    const timeline = Array.from({ length: 500 }, (_unused, index) =>
      aTimelineEntry({ id: `command:${index}`, wording: `${index} ${text}` }),
    );
    await snapshots.keep(aSnapshot({ timeline }));
    expect(await snapshots.of('10042')).toEqual(aSnapshot({ timeline }));
  });

  it('gives way to what was approved later', async () => {
    const snapshots = make();
    await snapshots.keep(aSnapshot());
    const later = aSnapshot({ at: '2026-11-26T09:30:00.000Z', by: 'Rita' });
    await snapshots.keep(later);
    await snapshots.keep(later);
    expect(await snapshots.of('10042')).toEqual(later);
  });

  it('is gone once the post mortem is live again', async () => {
    const snapshots = make();
    await snapshots.keep(aSnapshot());
    await snapshots.drop('10042');
    await snapshots.drop('10042');
    expect(await snapshots.of('10042')).toBeUndefined();
  });
});

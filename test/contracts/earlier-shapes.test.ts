/** What earlier versions of the app stored, to the letter, and what this one makes of it at the first read. */
import { kvs } from '@forge/kvs';
import { kvsJobs } from '../../src/adapters/forge/kvs-jobs.ts';
import { kvsPolicies } from '../../src/adapters/forge/kvs-policies.ts';
import { kvsSevRecords } from '../../src/adapters/forge/kvs-sev-records.ts';
import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import { readSettingsFile } from '../../src/entry/screen/settings-input.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const raw = () =>
  site.inForge({
    put: (key: string, value: object) => kvs.set(key, value),
    putPolicy: (value: object) => kvs.entity<object>('team-policy').set('current', value),
  });

const asked = {
  inviteUserIds: ['U000000001'],
  inviteGroupIds: [],
  firstUpdateMinutes: 20,
  updateEveryMinutes: 40,
  tellStakeholders: false,
};
const reviewed = { ...asked, requiresReview: true, meetingWithinDays: 4, meetingInWorkingDays: false };
const first = { timelineReaction: 'eyes', archiveAfterHours: 24, severities: { 1: asked, 2: asked, 3: asked } };

const earlierPolicies: readonly (readonly [string, object])[] = [
  ['the first', first],
  [
    'with components and private SEVs',
    {
      ...first,
      privateSecurityLevelId: '10200',
      components: [{ name: 'Web', inviteUserIds: [], inviteGroupIds: ['S000000001'] }],
    },
  ],
  [
    'with meetings',
    {
      ...first,
      workingDays: ['Mon'],
      workingFrom: '10:00',
      workingTo: '16:00',
      meetingMinutes: 30,
      severities: { 1: reviewed, 2: reviewed, 3: reviewed },
    },
  ],
  [
    'with a rotation',
    {
      ...first,
      managersGroupId: 'S000000002',
      callAgainMinutes: 1,
      callNextMinutes: 2,
      callManagersMinutes: 3,
      onCall: { source: 'rotation', timeZone: 'Europe/Berlin', layers: [] },
    },
  ],
];

describe.each(earlierPolicies)('settings as they were stored: %s', (_, policy) => {
  it('keep all that was settled, have the default for the rest, and are saved on', async () => {
    await raw().putPolicy({ version: 1, requestId: 'before', policy });
    const policies = site.inForge(kvsPolicies());
    const settled = await policies.settled();
    expect(settled).toMatchObject({ version: 1, policy });
    expect(Object.keys(settled.policy)).toEqual(expect.arrayContaining(Object.keys(defaultPolicy)));
    const change = { version: 2, requestId: 'now', at: '2026-11-23T13:00:00.000Z', accountId: 'a', differences: [] };
    expect(await policies.settle({ ...settled.policy, archiveAfterHours: 12 }, change)).toBe('settled');
    expect((await policies.settled()).policy).toEqual({ ...settled.policy, archiveAfterHours: 12 });
  });

  it('are read from a file that was exported then', () => {
    const read = readSettingsFile(JSON.stringify({ format: 'sev-response-settings', formatVersion: 1, policy }));
    expect(read).toMatchObject({ kind: 'read', policy });
  });
});

describe('the record of a SEV as the first version stored it', () => {
  it('is found, and kept on', async () => {
    const posted = { channelId: 'C1', ts: '1795424759.000100', shown: '{}' };
    const record = {
      issueId: '10042',
      issueKey: 'SEV-42',
      title: 'Payments fail',
      reportText: 'Payments fail since 10:15',
      reporter: { name: 'Rita', slackUserId: 'URITA' },
      card: posted,
      channel: { id: 'C42', name: 'sev-42' },
      channelReady: true,
      summary: posted,
      topic: 'SEV 2',
      postMortem: { pageId: '1', title: 'SEV-42', url: 'https://example.com' },
      told: { status: 'Open', severity: 2 as const },
      announcements: 3,
    };
    await raw().put('sev:10042', record);
    const records = site.inForge(kvsSevRecords());
    expect(await records.find('10042')).toEqual(record);
    await records.save({ ...record, announcements: 4 }, record);
    expect(await records.find('10042')).toEqual({ ...record, announcements: 4 });
  });
});

describe('a request that the first version stored and this one finds waiting', () => {
  it.each([
    { kind: 'report', text: 'Payments fail' },
    { kind: 'open', severity: 2, incident: { issueKey: 'SEV-42' } },
    { kind: 'mitigated', incident: { channelId: 'C42' }, text: '' },
    { kind: 'follow-up', incident: { issueKey: 'SEV-42' }, priority: 'high', title: 'Alert' },
    { kind: 'issue-changed', incident: { issueId: '10042' } },
  ])('is understood: $kind', async (work) => {
    const job = {
      id: 'command:1',
      work,
      reply: { kind: 'response-url', url: 'https://hooks.slack.com/commands/1' },
      receivedAt: '2026-11-23T13:00:00.000Z',
      attempts: 1,
      progress: { issue: { issueId: '1' } },
    };
    await raw().put('job:command:1', job);
    expect(await site.inForge(kvsJobs()).find('command:1')).toEqual(job);
  });
});

import { kvsPolicies } from '../../src/adapters/forge/kvs-policies.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy/policy.ts';
import type { PolicyChange } from '../../src/ports/policies.ts';
import { fakePolicies } from '../fakes/fake-policies.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const hours = (archiveAfterHours: number): Policy => ({ ...defaultPolicy, archiveAfterHours });

const aChange = (version: number, requestId = `request-${version}`): PolicyChange => ({
  version,
  requestId,
  at: '2026-11-23T14:00:00.000Z',
  accountId: 'account-ada',
  differences: [
    { field: 'archiveAfterHours', from: 72, to: version },
    { field: 'stakeholderChannelId', from: null, to: 'C1' },
    { field: 'severities.1.inviteUserIds', from: [], to: ['U1'] },
    { field: 'severities.1.tellStakeholders', from: true, to: false },
  ],
});

describe.each([
  ['in memory', fakePolicies],
  ['in Forge’s storage', () => site.inForge(kvsPolicies())],
])('the settings kept %s', (_, make) => {
  it('are the defaults until somebody settles them', async () => {
    const policies = make();
    expect(await policies.settled()).toEqual({ version: 0, requestId: 'none', policy: defaultPolicy });
    expect(await policies.current()).toEqual(defaultPolicy);
    expect(await policies.changes(0, 20)).toEqual([]);
  });

  it('are what was settled last, with the note of each change, the newest first', async () => {
    const policies = make();
    expect(await policies.settle(hours(1), aChange(1))).toBe('settled');
    expect(await policies.settle(hours(2), aChange(2))).toBe('settled');
    expect(await policies.settled()).toEqual({ version: 2, requestId: 'request-2', policy: hours(2) });
    expect(await policies.current()).toEqual(hours(2));
    expect(await policies.changes(2, 20)).toEqual([aChange(2), aChange(1)]);
    expect(await policies.changes(2, 1)).toEqual([aChange(2)]);
    expect(await policies.changes(1, 20)).toEqual([aChange(1)]);
  });

  it.each([1, 2])('refuse a second save that would make version %i', async (version) => {
    const policies = make();
    for (let made = 1; made <= version; made += 1) await policies.settle(hours(made), aChange(made));
    expect(await policies.settle(hours(99), aChange(version, 'another'))).toBe('overtaken');
    expect((await policies.settled()).policy).toEqual(hours(version));
    expect(await policies.changes(version, 1)).toEqual([aChange(version)]);
  });

  it('take one of two saves at the same moment', async () => {
    const policies = make();
    const both = [policies.settle(hours(1), aChange(1, 'one')), policies.settle(hours(2), aChange(1, 'other'))];
    expect((await Promise.all(both)).sort()).toEqual(['overtaken', 'settled']);
  });

  it('know a save that comes again', async () => {
    const policies = make();
    await policies.settle(hours(1), aChange(1));
    expect(await policies.settle(hours(1), aChange(1))).toBe('settled');
    expect((await policies.settled()).version).toBe(1);
  });
});

import { kvsCheckUps } from '../../src/adapters/forge/kvs-check-ups.ts';
import { kvsHealth } from '../../src/adapters/forge/kvs-health.ts';
import { fakeCheckUps } from '../fakes/fake-check-ups.ts';
import { fakeHealth } from '../fakes/fake-health.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

describe.each([
  ['in memory', fakeHealth],
  ['in Forge’s storage', () => site.inForge(kvsHealth())],
])('signs of life kept %s', (_, make) => {
  it('are those of ten minutes ago at most', async () => {
    const health = make();
    expect(await health.last('tick')).toBeUndefined();
    await health.note('tick', '2026-11-23T13:00:00.000Z');
    await health.note('tick', '2026-11-23T13:05:00.000Z');
    expect(await health.last('tick')).toBe('2026-11-23T13:00:00.000Z');
    await health.note('tick', '2026-11-23T13:10:00.000Z');
    expect(await health.last('tick')).toBe('2026-11-23T13:10:00.000Z');
    expect(await health.last('slack-request')).toBeUndefined();
    await health.mark('tick', '2026-11-23T13:06:00.000Z');
    expect(await health.last('tick')).toBe('2026-11-23T13:06:00.000Z');
  });

  it('hold what the workspace refused until it is forgotten', async () => {
    const health = make();
    const refusal = { at: '2026-11-23T13:00:00.000Z', code: 'restricted_action' };
    await health.noteRefusal('archive', refusal);
    expect([await health.refusal('archive'), await health.refusal('invite')]).toEqual([refusal, undefined]);
    await health.forgetRefusal('archive');
    expect(await health.refusal('archive')).toBeUndefined();
  });
});

describe.each([
  ['in memory', fakeCheckUps],
  ['in Forge’s storage', () => site.inForge(kvsCheckUps())],
])('the last check-up kept %s', (_, make) => {
  it('is the one that was kept last', async () => {
    const checkUps = make();
    expect(await checkUps.last()).toBeUndefined();
    const checkUp = { at: '2026-11-23T13:00:00.000Z', wrong: { 'slack-scope:pins:write': 'Slack scope pins:write' } };
    await checkUps.keep(checkUp);
    expect(await checkUps.last()).toEqual(checkUp);
  });
});

import type { PolicyView } from '../../src/contract/policy-view.ts';
import type { Saved, SettingsAnswer, SettingsView } from '../../src/contract/settings-screen.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const ask = <Answer = Record<string, unknown>>(functionKey: string, payload?: unknown, as = 'administrator') =>
  workbench.invoke<Answer>({ moduleKey: 'sev-settings', functionKey, as, payload, extension: {} });

async function settings(): Promise<SettingsView> {
  const answer = await ask<SettingsAnswer>('view', { changes: 20 });
  if (answer.kind !== 'settings') throw new Error(JSON.stringify(answer));
  return answer.settings;
}

const save = (from: number, policy: unknown, as = 'administrator', requestId: string = crypto.randomUUID()) =>
  ask<Saved>('save', { requestId, from, policy }, as);

/** The settings as they stand, with one severity changed. */
const withSeverity = (policy: PolicyView, severity: 1 | 2 | 3, change: object): PolicyView => ({
  ...policy,
  severities: { ...policy.severities, [severity]: { ...policy.severities[severity], ...change } },
});

const calls = async (since: number, method: string) =>
  (await workbench.calls(since)).calls.filter(({ path }) => path.endsWith(method));

describe('an administrator of Jira', () => {
  it('sees the defaults, with the groups and channels that Slack has to choose from', async () => {
    expect(await settings()).toEqual({
      version: 0,
      policy: expect.objectContaining({ timelineReaction: 'pushpin', archiveAfterHours: 72 }),
      chat: {
        channels: [{ id: team.reports, name: '#eng-crossteam' }],
        groups: [
          { id: 'S0ENGINEER', name: '@eng (Engineering)' },
          { id: 'S00ON0CALL', name: '@on-call (On call)' },
        ],
        names: expect.objectContaining({ [team.reports]: '#eng-crossteam' }),
      },
      changes: [],
    });
  });

  it('changes a setting, and the page tells who changed what', async () => {
    const { policy } = await settings();
    const changed = { ...policy, archiveAfterHours: 24, stakeholderChannelId: team.reports };
    expect(await save(0, changed)).toMatchObject({ kind: 'saved', settings: { version: 1, policy: changed } });
    expect((await settings()).changes).toEqual([
      {
        version: 1,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        by: 'Ada Admin',
        differences: [
          { field: 'stakeholderChannelId', from: null, to: team.reports },
          { field: 'archiveAfterHours', from: 72, to: 24 },
        ],
      },
    ]);
  });

  it('makes no version of a save that changes nothing', async () => {
    const { policy } = await settings();
    expect(await save(0, policy)).toMatchObject({ kind: 'saved', settings: { version: 0, changes: [] } });
  });

  it('saves once what was sent twice', async () => {
    const { policy } = await settings();
    const requestId = crypto.randomUUID();
    const changed = { ...policy, archiveAfterHours: 24 };
    await save(0, changed, 'administrator', requestId);
    expect(await save(0, changed, 'administrator', requestId)).toMatchObject({
      kind: 'saved',
      settings: { version: 1, changes: [{ version: 1 }] },
    });
  });

  it('saves once when the answer of storage is lost', async () => {
    const { policy } = await settings();
    await workbench.addFaults({ target: 'kvs', path: '/api/v1/transaction', times: 1, kind: 'dropAfter' });
    expect(await save(0, { ...policy, archiveAfterHours: 24 })).toMatchObject({
      kind: 'saved',
      settings: { version: 1, changes: [{ version: 1 }] },
    });
  });
});

describe('two administrators at once', () => {
  it('refuses the second save, and shows what the first one changed', async () => {
    const { policy } = await settings();
    await save(0, { ...policy, archiveAfterHours: 24 });
    expect(await save(0, { ...policy, archiveAfterHours: 48 })).toMatchObject({
      kind: 'overtaken',
      settings: {
        version: 1,
        policy: { archiveAfterHours: 24 },
        changes: [{ by: 'Ada Admin', differences: [{ field: 'archiveAfterHours', from: 72, to: 24 }] }],
      },
    });
    expect((await settings()).policy.archiveAfterHours).toBe(24);
  });

  it('keeps one of the saves that start at the same moment, whole', async () => {
    const { policy } = await settings();
    const hours = [1, 2, 3, 4, 5];
    const saved = await Promise.all(hours.map((archiveAfterHours) => save(0, { ...policy, archiveAfterHours })));
    expect(saved.map(({ kind }) => kind).sort()).toEqual(['overtaken', 'overtaken', 'overtaken', 'overtaken', 'saved']);
    const kept = hours[saved.findIndex(({ kind }) => kind === 'saved')];
    const { version, policy: settled, changes } = await settings();
    expect([version, settled.archiveAfterHours, changes.length, changes[0]?.differences[0]?.to]).toEqual([
      1,
      kept,
      1,
      kept,
    ]);
  });
});

describe.each(['on-call', 'engineer', 'reader', 'outsider'])('somebody who is no administrator of Jira: %s', (as) => {
  it('is refused everything, and changes nothing', async () => {
    const { policy } = await settings();
    const refusal = { kind: 'no-access', text: expect.stringContaining('Jira administrator') };
    for (const [functionKey, payload] of [
      ['view', { changes: 20 }],
      ['save', { requestId: crypto.randomUUID(), from: 0, policy: { ...policy, archiveAfterHours: 24 } }],
      ['save', { requestId: crypto.randomUUID(), from: 0, policy: 'nonsense' }],
      ['find', { what: 'person', text: 'ada@example.com' }],
      ['checkUp', undefined],
      ['mend', { requestId: crypto.randomUUID(), remedy: 'create-template' }],
      ['export', undefined],
      ['import', { text: '{}' }],
    ] as const)
      expect(await ask(functionKey, payload, as)).toEqual(refusal);
    expect((await settings()).version).toBe(0);
  });
});

describe('settings that will not do', () => {
  it.each<[string, object, string, RegExp]>([
    ['minutes that are none', { firstUpdateMinutes: 0 }, 'severities.1.firstUpdateMinutes', /from 1 to 20160/],
    ['more than 14 days', { updateEveryMinutes: 20_161 }, 'severities.1.updateEveryMinutes', /14 days/],
    ['half a minute', { updateEveryMinutes: 1.5 }, 'severities.1.updateEveryMinutes', /whole minutes/],
    ['minutes as text', { updateEveryMinutes: '15' }, 'severities.1.updateEveryMinutes', /wrong kind/],
    ['an id of no group', { inviteGroupIds: ['eng'] }, 'severities.1.inviteGroupIds', /eng is no id/],
    ['a group that Slack lacks', { inviteGroupIds: ['S0MISSING0'] }, 'severities.1.inviteGroupIds', /no user group/],
    ['a group twice', { inviteGroupIds: ['S0ENGINEER', 'S0ENGINEER'] }, 'severities.1.inviteGroupIds', /twice/],
    ['a guest', { inviteUserIds: ['U000000009'] }, 'severities.1.inviteUserIds', /Gus Gast is a guest/],
    ['nobody of this workspace', { inviteUserIds: ['U099999999'] }, 'severities.1.inviteUserIds', /no member/],
    ['a setting that does not exist', { volume: 11 }, 'severities.1', /no such setting: volume/],
  ])('%s: says so at its field', async (_what, change, field, text) => {
    const { policy } = await settings();
    expect(await save(0, withSeverity(policy, 1, change))).toEqual({
      kind: 'faulty',
      faults: [{ field, text: expect.stringMatching(text) }],
    });
    expect((await settings()).version).toBe(0);
  });

  it.each<[object, string, RegExp]>([
    [{ timelineReaction: ':pushpin:' }, 'timelineReaction', /Leave out the colons: pushpin/],
    [{ timelineReaction: 'Push Pin' }, 'timelineReaction', /small letters/],
    [{ archiveAfterHours: -1 }, 'archiveAfterHours', /whole hours/],
    [{ privateSecurityLevelId: 'Engineers' }, 'privateSecurityLevelId', /is a number, such as 10200/],
    [{ stakeholderChannelId: 'general' }, 'stakeholderChannelId', /no id of a Slack channel/],
    [{ stakeholderChannelId: 'C0NOWHERE0' }, 'stakeholderChannelId', /sees no public channel/],
    [{ stakeholderChannelId: 'C00GENERAL' }, 'stakeholderChannelId', /Type \/invite @SEV Response in #general/],
  ])('%j: says so at its field', async (change, field, text) => {
    const { policy } = await settings();
    expect(await save(0, { ...policy, ...change })).toEqual({
      kind: 'faulty',
      faults: [{ field, text: expect.stringMatching(text) }],
    });
  });

  it.each([[{}], [null], ['save'], [{ requestId: '../x', from: 0, policy: {} }], [{ from: -1 }]])(
    'what no screen of ours would send is refused: %j',
    async (payload) => {
      expect(await ask('save', payload)).toMatchObject({ kind: 'unavailable' });
    },
  );
});

describe('finding what a setting names', () => {
  it.each([
    ['person', 'erin@example.com', 'U000000003', 'Erin Eng'],
    ['person', ' U000000003 ', 'U000000003', 'Erin Eng'],
    ['channel', '#eng-crossteam', 'C0ENGCROSS', '#eng-crossteam'],
    ['channel', 'https://example.slack.com/archives/C0ENGCROSS/p1700000000000000', 'C0ENGCROSS', '#eng-crossteam'],
    ['channel', 'https://app.slack.com/client/T0000001/C0ENGCROSS', 'C0ENGCROSS', '#eng-crossteam'],
  ])('gives the id and the name of a %s: %s', async (what, text, id, name) => {
    expect(await ask('find', { what, text })).toEqual({ kind: 'found', id, name });
  });

  it.each([
    ['person', 'nobody@example.com', /Nobody/],
    ['person', 'Erin', /e-mail address/],
    ['person', 'gus@partner.example', /guest/],
    ['channel', 'https://example.slack.com/archives/C00GENERAL', /\/invite @SEV Response in #general/],
    ['channel', 'finance', /Copy the channel's link/],
    ['channel', '', /Type what to look for/],
  ])('says what is wrong with a %s: %s', async (what, text, words) => {
    expect(await ask('find', { what, text })).toEqual({ kind: 'not-found', text: expect.stringMatching(words) });
  });

  it('gives a page by its title or its link, lets none be settled on that is not there, and makes post mortems below it', async () => {
    const found = await ask('find', { what: 'page', text: 'Incident Response' });
    expect(found).toEqual({ kind: 'found', id: expect.stringMatching(/^\d+$/), name: 'Incident Response' });
    const { id } = found as { id: string };
    const link = `https://example.atlassian.net/wiki/spaces/PT/pages/${id}/Incident+Response`;
    expect(await ask('find', { what: 'page', text: link })).toEqual(found);
    expect(await ask('find', { what: 'page', text: 'Incident' })).toMatchObject({ kind: 'not-found' });
    const { version, policy } = await settings();
    const save = (postMortemParentId: string) =>
      ask('save', { requestId: crypto.randomUUID(), from: version, policy: { ...policy, postMortemParentId } });
    expect(await save('987654')).toMatchObject({ kind: 'faulty', faults: [{ field: 'postMortemParentId' }] });
    expect(await save(id)).toMatchObject({ kind: 'saved', settings: { policy: { postMortemParentId: id } } });
    await team.type('on-call', (await openASev(team)).id, 'mitigated Rolled back');
    const made = (await team.pages()).filter(({ title }) => title.startsWith('SEV-1'));
    expect(made).toEqual([expect.objectContaining({ parentId: id })]);
  });

  it('never lists the whole workspace', async () => {
    await settings();
    await ask('find', { what: 'channel', text: 'finance' });
    await ask('find', { what: 'person', text: 'erin@example.com' });
    expect(await calls(0, 'conversations.list')).toEqual([]);
    expect(await calls(0, 'users.list')).toEqual([]);
  });
});

describe('while Slack is away', () => {
  it('settings are seen by their ids, and those that name nothing new are changed', async () => {
    const { policy } = await settings();
    await save(0, withSeverity(policy, 1, { inviteGroupIds: ['S00ON0CALL'] }));
    await workbench.addFaults({ target: 'slack', times: 100, kind: 'status', status: 503 });
    expect((await settings()).chat).toMatchObject({ groups: [], trouble: { text: 'Slack cannot be reached.' } });
    const now = (await settings()).policy;
    expect(await save(1, { ...now, archiveAfterHours: 12 })).toMatchObject({ kind: 'saved' });
    expect(await save(2, withSeverity(now, 2, { inviteGroupIds: ['S0ENGINEER'] }))).toEqual({
      kind: 'unavailable',
      text: 'Slack cannot be reached.',
      nextStep: expect.any(String),
    });
  });
});

describe('settings as a file', () => {
  it('are brought back by it, once they are saved', async () => {
    const { policy } = await settings();
    const changed = withSeverity({ ...policy, timelineReaction: 'memo' }, 3, { updateEveryMinutes: 60 });
    await save(0, changed);
    const file = await ask<{ name: string; text: string }>('export');
    expect(file.name).toBe('sev-response-settings-1.json');
    await save(1, policy);
    const read = await ask<{ policy: PolicyView }>('import', { text: file.text });
    expect(read).toMatchObject({ kind: 'settings', policy: changed, faults: [] });
    expect((await settings()).policy).toEqual(policy);
    expect(await save(2, read.policy)).toMatchObject({ kind: 'saved', settings: { policy: changed } });
  });

  it('are checked like any other', async () => {
    const { policy } = await settings();
    const { text } = await ask<{ text: string }>('export');
    const wrong = JSON.stringify({ ...JSON.parse(text), policy: withSeverity(policy, 1, { firstUpdateMinutes: 0 }) });
    expect(await ask('import', { text: wrong })).toMatchObject({
      kind: 'settings',
      faults: [{ field: 'severities.1.firstUpdateMinutes' }],
    });
  });

  it.each([
    ['not json', /no file of settings/],
    ['{}', /no file of settings/],
    ['{"format":"sev-response-settings","formatVersion":2,"policy":{}}', /no file of settings/],
    ['{"format":"sev-response-settings","formatVersion":1,"policy":{}}', /timelineReaction: This setting is missing/],
    [`"${'x'.repeat(100_001)}"`, /too large/],
  ])('are refused when the file is none of ours: %s', async (text, words) => {
    expect(await ask('import', { text })).toEqual({
      kind: 'faulty',
      faults: [{ field: 'file', text: expect.stringMatching(words) }],
    });
  });
});

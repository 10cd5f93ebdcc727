import { restricted } from '../../src/domain/check-up/workspace-policy.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy/policy.ts';
import { SevError } from '../../src/errors.ts';
import { checkUp } from '../../src/use-cases/check-up/check-up.ts';
import { mend } from '../../src/use-cases/check-up/mend.ts';
import { tick } from '../../src/use-cases/due/tick.ts';
import { aPerson, erin, omar } from '../builders/a-person.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { ways } from '../fakes/fake-facts.ts';
import { carryOut, workOff } from './queue-run.ts';

const administrator = 'account-ada';

async function wrongIn(team: Team): Promise<readonly string[]> {
  const checked = await checkUp(team, administrator);
  if (checked.kind === 'refused') throw new Error('refused');
  return checked.findings.filter(({ state }) => state === 'wrong').map(({ id }) => id);
}

async function settle(team: Team, different: Partial<Policy>) {
  const change = { version: 1, requestId: 'settled', at: team.clock.now(), accountId: administrator, differences: [] };
  await team.policies.settle({ ...defaultPolicy, ...different }, change);
}

describe('a site on which nothing is missing', () => {
  it('has nothing wrong', async () => {
    expect(await wrongIn(aTeam())).toEqual([]);
  });
});

describe.each<[string, (team: Team) => unknown, readonly string[]]>([
  [
    'a permission in Jira',
    ({ facts }) => Object.assign(facts, { withheld: ['LINK_ISSUES'] }),
    ['jira-permission:LINK_ISSUES'],
  ],
  ['the project', ({ facts }) => Object.assign(facts, { types: undefined }), ['jira-project']],
  ['a field', ({ facts }) => Object.assign(facts, { fields: ['sev-severity'] }), ['jira-field:sev-owner']],
  [
    'a field on a screen',
    ({ facts }) => Object.assign(facts, { creatable: { ...facts.creatable, 2: ['priority', 'assignee'] } }),
    ['jira-screen:Follow-up:duedate'],
  ],
  [
    'a transition',
    ({ facts }) => Object.assign(facts, { ways: ways.filter(({ to }) => to !== 'Follow-up') }),
    ['jira-transition:Mitigated:Follow-up'],
  ],
  [
    'the rule for closing',
    ({ facts }) => Object.assign(facts, { ways: ways.map((way) => ({ ...way, isGated: false })) }),
    ['close-gate:Close:Mitigated+Follow-up'],
  ],
  ['the index of requests', ({ facts }) => Object.assign(facts, { findsByRequest: false }), ['jira-property']],
  [
    'a scope of Slack',
    ({ facts }) => Object.assign(facts, { scopes: ['chat:write'] }),
    ['slack-scope:channels:manage'],
  ],
  ['the Confluence space', ({ facts }) => Object.assign(facts, { seesSpace: false }), ['confluence-space']],
  ['the clock', ({ facts }) => Object.assign(facts, { behindSeconds: 600 }), ['clock']],
  ['a user group', (team) => settle(team, { managersGroupId: 'S0GONE00' }), ['slack-group:S0GONE00']],
  [
    'the stakeholder channel',
    (team) => settle(team, { stakeholderChannelId: 'C0GONE00' }),
    ['slack-stakeholder-channel'],
  ],
  [
    'a placeholder of the template',
    async (team) => {
      const body = '<p><at:var at:name="sev-weather" /></p><p><at:var at:name="sev-live" /></p>';
      const { templateId } = await team.templates.create({ name: 'Ours', description: '', body });
      await settle(team, { postMortemTemplateId: templateId });
    },
    ['template:sev-weather'],
  ],
  ['the template', (team) => settle(team, { postMortemTemplateId: '77' }), ['template']],
  ['the schedule', (team) => team.health.note('tick', '2026-11-22T00:00:00.000Z'), ['schedule']],
])('when %s is missing or wrong', (_, take, ids) => {
  it('is named, and nothing else', async () => {
    const team = aTeam();
    await take(team);
    expect(await wrongIn(team)).toEqual(ids);
  });
});

describe('a check that fails', () => {
  it('says so, and keeps no other from its end', async () => {
    const team = aTeam();
    const refused = new SevError('not-permitted', 'Slack does not let the app do this (invalid_auth).', {
      nextStep: 'Ask.',
    });
    Object.assign(team.chatFacts, { scopes: () => Promise.reject(refused) });
    Object.assign(team.facts, { withheld: ['LINK_ISSUES'] });
    expect(await wrongIn(team)).toEqual(['jira-permission:LINK_ISSUES', 'slack-token']);
  });

  it('is not taken for trouble while the other side is away', async () => {
    const team = aTeam();
    const away = new SevError('unavailable', 'Slack cannot be reached.', { nextStep: 'Try again.' });
    Object.assign(team.chatFacts, { scopes: () => Promise.reject(away) });
    expect(await wrongIn(team)).toEqual([]);
  });
});

describe('what the workspace refused', () => {
  it.each(restricted)('is remembered until an administrator says that it was changed: %s', async (which) => {
    const team = aTeam();
    await team.health.noteRefusal(which, { at: team.clock.now(), code: 'restricted_action' });
    expect(await wrongIn(team)).toEqual([`slack-policy:${which}`]);
    await mend(team, administrator, `forget-${which}-refusal`, 'request-1');
    expect(await wrongIn(team)).toEqual([]);
  });
});

describe('somebody who is no administrator of Jira', () => {
  it('is told nothing, and mends nothing', async () => {
    const team = aTeam();
    team.issues.forbid('account-omar', 'administer');
    await team.health.noteRefusal('invite', { at: team.clock.now(), code: 'restricted_action' });
    expect(await checkUp(team, 'account-omar')).toMatchObject({ kind: 'refused' });
    expect(await mend(team, 'account-omar', 'forget-invite-refusal', 'r')).toMatchObject({ kind: 'refused' });
    await carryOut(team, { id: 'doctor', work: { kind: 'check-up' }, by: omar.slackUserId });
    expect((await team.jobs.find('doctor'))?.outcome).toMatchObject({ kind: 'refused' });
    expect(await wrongIn(team)).toEqual(['slack-policy:invite']);
  });
});

describe('the daily check-up', () => {
  const ada = aPerson('Ada');
  const told = (team: Team, id = `D${ada.slackUserId}`) =>
    team.chat.channels
      .filter((channel) => channel.id === id)
      .flatMap(({ messages }) => messages.map(({ text }) => text));

  async function aDay(team: Team) {
    team.clock.advance(24 * 3600 + 1);
    for (let turn = 0; turn < 2; turn += 1) {
      await tick(team);
      await workOff(team);
      team.clock.advance(300);
    }
  }

  it('tells the administrators of what broke and of what was mended, once', async () => {
    const team = aTeam({ people: [ada] });
    await settle(team, { administratorIds: [ada.slackUserId] });
    await aDay(team);
    expect(told(team)).toEqual([]);
    Object.assign(team.facts, { withheld: ['LINK_ISSUES'] });
    await aDay(team);
    await aDay(team);
    expect(told(team)).toEqual([expect.stringContaining('✗ Permission “Link issues” in SEV')]);
    Object.assign(team.facts, { withheld: [] });
    await aDay(team);
    expect(told(team).slice(1)).toEqual([expect.stringContaining('Permission “Link issues” in SEV: mended.')]);
  });

  it('tells the reports channel where the settings name nobody', async () => {
    const team = aTeam();
    Object.assign(team.facts, { seesSpace: false });
    await aDay(team);
    expect(told(team, team.places.reportsChannelId)).toEqual([expect.stringContaining('Confluence space PT')]);
  });
});

it('finds the engineers whom Jira does not know', async () => {
  const team = aTeam();
  Object.assign(team.directory, { bySlackUser: async () => ({ ...erin, accountId: undefined }) });
  expect(await wrongIn(team)).toEqual(['people']);
});

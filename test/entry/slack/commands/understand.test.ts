import type { Understood } from '../../../../src/entry/slack/commands/command.ts';
import { commands as allCommands } from '../../../../src/entry/slack/commands/commands.ts';
import { helpText } from '../../../../src/entry/slack/commands/help-text.ts';
import { understandCommand } from '../../../../src/entry/slack/commands/understand.ts';

const here = { channelId: 'C42' };
const understood = (text: string): Understood => understandCommand(text, 'C42');

/** The work that the text asks for. @throws Error when it is asked back */
function workIn(text: string): object {
  const answer = understood(text);
  if (answer.kind !== 'work') throw new Error(`${text}: ${JSON.stringify(answer)}`);
  return JSON.parse(JSON.stringify(answer.work));
}

function askedBack(text: string): string {
  const answer = understood(text);
  return answer.kind === 'ask-back' ? answer.text : JSON.stringify(answer);
}

const key = { issueKey: 'SEV-42' };
const erin = { slackUserId: 'U0ERIN' };
const mention = '<@U0ERIN|erin>';

const commands: readonly (readonly [string, object])[] = [
  ['report Payments fail', { kind: 'report', text: 'Payments fail' }],
  ['REPORT  Payments fail ', { kind: 'report', text: 'Payments fail' }],
  ['ack SEV-42', { kind: 'acknowledge', incident: key }],
  ['ack sev-42', { kind: 'acknowledge', incident: key }],
  [`assign SEV-42 ${mention}`, { kind: 'assign', incident: key, investigator: erin }],
  ['assign SEV-42 <@U0ERIN>', { kind: 'assign', incident: key, investigator: erin }],
  ['decline SEV-42 a planned test', { kind: 'decline', incident: key, reason: 'a planned test' }],
  ['open SEV-42 sev2', { kind: 'open', incident: key, severity: 2 }],
  ['open SEV-42 SEV 1', { kind: 'open', incident: key, severity: 1 }],
  ['open SEV-42 SEV-3', { kind: 'open', incident: key, severity: 3 }],
  ['open SEV-42 2 Payments fail', { kind: 'open', incident: key, severity: 2, title: 'Payments fail' }],
  ['open sev2 Payments fail', { kind: 'open', severity: 2, title: 'Payments fail' }],
  ['open SEV 2 Payments fail', { kind: 'open', severity: 2, title: 'Payments fail' }],
  ['open SEV-2 Payments fail', { kind: 'open', severity: 2, title: 'Payments fail' }],
  ['open 2 Payments fail', { kind: 'open', severity: 2, title: 'Payments fail' }],
  ['severity sev1 All regions', { kind: 'severity', incident: here, severity: 1, reason: 'All regions' }],
  ['severity SEV-1 All regions', { kind: 'severity', incident: here, severity: 1, reason: 'All regions' }],
  ['severity SEV 1 All regions', { kind: 'severity', incident: here, severity: 1, reason: 'All regions' }],
  ['severity SEV-42 sev1 All regions', { kind: 'severity', incident: key, severity: 1, reason: 'All regions' }],
  [`owner ${mention}`, { kind: 'owner', incident: here, owner: erin }],
  [`owner SEV-42 ${mention}`, { kind: 'owner', incident: key, owner: erin }],
  ['status', { kind: 'show-status', incident: here }],
  ['status SEV-42', { kind: 'show-status', incident: key }],
  ['status follow-up', { kind: 'start-follow-up', incident: here }],
  ['status followup', { kind: 'start-follow-up', incident: here }],
  ['status closed', { kind: 'close', incident: here }],
  ['mitigated rolled back', { kind: 'mitigated', incident: here, text: 'rolled back' }],
  ['followup high Add an alert', { kind: 'follow-up', incident: here, priority: 'high', title: 'Add an alert' }],
  ['followup LOW Add an alert', { kind: 'follow-up', incident: here, priority: 'low', title: 'Add an alert' }],
  [
    `followup high ${mention} Add an alert`,
    { kind: 'follow-up', incident: here, priority: 'high', title: 'Add an alert', assignee: erin },
  ],
  ['followup SEV-42 low Add an alert', { kind: 'follow-up', incident: key, priority: 'low', title: 'Add an alert' }],
  ['close', { kind: 'close', incident: here }],
  ['close SEV-42', { kind: 'close', incident: key }],
  ['impact Nobody can pay', { kind: 'impact', incident: here, impact: { text: 'Nobody can pay' } }],
  ['reopen it is back', { kind: 'reopen', incident: here, reason: 'it is back' }],
];

describe('a command', () => {
  it.each(commands)('“%s” is understood', (text, work) => expect(workIn(text)).toEqual(work));

  it('reports a text of several lines', () => {
    expect(workIn('report Payments fail\n\n  since 10:15')).toEqual({
      kind: 'report',
      text: 'Payments fail\n\n  since 10:15',
    });
  });

  it('reports what was typed, not Slack’s way to write it', () => {
    const text = `report ${mention} sees &lt;5% in <#C1|general>: <https://example.com/a?b=1&amp;c=2|example>`;
    expect(workIn(text)).toEqual({
      kind: 'report',
      text: '@erin sees <5% in #general: https://example.com/a?b=1&c=2',
    });
  });

  it('says what it is about to do', () => {
    expect(understood('open sev2 Payments &amp; orders')).toMatchObject({
      echo: 'Opening a SEV 2 major: Payments & orders',
    });
  });

  it.each(['', '   '])('“%s” asks what can be done here', (text) => {
    expect(understood(text)).toMatchObject({
      kind: 'work',
      work: { kind: 'show-menu', incident: { channelId: 'C42' } },
    });
  });

  it.each(['help', 'Help', 'help me'])('“%s” asks for help', (text) => {
    expect(understood(text)).toEqual({ kind: 'help' });
  });
});

describe('a command that lacks something', () => {
  it.each([
    ['ack 42', 'Which report?'],
    ['assign SEV-42 erin', 'Who investigates?'],
    ['assign SEV-42 @erin', 'Who investigates?'],
    ['decline a planned test', 'Which report?'],
    ['open Payments fail', 'How severe is it?'],
    ['open SEV-42 sev4', 'How severe is SEV-42?'],
    ['open sev4 Payments fail', 'How severe is it?'],
    ['open sev2', 'What is it about?'],
    ['severity critical', 'Which severity?'],
    ['severity sev4 All regions', 'Which severity?'],
    ['owner erin', 'Who takes over?'],
    ['owner <!channel>', 'Who takes over?'],
    ['close not yet', 'It is closed only by this word alone.'],
    ['status closed not yet', 'The status is changed by “closed” alone.'],
    ['status open SEVs', 'The status is changed by “open” alone.'],
    ['status follow-up on payments', 'The status is changed by “follow-up” alone.'],
    ['open SEV-2 3 regions down', 'Is SEV-2 an issue or a severity?'],
    ['severity SEV-1 2 regions down', 'Is SEV-1 an issue or a severity?'],
    ['status done', '“done” is no status.'],
    ['status investigating', '“investigating” is no status.'],
    ['followup Add an alert', 'High or low priority?'],
    ['followup high', 'What is to be done?'],
    [`followup high ${mention}`, 'What is to be done?'],
    ['followups high', '“high” is no issue key; to add a follow-up, type followup.'],
    ['postmortem now', '“now” is no issue key.'],
    ['add', 'Who is to be added?'],
    ['add SEV-42 erin', "I don't know who “erin” is."],
    ['match erin', 'Whom do you mean?'],
    [`match ${mention}`, 'Which account in Jira?'],
    [`match ${mention} Erin Eng`, 'Which account in Jira?'],
  ])('“%s” is asked back: %s', (text, question) => {
    const word = text.split(' ')[0];
    expect(askedBack(text)).toContain(`${question} Type \`/sev ${word}`);
  });
});

describe('a command that has a form for what it lacks', () => {
  it.each([
    ['report', 'report', {}],
    ['ack', 'acknowledge', {}],
    ['assign', 'assign-report', {}],
    ['assign sev-42', 'assign', { issueKey: 'SEV-42' }],
    ['decline', 'decline-report', {}],
    ['decline SEV-42', 'decline', { issueKey: 'SEV-42' }],
  ])('“%s” opens the form %s', (text, form, about) => {
    expect(understood(text)).toMatchObject({ kind: 'form', form, origin: { channelId: 'C42', ...about } });
  });
});

describe('people and accounts', () => {
  it('are read from mentions of users and user groups', () => {
    expect(understood(`add SEV-42 ${mention} <!subteam^S0ENG|@eng>`)).toMatchObject({
      work: { kind: 'pull-in', incident: { issueKey: 'SEV-42' }, groupIds: ['S0ENG'] },
      echo: 'Adding 1 person and 1 user group…',
    });
  });

  it('are read from an address as Slack writes it', () => {
    expect(understood(`match ${mention} <mailto:uma@example.com|uma@example.com>`)).toMatchObject({
      work: { kind: 'match', account: 'uma@example.com' },
    });
  });

  it('are no longer matched by the word none', () => {
    expect(understood(`match ${mention} None`)).toMatchObject({
      work: { kind: 'match' },
      echo: 'Taking the match back…',
    });
  });
});

describe('the help', () => {
  it('names every command, within one section of Slack', () => {
    for (const word of allCommands.keys()) expect(helpText()).toContain(`/sev ${word}`);
    expect(helpText().length).toBeLessThanOrEqual(3000);
  });
});

describe('a command that says too little', () => {
  it.each([
    ['open', 'open-sev', here],
    ['open SEV-42', 'open-sev', { ...here, ...key }],
    ['open SEV-2', 'open-sev', { ...here, issueKey: 'SEV-2' }],
    ['severity', 'severity', here],
    ['severity SEV-42', 'severity', { ...here, ...key }],
    ['owner', 'owner', here],
    ['impact', 'impact', here],
    ['impact SEV-42', 'impact', { ...here, ...key }],
    ['mitigated', 'mitigated', here],
    ['followup', 'follow-up', here],
    ['reopen', 'reopen', here],
    ['status open', 'reopen', here],
    ['status mitigated', 'mitigated', here],
    ['status SEV-42 mitigated', 'mitigated', { ...here, ...key }],
  ])('“%s” is asked for the rest in the form %s', (text, form, origin) => {
    expect(understood(text)).toMatchObject({ kind: 'form', form, origin });
  });

  it('keeps the severity that was typed', () => {
    expect(understood('severity sev1')).toMatchObject({ kind: 'form', form: 'severity', text: '1' });
  });
});

describe('a word that is no command', () => {
  it.each([
    ['repotr Payments fail', 'report'],
    ['acknowledge SEV-42', undefined],
    ['severty sev1', 'severity'],
    ['mitig rolled back', 'mitigated'],
    ['follow-up high Alert', 'followup'],
    ['CLOSED', 'close'],
    ['banana', undefined],
    ['re', undefined],
  ])('“%s” does nothing and suggests %s', (text, suggestion) => {
    const answer = askedBack(text);
    expect(answer).toContain("I don't know “");
    expect(answer).toContain(suggestion ? `Did you mean \`/sev ${suggestion}` : 'Type `/sev help`');
  });
});

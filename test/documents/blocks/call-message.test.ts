import { type CallContent, callMessage } from '../../../src/documents/blocks/call-message.ts';
import { omar, rita } from '../../builders/a-person.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';
import { expectSlackToTake } from './slack-limits.ts';

const content = (rest: Partial<CallContent> = {}): CallContent => ({
  call: { stage: 'first', at: '2026-11-23T09:00:00.000Z', person: omar },
  incident: anIncident({ status: 'Reported', title: 'Payments <fail>' }),
  issueUrl: 'https://acme.atlassian.net/browse/SEV-42',
  reporter: rita,
  managersGroupId: 'S0MANAGERS',
  ...rest,
});

const labels = (of: CallContent) =>
  JSON.stringify(callMessage(of).blocks).match(/"text":"(Acknowledge|Assign|Open a SEV|Not an incident)"/g) ?? [];

describe('a call', () => {
  it('says what is suspected, by whom, and how to respond', () => {
    const message = callMessage(content());
    expect(message.text).toBe(
      `You are on call. Please respond to the suspected incident <https://acme.atlassian.net/browse/SEV-42|SEV-42> (Payments &lt;fail&gt;), reported by <@${rita.slackUserId}>.`,
    );
    expect(labels(content())).toHaveLength(4);
  });

  it.each([
    ['again', /^You are on call, and nobody has responded/],
    ['next', /^You are next in line: nobody has responded/],
    ['managers', /^<!subteam\^S0MANAGERS>: nobody has responded/],
  ] as const)('that comes as %s says why', (stage, words) => {
    expect(callMessage(content({ call: { stage, at: '2026-11-23T09:05:00.000Z' } })).text).toMatch(words);
  });

  it.each([
    [anIncident({ status: 'Investigating' }), /^Answered: <@.*> looks into/],
    [anIncident({ status: 'Not an incident' }), /is not an incident\.$/],
    [aSev('Open'), /^Answered: a SEV was opened/],
  ])('that was answered asks for nothing more', (incident, words) => {
    const answered = content({ incident, investigator: omar });
    expect(callMessage(answered).text).toMatch(words);
    expect(labels(answered)).toEqual([]);
  });

  it('stays within what Slack takes, whatever the title', () => {
    const incident = anIncident({ status: 'Reported', title: '&'.repeat(255) });
    expectSlackToTake(callMessage(content({ incident })));
  });
});

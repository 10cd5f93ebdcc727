import { sevSummary, sevTopic } from '../../../src/documents/blocks/sev-summary.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';
import { omar } from '../../builders/a-person.ts';
import { aSev } from '../../builders/an-incident.ts';
import { fillings, issueUrl, longTitle, worstIncident, worstRecord } from '../worst-case.ts';
import { expectSlackToTake, wordsOf } from './slack-limits.ts';

const { reportText } = { reportText: 'Payments fail since 10:15' };

describe('the summary of a SEV', () => {
  it('tells where it stands', () => {
    expect(wordsOf(sevSummary({ incident: aSev(), reportText, issueUrl, owner: omar }))).toEqual([
      `<${issueUrl}|SEV-42> · SEV 2 major · Open`,
      'Payments fail',
      'SEV owner: <@UOMAR>',
      'Severity: SEV 2 major. An important part of the service fails for many customers.',
      expect.stringContaining('Opened: <!date^'),
      'Follow-ups: none yet',
      'Post mortem: not drafted yet',
      reportText,
      'Type /sev help here to see what you can do.',
      'Mitigated',
      'Add a follow-up',
    ]);
  });

  it('counts the follow-ups of each priority', () => {
    const followUps = [aFollowUp(), aFollowUp({ done: true }), aFollowUp({ priority: 'low' })];
    const words = wordsOf(sevSummary({ incident: aSev('Follow-up', { followUps }), reportText, issueUrl }));
    expect(words).toContain('Follow-ups: 1 of 2 high-priority done, 0 of 1 low-priority done');
  });

  it('leads to the post mortem', () => {
    const postMortem = { title: 'SEV-42 post mortem', url: 'https://example.atlassian.net/wiki/1' };
    const words = wordsOf(sevSummary({ incident: aSev('Mitigated'), reportText, issueUrl, postMortem }));
    expect(words).toContain('Post mortem: <https://example.atlassian.net/wiki/1|SEV-42 post mortem>');
    expect(words.slice(-2)).toEqual(['Add a follow-up', 'Close']);
  });

  it('does not say twice what the title says, and offers nothing when it is closed', () => {
    const words = wordsOf(sevSummary({ incident: aSev('Closed'), reportText: 'Payments fail', issueUrl }));
    expect(words.filter((text) => text === 'Payments fail')).toHaveLength(1);
    expect(words.at(-1)).toBe('Type /sev help here to see what you can do.');
  });

  it('shows what is not set', () => {
    const incident = aSev('Open', { severity: undefined, ownerAccountId: undefined });
    const words = wordsOf(sevSummary({ incident, reportText, issueUrl }));
    expect(words).toEqual(expect.arrayContaining(['SEV owner: nobody yet', 'Severity: not set']));
  });
});

describe.each(fillings)('the largest summary, filled with “%s”', (filling) => {
  it.each(['Open', 'Mitigated', 'Follow-up', 'Closed'] as const)('%s is taken by Slack', (status) => {
    const postMortem = { title: longTitle(filling), url: `https://example.atlassian.net/wiki/${'x'.repeat(400)}` };
    const incident = worstIncident(status, filling);
    expectSlackToTake(sevSummary({ incident, ...worstRecord(filling), issueUrl, owner: omar, postMortem }));
  });
});

describe('the topic of a SEV’s channel', () => {
  it('tells severity, status, owner and key', () => {
    expect(sevTopic(aSev(), omar)).toBe('SEV 2 major · Open · Omar · SEV-42');
    expect(sevTopic(aSev('Open', { severity: undefined }), undefined)).toBe('SEV · Open · no owner · SEV-42');
  });

  it('has at most the 250 characters that Slack allows', () => {
    expect(sevTopic(aSev(), { name: 'x'.repeat(300) })).toHaveLength(250);
  });
});

import { sevSummary, sevTopic } from '../../../src/documents/blocks/sev-summary.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';
import { erin, omar, rita } from '../../builders/a-person.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aSev } from '../../builders/an-incident.ts';
import { fillings, issueUrl, longTitle, worstIncident, worstRecord } from '../worst-case.ts';
import { expectSlackToTake, wordsOf } from './slack-limits.ts';

const record = aRecord();
const { reportText } = record;

describe('the summary of a SEV', () => {
  it('tells where it stands', () => {
    expect(wordsOf(sevSummary({ incident: aSev(), record, issueUrl, owner: omar }))).toEqual([
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
      'Roles',
    ]);
  });

  it('counts the follow-ups of each priority', () => {
    const followUps = [aFollowUp(), aFollowUp({ done: true }), aFollowUp({ priority: 'low' })];
    const words = wordsOf(sevSummary({ incident: aSev('Follow-up', { followUps }), record, issueUrl }));
    expect(words).toContain('Follow-ups: 1 of 2 high-priority done, 0 of 1 low-priority done');
  });

  it('leads to the post mortem', () => {
    const postMortem = { title: 'SEV-42 post mortem', url: 'https://example.atlassian.net/wiki/1' };
    const words = wordsOf(sevSummary({ incident: aSev('Mitigated'), record, issueUrl, postMortem }));
    expect(words).toContain('Post mortem: <https://example.atlassian.net/wiki/1|SEV-42 post mortem>');
    expect(words.slice(-3)).toEqual(['Add a follow-up', 'Roles', 'Close']);
  });

  it('shows who has which role, and that the owner has not accepted yet', () => {
    const held = aRecord({
      roles: { communications: erin, scribe: rita },
      handOver: { from: 'account-erin', to: 'account-omar' },
    });
    const words = wordsOf(sevSummary({ incident: aSev(), record: held, issueUrl, owner: omar }));
    expect(words).toContain('SEV owner: <@UOMAR> (not accepted yet)');
    expect(words).toContain('Roles: communications <@UERIN> and scribe <@URITA>');
  });

  it('shows where a duplicate went, and which were folded in', () => {
    const mergedInto = {
      issueId: '7',
      issueKey: 'SEV-7',
      url: 'https://example.com/7',
      channel: { id: 'C7', name: 'sev-7' },
    };
    const words = (different: object) =>
      wordsOf(sevSummary({ incident: aSev(), record: aRecord(different), issueUrl }));
    expect(words({ mergedInto })).toContain('Duplicate of <https://example.com/7|SEV-7> in <#C7>');
    expect(words({ duplicates: ['SEV-8', 'SEV-9'] })).toContain('Duplicates folded in: SEV-8, SEV-9');
  });

  it('does not say twice what the title says, and offers nothing when it is closed', () => {
    const words = wordsOf(
      sevSummary({ incident: aSev('Closed'), record: aRecord({ reportText: 'Payments fail' }), issueUrl }),
    );
    expect(words.filter((text) => text === 'Payments fail')).toHaveLength(1);
    expect(words.at(-1)).toBe('Type /sev help here to see what you can do.');
  });

  it('shows what is not set', () => {
    const incident = aSev('Open', { severity: undefined, ownerAccountId: undefined });
    const words = wordsOf(sevSummary({ incident, record, issueUrl }));
    expect(words).toEqual(expect.arrayContaining(['SEV owner: nobody yet', 'Severity: not set']));
  });
});

describe.each(fillings)('the largest summary, filled with “%s”', (filling) => {
  it.each(['Open', 'Mitigated', 'Follow-up', 'Closed'] as const)('%s is taken by Slack', (status) => {
    const postMortem = { title: longTitle(filling), url: `https://example.atlassian.net/wiki/${'x'.repeat(400)}` };
    const incident = worstIncident(status, filling);
    expectSlackToTake(sevSummary({ incident, record: worstRecord(filling), issueUrl, owner: omar, postMortem }));
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

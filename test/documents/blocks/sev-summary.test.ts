import { sevSummary, sevTopic } from '../../../src/documents/blocks/sev-summary.ts';
import { readStatusChoice, statusMenu } from '../../../src/documents/blocks/status-menu.ts';
import { updateLine } from '../../../src/documents/blocks/update-line.ts';
import { affectable } from '../../../src/domain/affected.ts';
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
      'Impact: not described yet',
      'SEV owner: <@UOMAR>',
      'Severity: SEV 2 major. An important part of the service fails for many customers.',
      expect.stringContaining('Opened: <!date^'),
      'Follow-ups: none yet',
      `Links: <${issueUrl}|SEV-42 in Jira>, post mortem not drafted yet`,
      reportText,
      'Type /sev help here to see what you can do.',
      'Change status',
      'Mitigated',
      'Mitigated',
      'Post update',
      'Impact',
      'Severity',
      'Hand over',
      'Roles',
      'Add a follow-up',
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
    expect(words.find((text) => text.startsWith('Links: '))).toContain(
      '<https://example.atlassian.net/wiki/1|SEV-42 post mortem>',
    );
  });

  it('tells when people heard last and will hear next', () => {
    const updates = updateLine({ at: '2026-11-23T10:20:00.000Z', by: omar }, '2026-11-23T11:20:00.000Z');
    const words = wordsOf(sevSummary({ incident: aSev(), record, issueUrl, updates }));
    expect(words).toContainEqual(
      expect.stringMatching(/^Last update <!date[^>]*> by <@UOMAR>; next due <!date[^>]*>$/),
    );
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
    expect(words.slice(-2)).toEqual(['Open', 'Reopen']);
  });

  it('shows what is not set', () => {
    const incident = aSev('Open', { severity: undefined, ownerAccountId: undefined });
    const words = wordsOf(sevSummary({ incident, record, issueUrl }));
    expect(words).toEqual(expect.arrayContaining(['SEV owner: nobody yet', 'Severity: not set']));
  });
});

describe('the summary of a SEV of which more is known', () => {
  const incident = aSev('Open', {
    severity: 3,
    highestSeverity: 1,
    impact: 'Nobody <can> pay',
    impactStartedAt: '2026-11-23T10:00:00.000Z',
    affects: ['integrity', 'availability'],
  });
  const words = wordsOf(
    sevSummary({
      incident,
      record: { ...record, known: 'The gateway is down', callUrl: 'https://meet.example.com/1' },
      issueUrl,
      updates: updateLine({ at: '2026-11-23T10:40:00.000Z', by: omar }, '2026-11-23T11:10:00.000Z'),
    }),
  );

  it('tells its impact', () => {
    expect(words).toEqual(
      expect.arrayContaining([
        'Impact: Nobody &lt;can&gt; pay',
        'Affects: integrity and availability',
        expect.stringContaining('Impact started: <!date^1795428000^'),
        'The gateway is down',
      ]),
    );
  });

  it('remembers that it was worse', () => {
    expect(words.find((text) => text.startsWith('Severity: '))).toMatch(
      /^Severity: SEV 3 minor\. .* It was SEV 1 critical\.$/,
    );
  });

  it('leads to where people talk about it', () => {
    expect(words.find((text) => text.startsWith('Links: '))).toContain('<https://meet.example.com/1|call>');
  });
});

describe('the status menu', () => {
  it.each([
    ['Open', ['Mitigated']],
    ['Mitigated', ['Open', 'Follow-up', 'Closed']],
    ['Follow-up', ['Open', 'Closed']],
    ['Closed', ['Open']],
  ] as const)('of a SEV that is %s offers %j', (status, offered) => {
    const values =
      statusMenu(aSev(status, { followUps: [aFollowUp()] }))?.options?.map(({ value = '' }) => value) ?? [];
    expect(values.map(readStatusChoice)).toEqual(offered.map((one) => ({ issueKey: 'SEV-42', status: one })));
  });

  it('is left out where the app does not know the status', () => {
    expect(statusMenu(aSev('Open', { status: { unknown: 'On hold' } }))).toBeUndefined();
  });

  it.each([
    '',
    'Closed',
    ' Closed',
    'SEV-42',
    'SEV-42 closed',
    'SEV-42 Reported',
    'SEV-42 SEV-1 Closed',
    'sev-42 Open',
  ])('does not read “%s” as a choice', (value) => expect(readStatusChoice(value)).toBeUndefined());
});

describe.each(fillings)('the largest summary, filled with “%s”', (filling) => {
  it.each(['Open', 'Mitigated', 'Follow-up', 'Closed'] as const)('%s is taken by Slack', (status) => {
    const postMortem = { title: longTitle(filling), url: `https://example.atlassian.net/wiki/${'x'.repeat(400)}` };
    const incident = worstIncident(status, filling);
    expectSlackToTake(
      sevSummary({
        incident: {
          ...incident,
          impact: longTitle(filling),
          affects: affectable,
          impactStartedAt: incident.times.openedAt,
        },
        record: {
          ...worstRecord(filling),
          known: filling.repeat(4000),
          callUrl: `https://meet.example.com/${'x'.repeat(400)}`,
        },
        issueUrl,
        owner: omar,
        postMortem,
        updates: updateLine({ at: '2026-11-23T10:40:00.000Z', by: omar }, '2026-11-23T11:10:00.000Z'),
      }),
    );
  });
});

describe('the topic of a SEV’s channel', () => {
  it('tells severity, status and owner', () => {
    expect(sevTopic(aSev(), omar)).toBe('SEV 2 major · Open · Omar');
    expect(sevTopic(aSev('Open', { severity: undefined }), undefined)).toBe('SEV · Open · no owner');
  });

  it('has at most the 250 characters that Slack allows', () => {
    expect(sevTopic(aSev(), { name: 'x'.repeat(300) })).toHaveLength(250);
  });
});

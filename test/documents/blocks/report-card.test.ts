import { reportCard } from '../../../src/documents/blocks/report-card.ts';
import { statuses } from '../../../src/domain/status.ts';
import { erin, omar } from '../../builders/a-person.ts';
import { aRecord } from '../../builders/a-record.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';
import { fillings, issueUrl, worstIncident, worstRecord } from '../worst-case.ts';
import { expectSlackToTake, wordsOf } from './slack-limits.ts';

const record = aRecord();
const inChannel = aRecord({ channel: { id: 'C42', name: 'sev-42-payments-fail' } });

describe('the card of a report', () => {
  it('calls the on-call and offers each next step', () => {
    expect(wordsOf(reportCard({ incident: anIncident(), record, issueUrl }))).toEqual([
      `Suspected incident <${issueUrl}|SEV-42> reported by <@URITA>`,
      'Payments fail',
      'Payments fail since 10:15',
      'On call: <@UOMAR>, please respond.',
      'Acknowledge',
      'Assign',
      'Open a SEV',
      'Not an incident',
    ]);
  });

  it('does not say twice what the title says', () => {
    const incident = anIncident({ title: record.reportText });
    const words = wordsOf(reportCard({ incident, record, issueUrl }));
    expect(words.filter((text) => text === record.reportText)).toHaveLength(1);
  });

  it('calls on everybody when nobody is on call', () => {
    const card = reportCard({ incident: anIncident(), record: aRecord({ onCall: undefined }), issueUrl });
    expect(wordsOf(card)).toContain('Nobody is on call. Whoever reads this first: please acknowledge.');
  });

  it('names the investigator, and cannot be acknowledged twice', () => {
    const incident = anIncident({ status: 'Investigating', times: { acknowledgedAt: '2026-11-23T10:20:00.000Z' } });
    const words = wordsOf(reportCard({ incident, record, issueUrl, investigator: erin }));
    expect(words.join('\n')).toContain('Investigated by <@UERIN>, acknowledged <!date^');
    expect(words.slice(-3)).toEqual(['Assign', 'Open a SEV', 'Not an incident']);
  });

  it('tells the verdict when it is no incident, and offers nothing more', () => {
    const declined = aRecord({ verdict: 'Found not to be an incident by Omar: a test' });
    expect(
      wordsOf(reportCard({ incident: anIncident({ status: 'Not an incident' }), record: declined, issueUrl })),
    ).toEqual([
      `<${issueUrl}|SEV-42> · Not an incident · reported by <@URITA>`,
      'Payments fail',
      'Payments fail since 10:15',
      'Found not to be an incident by Omar: a test',
    ]);
  });

  it('leads to the channel of a SEV and its owner', () => {
    expect(wordsOf(reportCard({ incident: aSev(), record: inChannel, issueUrl, owner: omar }))).toEqual([
      `<${issueUrl}|SEV-42> · SEV 2 major · Open · reported by <@URITA>`,
      'Payments fail',
      'Payments fail since 10:15',
      'Join <#C42> · SEV owner <@UOMAR>',
    ]);
  });

  it('shows a status that it does not know as it is', () => {
    const words = wordsOf(reportCard({ incident: anIncident({ status: { unknown: 'Parked' } }), record, issueUrl }));
    expect(words).toContain("Jira has it in a status that I don't know: Parked.");
  });
});

describe.each(fillings)('the largest card, filled with “%s”', (filling) => {
  it.each([...statuses, { unknown: filling.repeat(255) }])('in status %j is taken by Slack', (status) => {
    const incident = worstIncident(status, filling);
    expectSlackToTake(
      reportCard({ incident, record: worstRecord(filling), issueUrl, owner: omar, investigator: erin }),
    );
  });
});

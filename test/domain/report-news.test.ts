import { isNewsTo, reportNews, reportStage } from '../../src/domain/report-news.ts';
import { erin, omar, rita } from '../builders/a-person.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';

const investigatedBy = (investigatorAccountId: string) =>
  anIncident({ status: 'Investigating', investigatorAccountId });

describe('what became of a report', () => {
  it('is nothing yet while nobody has answered', () => {
    expect(reportStage(anIncident())).toBeUndefined();
  });

  it('is another thing for another investigator, and the same from the opening of a SEV to its end', () => {
    expect(reportStage(investigatedBy(omar.accountId))).not.toBe(reportStage(investigatedBy(erin.accountId)));
    expect(reportStage(aSev('Open'))).toBe(reportStage(aSev('Closed')));
  });

  it('is acknowledged by whoever investigates, and assigned by somebody else', () => {
    expect(reportNews(investigatedBy(omar.accountId), omar)).toBe('acknowledged');
    expect(reportNews(investigatedBy(erin.accountId), omar)).toBe('assigned');
  });

  it('is no news to whoever did it, on whichever side they are known', () => {
    expect(isNewsTo(rita, omar)).toBe(true);
    expect(isNewsTo(rita, undefined)).toBe(true);
    expect(isNewsTo({ name: 'Rita', slackUserId: rita.slackUserId }, rita)).toBe(false);
    expect(isNewsTo({ name: 'Rita', accountId: rita.accountId }, rita)).toBe(false);
    expect(isNewsTo({ name: 'Rita' }, { name: 'Rita' })).toBe(true);
  });
});

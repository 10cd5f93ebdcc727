import { mrkdwn } from '../../src/documents/blocks/mrkdwn.ts';
import { reportAnswer } from '../../src/documents/report-answer.ts';
import { erin, omar } from '../builders/a-person.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';
import { issueUrl } from './worst-case.ts';

const about = { incident: anIncident(), issueUrl, inJira: false } as const;
const link = `your report <${issueUrl}|SEV-42> (Payments fail)`;

describe('the reporter', () => {
  it('is told who looks into it', () => {
    expect(mrkdwn(reportAnswer({ ...about, news: 'acknowledged', investigator: omar }))).toBe(
      `<@UOMAR> is looking into ${link}.`,
    );
    expect(mrkdwn(reportAnswer({ ...about, news: 'assigned', investigator: erin }))).toBe(
      `<@UERIN> was asked to look into ${link}.`,
    );
    expect(mrkdwn(reportAnswer({ ...about, news: 'acknowledged' }))).toBe(`Somebody is looking into ${link}.`);
  });

  it('is told of the SEV with its severity, its channel and its owner', () => {
    const channel = { id: 'C42', name: 'sev-42' };
    const told = reportAnswer({ ...about, incident: aSev('Open'), news: 'opened', channel, owner: omar });
    expect(mrkdwn(told)).toBe(`A SEV was opened for ${link}, as SEV 2 major, in <#C42>, owned by <@UOMAR>.`);
  });

  it('is told why it is none, as far as anybody said', () => {
    const told = reportAnswer({ ...about, news: 'declined', by: omar, because: 'A <planned> test' });
    expect(mrkdwn(told)).toBe(`It was found that ${link} is not an incident (by <@UOMAR>): A &lt;planned&gt; test`);
    expect(mrkdwn(reportAnswer({ ...about, news: 'declined', by: omar, inJira: true }))).toContain(
      '(by <@UOMAR> in Jira). If a reason was given, it is on the issue in Jira.',
    );
  });
});

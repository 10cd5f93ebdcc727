import { newRecord, type SevRecord } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';
import { askedFirst } from '../report/file-incident';

/** For an incident that somebody made in Jira by hand. */
export async function firstRecord(ports: Ports, issueId: string): Promise<SevRecord | undefined> {
  const [reading, asked] = await Promise.all([ports.issues.read({ issueId }), askedFirst(ports)]);
  if (reading?.kind !== 'incident') return undefined;
  const { issueKey, title, reporterAccountId, outside } = reading.incident;
  // Whoever sent it is nobody's business in Slack.
  const reporter = reporterAccountId && !outside ? await ports.directory.byAccount(reporterAccountId) : undefined;
  return newRecord({ issueId, issueKey, title, reportText: title, reporter, ...asked });
}

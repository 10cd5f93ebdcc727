import type { Incident } from '../../domain/incident';
import { securityWordsIn } from '../../domain/outside/from-outside';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';

/**
 * Recognises a report from outside, and whether somebody answered its sender by hand. What the sender wrote is looked
 * through and not kept.
 * @returns what the timeline says of it
 */
export async function lookOutside(ports: Ports, sev: SevAtWork, incident: Incident): Promise<readonly TimelineEntry[]> {
  if (!incident.outside) return [];
  const { record, job } = sev;
  const { issueId } = incident;
  if (!record.value.outside) {
    const [text, policy] = await Promise.all([ports.issues.wordsOf(issueId), ports.policies.current()]);
    const words = securityWordsIn(text, policy);
    record.update({ outside: { words }, reporter: undefined, reportText: incident.title });
  }
  const { outside } = record.value;
  if (!outside || outside.answeredAt !== undefined) return [];
  const answeredAt = await ports.issues.firstAnswerAt(issueId);
  if (answeredAt === undefined) return [];
  record.update({ outside: { ...outside, answeredAt } });
  return [{ id: `${job.job.id}:answered`, at: answeredAt, event: { kind: 'sender-answered' } }];
}

import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { settleSev } from '../settling/settle-sev';

/** The other half of a merge: the incident that goes on shows what was folded into it. */
export async function absorbDuplicate(
  ports: Ports,
  sev: SevAtWork,
  { duplicate }: Extract<Work, { kind: 'absorb' }>,
): Promise<Outcome> {
  const { actor, id, receivedAt } = sev.job.job;
  const { issueId, issueKey, duplicates = [] } = sev.record.value;
  const [reading, by] = await Promise.all([
    ports.issues.read({ issueId }),
    actor?.via === 'slack' ? ports.directory.bySlackUser(actor.slackUserId) : undefined,
  ]);
  if (reading?.kind !== 'incident') return { kind: 'refused', text: [`${issueKey} is not an incident in Jira.`] };
  if (!duplicates.includes(duplicate.issueKey)) sev.record.update({ duplicates: [...duplicates, duplicate.issueKey] });
  await settleSev(ports, sev, {
    before: reading.incident,
    after: reading.incident,
    transitions: reading.transitions,
    by,
    inJira: false,
    entries: [{ id, at: receivedAt, by: by?.name, event: { kind: 'absorbed', ...duplicate } }],
  });
  return { kind: 'done', issueKey, text: [`${duplicate.issueKey} is folded into ${issueKey}.`] };
}

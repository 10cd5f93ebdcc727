import { followUpList } from '../../documents/follow-up-list';
import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { followUpDetails } from '../follow-ups/follow-up-details';
import { askerOf } from '../jobs/asker';
import { admit } from '../people/admit';

/** The follow-ups of one SEV, high priority first, with who does each. */
export async function showFollowUps(ports: Ports, job: Job, issueId: string): Promise<Outcome> {
  const [admission, reading] = await Promise.all([
    admit(ports, askerOf(job), 'see', issueId),
    ports.issues.read({ issueId }),
  ]);
  if (admission.kind === 'refused') return admission;
  if (reading?.kind !== 'incident') return { kind: 'refused', text: ["I can't find that incident in Jira any more."] };
  const { followUps, issueKey } = reading.incident;
  const [details, url] = await Promise.all([followUpDetails(ports, followUps), ports.issues.urlOf(issueKey)]);
  return { kind: 'done', issueKey, text: followUpList(followUps, details, { issueKey, url }) };
}

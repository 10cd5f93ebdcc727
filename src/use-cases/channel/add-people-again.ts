import { counted, type Phrase } from '../../domain/phrase';
import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';
import { addPeople, peopleToAdd } from './add-people';

/** Adds whoever belongs into the SEV's channel and is not in it yet, once more. */
export async function addPeopleAgain(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { actor, id } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} adds people for nobody`);
  const { issueId, issueKey, channel } = sev.record.value;
  const [admission, reading] = await Promise.all([admit(ports, actor, 'act', issueId), ports.issues.read({ issueId })]);
  if (admission.kind === 'refused') return admission;
  if (reading?.kind !== 'incident') return refused(`I can't find the incident ${issueKey} in Jira.`);
  if (!channel) return refused(`${issueKey} has no channel yet.`);
  const { incident } = reading;
  const owner = incident.ownerAccountId ? await ports.directory.byAccount(incident.ownerAccountId) : undefined;
  await sev.job.begun();
  const notAdded = await addPeople(ports, sev, channel, await peopleToAdd(ports, sev, { after: incident, owner }));
  return { kind: 'done', issueKey, text: told(notAdded.length) };
}

const refused = (text: string): Outcome => ({ kind: 'refused', text: [text] });

const told = (count: number): Phrase =>
  count === 0
    ? ['Everyone is in the channel now.']
    : [`${counted(count, 'person', 'people')} still could not be added; the channel says who and why.`];

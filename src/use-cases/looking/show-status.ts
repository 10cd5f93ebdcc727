import type { Incident } from '../../domain/incident';
import { listed, type Phrase } from '../../domain/phrase';
import { severityLabel } from '../../domain/severity';
import { statusName } from '../../domain/status';
import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { admit } from '../people/admit';

/** `/sev list` counts the rest. */
const mostShown = 20;

/** Tells where one incident stands, or, with none named, which SEVs are open. */
export async function showStatus(ports: Ports, job: Job, issueId: string | undefined): Promise<Outcome> {
  const { actor, id } = job;
  if (!actor) throw new Error(`Job ${id} asks for a status for nobody`);
  const [admission, one] = await Promise.all([
    admit(ports, actor, 'see', issueId),
    issueId ? oneIncident(ports, issueId) : undefined,
  ]);
  if (admission.kind === 'refused') return admission;
  const incidents = one ?? (await ports.issues.openSevs(admission.person.accountId)).slice(0, mostShown);
  if (incidents.length === 0)
    return { kind: 'done', text: [issueId ? "I can't find that incident." : 'No SEV is open. All is well.'] };
  const lines = await Promise.all(incidents.map((incident) => line(ports, incident)));
  return { kind: 'done', text: lines.flatMap((phrase, index): Phrase => (index === 0 ? phrase : ['\n', ...phrase])) };
}

async function oneIncident(ports: Ports, issueId: string): Promise<readonly Incident[]> {
  const reading = await ports.issues.read({ issueId });
  return reading?.kind === 'incident' ? [reading.incident] : [];
}

async function line(ports: Ports, incident: Incident): Promise<Phrase> {
  const [url, owner, record] = await Promise.all([
    ports.issues.urlOf(incident.issueKey),
    incident.ownerAccountId ? ports.directory.byAccount(incident.ownerAccountId) : undefined,
    ports.records.find(incident.issueId),
  ]);
  const facts: Phrase[] = [
    [`${incident.severity ? severityLabel(incident.severity) : 'severity not set'}`],
    [statusName(incident.status)],
    owner ? ['owned by ', { person: owner }] : ['nobody owns it'],
  ];
  const where: Phrase = record?.channel
    ? [' in ', { channelId: record.channel.id, channelName: record.channel.name }]
    : [];
  return [{ url, text: incident.issueKey }, ` ${incident.title}: `, ...listed(facts), ...where];
}

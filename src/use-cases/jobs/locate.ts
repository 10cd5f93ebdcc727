import type { IncidentRef } from '../../domain/incident';
import type { Phrase } from '../../domain/phrase';
import type { Ports } from '../../ports/ports';

export type Located =
  | { readonly kind: 'incident'; readonly issueId: string }
  | { readonly kind: 'refused'; readonly text: Phrase };

/** Where a command or form that goes without a key has no incident to be about. */
export const notASevChannel: Phrase = [
  "This is not the channel of a SEV. Type it in the SEV's channel, or put the SEV's key behind the word, such as " +
    '/sev close SEV-42. /sev list shows which are open, and /sev help what works where.',
];

/** Finds the issue that a request means, for one that the app has no record of yet. A follow-up stands for its SEV. */
export async function locate(ports: Ports, ref: IncidentRef): Promise<Located> {
  if ('channelId' in ref) return { kind: 'refused', text: notASevChannel };
  const reading = await ports.issues.read(ref);
  if (reading?.kind === 'incident') return { kind: 'incident', issueId: reading.incident.issueId };
  if (reading?.kind === 'follow-up') return { kind: 'incident', issueId: reading.parentIssueId };
  const name = 'issueKey' in ref ? ref.issueKey : 'that issue';
  return {
    kind: 'refused',
    text: [reading ? `${name} is not an incident.` : `I can't find an incident ${name}. Check the key and try again.`],
  };
}

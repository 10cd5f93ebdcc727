import { explainRefusal } from '../documents/refusal';
import { openHighFollowUps } from '../domain/follow-up';
import { plainText } from '../domain/phrase';
import type { Ports } from '../ports/ports';

export type CloseCheck = { readonly kind: 'may-close' } | { readonly kind: 'refused'; readonly text: string };

/** The closing gate, for whoever moves the issue in Jira itself. Reads one issue, however many follow-ups it has. */
export async function checkClose(ports: Ports, issueKey: string): Promise<CloseCheck> {
  const reading = await ports.issues.read({ issueKey });
  // The rule may stand in a workflow that other issues use too; those it leaves alone.
  if (reading?.kind !== 'incident')
    return reading ? { kind: 'may-close' } : { kind: 'refused', text: `SEV Response cannot find ${issueKey}.` };
  const open = openHighFollowUps(reading.incident.followUps);
  if (open.length === 0) return { kind: 'may-close' };
  return {
    kind: 'refused',
    text: plainText(explainRefusal({ reason: 'follow-ups-open', open }, reading.incident, {})),
  };
}

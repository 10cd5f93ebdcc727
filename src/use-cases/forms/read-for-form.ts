import type { Incident } from '../../domain/incident';
import type { Phrase } from '../../domain/phrase';
import type { Ports } from '../../ports/ports';
import type { FormAsked } from './filling';

export type ReadForForm =
  | { readonly kind: 'incident'; readonly incident: Incident }
  | { readonly kind: 'refused'; readonly text: Phrase };

/** The incident as Jira has it now, for a form that is about one. */
export async function readForForm(ports: Ports, { issueId, origin }: FormAsked): Promise<ReadForForm> {
  const reading = issueId === undefined ? undefined : await ports.issues.read({ issueId });
  if (reading?.kind === 'incident') return reading;
  return { kind: 'refused', text: [`I can't find ${origin.issueKey ?? 'that incident'} in Jira any more.`] };
}

import type { IncidentRef } from '../../../domain/incident';
import { askBack, type Command, type Understood, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const status: Command = {
  usage: 'status, or status open|mitigated|follow-up|closed',
  about: 'see where things stand, or change the status',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const [word, ...more] = rest;
    if (word === undefined) return work('Looking…', { kind: 'show-status', incident });
    const change = changes.get(word.toLowerCase());
    if (!change) return askBack(`“${said(rest)}” is no status.`);
    if (more.length > 0) return askBack(`The status is changed by “${word}” alone.`);
    return change(incident);
  },
};

const changes: ReadonlyMap<string, (incident: IncidentRef) => Understood> = new Map([
  ['open', (incident) => work('Opening it again…', { kind: 'reopen', incident, reason: '' })],
  ['mitigated', (incident) => work('Marking it as mitigated…', { kind: 'mitigated', incident, text: '' })],
  ['follow-up', startFollowUp],
  ['followup', startFollowUp],
  ['closed', (incident) => work('Closing…', { kind: 'close', incident })],
]);

function startFollowUp(incident: IncidentRef): Understood {
  return work('Starting the follow-up…', { kind: 'start-follow-up', incident });
}

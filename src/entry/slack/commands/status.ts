import type { IncidentRef } from '../../../domain/incident';
import { askBack, askInForm, type Command, type Typed, type Understood, work } from './command';
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
    return change(incident, typed);
  },
};

/** Words that say too little open a form for the rest. */
const changes: ReadonlyMap<string, (incident: IncidentRef, typed: Typed) => Understood> = new Map([
  ['open', (incident, typed) => askInForm('reopen', typed, incident)],
  ['mitigated', (incident, typed) => askInForm('mitigated', typed, incident)],
  ['follow-up', startFollowUp],
  ['followup', startFollowUp],
  ['closed', (incident) => work('Closing…', { kind: 'close', incident })],
]);

function startFollowUp(incident: IncidentRef): Understood {
  return work('Starting the follow-up…', { kind: 'start-follow-up', incident });
}

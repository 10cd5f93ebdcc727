import type { ListedIncident } from '../../documents/incident-lines';
import { markOf } from '../../domain/audience';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Ports } from '../../ports/ports';

/** With what a list says of each: who has it, where to go, and its address. */
export const listedIncidents = (ports: Ports, incidents: readonly Incident[]): Promise<readonly ListedIncident[]> =>
  Promise.all(
    incidents.map(async (incident) => {
      const [url, owner, investigator, record] = await Promise.all([
        ports.issues.urlOf(incident.issueKey),
        personOf(ports, incident.ownerAccountId),
        personOf(ports, incident.investigatorAccountId),
        ports.records.find(incident.issueId),
      ]);
      return { incident, url, owner, investigator, mark: record && markOf(record), channel: record?.channel, record };
    }),
  );

const personOf = async (ports: Ports, accountId: string | undefined): Promise<Person | undefined> =>
  accountId === undefined ? undefined : ports.directory.byAccount(accountId);

import type { DueAsk } from '../../domain/asks/asks-ahead';
import { isForTheNamed } from '../../domain/audience';
import type { Incident } from '../../domain/incident';
import { type Person, samePerson } from '../../domain/person';
import type { SevRecord } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';
import { peopleOnCall } from '../looking/show-on-call';
import { byAccount, isIn } from '../review/who-took-part';

/**
 * A SEV has no role of deputy: whoever does its communications stands in for its owner, else whoever investigated it,
 * else the on-call. Of a report the on-call stands in for the investigator.
 * @returns nobody for the managers, and where there is nobody else
 */
export async function whomToAsk(
  ports: Ports,
  record: SevRecord,
  incident: Incident,
  { kind, stage }: DueAsk,
): Promise<Person | undefined> {
  if (stage === 'managers') return undefined;
  const account = {
    update: incident.ownerAccountId,
    answer: incident.ownerAccountId ?? incident.investigatorAccountId,
  };
  const debtor = await byAccount(
    ports,
    kind === 'update' || kind === 'answer' ? account[kind] : incident.investigatorAccountId,
  );
  // What nobody took is the on-call's.
  if (stage === 'debtor') return debtor ?? (await peopleOnCall(ports))[0];
  const inStead = kind === 'update' ? await standIns(ports, record, incident) : [];
  const line = [...inStead, ...(await peopleOnCall(ports))];
  const mayKnow = ({ slackUserId }: Person) =>
    slackUserId !== undefined && (!isForTheNamed(record) || isIn(record, debtor, slackUserId));
  return line.find((person) => mayKnow(person) && !(debtor && samePerson(debtor, person)));
}

async function standIns(ports: Ports, { roles }: SevRecord, incident: Incident): Promise<readonly Person[]> {
  const investigator = await byAccount(ports, incident.investigatorAccountId);
  return [roles?.communications, investigator].flatMap((person) => person ?? []);
}

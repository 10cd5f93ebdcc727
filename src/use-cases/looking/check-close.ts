import { explainRefusal } from '../../documents/refusal';
import { closingNeeds } from '../../domain/closing-gate';
import { isReady } from '../../domain/closing-needs';
import { plainText } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';

export type CloseCheck = { readonly kind: 'may-close' } | { readonly kind: 'refused'; readonly text: string };

/** Jira does not tell a rule who moves the issue, so the gate is open no longer than the app needs. */
const isOpenedByOverride = (record: SevRecord | undefined, now: string): boolean =>
  record?.override?.openUntil !== undefined && now < record.override.openUntil;

/** The closing gate, for whoever moves the issue in Jira itself. Reads one issue, however many follow-ups it has, and what is kept of its review. */
export async function checkClose(ports: Ports, issueKey: string): Promise<CloseCheck> {
  const reading = await ports.issues.read({ issueKey });
  // The rule may stand in a workflow that other issues use too; those it leaves alone.
  if (reading?.kind !== 'incident')
    return reading ? { kind: 'may-close' } : { kind: 'refused', text: `SEV Response cannot find ${issueKey}.` };
  const { incident } = reading;
  const [record, policy] = await Promise.all([ports.records.find(incident.issueId), ports.policies.current()]);
  if (isOpenedByOverride(record, ports.clock.now())) return { kind: 'may-close' };
  const needs = closingNeeds(incident, record, policy);
  if (isReady(needs)) return { kind: 'may-close' };
  return { kind: 'refused', text: plainText(explainRefusal({ reason: 'not-ready', needs }, incident, {})) };
}

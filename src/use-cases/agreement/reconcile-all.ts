import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { planCheckUp } from '../check-up/daily-check-up';
import { startRecountWhenDue } from '../figures/recount';
import { acceptRequest } from '../jobs/accept-request';

/** Jira's search may lag, and its clock differ. */
const overlapMs = 15 * 60_000;
const dayMs = 24 * 3_600_000;
const sideBySide = 10;

/**
 * Gives each incident that the app watches, or that changed in Jira since the last time, a turn to be compared, and the
 * user group of whoever is on call as well.
 */
export async function reconcileAll(ports: Ports, { id, receivedAt }: Job): Promise<Outcome> {
  const last = await ports.passes.last();
  const since = new Date(last === undefined ? Date.parse(receivedAt) - dayMs : Date.parse(last) - overlapMs);
  const [changed, watched] = await Promise.all([
    ports.issues.changedSince(since.toISOString()),
    ports.records.watched(),
  ]);
  const issueIds = [...new Set([...watched, ...changed])];
  for (let from = 0; from < issueIds.length; from += sideBySide)
    await Promise.all(issueIds.slice(from, from + sideBySide).map((issueId) => queue(ports, id, issueId)));
  await acceptRequest(ports, { id: `${id}:on-call`, work: { kind: 'look-at-on-call' }, reply: { kind: 'asked-for' } });
  await Promise.all([ports.passes.note(receivedAt), startRecountWhenDue(ports, receivedAt), planCheckUp(ports)]);
  if (last === undefined) await showPanelAtFirst(ports);
  return { kind: 'done', text: [`${issueIds.length} incidents are being compared.`] };
}

const queue = (ports: Ports, passId: string, issueId: string): Promise<void> =>
  acceptRequest(ports, {
    id: `${passId}:${issueId}`,
    work: { kind: 'reconcile', incident: { issueId } },
    reply: { kind: 'asked-for' },
  });

/** Once, after the installation: whoever takes the panel off again is not overruled. */
async function showPanelAtFirst(ports: Ports): Promise<void> {
  try {
    await ports.issues.showPanel();
  } catch (error) {
    ports.log.error('the panel could not be made to show on every issue', error, {});
  }
}

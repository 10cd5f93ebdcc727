import type { Incident } from '../../domain/incident';
import { takeSnapshot } from '../../domain/post-mortem/post-mortem-snapshot';
import type { Ports } from '../../ports/ports';

export interface Approval {
  /** ISO 8601 UTC */
  readonly at: string;
  /** Name of whoever approves. */
  readonly by: string;
}

/**
 * Keeps what the post mortem shows, for its macro and its exports to show from now on. Asked again with the same
 * approval it keeps what it kept.
 * @param incident as it stands when the post mortem is approved
 */
export async function freezePostMortem(ports: Ports, incident: Incident, { at, by }: Approval): Promise<void> {
  const { issueId, ownerAccountId, followUps } = incident;
  const kept = await ports.snapshots.of(issueId);
  if (kept?.at === at) return;
  const [owner, timeline, facts] = await Promise.all([
    ownerAccountId ? ports.directory.byAccount(ownerAccountId) : undefined,
    ports.timelines.of(issueId),
    ports.issues.followUpFacts(followUps.map(({ issueKey }) => issueKey)),
  ]);
  const shown = {
    issueId,
    at,
    by,
    incident,
    ownerName: owner?.name,
    timeline,
    facts: Object.fromEntries(facts),
  };
  await ports.snapshots.keep(takeSnapshot(shown));
}

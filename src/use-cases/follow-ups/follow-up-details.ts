import type { FollowUpDetail } from '../../documents/refusal';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { Ports } from '../../ports/ports';

/** Who does each follow-up, and where it is. Asked only where people are shown single follow-ups. */
export async function followUpDetails(
  ports: Ports,
  followUps: readonly FollowUp[],
): Promise<ReadonlyMap<string, FollowUpDetail>> {
  const keys = followUps.map(({ issueKey }) => issueKey);
  const facts = await ports.issues.followUpFacts(keys);
  const details = keys.map(
    async (issueKey): Promise<readonly [string, FollowUpDetail]> => [
      issueKey,
      {
        url: await ports.issues.urlOf(issueKey),
        assigneeName: facts.get(issueKey)?.assignee?.name,
        dueDate: facts.get(issueKey)?.dueDate,
      },
    ],
  );
  return new Map(await Promise.all(details));
}

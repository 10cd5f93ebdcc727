import type { Ports } from '../../ports/ports';
import { acceptRequest } from '../jobs/accept-request';
import { together } from '../jobs/together';

export interface HeardOfLink {
  /** Jira's own id for it, the same at each delivery. */
  readonly requestId: string;
  /** Name of its type, such as `Blocks`. */
  readonly type: string;
  /** Issue ids of both ends. */
  readonly ends: readonly string[];
}

/** A link was made or removed in Jira; it is looked into where its type makes follow-ups and an end is a SEV. */
export async function heedLink(ports: Ports, { requestId, type, ends }: HeardOfLink): Promise<void> {
  const { followUpLinkType } = await ports.policies.current();
  if (type !== followUpLinkType) return;
  const records = await Promise.all(ends.map((issueId) => ports.records.find(issueId)));
  await together(
    records.flatMap((record) =>
      record
        ? [
            acceptRequest(ports, {
              id: `${requestId}:${record.issueId}`,
              work: { kind: 'issue-changed', incident: { issueId: record.issueId } },
              reply: { kind: 'asked-for' },
            }),
          ]
        : [],
    ),
  );
}

import type { PolicyFault } from '../../domain/policy/check-policy';
import type { Policy } from '../../domain/policy/policy';
import type { Ports } from '../../ports/ports';

/** The faults of a policy that only the wiki knows. What was settled before is not looked at again. */
export async function wikiFaults(ports: Ports, before: Policy, after: Policy): Promise<readonly PolicyFault[]> {
  const pageId = after.postMortemParentId;
  if (pageId === undefined || pageId === before.postMortemParentId) return [];
  if (await ports.pages.parent({ pageId })) return [];
  return [{ field: 'postMortemParentId', text: 'Confluence has no such page, or the app may not see it.' }];
}

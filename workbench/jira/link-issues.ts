import type { Actor } from './actor.ts';
import { noteChange } from './change-issue.ts';
import { publishLink } from './issue-events.ts';
import type { ChangeItem, StoredIssue, StoredIssueLink } from './issue-store.ts';
import { change, type JiraSite } from './jira-site.ts';
import { demand } from './permission-scheme.ts';
import { refuse } from './refusal.ts';
import type { LinkType } from './seeded/link-types.ts';

export interface LinkEnds {
  readonly inward: StoredIssue;
  readonly outward: StoredIssue;
}

/** "inward [type.outward] outward", such as "SEV-1 blocks SEV-2". The same link twice is one link. */
export function linkIssues(jira: JiraSite, actor: Actor, type: LinkType, { inward, outward }: LinkEnds): void {
  if (inward.id === outward.id) throw refuse(400, 'You cannot link an issue to itself.');
  for (const { projectId } of [inward, outward]) {
    demand(actor, 'LINK_ISSUES', projectId, 'No Link Issue Permission for issue.');
  }
  if (inward.linkIds.some((id) => isSame(jira.issues.link(id), type, { inward, outward }))) return;
  change(jira, () => {
    jira.limits.holdIssue(inward.id);
    const id = String(jira.site.store.nextNumber('jira.issue-link', 10_000));
    const link = { id, typeId: type.id, inwardIssueId: inward.id, outwardIssueId: outward.id };
    jira.issues.putLink(link);
    for (const [end, other, words] of [
      [inward, outward, type.outward],
      [outward, inward, type.inward],
    ] as const) {
      noteChange(jira, actor, { ...end, linkIds: [...end.linkIds, id] }, [linkItem(other, words)]);
    }
    publishLink(jira, actor, 'created', link);
  });
}

export function unlinkIssues(jira: JiraSite, actor: Actor, link: StoredIssueLink): void {
  for (const id of [link.inwardIssueId, link.outwardIssueId]) {
    const projectId = jira.issues.byId(id)?.projectId ?? '';
    demand(actor, 'LINK_ISSUES', projectId, 'No Link Issue Permission for issue.');
  }
  change(jira, () => {
    publishLink(jira, actor, 'deleted', link);
    removeLink(jira, link.id);
  });
}

/** Must run inside a transaction. */
export function removeLink(jira: JiraSite, id: string): void {
  const link = jira.issues.link(id);
  if (!link) return;
  for (const issueId of [link.inwardIssueId, link.outwardIssueId]) {
    const issue = jira.issues.byId(issueId);
    if (issue) jira.issues.put({ ...issue, linkIds: issue.linkIds.filter((linkId) => linkId !== id) });
  }
  jira.issues.deleteLink(id);
}

function isSame(link: StoredIssueLink | undefined, type: LinkType, { inward, outward }: LinkEnds): boolean {
  return link?.typeId === type.id && link.inwardIssueId === inward.id && link.outwardIssueId === outward.id;
}

function linkItem(other: StoredIssue, words: string): ChangeItem {
  return {
    field: 'Link',
    fieldId: 'issuelinks',
    fieldtype: 'jira',
    from: null,
    fromString: null,
    to: other.key,
    toString: `This issue ${words} ${other.key}`,
  };
}

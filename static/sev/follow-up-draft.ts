import type { FollowUpEditView, SevChange } from '../../src/contract/sev-screen';
import type { FollowUpView } from '../../src/contract/sev-view';
import type { FollowUpValues } from './follow-up-fields';

/** A follow-up as somebody edits it, and as it was when they began: others may change it meanwhile. */
export interface FollowUpDraft extends FollowUpValues {
  readonly issueKey: string;
  readonly was: Required<FollowUpEditView>;
}

const partsOf = ({ title, priority, assignee, dueDate }: FollowUpView): Required<FollowUpEditView> => ({
  title,
  priority,
  assigneeAccountId: assignee?.accountId ?? null,
  dueDate: dueDate ?? null,
});

export const draftOf = (followUp: FollowUpView): FollowUpDraft => ({
  issueKey: followUp.issueKey,
  title: followUp.title,
  priority: followUp.priority,
  assignee: followUp.assignee,
  dueDate: followUp.dueDate ?? '',
  was: partsOf(followUp),
});

/**
 * The words stay, and are from now on meant to take the place of what stands there now; what they did not touch is as
 * the other person made it.
 */
export function onTopOf(mine: FollowUpDraft, now: FollowUpView): FollowUpDraft {
  const theirs = draftOf(now);
  const { was } = mine;
  return {
    ...theirs,
    ...(mine.title.trim() === was.title ? {} : { title: mine.title }),
    ...(mine.priority === was.priority ? {} : { priority: mine.priority }),
    ...((mine.assignee?.accountId ?? null) === was.assigneeAccountId ? {} : { assignee: mine.assignee }),
    ...((mine.dueDate || null) === was.dueDate ? {} : { dueDate: mine.dueDate }),
  };
}

/** Only what they changed, so that what others change stays. @returns undefined when that is nothing */
export function changeOf({ issueKey, was, title, priority, assignee, dueDate }: FollowUpDraft): SevChange | undefined {
  const wanted: Required<FollowUpEditView> = {
    title: title.trim(),
    priority,
    assigneeAccountId: assignee?.accountId ?? null,
    dueDate: dueDate || null,
  };
  const parts = (Object.keys(wanted) as (keyof FollowUpEditView)[]).filter((part) => wanted[part] !== was[part]);
  if (parts.length === 0) return undefined;
  const only = (from: FollowUpEditView) => Object.fromEntries(parts.map((part) => [part, from[part]]));
  return { kind: 'edit-follow-up', issueKey, edit: only(wanted), was: only(was) };
}

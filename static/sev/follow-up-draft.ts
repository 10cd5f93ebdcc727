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

/** The words stay; from now on they are meant to take the place of what stands there now. */
export const onTopOf = (draft: FollowUpDraft, now: FollowUpView): FollowUpDraft => ({ ...draft, was: partsOf(now) });

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

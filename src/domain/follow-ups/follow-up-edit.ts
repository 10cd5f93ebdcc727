/** What somebody changes of a follow-up, and how it is kept from taking back what somebody else changed meanwhile. */
import type { FollowUp, FollowUpFacts, FollowUpPriority } from './follow-up';

/** A part that is absent stays as it is; null takes it away. */
export interface FollowUpEdit {
  readonly title?: string | undefined;
  readonly priority?: FollowUpPriority | undefined;
  readonly assigneeAccountId?: string | null | undefined;
  /** A day such as `2026-12-07`. */
  readonly dueDate?: string | null | undefined;
}

export type FollowUpPart = keyof FollowUpEdit;

const parts: readonly FollowUpPart[] = ['title', 'priority', 'assigneeAccountId', 'dueDate'];

export const partNames: Readonly<Record<FollowUpPart, string>> = {
  title: 'title',
  priority: 'priority',
  assigneeAccountId: 'assignee',
  dueDate: 'due date',
};

/** All of it as it stands. */
export const partsOf = (
  { title, priority }: FollowUp,
  { assignee, dueDate }: FollowUpFacts,
): Required<FollowUpEdit> => ({
  title,
  priority,
  assigneeAccountId: assignee?.accountId ?? null,
  dueDate: dueDate ?? null,
});

export type WeighedEdit =
  | { readonly kind: 'change'; readonly edit: FollowUpEdit }
  | { readonly kind: 'already' }
  /** Somebody else changed the same meanwhile. */
  | { readonly kind: 'overtaken'; readonly part: FollowUpPart };

/** @param was what whoever edits had before them, of the parts that they change */
export function weighEdit(now: Required<FollowUpEdit>, edit: FollowUpEdit, was: FollowUpEdit): WeighedEdit {
  const wanted = parts.filter((part) => edit[part] !== undefined && edit[part] !== now[part]);
  const overtaken = wanted.find((part) => was[part] !== undefined && was[part] !== now[part]);
  if (overtaken) return { kind: 'overtaken', part: overtaken };
  if (wanted.length === 0) return { kind: 'already' };
  return { kind: 'change', edit: Object.fromEntries(wanted.map((part) => [part, edit[part]])) };
}

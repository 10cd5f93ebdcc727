import type { Actor } from './actor.ts';
import { fieldMetaJson } from './fields/field-meta.ts';
import { fieldsOnScreen } from './fields/screens.ts';
import type { StoredIssue } from './issue-store.ts';
import type { JiraSite } from './jira-site.ts';
import { may } from './permission-scheme.ts';
import { statusJson } from './seeded/project-json.ts';
import { statusOf, type Transition, transitionsFrom } from './seeded/workflow.ts';

/** What the actor may do to the issue now; nothing without the permission to transition issues. */
export function openTransitions(actor: Actor, issue: StoredIssue): readonly Transition[] {
  return may(actor, 'TRANSITION_ISSUES', issue.projectId) ? transitionsFrom(issue.typeId, issue.statusId) : [];
}

export function transitionsJson(
  jira: JiraSite,
  actor: Actor,
  issue: StoredIssue,
  withFields = false,
): readonly unknown[] {
  return openTransitions(actor, issue).map((transition) => ({
    id: transition.id,
    name: transition.name,
    to: statusJson(statusOf(transition.toStatusId), jira.site.origin),
    hasScreen: transition.hasScreen,
    isGlobal: transition.fromStatusId === undefined,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: false,
    ...(withFields ? { fields: fieldsJson(jira, issue, transition) } : {}),
  }));
}

function fieldsJson(jira: JiraSite, issue: StoredIssue, transition: Transition): Record<string, unknown> {
  if (!transition.hasScreen) return {};
  const fields = fieldsOnScreen(jira.fields, 'transition', issue.typeId);
  return Object.fromEntries(fields.map((field) => [field.id, fieldMetaJson(field, issue.projectId, jira.site.origin)]));
}

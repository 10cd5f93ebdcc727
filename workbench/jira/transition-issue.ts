/** Moving an issue through its workflow, past the app's validators. */
import type { Actor } from './actor.ts';
import { addComment } from './add-comment.ts';
import { changeIssue } from './change-issue.ts';
import { addedComments } from './edit-issue.ts';
import { readFields } from './fields/read-fields.ts';
import type { StoredIssue } from './issue-store.ts';
import { change, type JiraSite, showingTo, visibleIssue } from './jira-site.ts';
import { refuse, refuseFields } from './refusal.ts';
import type { Transition } from './seeded/workflow.ts';
import { openTransitions } from './transition-json.ts';

export interface TransitionInput {
  readonly transition?: { readonly id?: string | undefined } | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly update?: Readonly<Record<string, unknown>> | undefined;
}

/** @throws Refusal 400 with the validator's message when it refuses; 409 when the issue was moved meanwhile */
export async function transitionIssue(
  jira: JiraSite,
  actor: Actor,
  idOrKey: string,
  input: TransitionInput,
): Promise<void> {
  const issue = visibleIssue(jira, actor, idOrKey);
  const transition = transitionOf(actor, issue, input);
  const { comment, ...update } = input.update ?? {};
  const values = readFields(jira.fields, {
    screen: transition.hasScreen ? 'transition' : 'none',
    typeId: issue.typeId,
    projectId: issue.projectId,
    actor,
    fields: input.fields ?? {},
    update,
    current: issue.values,
  });
  const comments = commentsOf(comment, transition);
  await passValidator(jira, issue, transition, shown(jira, values));
  change(jira, () => {
    const current = visibleIssue(jira, actor, issue.id);
    if (current.statusId !== issue.statusId) {
      throw refuse(409, `The issue ${issue.key} has been changed meanwhile. Refresh and try again.`);
    }
    jira.limits.holdIssue(issue.id);
    const moved = changeIssue(jira, actor, current, { statusId: transition.toStatusId, values });
    for (const body of comments) addComment(jira, actor, jira.issues.byId(moved.id) ?? moved, body);
  });
}

function transitionOf(actor: Actor, issue: StoredIssue, { transition }: TransitionInput): Transition {
  const id = transition?.id;
  if (id === undefined) throw refuse(400, "Missing 'transition' identifier");
  if (!/^\d+$/.test(id)) throw refuse(400, `Transition id '${id}' is not valid for this issue.`);
  const found = openTransitions(actor, issue).find((open) => open.id === id);
  if (!found) throw refuse(400, `Transition id '${id}' is not valid for this issue.`);
  return found;
}

function commentsOf(operations: unknown, { hasScreen }: Transition): readonly unknown[] {
  if (operations !== undefined && !hasScreen) {
    throw refuseFields({ comment: "Field 'comment' cannot be set. It is not on the appropriate screen, or unknown." });
  }
  return addedComments(operations);
}

async function passValidator(
  jira: JiraSite,
  issue: StoredIssue,
  transition: Transition,
  modifiedFields: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (!transition.validator) return;
  const verdict = await jira.site.app.validateTransition(transition.validator, {
    issue: { key: issue.key },
    configuration: {},
    transition: { from: { id: issue.statusId }, to: { id: transition.toStatusId }, modifiedFields },
  });
  if (!verdict.result) throw refuse(400, verdict.errorMessage ?? 'The validator of the app refused the transition.');
}

/** Values as the REST API shows them, which is how a validator is given them. */
function shown(jira: JiraSite, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const showing = showingTo({ kind: 'app', timeZone: 'UTC' }, jira);
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, jira.fields.byId(id)?.kind?.show(value, showing)]),
  );
}

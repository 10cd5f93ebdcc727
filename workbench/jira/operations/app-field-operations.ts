/** The app setting values of its own fields, past screens and validation. */
import { CustomFieldValueUpdateDetailsSchema, MultipleCustomFieldValuesUpdateDetailsSchema } from 'jira.js/cloud';
import { changeIssue } from '../change-issue.ts';
import { readAppValue } from '../fields/app-value.ts';
import type { Field } from '../fields/field.ts';
import { FieldProblem } from '../fields/value-kinds.ts';
import { change } from '../jira-site.ts';
import { type Call, noContent, type Operation, type Reply } from '../operation.ts';
import { refuse } from '../refusal.ts';

interface Update {
  readonly customField?: string;
  readonly issueIds: readonly number[];
  readonly value?: unknown;
}

const query = ['generateChangelog', 'generateAppEvents'];

export const appFieldOperations: readonly Operation[] = [
  {
    id: 'updateCustomFieldValue',
    method: 'PUT',
    path: '/rest/api/3/app/field/{fieldIdOrKey}/value',
    query,
    requestBody: CustomFieldValueUpdateDetailsSchema,
    bodyProperties: ['updates'],
    responses: {},
    run: (call) => {
      holdOwner(call);
      const field = ownField(call, call.path('fieldIdOrKey'), 404);
      return apply(
        call,
        updatesOf(call).map((update) => ({ ...update, field })),
      );
    },
  },
  {
    id: 'updateMultipleCustomFieldValues',
    method: 'POST',
    path: '/rest/api/3/app/field/value',
    query,
    requestBody: MultipleCustomFieldValuesUpdateDetailsSchema,
    bodyProperties: ['updates'],
    responses: {},
    run: (call) => {
      holdOwner(call);
      return apply(
        call,
        updatesOf(call).map((update) => ({ ...update, field: ownField(call, update.customField ?? '', 400) })),
      );
    },
  },
];

function updatesOf({ body }: Call): readonly Update[] {
  return (body as { updates?: readonly Update[] }).updates ?? [];
}

/** "Only the app that owns the custom field can update its values": a person never can, nor the app in a person's name. */
function holdOwner({ actor }: Call): void {
  if (actor.kind !== 'app') throw refuse(403, 'The request is not authenticated as the app that provided the field.');
}

function ownField({ jira }: Call, idOrKey: string, statusWhenMissing: number): Field {
  const field = jira.fields.byIdOrKey(idOrKey);
  if (!field) throw refuse(statusWhenMissing, `The custom field '${idOrKey}' was not found.`);
  if (!field.forge) throw refuse(403, 'The request is not authenticated as the app that provided the field.');
  return field;
}

/** All or nothing. */
function apply({ jira, actor, query: given }: Call, updates: readonly (Update & { readonly field: Field })[]): Reply {
  const telling = { changelog: given.flag('generateChangelog', true), event: given.flag('generateAppEvents', true) };
  const read = updates.map(({ field, issueIds, value }) => ({
    id: field.id,
    issueIds,
    value: storedValue(field, value),
  }));
  change(jira, () => {
    for (const [issueId, values] of byIssue(read)) {
      const issue = jira.issues.byId(issueId);
      if (!issue) throw refuse(400, `Issue with id '${issueId}' does not exist.`);
      jira.limits.holdIssue(issueId);
      changeIssue(jira, actor, issue, { values }, telling);
    }
  });
  return noContent;
}

function byIssue(
  updates: readonly { id: string; issueIds: readonly number[]; value: unknown }[],
): Map<string, Record<string, unknown>> {
  const values = new Map<string, Record<string, unknown>>();
  for (const { id, issueIds, value } of updates) {
    for (const issueId of issueIds) values.set(String(issueId), { ...values.get(String(issueId)), [id]: value });
  }
  return values;
}

function storedValue(field: Field, value: unknown): unknown {
  try {
    return readAppValue(field, value);
  } catch (error) {
    if (error instanceof FieldProblem) throw refuse(400, `${field.id}: ${error.message}`);
    throw error;
  }
}

import { EntityPropertySchema, PropertyKeysSchema } from 'jira.js/cloud';
import { publishProperty } from '../issue-events.ts';
import { setProperties } from '../issue-properties.ts';
import { change, visibleIssue } from '../jira-site.ts';
import { type Call, noContent, type Operation, ok, type Reply } from '../operation.ts';
import { demand } from '../permission-scheme.ts';
import { refuse } from '../refusal.ts';

const listPath = '/rest/api/3/issue/{issueIdOrKey}/properties';
const path = `${listPath}/{propertyKey}`;

export const propertyOperations: readonly Operation[] = [
  {
    id: 'getIssuePropertyKeys',
    method: 'GET',
    path: listPath,
    anonymous: true,
    responses: { 200: PropertyKeysSchema },
    run: list,
  },
  { id: 'getIssueProperty', method: 'GET', path, anonymous: true, responses: { 200: EntityPropertySchema }, run: read },
  { id: 'setIssueProperty', method: 'PUT', path, responses: {}, run: write },
  { id: 'deleteIssueProperty', method: 'DELETE', path, responses: {}, run: remove },
];

function list({ jira, actor, path: part }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  const self = `${jira.site.origin}/rest/api/3/issue/${issue.id}/properties`;
  const keys = Object.keys(jira.issues.properties(issue.id));
  return ok({ keys: keys.map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key })) });
}

function read({ jira, actor, path: part }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  const key = part('propertyKey');
  const properties = jira.issues.properties(issue.id);
  if (!Object.hasOwn(properties, key)) throw notFound(key);
  return ok({ key, value: properties[key] });
}

/** 201 for a new property, 200 for one that was there. */
function write({ jira, actor, path: part, body }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  demand(actor, 'EDIT_ISSUES', issue.projectId, 'You do not have permission to edit this issue.');
  const key = part('propertyKey');
  const existed = Object.hasOwn(jira.issues.properties(issue.id), key);
  change(jira, () => {
    jira.limits.holdIssue(issue.id);
    setProperties(jira, issue, [{ key, value: body }]);
    publishProperty(jira, actor, 'set', issue, key);
  });
  return { status: existed ? 200 : 201, body: {} };
}

function remove({ jira, actor, path: part }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  demand(actor, 'EDIT_ISSUES', issue.projectId, 'You do not have permission to edit this issue.');
  const key = part('propertyKey');
  const { [key]: removed, ...rest } = jira.issues.properties(issue.id);
  if (removed === undefined) throw notFound(key);
  change(jira, () => {
    jira.limits.holdIssue(issue.id);
    jira.issues.putProperties(issue.id, rest);
    jira.index.touch(issue.id);
    publishProperty(jira, actor, 'deleted', issue, key);
  });
  return noContent;
}

function notFound(key: string) {
  return refuse(404, `The property with key '${key}' does not exist.`);
}

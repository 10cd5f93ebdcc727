import { IssueLinkSchema, LinkIssueRequestJsonSchema } from 'jira.js/cloud';
import type { StoredIssueLink } from '../issue-store.ts';
import { visibleIssue } from '../jira-site.ts';
import { linkIssues, unlinkIssues } from '../link-issues.ts';
import { issueLinkJson } from '../linked-issue-json.ts';
import { type Call, noContent, type Operation, ok, type Reply } from '../operation.ts';
import { refuse } from '../refusal.ts';
import { linkTypes } from '../seeded/link-types.ts';

const path = '/rest/api/3/issueLink/{linkId}';

interface LinkRequest {
  readonly type: { readonly id?: string; readonly name?: string };
  readonly inwardIssue: { readonly id?: string; readonly key?: string };
  readonly outwardIssue: { readonly id?: string; readonly key?: string };
}

export const issueLinkOperations: readonly Operation[] = [
  {
    id: 'linkIssues',
    method: 'POST',
    path: '/rest/api/3/issueLink',
    requestBody: LinkIssueRequestJsonSchema,
    bodyProperties: ['type', 'inwardIssue', 'outwardIssue'],
    responses: {},
    run: link,
  },
  {
    id: 'getIssueLink',
    method: 'GET',
    path,
    anonymous: true,
    responses: { 200: IssueLinkSchema },
    run: (call) => ok(issueLinkJson(visibleLink(call), undefined, call.jira.issues, call.jira.site.origin)),
  },
  {
    id: 'deleteIssueLink',
    method: 'DELETE',
    path,
    responses: {},
    run: (call) => {
      unlinkIssues(call.jira, call.actor, visibleLink(call));
      return noContent;
    },
  },
];

function link({ jira, actor, body }: Call): Reply {
  const { type, inwardIssue, outwardIssue } = body as LinkRequest;
  const found = linkTypes.find(({ id, name }) => (type.id === undefined ? name === type.name : id === type.id));
  if (!found) throw refuse(404, `No issue link type with name '${type.name ?? type.id}' found.`);
  const end = ({ id, key }: LinkRequest['inwardIssue']) => visibleIssue(jira, actor, id ?? key ?? '');
  linkIssues(jira, actor, found, { inward: end(inwardIssue), outward: end(outwardIssue) });
  return { status: 201 };
}

function visibleLink({ jira, actor, path: part }: Call): StoredIssueLink {
  const found = jira.issues.link(part('linkId'));
  if (!found) throw refuse(404, `No issue link with id '${part('linkId')}' exists.`);
  for (const id of [found.inwardIssueId, found.outwardIssueId]) visibleIssue(jira, actor, id);
  return found;
}

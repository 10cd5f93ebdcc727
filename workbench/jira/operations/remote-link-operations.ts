import {
  GetRemoteIssueLinksSchema,
  RemoteIssueLinkIdentifiesSchema,
  RemoteIssueLinkRequestSchema,
  RemoteIssueLinkSchema,
} from 'jira.js/cloud';
import { noteChange } from '../change-issue.ts';
import type { ChangeItem, StoredIssue, StoredRemoteLink } from '../issue-store.ts';
import { change, visibleIssue } from '../jira-site.ts';
import { type Call, noContent, type Operation, ok, type Reply } from '../operation.ts';
import { demand } from '../permission-scheme.ts';
import { refuse, refuseFields } from '../refusal.ts';

const listPath = '/rest/api/3/issue/{issueIdOrKey}/remotelink';
const path = `${listPath}/{linkId}`;

export const remoteLinkOperations: readonly Operation[] = [
  {
    id: 'getRemoteIssueLinks',
    method: 'GET',
    path: listPath,
    query: ['globalId'],
    anonymous: true,
    responses: { 200: GetRemoteIssueLinksSchema },
    run: list,
  },
  {
    id: 'createOrUpdateRemoteIssueLink',
    method: 'POST',
    path: listPath,
    requestBody: RemoteIssueLinkRequestSchema,
    bodyProperties: ['globalId', 'application', 'relationship', 'object'],
    responses: { 200: RemoteIssueLinkIdentifiesSchema, 201: RemoteIssueLinkIdentifiesSchema },
    run: createOrUpdate,
  },
  {
    id: 'deleteRemoteIssueLinkByGlobalId',
    method: 'DELETE',
    path: listPath,
    query: ['globalId'],
    responses: {},
    run: removeByGlobalId,
  },
  {
    id: 'getRemoteIssueLinkById',
    method: 'GET',
    path,
    anonymous: true,
    responses: { 200: RemoteIssueLinkSchema },
    run: (call) => {
      const issue = issueOf(call);
      return ok(
        linkJson(
          call,
          issue,
          held(call, issue, ({ id }) => String(id) === call.path('linkId')),
        ),
      );
    },
  },
  { id: 'deleteRemoteIssueLinkById', method: 'DELETE', path, responses: {}, run: removeById },
];

function list(call: Call): Reply {
  const issue = issueOf(call);
  const globalId = call.query.text('globalId');
  if (globalId !== undefined)
    return ok(
      linkJson(
        call,
        issue,
        held(call, issue, (link) => link.globalId === globalId),
      ),
    );
  return ok(call.jira.issues.remoteLinks(issue.id).map((link) => linkJson(call, issue, link)));
}

/** A link with the same `globalId` is replaced, whole; without one, each call makes another link. */
function createOrUpdate(call: Call): Reply {
  const { jira, actor } = call;
  const issue = linkableIssue(call);
  const given = call.body as { globalId?: string; object?: { title: string } };
  if (!given.object) throw refuseFields({ object: "'object' is required." });
  if ((given.globalId ?? '').length > 255)
    throw refuseFields({ globalId: "'globalId' is longer than 255 characters." });
  const links = jira.issues.remoteLinks(issue.id);
  const before = given.globalId === undefined ? undefined : links.find(({ globalId }) => globalId === given.globalId);
  const link = change(jira, () => {
    jira.limits.holdIssue(issue.id);
    const id = before?.id ?? jira.site.store.nextNumber('jira.remote-link', 10_000);
    const stored: StoredRemoteLink = { ...given, id };
    jira.issues.putRemoteLinks(issue.id, [...links.filter((one) => one.id !== id), stored]);
    noteChange(jira, actor, issue, before ? [] : [addedItem(id, given.object?.title ?? '')]);
    return stored;
  });
  return { status: before ? 200 : 201, body: { id: link.id, self: selfOf(call, issue, link) } };
}

function removeById(call: Call): Reply {
  const issue = linkableIssue(call);
  return remove(
    call,
    issue,
    held(call, issue, ({ id }) => String(id) === call.path('linkId')),
  );
}

function removeByGlobalId(call: Call): Reply {
  const globalId = call.query.text('globalId');
  if (globalId === undefined) throw refuse(400, 'The globalId must be provided.');
  const issue = linkableIssue(call);
  return remove(
    call,
    issue,
    held(call, issue, (link) => link.globalId === globalId),
  );
}

function remove({ jira, actor }: Call, issue: StoredIssue, link: StoredRemoteLink): Reply {
  change(jira, () => {
    jira.limits.holdIssue(issue.id);
    jira.issues.putRemoteLinks(
      issue.id,
      jira.issues.remoteLinks(issue.id).filter(({ id }) => id !== link.id),
    );
    noteChange(jira, actor, issue, []);
  });
  return noContent;
}

function issueOf({ jira, actor, path: part }: Call): StoredIssue {
  return visibleIssue(jira, actor, part('issueIdOrKey'));
}

function linkableIssue(call: Call): StoredIssue {
  const issue = issueOf(call);
  demand(call.actor, 'LINK_ISSUES', issue.projectId, 'You do not have permission to link issues.');
  return issue;
}

function held({ jira }: Call, issue: StoredIssue, isWanted: (link: StoredRemoteLink) => boolean): StoredRemoteLink {
  const link = jira.issues.remoteLinks(issue.id).find(isWanted);
  if (!link) throw refuse(404, 'The remote issue link does not exist.');
  return link;
}

function linkJson(call: Call, issue: StoredIssue, link: StoredRemoteLink): Record<string, unknown> {
  return { ...link, self: selfOf(call, issue, link) };
}

function selfOf({ jira }: Call, issue: StoredIssue, { id }: StoredRemoteLink): string {
  return `${jira.site.origin}/rest/api/3/issue/${issue.id}/remotelink/${id}`;
}

function addedItem(id: number, title: string): ChangeItem {
  return {
    field: 'RemoteIssueLink',
    fieldId: '',
    fieldtype: 'jira',
    from: null,
    fromString: null,
    to: String(id),
    toString: `This issue links to "${title} (Web Link)"`,
  };
}

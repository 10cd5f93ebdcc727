import { jiraOperations } from '../../../workbench/jira/create-jira.ts';
import { scopesOf } from '../../../workbench/jira/operation-scopes.ts';
import { extensionKey, readAppManifest } from '../../../workbench/site/app-manifest.ts';
import { environmentId } from '../../../workbench/site/site.ts';
import { openApiDocument } from '../contract-check/openapi-document.ts';
import { fileFollowUp, fileIncident, incident } from './incidents.ts';
import { accountId, adf, type JiraOnAPort, personCaller, startJira, theApp } from './jira-on-a-port.ts';

const document = openApiDocument('jira-v3.json');
const withDocument = document ? describe : describe.skip;

/** Operations that are answered with a refusal only, and so have no shape to check. */
const refusedOnly = ['getEvents', 'notify', 'searchForIssuesUsingJql', 'searchForIssuesUsingJqlPost'];

/** What Atlassian documents on its site, and not yet in its OpenAPI document. */
const newerThanDocument = ['bulkPinUnpinProjectsAsync'];

const panel = extensionKey(readAppManifest(process.cwd()), environmentId, 'sev-panel');

/** A call of every operation: its id, the variables of its path in order, its query and its body. */
const calls: readonly (readonly [string, readonly string[], string?, unknown?])[] = [
  ['createIssue', [], '', { fields: incident, properties: [{ key: 'a', value: 1 }] }],
  ['createIssues', [], '', { issueUpdates: [{ fields: incident }, { fields: { ...incident, summary: '' } }] }],
  ['editIssue', ['SEV-1'], 'returnIssue=true', { fields: { summary: 'Other', labels: ['a'] } }],
  ['assignIssue', ['SEV-1'], '', { accountId: accountId('on-call') }],
  ['doTransition', ['SEV-1'], '', { transition: { id: '11' } }],
  ['addComment', ['SEV-1'], '', { body: adf('Hello') }],
  ['updateComment', ['SEV-1', '10000'], '', { body: adf('Hello again') }],
  ['setIssueProperty', ['SEV-1', 'b'], '', { c: 1 }],
  [
    'createOrUpdateRemoteIssueLink',
    ['SEV-1'],
    '',
    { globalId: 'g', object: { title: 'A', url: 'https://example.com' } },
  ],
  ['createOrUpdateRemoteIssueLink', ['SEV-1'], '', { object: { title: 'B', url: 'https://example.com' } }],
  ['linkIssues', [], '', { type: { name: 'Relates' }, inwardIssue: { key: 'SEV-1' }, outwardIssue: { key: 'OPS-1' } }],
  ['updateCustomFieldValue', ['customfield_10101'], '', { updates: [{ issueIds: [10_001], value: 2 }] }],
  [
    'updateMultipleCustomFieldValues',
    [],
    '',
    { updates: [{ customField: 'customfield_10101', issueIds: [10_001], value: 1 }] },
  ],
  ['getIssue', ['SEV-1'], 'expand=names,schema,transitions,changelog&properties=a,b'],
  ['getIssue', ['SEV-2']],
  ['bulkFetchIssues', [], '', { issueIdsOrKeys: ['SEV-1', 'SEV-2'], properties: ['a'] }],
  ['searchAndReconsileIssuesUsingJql', [], 'jql=project=SEV&fields=*all'],
  ['searchAndReconsileIssuesUsingJqlPost', [], '', { jql: 'project = SEV', fields: ['*navigable'], expand: 'names' }],
  ['getChangeLogs', ['SEV-1']],
  ['getTransitions', ['SEV-1'], 'expand=transitions.fields'],
  ['getEditIssueMeta', ['SEV-1']],
  ['getComments', ['SEV-1']],
  ['getComment', ['SEV-1', '10000']],
  ['getIssuePropertyKeys', ['SEV-1']],
  ['getIssueProperty', ['SEV-1', 'b']],
  ['getRemoteIssueLinkById', ['SEV-1', '10000']],
  ['getRemoteIssueLinks', ['SEV-1'], 'globalId=g'],
  ['getIssueLink', ['10000']],
  ['getProject', ['SEV']],
  ['searchProjects', []],
  ['getAllStatuses', ['SEV']],
  ['getCreateIssueMetaIssueTypes', ['SEV']],
  ['getCreateIssueMetaIssueTypeId', ['SEV', '10001']],
  ['getFields', []],
  ['getIssueAllTypes', []],
  ['getPriorities', []],
  ['searchPriorities', []],
  ['getStatuses', []],
  ['getStatus', ['Open']],
  ['getIssueLinkTypes', []],
  ['getServerInfo', []],
  ['getCurrentUser', []],
  ['getUser', [], `accountId=${encodeURIComponent(accountId('on-call'))}`],
  ['findUsers', [], 'query=omar'],
  ['bulkGetUsers', [], `accountId=${encodeURIComponent(accountId('on-call'))}`],
  ['findAssignableUsers', [], 'project=SEV'],
  [
    'getBulkPermissions',
    [],
    '',
    {
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10_000], issues: [10_001] }],
    },
  ],
  ['getMyPermissions', [], 'permissions=EDIT_ISSUES,ADMINISTER'],
  ['getAllPermissions', []],
  ['readWorkflows', [], '', { projectAndIssueTypes: [{ projectId: '10000', issueTypeId: '10001' }] }],
  ['bulkPinUnpinProjectsAsync', [], '', { moduleId: panel, projectList: [{ projectIdOrKey: 'SEV', action: 'PIN' }] }],
  ['deleteRemoteIssueLinkByGlobalId', ['SEV-1'], 'globalId=g'],
  ['deleteRemoteIssueLinkById', ['SEV-1', '10001']],
  ['deleteIssueProperty', ['SEV-1', 'b']],
  ['deleteIssueLink', ['10000']],
  ['deleteComment', ['SEV-1', '10000']],
  ['deleteIssue', ['SEV-1'], 'deleteSubtasks=true'],
];

const administered = ['searchPriorities', 'getAllPermissions', 'readWorkflows', 'bulkPinUnpinProjectsAsync'];

/** The real site answers null for what was empty before or after a change; its document forgets to say so. */
const undocumentedNull = /\/items\/\d+\/(from|fromString|to|toString) must be string$/;

const faultsOf = (answer: { id: string } & Parameters<NonNullable<typeof document>['answerFaults']>[0]) =>
  newerThanDocument.includes(answer.id)
    ? []
    : (document?.answerFaults(answer) ?? []).filter((fault) => !undocumentedNull.test(fault));

async function answers(bench: JiraOnAPort) {
  const answered = [];
  for (const [id, variables, query = '', body] of calls) {
    const operation = jiraOperations.find((candidate) => candidate.id === id);
    if (!operation) throw new Error(`There is no operation ${id}`);
    const remaining = [...variables];
    const path = operation.path.replace(/\{\w+\}/g, () => remaining.shift() ?? '');
    const caller = administered.includes(id) ? personCaller('administrator') : theApp;
    const answer = await bench.as<unknown>(caller, operation.method, `${path}${query && `?${query}`}`, body);
    answered.push({ id, method: operation.method, path: operation.path, status: answer.status, body: answer.body });
  }
  return answered;
}

describe('every operation', () => {
  it('is called here, or only ever refuses', () => {
    const called = new Set([...calls.map(([id]) => id), ...refusedOnly]);
    expect(jiraOperations.map(({ id }) => id).filter((id) => !called.has(id))).toEqual([]);
  });

  it('succeeds, in the shapes that the vendor documents', async () => {
    const bench = await startJira();
    await fileIncident(bench);
    await fileFollowUp(bench, 'SEV-1');
    const answered = await answers(bench);
    expect(answered.filter(({ status }) => status >= 300)).toEqual([]);
    const faults = answered.map((answer) => ({ id: answer.id, faults: faultsOf(answer) }));
    expect(faults.filter((one) => one.faults.length > 0)).toEqual([]);
    await bench.close();
  });
});

withDocument('beside Atlassian’s document', () => {
  const described = jiraOperations.filter(({ id }) => id !== 'getEvents' && !newerThanDocument.includes(id));

  it.each(described)('$id has the name and a classic scope of the real operation', ({ id, method, path }) => {
    const operation = document?.operation(method, path) as unknown as {
      operationId: string;
      security?: { OAuth2?: string[] }[];
    };
    const classic = operation.security?.find(({ OAuth2 }) => OAuth2)?.OAuth2 ?? [];
    expect([operation.operationId, scopesOf(id)[0]]).toEqual([id, classic]);
  });
});

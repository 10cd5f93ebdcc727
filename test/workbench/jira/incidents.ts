import type { Caller } from '../../../workbench/site/site.ts';
import { type Answered, adf, type JiraOnAPort, theApp } from './jira-on-a-port.ts';

export const incident = {
  project: { key: 'SEV' },
  issuetype: { name: 'Incident' },
  summary: 'Maps are blank',
  description: adf('Since 09:12, for every customer.'),
};

/** Files an incident and answers its key. */
export async function fileIncident(
  { as }: JiraOnAPort,
  fields: Readonly<Record<string, unknown>> = {},
  caller: Caller = theApp,
): Promise<string> {
  const { status, body } = await as(caller, 'POST', '/rest/api/3/issue', { fields: { ...incident, ...fields } });
  if (status !== 201) throw new Error(`The incident was not filed: ${JSON.stringify(body)}`);
  return body.key;
}

export async function fileFollowUp(bench: JiraOnAPort, parent: string): Promise<string> {
  return fileIncident(bench, { issuetype: { name: 'Follow-up' }, parent: { key: parent }, summary: 'Add an alert' });
}

/** Makes the transition of that name, which must be open. */
export async function move({ as }: JiraOnAPort, key: string, name: string, caller: Caller = theApp) {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { body } = await as<{ transitions: { id: string; name: string }[] }>(caller, 'GET', path);
  const transition = body.transitions.find((one) => one.name === name);
  if (!transition) throw new Error(`${key} has no transition ${name}`);
  return as(caller, 'POST', path, { transition: { id: transition.id } });
}

export async function readIssue({ as }: JiraOnAPort, key: string, caller: Caller = theApp): Promise<Answered> {
  return (await as(caller, 'GET', `/rest/api/3/issue/${key}`)).body;
}

import { statuses } from '../status';
import { type Finding, fine, wrong } from './finding';

export interface ShapedType {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
  readonly statuses: readonly string[];
}

const types = [
  { name: 'Incident', subtask: false, breaks: 'No incident can be reported.' },
  { name: 'Follow-up', subtask: true, breaks: 'No follow-up can be added.' },
] as const;

export const typeIn = (shape: readonly ShapedType[], name: 'Incident' | 'Follow-up'): ShapedType | undefined =>
  shape.find((type) => type.name === name && type.subtask === (name === 'Follow-up'));

/** Whether the project has the issue types and statuses of the policy. @param shape undefined: the app sees no such project */
export function shapeFindings(projectKey: string, shape: readonly ShapedType[] | undefined): readonly Finding[] {
  if (!shape)
    return [
      wrong(
        { id: 'jira-project', what: `Jira project ${projectKey}` },
        {
          says: 'There is no such project, or the app may not see it.',
          breaks: 'Nothing works without it.',
          mend: `Make the project under “Set up”, or grant “Browse projects” in ${projectKey} to the project role atlassian-addons-project-access.`,
        },
      ),
    ];
  return [...types.flatMap((type) => typeFindings(projectKey, shape, type)), ...statusFindings(projectKey, shape)];
}

function typeFindings(
  projectKey: string,
  shape: readonly ShapedType[],
  { name, subtask, breaks }: (typeof types)[number],
): readonly Finding[] {
  const subject = { id: `jira-issue-type:${name}`, what: `Issue type ${name}` };
  if (typeIn(shape, name)) return [fine(subject, `${projectKey} has it.`)];
  return [
    wrong(subject, {
      says: `${projectKey} has no ${subtask ? 'sub-task type' : 'issue type'} of that name.`,
      breaks,
      mend: `Add “${name}” to the issue type scheme of ${projectKey}.`,
    }),
  ];
}

function statusFindings(projectKey: string, shape: readonly ShapedType[]): readonly Finding[] {
  const incident = typeIn(shape, 'Incident');
  if (!incident) return [];
  const missing = statuses.filter((status) => !incident.statuses.includes(status));
  if (missing.length === 0)
    return [fine({ id: 'jira-status', what: 'Statuses of an incident' }, `All ${statuses.length} are there.`)];
  return missing.map((status) =>
    wrong(
      { id: `jira-status:${status}`, what: `Status ${status}` },
      {
        says: `The workflow of incidents in ${projectKey} has no status of that name.`,
        breaks: `No incident can be ${status}, in Slack or in Jira.`,
        mend: `Add the status “${status}” to the workflow.`,
      },
    ),
  );
}

/** The two projects of the seeded site, their issue types and priorities, under the ids that the REST API shows. */
export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly subtask: boolean;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly issueTypes: readonly IssueType[];
}

export interface Priority {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusColor: string;
}

export const incidentType: IssueType = {
  id: '10001',
  name: 'Incident',
  description: 'A suspected or confirmed incident.',
  subtask: false,
};

export const followUpType: IssueType = {
  id: '10002',
  name: 'Follow-up',
  description: 'Work that a SEV left to do.',
  subtask: true,
};

const taskType: IssueType = { id: '10003', name: 'Task', description: 'A task that needs to be done.', subtask: false };

export const sevProject: Project = {
  id: '10000',
  key: 'SEV',
  name: 'SEV Response',
  description: 'Incidents and what follows from them.',
  issueTypes: [incidentType, followUpType],
};

export const opsProject: Project = {
  id: '10001',
  key: 'OPS',
  name: 'Operations',
  description: 'Everyday work of the operations team.',
  issueTypes: [taskType],
};

export const projects: readonly Project[] = [sevProject, opsProject];
export const issueTypes: readonly IssueType[] = projects.flatMap((project) => project.issueTypes);

/** Most urgent first, which is also the order in which JQL compares them. */
export const priorities: readonly Priority[] = [
  { id: '1', name: 'Highest', description: 'This problem will block progress.', statusColor: '#d04437' },
  { id: '2', name: 'High', description: 'Serious problem that could block progress.', statusColor: '#f15C75' },
  { id: '3', name: 'Medium', description: 'Has the potential to affect progress.', statusColor: '#f79232' },
  { id: '4', name: 'Low', description: 'Minor problem or easily worked around.', statusColor: '#707070' },
  {
    id: '5',
    name: 'Lowest',
    description: 'Trivial problem with little or no impact on progress.',
    statusColor: '#999999',
  },
];

export const defaultPriorityId = '3';
export const doneResolution = {
  id: '10000',
  name: 'Done',
  description: 'Work has been completed on this issue.',
} as const;

export function projectOf(id: string): Project {
  return found(projects, id, 'project');
}

export function projectByIdOrKey(idOrKey: string): Project | undefined {
  return projects.find(({ id, key }) => id === idOrKey || key === idOrKey.toUpperCase());
}

export function issueTypeOf(id: string): IssueType {
  return found(issueTypes, id, 'issue type');
}

export function priorityOf(id: string): Priority {
  return found(priorities, id, 'priority');
}

function found<T extends { readonly id: string }>(all: readonly T[], id: string, what: string): T {
  const one = all.find((candidate) => candidate.id === id);
  if (!one) throw new Error(`There is no ${what} with the id ${id}`);
  return one;
}

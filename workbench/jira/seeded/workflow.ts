/** Statuses of the seeded site and the transitions between them, under the ids that the REST API shows. */
import { incidentType } from './projects.ts';

export interface StatusCategory {
  readonly id: number;
  readonly key: 'new' | 'indeterminate' | 'done';
  readonly name: string;
  readonly colorName: string;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  /** Absent for a global transition, open from every status. */
  readonly fromStatusId?: string;
  readonly toStatusId: string;
  /** Fields that may be set while the transition is made. */
  readonly hasScreen: boolean;
  /** Key of the app's `jira:workflowValidator` that guards it. */
  readonly validator?: string;
}

const toDo: StatusCategory = { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' };
const inProgress: StatusCategory = { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' };
const done: StatusCategory = { id: 3, key: 'done', name: 'Done', colorName: 'green' };

export const statusCategories: readonly StatusCategory[] = [toDo, inProgress, done];

const reported: Status = { id: '10000', name: 'Reported', category: toDo };
const investigating: Status = { id: '10001', name: 'Investigating', category: inProgress };
const notAnIncident: Status = { id: '10002', name: 'Not an incident', category: done };
const open: Status = { id: '10003', name: 'Open', category: inProgress };
const mitigated: Status = { id: '10004', name: 'Mitigated', category: inProgress };
const followUp: Status = { id: '10005', name: 'Follow-up', category: inProgress };
const closed: Status = { id: '10006', name: 'Closed', category: done };

const incidentStatuses = [reported, investigating, notAnIncident, open, mitigated, followUp, closed];
const simpleStatuses: readonly Status[] = [
  { id: '10007', name: 'To Do', category: toDo },
  { id: '10008', name: 'In Progress', category: inProgress },
  { id: '10009', name: 'Done', category: done },
];

export const statuses: readonly Status[] = [...incidentStatuses, ...simpleStatuses];

const incidentTransitions: readonly Transition[] = [
  directed('11', 'Investigate', reported, investigating),
  directed('21', 'Open a SEV', reported, open),
  directed('22', 'Open a SEV', investigating, open),
  directed('31', 'Not an incident', reported, notAnIncident),
  directed('32', 'Not an incident', investigating, notAnIncident),
  directed('41', 'Reconsider', notAnIncident, investigating),
  directed('51', 'Mitigated', open, mitigated),
  directed('61', 'Start follow-up', mitigated, followUp),
  { ...directed('71', 'Close', mitigated, closed), validator: 'close-gate' },
  { ...directed('72', 'Close', followUp, closed), validator: 'close-gate' },
  directed('81', 'Reopen', mitigated, open),
  directed('82', 'Reopen', followUp, open),
  directed('83', 'Reopen', closed, open),
];

const simpleTransitions: readonly Transition[] = simpleStatuses.map(({ id, name }, index) => ({
  id: `${index + 1}1`,
  name,
  toStatusId: id,
  hasScreen: false,
}));

function directed(id: string, name: string, from: Status, to: Status): Transition {
  return { id, name, fromStatusId: from.id, toStatusId: to.id, hasScreen: true };
}

export function statusesOfType(typeId: string): readonly Status[] {
  return typeId === incidentType.id ? incidentStatuses : simpleStatuses;
}

export function initialStatusOf(typeId: string): Status {
  return typeId === incidentType.id ? reported : (simpleStatuses[0] as Status);
}

/** The transitions that an issue of that type may make out of that status. */
export function transitionsFrom(typeId: string, statusId: string): readonly Transition[] {
  return transitionsOf(typeId).filter(({ fromStatusId }) => fromStatusId === undefined || fromStatusId === statusId);
}

/** All transitions of that type's workflow. */
export function transitionsOf(typeId: string): readonly Transition[] {
  return typeId === incidentType.id ? incidentTransitions : simpleTransitions;
}

export function statusOf(id: string): Status {
  const status = statuses.find((candidate) => candidate.id === id);
  if (!status) throw new Error(`There is no status with the id ${id}`);
  return status;
}

/** The seeded configuration as the REST API shows it. */
import type { IssueType, Priority, Project } from './projects.ts';
import { doneResolution } from './projects.ts';
import type { Status, StatusCategory } from './workflow.ts';

export function projectJson(project: Project, origin: string): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: false,
    avatarUrls: Object.fromEntries(
      ['48x48', '24x24', '16x16', '32x32'].map((size) => [
        size,
        `${origin}/avatar/project.png?size=${size.split('x')[0]}`,
      ]),
    ),
  };
}

export function issueTypeJson(type: IssueType, origin: string): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${origin}/icon/issue-type-${type.id}.svg`,
    name: type.name,
    subtask: type.subtask,
    hierarchyLevel: type.subtask ? -1 : 0,
  };
}

export function priorityJson(priority: Priority, origin: string): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/priority/${priority.id}`,
    iconUrl: `${origin}/icon/priority-${priority.id}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

export function statusJson(status: Status, origin: string): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${origin}/icon/status.svg`,
    name: status.name,
    id: status.id,
    statusCategory: statusCategoryJson(status.category, origin),
  };
}

export function resolutionJson(origin: string): Record<string, unknown> {
  return { self: `${origin}/rest/api/3/resolution/${doneResolution.id}`, ...doneResolution };
}

export function statusCategoryJson(category: StatusCategory, origin: string): Record<string, unknown> {
  return { self: `${origin}/rest/api/3/statuscategory/${category.id}`, ...category };
}

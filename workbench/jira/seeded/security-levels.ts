/** The issue security scheme of the seeded project: who may see an issue that was given a level. */
import type { Role } from '../../site/people.ts';
import { sevProject } from './projects.ts';

export interface SecurityLevel {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly projectId: string;
  /** Besides the reporter, and besides apps, whose role `atlassian-addons-project-access` is a member too. */
  readonly members: readonly Role[];
}

export const securityLevels: readonly SecurityLevel[] = [
  {
    id: '10200',
    name: 'Engineers and the reporter',
    description: 'Only engineering and the reporter can see this issue.',
    projectId: sevProject.id,
    members: ['on-call', 'engineer', 'administrator'],
  },
];

export function securityLevelOf(id: string): SecurityLevel {
  const level = securityLevels.find((one) => one.id === id);
  if (!level) throw new Error(`There is no security level with the id ${id}`);
  return level;
}

export function securityLevelJson({ id, name, description }: SecurityLevel, origin: string) {
  return { self: `${origin}/rest/api/3/securitylevel/${id}`, id, description, name };
}

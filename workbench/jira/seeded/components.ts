/** The components of the seeded projects. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-components/ */
import { sevProject } from './projects.ts';

export interface Component {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly projectId: string;
}

export const components: readonly Component[] = [
  { id: '10300', name: 'Payments', description: 'Cards, invoices and payouts.', projectId: sevProject.id },
  { id: '10301', name: 'Web', description: 'What customers see in their browser.', projectId: sevProject.id },
];

export function componentOf(id: string): Component {
  const one = components.find((candidate) => candidate.id === id);
  if (!one) throw new Error(`There is no component with the id ${id}`);
  return one;
}

export function componentJson({ id, name, description }: Component, origin: string): Record<string, unknown> {
  return { self: `${origin}/rest/api/3/component/${id}`, id, name, description };
}

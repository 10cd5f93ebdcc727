import type { ShapedType } from '../../src/domain/check-up/project-shape.ts';
import type { Way } from '../../src/domain/check-up/workflow.ts';
import { statuses } from '../../src/domain/status.ts';
import type { ChatFacts, JiraFacts, WikiFacts } from '../../src/ports/set-up-facts.ts';

/** What a test may take away; as they stand at first, nothing is missing. */
export interface Facts {
  withheld: readonly string[];
  types: readonly ShapedType[] | undefined;
  fields: readonly string[];
  creatable: Readonly<Record<string, readonly string[]>>;
  ways: readonly Way[];
  findsByRequest: boolean;
  /** How far Jira's clock is behind. */
  behindSeconds: number;
  scopes: readonly string[];
  seesSpace: boolean;
}

const scopesNeeded = ['chat:write', 'channels:manage'];
const fieldKeys = ['sev-severity', 'sev-owner'];

export const ways: readonly Way[] = [
  { name: 'Investigate', from: ['Reported'], to: 'Investigating', isGated: false },
  { name: 'Not an incident', from: ['Reported', 'Investigating'], to: 'Not an incident', isGated: false },
  { name: 'Open', from: [], to: 'Open', isGated: false },
  { name: 'Mitigated', from: ['Open'], to: 'Mitigated', isGated: false },
  { name: 'Start follow-up', from: ['Mitigated'], to: 'Follow-up', isGated: false },
  { name: 'Close', from: ['Mitigated', 'Follow-up'], to: 'Closed', isGated: true },
];

export const healthyFacts = (): Facts => ({
  withheld: [],
  types: [
    { id: '1', name: 'Incident', subtask: false, statuses },
    { id: '2', name: 'Follow-up', subtask: true, statuses: ['To Do', 'Done'] },
  ],
  fields: fieldKeys,
  creatable: {
    1: ['sev-severity', 'sev-owner', 'sev-impact', 'sev-impact-started-at', 'sev-affects', 'security'],
    2: ['duedate', 'priority', 'assignee'],
  },
  ways,
  findsByRequest: true,
  behindSeconds: 0,
  scopes: scopesNeeded,
  seesSpace: true,
});

export const fakeFacts = (
  facts: Facts,
  now: () => string,
): { jiraFacts: JiraFacts; chatFacts: ChatFacts; wikiFacts: WikiFacts } => ({
  jiraFacts: {
    projectKey: 'SEV',
    fieldKeys,
    permissions: async (asked) => asked.filter((permission) => !facts.withheld.includes(permission)),
    issueTypes: async () => facts.types,
    fields: async () => facts.fields,
    creatable: async (id) => facts.creatable[id] ?? [],
    ways: async () => facts.ways,
    findsByRequest: async () => facts.findsByRequest,
    time: async () => new Date(Date.parse(now()) - facts.behindSeconds * 1000).toISOString(),
  },
  chatFacts: { scopesNeeded, scopes: async () => facts.scopes },
  wikiFacts: { spaceKey: 'PT', seesSpace: async () => facts.seesSpace },
});

import { fine, wrong } from '../../domain/check-up/finding';
import { clockFinding } from '../../domain/check-up/health';
import { fieldFindings, screenFindings } from '../../domain/check-up/jira-fields';
import { permissionFindings, permissionsNeeded } from '../../domain/check-up/jira-permissions';
import { shapeFindings, typeIn } from '../../domain/check-up/project-shape';
import { gateFindings, transitionFindings } from '../../domain/check-up/workflow';
import type { Ports } from '../../ports/ports';
import type { Check } from './check';

const hasPrivateSevs = async ({ policies }: Ports): Promise<boolean> =>
  (await policies.current()).privateSecurityLevelId !== undefined;

export const permissionCheck: Check = {
  id: 'jira-permission',
  what: "The app's permissions in Jira",
  async look(ports) {
    const privately = await hasPrivateSevs(ports);
    const held = await ports.jiraFacts.permissions(permissionsNeeded(privately));
    return permissionFindings(ports.jiraFacts.projectKey, privately, held);
  },
};

export const shapeCheck: Check = {
  id: 'jira-project',
  what: 'The Jira project',
  look: async ({ jiraFacts }) => shapeFindings(jiraFacts.projectKey, await jiraFacts.issueTypes()),
};

export const fieldCheck: Check = {
  id: 'jira-field',
  what: 'The SEV fields',
  look: async ({ jiraFacts }) => fieldFindings(jiraFacts.fieldKeys, await jiraFacts.fields()),
};

export const screenCheck: Check = {
  id: 'jira-screen',
  what: 'Fields on screens',
  async look(ports) {
    const { jiraFacts } = ports;
    const shape = (await jiraFacts.issueTypes()) ?? [];
    const creatable = async (name: 'Incident' | 'Follow-up') => {
      const type = typeIn(shape, name);
      return type && jiraFacts.creatable(type.id);
    };
    const [incident, followUp, privately] = await Promise.all([
      creatable('Incident'),
      creatable('Follow-up'),
      hasPrivateSevs(ports),
    ]);
    return screenFindings({ incident, followUp, hasPrivateSevs: privately });
  },
};

export const workflowCheck: Check = {
  id: 'jira-transition',
  what: 'The workflow of incidents',
  async look({ jiraFacts }) {
    const incident = typeIn((await jiraFacts.issueTypes()) ?? [], 'Incident');
    if (!incident) return [];
    const ways = await jiraFacts.ways(incident.id);
    return [...transitionFindings(ways), ...gateFindings(ways)];
  },
};

const property = { id: 'jira-property', what: 'Search by the request that made an issue' };

export const propertyCheck: Check = {
  ...property,
  look: async ({ jiraFacts }) => [
    (await jiraFacts.findsByRequest())
      ? fine(property, 'It works.')
      : wrong(property, {
          says: 'Jira does not index the property sev-request.',
          breaks: 'A report that is interrupted can be filed twice.',
          mend: 'Deploy the app again and upgrade its installation.',
        }),
  ],
};

export const clockCheck: Check = {
  id: 'clock',
  what: 'Clock of the app',
  async look({ jiraFacts, clock }) {
    const theirs = await jiraFacts.time();
    return [clockFinding(theirs, clock.now())];
  },
};

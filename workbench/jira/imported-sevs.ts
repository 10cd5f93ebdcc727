/**
 * Closed SEVs of the past as an import from another tracker leaves them: with their times, of some a follow-up, and
 * without a word to the app. The same number gives the same SEVs.
 */
import { personInRole } from '../site/people.ts';
import type { StoredIssue } from './issue-store.ts';
import { change, type JiraSite } from './jira-site.ts';
import { components } from './seeded/components.ts';
import { followUpType, incidentType, sevProject } from './seeded/projects.ts';
import { statuses } from './seeded/workflow.ts';

export interface SevImport {
  readonly count: number;
  /** Over how many months before now they were opened, evenly. */
  readonly months: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const monthMs = 30 * dayMs;

export function importSevs(jira: JiraSite, { count, months }: SevImport): void {
  const now = Date.parse(jira.now());
  change(jira, () => {
    for (let index = 0; index < count; index += 1) {
      const openedMs = now - dayMs - ((count - index - 1) / count) * months * monthMs;
      importSev(jira, openedMs, index);
    }
  });
}

const statusId = (name: string): string => statuses.find((status) => status.name === name)?.id ?? '';

/** Numbers that look like those of a team, from the SEV's own number alone. */
const spread = (index: number, salt: number, most: number): number => ((index + 1) * salt) % most;

function importSev(jira: JiraSite, openedMs: number, index: number): void {
  const at = (minutes: number): string => new Date(openedMs + minutes * minuteMs).toISOString();
  const mitigated = 20 + spread(index, 37, 400);
  const closed = mitigated + 60 + spread(index, 101, 20_000);
  const sev = put(jira, {
    typeId: incidentType.id,
    created: at(-10),
    done: at(closed),
    statusId: statusId('Closed'),
    values: {
      summary: `Imported SEV ${index + 1}`,
      components: componentsOf(index),
      ...sevValues(jira, index, { mitigated, closed, at }),
    },
  });
  if (index % 3 === 0)
    putFollowUp(jira, sev, { dueOn: at(14 * 24 * 60).slice(0, 10), done: at(spread(index, 7, 20) * 24 * 60) });
}

interface Steps {
  readonly mitigated: number;
  readonly closed: number;
  at(minutes: number): string;
}

function sevValues(jira: JiraSite, index: number, { mitigated, closed, at }: Steps): Record<string, unknown> {
  const field = (key: string) => jira.fields.ofApp.find(({ forge }) => forge?.moduleKey === key)?.id ?? key;
  const severity = 1 + spread(index, 5, 3);
  return {
    [field('sev-severity')]: severity,
    [field('sev-highest-severity')]: severity,
    ...(index % 5 === 0 ? {} : { [field('sev-impact-started-at')]: at(-30) }),
    [field('sev-reported-at')]: at(-10 - spread(index, 11, 30)),
    // One in fifty has its times reversed.
    [field('sev-acknowledged-at')]: at(index % 50 === 49 ? -100 : -5),
    [field('sev-opened-at')]: at(0),
    [field('sev-mitigated-at')]: at(mitigated),
    [field('sev-closed-at')]: at(closed),
  };
}

const componentsOf = (index: number): readonly { readonly id: string }[] => {
  const component = components[spread(index, 7, components.length + 1)];
  return component ? [{ id: component.id }] : [];
};

function putFollowUp(jira: JiraSite, sev: StoredIssue, { dueOn, done }: { dueOn: string; done: string }): void {
  const followUp = put(jira, {
    typeId: followUpType.id,
    created: sev.created,
    done,
    statusId: statusId('Done'),
    parentId: sev.id,
    values: { summary: 'Imported follow-up', duedate: dueOn },
  });
  jira.issues.put({ ...sev, childIds: [followUp.id] });
}

interface Imported {
  readonly typeId: string;
  readonly statusId: string;
  readonly created: string;
  readonly done: string;
  readonly parentId?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function put(jira: JiraSite, { typeId, statusId: status, created, done, parentId, values }: Imported): StoredIssue {
  const administrator = personInRole('administrator').accountId ?? '';
  const { store } = jira.site;
  const issue: StoredIssue = {
    id: String(store.nextNumber('jira.issue', 10_000)),
    key: `${sevProject.key}-${store.nextNumber(`jira.key.${sevProject.key}`)}`,
    projectId: sevProject.id,
    typeId,
    statusId: status,
    creator: administrator,
    created,
    updated: done,
    statusChanged: done,
    resolved: done,
    parentId: parentId ?? null,
    childIds: [],
    linkIds: [],
    values: { priority: '3', reporter: administrator, ...values },
  };
  jira.issues.put(issue);
  jira.index.touch(issue.id);
  return issue;
}

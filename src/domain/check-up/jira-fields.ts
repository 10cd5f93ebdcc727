import { type Finding, fine, wrong } from './finding';

/** The app's fields that people fill in themselves, by their key in the manifest. */
const forPeople = ['sev-severity', 'sev-owner', 'sev-impact', 'sev-impact-started-at', 'sev-affects'] as const;

/** @param fields every field of the manifest; @param found those that Jira has */
export function fieldFindings(fields: readonly string[], found: readonly string[]): readonly Finding[] {
  const missing = fields.filter((field) => !found.includes(field));
  if (missing.length === 0)
    return [fine({ id: 'jira-field', what: 'The SEV fields' }, `All ${fields.length} are there.`)];
  return missing.map((field) =>
    wrong(
      { id: `jira-field:${field}`, what: `Field ${field}` },
      {
        says: 'Jira has no such field of the app.',
        breaks: 'Incidents can be neither read nor written.',
        mend: 'Deploy the app again and upgrade its installation: Jira makes the fields then.',
      },
    ),
  );
}

interface OnScreens {
  /** Keys of the manifest, and ids of Jira's own fields, that can be set when an issue is created. */
  readonly incident: readonly string[] | undefined;
  readonly followUp: readonly string[] | undefined;
  readonly hasPrivateSevs: boolean;
}

/** Undefined where the project has no such issue type, which is told elsewhere. */
export function screenFindings({ incident, followUp, hasPrivateSevs }: OnScreens): readonly Finding[] {
  const findings = [
    ...missingOn('Incident', incident, [...forPeople, ...(hasPrivateSevs ? ['security'] : [])]),
    ...missingOn('Follow-up', followUp, ['duedate', 'priority', 'assignee']),
  ];
  if (findings.length > 0 || !incident || !followUp) return findings;
  return [fine({ id: 'jira-screen', what: 'Fields on screens' }, 'All that people fill in can be filled in.')];
}

const missingOn = (
  type: string,
  fields: readonly string[] | undefined,
  needed: readonly string[],
): readonly Finding[] =>
  (fields === undefined ? [] : needed.filter((field) => !fields.includes(field))).map((field) =>
    wrong(
      { id: `jira-screen:${type}:${field}`, what: `Field ${field} on the screens of ${type}` },
      {
        says: 'It is on no screen on which an issue is created.',
        breaks: breaksWithout[field] ?? 'People cannot fill it in on the issue, only in the SEV panel and in Slack.',
        mend: `Add it to the screens of ${type}. If it is there, the app lacks the permission that goes with it.`,
      },
    ),
  );

const breaksWithout: Readonly<Record<string, string>> = {
  security: 'No private SEV can be opened.',
  duedate: 'No follow-up can be added.',
  priority: 'No follow-up can be added.',
  assignee: 'Follow-ups are for nobody.',
};

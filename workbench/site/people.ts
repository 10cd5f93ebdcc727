/** The people seeded on every fresh site: one for each role of the workbench's contract. */
export type Role =
  | 'reporter'
  | 'on-call'
  | 'engineer'
  | 'support'
  | 'administrator'
  | 'reader'
  | 'outsider'
  | 'unmatched'
  | 'guest'
  | 'stranger';

export interface Person {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  /** Absent for those without an Atlassian account (`unmatched`, `guest`, `stranger`). */
  readonly accountId?: string;
  /** Password of Basic authentication for Jira and Confluence; local to this site. */
  readonly apiToken?: string;
  readonly slackUserId: string;
  readonly timeZone: string;
}

const account = (number: number) => `712020:00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;

export const seededPeople: readonly Person[] = [
  person('reporter', 'Rita Reyes', 'rita', 'Europe/Berlin', 1),
  person('on-call', 'Omar Okafor', 'omar', 'America/New_York', 2),
  person('engineer', 'Erin Eng', 'erin', 'Asia/Kolkata', 3),
  person('support', 'Sam Sato', 'sam', 'Europe/London', 4),
  person('administrator', 'Ada Admin', 'ada', 'Europe/Berlin', 5),
  person('reader', 'Rob Reed', 'rob', 'America/New_York', 6),
  person('outsider', 'Olga Outis', 'olga', 'Europe/Berlin', 7),
  {
    role: 'unmatched',
    name: 'Uma Unna',
    email: 'uma@example.com',
    slackUserId: 'U000000008',
    timeZone: 'Europe/Berlin',
  },
  {
    role: 'guest',
    name: 'Gus Gast',
    email: 'gus@partner.example',
    slackUserId: 'U000000009',
    timeZone: 'Europe/Paris',
  },
  { role: 'stranger', name: 'Stan Stray', email: 'stan@elsewhere.example', slackUserId: 'U000000010', timeZone: 'UTC' },
];

function person(role: Role, name: string, handle: string, timeZone: string, number: number): Person {
  return {
    role,
    name,
    email: `${handle}@example.com`,
    accountId: account(number),
    apiToken: `token-of-${handle}`,
    slackUserId: `U0000000${String(number).padStart(2, '0')}`,
    timeZone,
  };
}

export function personInRole(role: Role): Person {
  const found = seededPeople.find((candidate) => candidate.role === role);
  if (!found) throw new Error(`Nobody is seeded in the role ${role}`);
  return found;
}

import { seededPeople } from '../site/people.ts';
import { Refusal } from './refusal.ts';

/** The Atlassian account of a seeded role, or the account id itself. @throws Refusal for a role without an account */
export function accountOf(roleOrAccountId: string): string {
  const inRole = seededPeople.find((person) => person.role === roleOrAccountId);
  const found = inRole
    ? inRole.accountId
    : seededPeople.find((person) => person.accountId === roleOrAccountId)?.accountId;
  if (found) return found;
  throw new Refusal(
    400,
    inRole ? `${inRole.name} (${inRole.role}) has no Atlassian account` : `Nobody here is ${roleOrAccountId}`,
  );
}

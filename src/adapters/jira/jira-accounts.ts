import * as z from 'zod/mini';
import type { Account, Accounts } from '../../ports/people';
import { readJira } from './jira-client';

const user = z.object({
  accountId: z.string(),
  displayName: z.string(),
  emailAddress: z.optional(z.string()),
  active: z.boolean(),
  accountType: z.optional(z.string()),
});

const accountOf = ({ accountId, displayName, emailAddress }: z.infer<typeof user>): Account => ({
  accountId,
  name: displayName,
  email: emailAddress === '' ? undefined : emailAddress,
});

export const jiraAccounts: Accounts = {
  async find(accountId) {
    const found = await readJira(user, `/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`);
    return found && accountOf(found);
  },
  /** The search also finds parts of names, so an address that Jira shows must be the one asked for. */
  async findByEmail(email) {
    const found =
      (await readJira(z.array(user), `/rest/api/3/user/search?query=${encodeURIComponent(email)}&maxResults=10`)) ?? [];
    const people = found.filter(({ active, accountType }) => active && (accountType ?? 'atlassian') === 'atlassian');
    const exact = people.filter(({ emailAddress }) => emailAddress?.toLowerCase() === email.toLowerCase());
    const hidden = people.filter(({ emailAddress }) => !emailAddress);
    const match = exact[0] ?? (people.length === 1 ? hidden[0] : undefined);
    return match && accountOf(match);
  },
};

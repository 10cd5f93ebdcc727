import { seededPeople } from '../site/people.ts';
import { appAccount } from '../site/site.ts';
import type { Actor } from './actor.ts';

/** An Atlassian account as Jira knows it. */
export interface Account {
  readonly accountId: string;
  readonly accountType: 'atlassian' | 'app';
  readonly name: string;
  readonly email?: string;
  readonly timeZone: string;
}

const accounts: readonly Account[] = [
  ...seededPeople.flatMap(({ accountId, name, email, timeZone }): readonly Account[] =>
    accountId ? [{ accountId, accountType: 'atlassian', name, email, timeZone }] : [],
  ),
  { accountId: appAccount.accountId, accountType: 'app', name: appAccount.name, timeZone: 'UTC' },
];

export function allAccounts(): readonly Account[] {
  return accounts;
}

export function accountOf(accountId: string): Account | undefined {
  return accounts.find((account) => account.accountId === accountId);
}

export function accountByEmail(email: string): Account | undefined {
  return accounts.find((account) => account.email?.toLowerCase() === email.toLowerCase());
}

/**
 * An account as the REST API shows it. An app is not shown e-mail addresses: the seeded people keep them to their
 * organisation, and an app sees only public ones.
 * https://developer.atlassian.com/cloud/jira/platform/user-privacy-developer-guide/
 */
export function accountJson(account: Account, viewer: Actor, origin: string): Record<string, unknown> {
  const mayReadEmail = viewer.kind === 'person' && account.email !== undefined;
  return {
    self: `${origin}/rest/api/3/user?accountId=${encodeURIComponent(account.accountId)}`,
    accountId: account.accountId,
    accountType: account.accountType,
    ...(mayReadEmail ? { emailAddress: account.email } : {}),
    avatarUrls: avatarUrls(origin),
    displayName: account.name,
    active: true,
    timeZone: account.timeZone,
  };
}

function avatarUrls(origin: string): Record<string, string> {
  const sizes = ['48x48', '24x24', '16x16', '32x32'];
  return Object.fromEntries(sizes.map((size) => [size, `${origin}/avatar/person.png?size=${size.split('x')[0]}`]));
}

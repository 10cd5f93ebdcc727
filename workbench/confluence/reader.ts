import { type Role, seededPeople } from '../site/people.ts';
import { appAccount, type Caller } from '../site/site.ts';
import type { Page } from './content.ts';

/** Somebody at the door of Confluence, and what the space permissions let them do. */
export interface Reader {
  readonly accountId: string;
  readonly mayUseConfluence: boolean;
  readonly mayView: boolean;
  readonly mayEdit: boolean;
  readonly mayAdminister: boolean;
}

const viewers: readonly Role[] = ['reporter', 'on-call', 'engineer', 'support', 'administrator', 'reader'];
const editors: readonly Role[] = ['reporter', 'on-call', 'engineer', 'support', 'administrator'];

export function readerFor(caller: Caller): Reader {
  switch (caller.kind) {
    case 'anonymous':
      return { accountId: '', mayUseConfluence: false, mayView: false, mayEdit: false, mayAdminister: false };
    case 'app':
      return {
        accountId: appAccount.accountId,
        mayUseConfluence: true,
        mayView: true,
        mayEdit: true,
        mayAdminister: true,
      };
    case 'person':
    case 'app-as-person':
      return personReader(caller.accountId);
  }
}

function personReader(accountId: string): Reader {
  const role = seededPeople.find((person) => person.accountId === accountId)?.role;
  const among = (roles: readonly Role[]) => role !== undefined && roles.includes(role);
  return {
    accountId,
    mayUseConfluence: role !== undefined,
    mayView: among(viewers),
    mayEdit: among(editors),
    mayAdminister: role === 'administrator',
  };
}

export function maySee(reader: Reader, page: Page): boolean {
  return reader.mayView && (page.restrictedTo === undefined || page.restrictedTo.includes(reader.accountId));
}

export function mayChange(reader: Reader, page: Page): boolean {
  const unrestricted = page.changeableBy === undefined || page.changeableBy.includes(reader.accountId);
  return reader.mayEdit && unrestricted && maySee(reader, page);
}

export function nameOf(accountId: string): string {
  if (accountId === appAccount.accountId) return appAccount.name;
  return seededPeople.find((person) => person.accountId === accountId)?.name ?? 'Former user';
}

import { type Role, seededPeople } from '../site/people.ts';
import { appAccount, type Caller } from '../site/site.ts';

/** Whose rights bound a request, and under whose name it is recorded. */
export interface Actor {
  readonly kind: Caller['kind'];
  /** Absent for an anonymous caller. */
  readonly accountId?: string;
  /** Absent for the app as itself and for an anonymous caller. */
  readonly role?: Role;
  /** Scopes of the app; absent when no app is involved. */
  readonly scopes?: readonly string[];
  /** Of the app as itself: what the permission schemes leave its role out of. */
  readonly withheld?: readonly string[];
  /** The zone in which Jira writes times for this caller. */
  readonly timeZone: string;
}

export function actorOf(caller: Caller): Actor {
  switch (caller.kind) {
    case 'anonymous':
      return { kind: caller.kind, timeZone: 'UTC' };
    case 'app':
      return { kind: caller.kind, accountId: appAccount.accountId, scopes: caller.scopes, timeZone: 'UTC' };
    case 'person':
      return { kind: caller.kind, ...personOf(caller.accountId) };
    case 'app-as-person':
      return { kind: caller.kind, scopes: caller.scopes, ...personOf(caller.accountId) };
  }
}

/** True when what the actor does reaches the app as an event that it caused itself. */
export function isSelfGenerated(actor: Actor): boolean {
  return actor.kind === 'app';
}

function personOf(accountId: string): Pick<Actor, 'accountId' | 'role' | 'timeZone'> {
  const person = seededPeople.find((candidate) => candidate.accountId === accountId);
  if (!person) return { accountId, timeZone: 'UTC' };
  return { accountId, role: person.role, timeZone: person.timeZone };
}

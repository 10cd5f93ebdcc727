/** What every operation of the stand-in Jira works on. */
import type { Site } from '../site/site.ts';
import type { Actor } from './actor.ts';
import type { Showing } from './fields/field.ts';
import { type FieldCatalogue, fieldCatalogue } from './fields/field-catalogue.ts';
import { type IssueStore, issueStore, type StoredIssue } from './issue-store.ts';
import { maySeeIssue } from './may-see.ts';
import { issueNotFound } from './refusal.ts';
import { type SearchIndex, searchIndex } from './search/search-index.ts';
import { type Withheld, withheldFrom } from './withheld.ts';
import { type WriteLimits, writeLimits } from './write-limits.ts';

export interface JiraSite {
  readonly site: Site;
  readonly issues: IssueStore;
  readonly fields: FieldCatalogue;
  readonly index: SearchIndex;
  readonly limits: WriteLimits;
  readonly withheld: Withheld;
  /** ISO 8601 UTC, of the site's clock. */
  now(): string;
}

export interface JiraOptions {
  /** How long a change takes to be seen by search. */
  readonly searchDelayMs?: number;
}

export function jiraSite(site: Site, { searchDelayMs = 1_000 }: JiraOptions): JiraSite {
  const issues = issueStore(site.store);
  const nowMs = () => site.clock.now().getTime();
  return {
    site,
    issues,
    fields: fieldCatalogue(site.manifest),
    index: searchIndex({ issues, nowMs, delayMs: searchDelayMs }),
    limits: writeLimits(nowMs),
    withheld: withheldFrom(site.store),
    now: () => site.clock.now().toISOString(),
  };
}

export function showingTo(viewer: Actor, jira: JiraSite): Showing {
  return { viewer, origin: jira.site.origin, issues: jira.issues };
}

/** @throws 404, the same whether the issue is missing or hidden from the actor */
export function visibleIssue(jira: JiraSite, actor: Actor, idOrKey: string): StoredIssue {
  const issue = jira.issues.byIdOrKey(idOrKey);
  if (!issue || !maySeeIssue(jira.issues, actor, issue)) throw issueNotFound();
  return issue;
}

/** Runs `work` as one transaction; what it changed then becomes known to search, after search's delay. */
export function change<R>(jira: JiraSite, work: () => R): R {
  jira.index.load();
  try {
    const result = jira.site.store.transaction(work);
    jira.index.noteChanges();
    return result;
  } catch (error) {
    jira.index.dropTouched();
    throw error;
  }
}

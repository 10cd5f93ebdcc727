/** How a field's value is read from a request, shown by the REST API and written in the change log, by kind of value. */

import { type AdfDocument, isAdf } from '../../contract-check/adf.ts';
import { accountJson, accountOf } from '../accounts.ts';
import { type Actor, actorOf } from '../actor.ts';
import { adfText } from '../adf-text.ts';
import { jiraTime } from '../jira-time.ts';
import { may } from '../permission-scheme.ts';
import { refuse } from '../refusal.ts';
import { priorityJson } from '../seeded/project-json.ts';
import { priorities, priorityOf } from '../seeded/projects.ts';
import { securityLevelJson, securityLevelOf, securityLevels } from '../seeded/security-levels.ts';

/** Why a value is refused, in Jira's words; becomes `errors.<field id>`. */
export class FieldProblem extends Error {
  readonly code = 'FIELD_PROBLEM';
}

export interface Reading {
  readonly projectId: string;
  readonly actor: Actor;
}

export interface Viewing {
  readonly viewer: Actor;
  readonly origin: string;
}

export interface Told {
  readonly id: string | null;
  readonly text: string | null;
}

export interface ValueKind {
  /** @returns what is stored, undefined for no value. @throws FieldProblem */
  read(input: unknown, reading: Reading): unknown;
  show(stored: unknown, viewing: Viewing): unknown;
  /** `from`/`to` and their strings in the change log. */
  tell(stored: unknown): Told;
  /** Where the change log has an entry for each member that came or went, in place of one for the whole. */
  tellEach?(before: unknown, after: unknown): readonly { readonly from: Told; readonly to: Told }[];
}

const asText = (stored: unknown): Told => ({ id: null, text: stored === undefined ? null : String(stored) });
const asIs = (stored: unknown): unknown => stored ?? null;

const longest = { summary: 255, singleLine: 255, ofList: 254, multiLine: 32_767 };

export const summaryKind: ValueKind = {
  read: (input) => {
    if (typeof input !== 'string' || input.trim() === '')
      throw new FieldProblem('You must specify a summary of the issue.');
    if (/[\r\n]/.test(input)) throw new FieldProblem('The summary is invalid because it contains newline characters.');
    if (input.length > longest.summary) throw new FieldProblem("Summary can't exceed 255 characters.");
    return input.trim();
  },
  show: asIs,
  tell: asText,
};

export const singleLineKind: ValueKind = {
  read: (input) => {
    if (input === null || input === '') return undefined;
    if (typeof input !== 'string') throw new FieldProblem('Operation value must be a string');
    return withinLimit(input, longest.singleLine);
  },
  show: asIs,
  tell: asText,
};

export const documentKind: ValueKind = {
  read: (input) => {
    if (input === null) return undefined;
    if (typeof input !== 'object') {
      throw new FieldProblem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
    }
    if (!isAdf(input)) throw refuse(400, 'INVALID_INPUT');
    withinLimit(adfText(input), longest.multiLine);
    return input;
  },
  show: asIs,
  tell: (stored) => ({ id: null, text: stored === undefined ? null : adfText(stored as AdfDocument) }),
};

export const numberKind: ValueKind = {
  read: (input) => {
    if (input === null) return undefined;
    if (typeof input !== 'number') throw new FieldProblem('Operation value must be a number');
    return input;
  },
  show: asIs,
  tell: asText,
};

export const labelsKind: ValueKind = {
  read: (input) => {
    if (input === null) return undefined;
    if (!Array.isArray(input)) throw new FieldProblem('data was not an array');
    const labels = input.map(readLabel);
    return labels.length === 0 ? undefined : [...new Set(labels)].sort();
  },
  show: (stored) => stored ?? [],
  tell: (stored) => ({ id: null, text: stored === undefined ? '' : (stored as string[]).join(' ') }),
};

/** The app's own list of texts. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/ */
export const textsKind: ValueKind = {
  read: (input) => {
    if (input === null) return undefined;
    if (!Array.isArray(input)) throw new FieldProblem('data was not an array');
    const texts = input.map((each: unknown) => {
      if (typeof each !== 'string' || each === '') throw new FieldProblem('Operation value must be a string');
      return withinLimit(each, longest.ofList);
    });
    return texts.length === 0 ? undefined : texts;
  },
  show: asIs,
  tell: (stored) => ({ id: null, text: stored === undefined ? null : (stored as string[]).join(', ') }),
};

export const dateKind: ValueKind = {
  read: (input) => {
    if (input === null) return undefined;
    if (typeof input !== 'string') throw new FieldProblem('Operation value must be a string');
    const valid = /^\d{4}-\d\d-\d\d$/.test(input) && !Number.isNaN(Date.parse(input));
    if (!valid) throw new FieldProblem(`Error parsing date string: ${input}`);
    return input;
  },
  show: asIs,
  tell: (stored) => ({ id: (stored as string) ?? null, text: (stored as string) ?? null }),
};

/** Ordinary edits want `2011-10-19T10:29:29.908+1100`. https://developer.atlassian.com/server/jira/platform/jira-rest-api-examples/ */
export const dateTimeKind: ValueKind = {
  read: (input) => {
    if (input === null) return undefined;
    if (typeof input !== 'string') throw new FieldProblem('Operation value must be a string');
    const valid =
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}([+-]\d{4}|Z)$/.test(input) && !Number.isNaN(Date.parse(input));
    if (!valid) throw new FieldProblem(`Error parsing time: ${input}`);
    return new Date(input).toISOString();
  },
  show: (stored, { viewer }) => (stored === undefined ? null : jiraTime(stored as string, viewer.timeZone)),
  tell: asText,
};

export const priorityKind: ValueKind = {
  read: (input) => {
    if (typeof input !== 'object' || input === null) throw new FieldProblem('data was not an object');
    const { id, name } = input as { id?: unknown; name?: unknown };
    const found = priorities.find((one) => (id === undefined ? one.name === name : one.id === id));
    if (!found) throw new FieldProblem('The priority selected is invalid.');
    return found.id;
  },
  show: (stored, { origin }) => (stored === undefined ? null : priorityJson(priorityOf(stored as string), origin)),
  tell: (stored) =>
    stored === undefined ? { id: null, text: null } : { id: stored as string, text: priorityOf(stored as string).name },
};

export const securityKind: ValueKind = {
  read: (input, { projectId }) => {
    if (input === null) return undefined;
    if (typeof input !== 'object') throw new FieldProblem('data was not an object');
    const { id, name } = input as { id?: unknown; name?: unknown };
    const found = securityLevels.find(
      (level) => level.projectId === projectId && (id === undefined ? level.name === name : level.id === id),
    );
    if (!found) throw new FieldProblem('The security level is invalid.');
    return found.id;
  },
  show: (stored, { origin }) =>
    stored === undefined ? null : securityLevelJson(securityLevelOf(stored as string), origin),
  tell: (stored) =>
    stored === undefined
      ? { id: null, text: null }
      : { id: stored as string, text: securityLevelOf(stored as string).name },
};

export const userKind: ValueKind = {
  read: (input) => {
    if (input === null) return undefined;
    const accountId = typeof input === 'object' ? (input as { accountId?: unknown }).accountId : undefined;
    if (accountId === null) return undefined;
    if (typeof accountId !== 'string') throw new FieldProblem('data was not an object');
    if (!accountOf(accountId))
      throw new FieldProblem(`Specify a valid value for user: account '${accountId}' does not exist.`);
    return accountId;
  },
  show: (stored, { viewer, origin }) => {
    const account = stored === undefined ? undefined : accountOf(stored as string);
    return account ? accountJson(account, viewer, origin) : null;
  },
  tell: (stored) =>
    stored === undefined
      ? { id: null, text: null }
      : { id: stored as string, text: accountOf(stored as string)?.name ?? null },
};

export const assigneeKind: ValueKind = {
  ...userKind,
  read: (input, reading) => {
    const accountId = userKind.read(input, reading) as string | undefined;
    if (!may(reading.actor, 'ASSIGN_ISSUES', reading.projectId)) {
      throw new FieldProblem('You do not have permission to assign issues.');
    }
    if (accountId !== undefined && !isAssignable(accountId, reading.projectId)) {
      throw new FieldProblem(`User '${accountId}' cannot be assigned issues.`);
    }
    return accountId;
  },
};

export function isAssignable(accountId: string, projectId: string): boolean {
  return may(actorOf({ kind: 'person', accountId }), 'ASSIGNABLE_USER', projectId);
}

function readLabel(label: unknown): string {
  if (typeof label !== 'string') throw new FieldProblem('Labels must be strings.');
  if (/\s/.test(label) || label === '')
    throw new FieldProblem(`The label '${label}' contains spaces which is invalid.`);
  if (label.length > 255) throw new FieldProblem(`The label '${label}' exceeds the limit of 255 characters.`);
  return label;
}

function withinLimit(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const allowed = limit.toLocaleString('en-US');
  throw new FieldProblem(`The entered text is too long. It exceeds the allowed limit of ${allowed} characters.`);
}

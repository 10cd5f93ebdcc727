import type { AdfNode } from '../../contract-check/adf.ts';
import { accountByEmail, allAccounts } from '../accounts.ts';
import { adfText } from '../adf-text.ts';
import { maySeeIssue } from '../may-see.ts';
import { notModelled, refuse } from '../refusal.ts';
import { type Comparable, equality, type JqlField, noSuchValue, ordered, plain, textual } from './jql-field.ts';
import { jqlInstant } from './jql-instant.ts';
import type { IndexedIssue } from './search-index.ts';

type Read<T> = (document: IndexedIssue) => T | null | undefined;

/** One of a list that the site is configured with, compared by its place in the list. */
export function choiceField<T extends { readonly id: string | number; readonly name: string }>(
  choices: readonly T[],
  read: Read<string>,
  {
    isOrdered = false,
    also = (): string | undefined => undefined,
  }: { isOrdered?: boolean; also?: (choice: T) => string | undefined } = {},
): JqlField {
  const places = new Map(choices.map(({ id }, place) => [String(id), place]));
  return {
    operators: isOrdered ? ordered : equality,
    values: (document) => some(places.get(read(document) ?? '')),
    operand: (operand, name) => {
      const text = plain(operand, name);
      const wanted = text.toLowerCase();
      const place = choices.findIndex((choice) =>
        [String(choice.id), choice.name, also(choice)].some((known) => known?.toLowerCase() === wanted),
      );
      if (place < 0) throw noSuchValue(text, name);
      return place;
    },
  };
}

/** An issue, by key or id. One that is missing or hidden is an error, not an empty result. */
export function issueField(read: Read<string>): JqlField {
  return {
    operators: ordered,
    values: (document) => some(read(document)).map(Number),
    operand: (operand, name, { jira, actor }) => {
      const text = plain(operand, name);
      const issue = jira.issues.byIdOrKey(text);
      if (!issue || !maySeeIssue(jira.issues, actor, issue)) {
        throw refuse(400, `An issue with key '${text}' does not exist for field '${name}'.`);
      }
      return Number(issue.id);
    },
  };
}

export function userField(read: Read<unknown>): JqlField {
  return {
    operators: equality,
    values: (document) => some(read(document)).map(String),
    operand: (operand, name, { actor }) => {
      if (operand.kind === 'function' && operand.name.toLowerCase() === 'currentuser') return actor.accountId ?? '';
      if (operand.kind === 'function') throw notModelled(`the JQL function ${operand.name}()`);
      const text = plain(operand, name);
      const found =
        accountByEmail(text) ??
        allAccounts().find(
          (account) => account.accountId === text || account.name.toLowerCase() === text.toLowerCase(),
        );
      if (!found) throw noSuchValue(text, name);
      return found.accountId;
    },
  };
}

export function numberField(read: Read<unknown>): JqlField {
  return {
    operators: ordered,
    values: (document) => some(read(document)).map(Number),
    operand: (operand, name) => {
      const text = plain(operand, name);
      if (text.trim() === '' || Number.isNaN(Number(text))) throw noSuchValue(text, name);
      return Number(text);
    },
  };
}

/** @param read ISO 8601, with or without a time of day */
export function dateField(read: Read<unknown>): JqlField {
  return {
    operators: ordered,
    values: (document) => some(read(document)).map((value) => Date.parse(String(value))),
    operand: (operand, name, { jira, actor }) =>
      jqlInstant(operand, name, { nowMs: jira.site.clock.now().getTime(), timeZone: actor.timeZone }),
  };
}

export function textField(read: Read<unknown>): JqlField {
  return {
    operators: textual,
    values: (document) =>
      some(read(document)).map((value) => (typeof value === 'string' ? value : adfText(value as AdfNode))),
    operand: plain,
  };
}

/** Compared whole, and searched by word as well when `searched`. */
export function exactField(read: Read<unknown>, searched = false): JqlField {
  return {
    operators: searched ? [...equality, '~', '!~'] : equality,
    values: (document) =>
      some(read(document)).flatMap((value): readonly Comparable[] => (Array.isArray(value) ? value : [String(value)])),
    operand: plain,
  };
}

function some<T>(value: T | null | undefined): readonly T[] {
  return value === null || value === undefined ? [] : [value];
}

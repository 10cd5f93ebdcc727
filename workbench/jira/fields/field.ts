import type { IssueStore, StoredIssue } from '../issue-store.ts';
import type { ValueKind, Viewing } from './value-kinds.ts';

export interface FieldSchema {
  readonly type: string;
  readonly system?: string;
  readonly items?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface Showing extends Viewing {
  readonly issues: IssueStore;
}

export interface Field {
  readonly id: string;
  /** The key of the module's extension for a Forge field, else the id. */
  readonly key: string;
  readonly name: string;
  readonly custom: boolean;
  /** Names by which JQL knows it; empty when it can't be searched. */
  readonly clauseNames: readonly string[];
  /** Shown by `*navigable`. */
  readonly navigable: boolean;
  readonly schema?: FieldSchema;
  /** Absent for what Jira itself keeps. */
  readonly kind?: ValueKind;
  readonly operations?: readonly string[];
  readonly forge?: ForgeField;
  show(issue: StoredIssue, showing: Showing): unknown;
}

/** What the manifest says of the app's own field. */
export interface ForgeField {
  readonly moduleKey: string;
  readonly type: ForgeFieldType;
  readonly readOnly: boolean;
  readonly validation?: { readonly expression: string; readonly errorMessage: string };
  readonly formatter?: string;
}

export type ForgeFieldType = 'string' | 'number' | 'user' | 'datetime' | 'date';

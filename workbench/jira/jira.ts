/** The stand-in for one Jira Cloud site: the operations of REST v3 that the app and outside drivers use. */
import type { Product } from '../site/site.ts';

export interface JiraFacts {
  readonly projectKey: string;
  readonly issueTypes: { readonly incident: string; readonly followUp: string };
  /** Key of the custom field in `manifest.yml` → id such as `customfield_10101`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly statuses: readonly string[];
}

export interface Jira extends Product {
  facts(): JiraFacts;
  /** A mail arriving at the support address, as Jira's mail handler files it. @returns the new issue's key */
  mail(input: { from: string; subject: string; body: string }): Promise<{ issueKey: string }>;
  /** Closed SEVs of the past, as an import leaves them: the app hears nothing of them. */
  importSevs(wanted: { readonly count: number; readonly months: number }): void;
  /**
   * A value of a field, as in `fields` of an issue, in the words that the manifest's formatter gives it.
   * @returns undefined for a field without a formatter
   */
  fieldText(fieldId: string, value: unknown): string | undefined;
  /** Takes these project permissions from the app's role, and gives all others back. */
  withhold(permissions: readonly string[]): void;
  /** Fills an empty store with the seeded projects; does nothing to a filled one. */
  seed(): void;
}

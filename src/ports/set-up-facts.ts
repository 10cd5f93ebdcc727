/** How things stand outside, as far as the check-up asks. Each fact is looked up anew. */
import type { ShapedType } from '../domain/check-up/project-shape';
import type { Way } from '../domain/check-up/workflow';

export interface JiraFacts {
  readonly projectKey: string;
  /** Keys of the fields that the app brings along. */
  readonly fieldKeys: readonly string[];
  /** @returns of those asked for, the permissions that the app has in the project */
  permissions(asked: readonly string[]): Promise<readonly string[]>;
  /** @returns undefined when the app sees no such project */
  issueTypes(): Promise<readonly ShapedType[] | undefined>;
  /** Of the app's fields, those that Jira has. */
  fields(): Promise<readonly string[]>;
  /** What can be set when an issue of that type is created: keys of the app's fields, ids of Jira's own. */
  creatable(issueTypeId: string): Promise<readonly string[]>;
  /** The workflow of an issue type in the project. */
  ways(issueTypeId: string): Promise<readonly Way[]>;
  /** Whether an issue is found by the request that made it. */
  findsByRequest(): Promise<boolean>;
  /** The clock of Jira. ISO 8601 */
  time(): Promise<string>;
}

export interface ChatFacts {
  readonly scopesNeeded: readonly string[];
  /** Of the token that the app has. @throws SevError when Slack does not take the token */
  scopes(): Promise<readonly string[]>;
}

export interface WikiFacts {
  readonly spaceKey: string;
  seesSpace(): Promise<boolean>;
}

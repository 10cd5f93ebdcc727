/** What the control calls answer, as drivers may rely on it. */
import type { CallRecord, Deliveries, Fault, InvocationRecord, Target } from '../../workbench/forge/forge-host.ts';
import type { Role } from '../../workbench/site/people.ts';
import type { AppReply } from '../../workbench/slack/slack.ts';

export type { AppReply, CallRecord, Deliveries, Fault, InvocationRecord, Role, Target };

export interface SessionPerson {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly accountId?: string;
  readonly apiToken?: string;
  readonly slackUserId: string;
}

export interface Session {
  readonly version: 1;
  readonly now: string;
  readonly people: readonly SessionPerson[];
  readonly slack: {
    readonly teamId: string;
    readonly botUserId: string;
    readonly botToken: string;
    readonly signingSecret: string;
    readonly channels: { readonly reports: { readonly id: string; readonly name: string } };
    readonly userGroups: readonly { readonly id: string; readonly handle: string }[];
  };
  readonly jira: {
    readonly projectKey: string;
    readonly issueTypes: { readonly incident: string; readonly followUp: string };
    readonly fields: Readonly<Record<string, string>>;
    readonly statuses: readonly string[];
  };
  readonly confluence: { readonly spaceKey: string; readonly spaceId: string; readonly templateId: string };
  readonly webTriggers: Readonly<Record<string, string>>;
  readonly automation: { readonly actions: readonly string[]; readonly secret: string };
}

export interface SiteTime {
  /** ISO 8601 UTC */
  readonly now: string;
}

export interface CallLog {
  readonly calls: readonly CallRecord[];
  readonly invocations: readonly InvocationRecord[];
}

export interface LogLine {
  readonly at: string;
  readonly invocationId: string;
  readonly level: string;
  readonly text: string;
}

export interface UnmodelledRequest {
  readonly by: 'app' | 'outside';
  /** The request, and what of it is missing. */
  readonly what: string;
}

/** A modal as Slack shows it to one person: the view that the app opened, with what Slack adds. */
export interface OpenView {
  readonly id: string;
  readonly callback_id: string;
  readonly [field: string]: unknown;
}

/** A message that only one person sees, or that came through a `response_url`. */
export interface EphemeralMessage {
  readonly text?: string;
  readonly blocks?: readonly unknown[];
  readonly [field: string]: unknown;
}

/** Jira's mail handler: a mail to the support address becomes an issue. */
import { personInRole } from '../site/people.ts';
import { accountByEmail } from './accounts.ts';
import { actorOf } from './actor.ts';
import { adfOf } from './adf-text.ts';
import { createIssue } from './create-issue.ts';
import type { StoredIssue } from './issue-store.ts';
import { change, type JiraSite } from './jira-site.ts';
import { may } from './permission-scheme.ts';
import { incidentType, sevProject } from './seeded/projects.ts';

export interface Mail {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * Files it under the sender's account when that may create issues, else under the handler's default reporter, support.
 * The sender stands in the description, for a sender without an account would otherwise be lost.
 */
export function mailedIssue(jira: JiraSite, { from, subject, body }: Mail): StoredIssue {
  const sender = accountByEmail(addressIn(from));
  const senderActor = sender && actorOf({ kind: 'person', accountId: sender.accountId });
  const support = actorOf({ kind: 'person', accountId: personInRole('support').accountId ?? '' });
  const reporter = senderActor && may(senderActor, 'CREATE_ISSUES', sevProject.id) ? senderActor : support;
  const summary = subject.replace(/\s+/g, ' ').trim().slice(0, 255) || '(no subject)';
  const fields = {
    project: { key: sevProject.key },
    issuetype: { id: incidentType.id },
    summary,
    description: adfOf(`From: ${from}\n\n${body}`.slice(0, 32_000)),
    labels: ['support-mail'],
  };
  return change(jira, () => createIssue(jira, reporter, { fields }));
}

/** The address in `Ann Other <ann@example.com>`. */
function addressIn(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from.trim();
}

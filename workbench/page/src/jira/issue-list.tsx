import { type FormEvent, useState } from 'react';
import { Problem } from '../controls/problem.tsx';
import { Moment } from '../site/moment.tsx';
import { usePlaces } from '../site/places.tsx';
import { usePolled } from '../site/polled.ts';
import { useSite } from '../site/site-context.tsx';
import { AppPageLinks } from './app-page.tsx';
import { CreateIssue } from './create-issue.tsx';
import type { Issue } from './issue.ts';
import { MailSupport } from './mail-support.tsx';
import { severityText, useSeverity } from './severity.ts';
import { StatusLozenge } from './status-lozenge.tsx';

export function IssueList(): JSX.Element {
  const { session, rest, person } = useSite();
  const all = `project = ${session.jira.projectKey} AND issuetype = Incident ORDER BY created DESC`;
  const [jql, setJql] = useState(all);
  const [written, setWritten] = useState(all);
  const [creating, setCreating] = useState(false);
  const fields = [
    'summary',
    'status',
    'issuetype',
    'updated',
    session.jira.fields['sev-severity'],
    session.jira.fields['sev-owner'],
  ]
    .filter(Boolean)
    .join(',');
  const found = usePolled(
    `${person.role} ${jql}`,
    () =>
      rest.get<{ readonly issues: readonly Issue[] }>(
        `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=${fields}&maxResults=50`,
      ),
    2000,
  );
  const search = (event: FormEvent) => {
    event.preventDefault();
    setJql(written.trim());
  };
  const byStatus = (status: string) => {
    const filtered = `project = ${session.jira.projectKey} AND issuetype = Incident${status ? ` AND status = "${status}"` : ''} ORDER BY created DESC`;
    setWritten(filtered);
    setJql(filtered);
  };
  return (
    <div className="issue-list">
      <header className="pane-head">
        <h2>{session.jira.projectKey} issues</h2>
        <AppPageLinks />
        <MailSupport />
        <button type="button" className="button primary" onClick={() => setCreating(true)}>
          Create
        </button>
      </header>
      <form className="jql" onSubmit={search}>
        <select aria-label="Status" onChange={(event) => byStatus(event.target.value)} defaultValue="">
          <option value="">All statuses</option>
          {session.jira.statuses.map((status) => (
            <option key={status}>{status}</option>
          ))}
        </select>
        <input
          aria-label="JQL"
          value={written}
          spellCheck={false}
          onChange={(event) => setWritten(event.target.value)}
        />
        <button type="submit" className="button">
          Search
        </button>
      </form>
      {found.error && <Problem error={found.error} what="The search" />}
      {found.value && <IssueTable issues={found.value.issues} />}
      {creating && <CreateIssue close={() => setCreating(false)} />}
    </div>
  );
}

function IssueTable({ issues }: { readonly issues: readonly Issue[] }): JSX.Element {
  const { session } = useSite();
  const { open } = usePlaces();
  const severity = useSeverity();
  if (issues.length === 0)
    return (
      <p className="empty-state muted">
        No issues. Report one in Slack with <code>/sev report …</code>.
      </p>
    );
  return (
    <div className="table-scroll">
      <table className="issues">
        <thead>
          <tr>
            <th>Key</th>
            <th>Summary</th>
            <th>Status</th>
            <th>Severity</th>
            <th>Owner</th>
            <th>Updated</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ key, fields }) => (
            <tr key={key}>
              <td>
                <button type="button" className="button link" onClick={() => open('jira', key)}>
                  {key}
                </button>
              </td>
              <td className="issue-summary">{fields.summary}</td>
              <td>
                <StatusLozenge status={fields.status} />
              </td>
              <td>{severityText(severity, fields)}</td>
              <td>{fields[session.jira.fields['sev-owner'] ?? '']?.displayName ?? ''}</td>
              <td className="muted">
                <Moment at={fields.updated} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

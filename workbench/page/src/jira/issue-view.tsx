import { Problem } from '../controls/problem.tsx';
import { usePlaces } from '../site/places.tsx';
import { usePolled } from '../site/polled.ts';
import { useSite } from '../site/site-context.tsx';
import { Activity } from './activity.tsx';
import { AdfDocument } from './adf/adf-document.tsx';
import type { Issue } from './issue.ts';
import { IssueDetails } from './issue-details.tsx';
import { IssuePanels } from './issue-panels.tsx';
import { LinkedIssues } from './linked-issues.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { StatusMenu } from './status-menu.tsx';
import { SubTasks } from './sub-tasks.tsx';
import { Summary } from './summary.tsx';
import { type Change, useChange } from './use-change.ts';

export function IssueView({ issueKey, back }: { readonly issueKey: string; readonly back: () => void }): JSX.Element {
  const { rest, person } = useSite();
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}`;
  const issue = usePolled(
    `${person.role} ${issueKey}`,
    () => rest.get<Issue>(`${path}?fields=*all&expand=transitions,changelog`),
    1500,
  );
  const change = useChange();
  return (
    <div className="issue">
      <nav className="crumbs" aria-label="Breadcrumbs">
        <button type="button" className="button link" onClick={back}>
          ← All issues
        </button>
      </nav>
      {issue.error && <Problem error={issue.error} what={issueKey} />}
      {issue.value && <IssueShown issue={issue.value} path={path} change={change} />}
    </div>
  );
}

interface IssueShownProps {
  readonly issue: Issue;
  readonly path: string;
  readonly change: Change;
}

function IssueShown({ issue, path, change }: IssueShownProps): JSX.Element {
  const { open } = usePlaces();
  const { fields } = issue;
  return (
    <>
      <RefusalBanner change={change} title={`${issue.key} was not changed`} />
      <p className="issue-key">
        {fields.parent && (
          <>
            <button type="button" className="button link" onClick={() => open('jira', fields.parent.key)}>
              {fields.parent.key}
            </button>{' '}
            /{' '}
          </>
        )}
        <span className="issue-type">{fields.issuetype.name}</span> {issue.key}
      </p>
      <Summary key={fields.summary} issue={issue} path={path} change={change} />
      <div className="issue-columns">
        <div className="issue-main">
          <section aria-label="Description">
            <h3>Description</h3>
            {fields.description ? (
              <AdfDocument document={fields.description} />
            ) : (
              <p className="muted">No description</p>
            )}
          </section>
          {!fields.issuetype.subtask && <SubTasks issue={issue} change={change} />}
          <LinkedIssues issue={issue} change={change} />
          <IssuePanels issue={issue} />
          <Activity issue={issue} path={path} />
        </div>
        <aside className="issue-side" aria-label="Details">
          <StatusMenu issue={issue} path={path} change={change} />
          <IssueDetails issue={issue} path={path} change={change} />
        </aside>
      </div>
    </>
  );
}

import { AppFrame } from '../frames/app-frame.tsx';
import { useSite } from '../site/site-context.tsx';
import type { Issue } from './issue.ts';

/** The app's panels, where Jira puts them: above the activity. */
export function IssuePanels({ issue }: { readonly issue: Issue }): JSX.Element {
  const { modules, person } = useSite();
  return (
    <>
      {modules.issuePanels.map((panel) => (
        <section key={panel.key} aria-label={panel.title} className="app-panel">
          <h3>{panel.title}</h3>
          <AppFrame
            title={panel.title}
            resource={panel.resource}
            standpoint={{
              accountId: person.accountId ?? '',
              moduleKey: panel.key,
              place: { kind: 'issue', issueKey: issue.key },
            }}
            changed={{ event: 'JIRA_ISSUE_CHANGED', at: issue.fields.updated, payload: changedPayload(issue) }}
          />
        </section>
      ))}
    </>
  );
}

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-panel/#events */
function changedPayload(issue: Issue): unknown {
  const atlassianId = issue.changelog?.histories[0]?.author?.accountId;
  return { issueId: issue.id, projectId: issue.fields.project?.id, changes: [{ changeType: 'updated', atlassianId }] };
}

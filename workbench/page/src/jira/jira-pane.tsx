import { NoAccount, Pane } from '../controls/pane.tsx';
import { usePlaces } from '../site/places.tsx';
import { useSite } from '../site/site-context.tsx';
import { IssueList } from './issue-list.tsx';
import { IssueView } from './issue-view.tsx';

export function JiraPane(): JSX.Element {
  const { person } = useSite();
  const { at, open } = usePlaces();
  const issueKey = at('jira');
  return (
    <Pane name="jira" label="Jira">
      {!person.accountId ? (
        <NoAccount product="Jira" name={person.name} />
      ) : issueKey ? (
        <IssueView key={`${issueKey} ${person.role}`} issueKey={issueKey} back={() => open('jira')} />
      ) : (
        <IssueList />
      )}
    </Pane>
  );
}

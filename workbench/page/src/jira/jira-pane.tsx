import { NoAccount, Pane } from '../controls/pane.tsx';
import { usePlaces } from '../site/places.tsx';
import { useSite } from '../site/site-context.tsx';
import { AppPage, moduleAt } from './app-page.tsx';
import { IssueList } from './issue-list.tsx';
import { IssueView } from './issue-view.tsx';

export function JiraPane(): JSX.Element {
  const { person } = useSite();
  const { at, open } = usePlaces();
  const issueKey = at('jira');
  const appPage = moduleAt(issueKey);
  return (
    <Pane name="jira" label="Jira">
      {!person.accountId ? (
        <NoAccount product="Jira" name={person.name} />
      ) : appPage ? (
        <AppPage key={`${appPage} ${person.role}`} moduleKey={appPage} back={() => open('jira')} />
      ) : issueKey ? (
        <IssueView key={`${issueKey} ${person.role}`} issueKey={issueKey} back={() => open('jira')} />
      ) : (
        <IssueList />
      )}
    </Pane>
  );
}

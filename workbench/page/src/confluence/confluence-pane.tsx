import { NoAccount, Pane } from '../controls/pane.tsx';
import { Problem } from '../controls/problem.tsx';
import { usePlaces } from '../site/places.tsx';
import { usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';
import { useSite } from '../site/site-context.tsx';
import { PageShown } from './page-shown.tsx';
import { PageTree } from './page-tree.tsx';
import type { PageEntry } from './page-view.ts';

export function ConfluencePane(): JSX.Element {
  const { person } = useSite();
  return (
    <Pane name="confluence" label="Confluence">
      {person.accountId ? (
        <Space accountId={person.accountId} />
      ) : (
        <NoAccount product="Confluence" name={person.name} />
      )}
    </Pane>
  );
}

function Space({ accountId }: { readonly accountId: string }): JSX.Element {
  const { session } = useSite();
  const { at, open } = usePlaces();
  const pages = usePolled(
    `pages ${accountId}`,
    () => control.get<readonly PageEntry[]>(`/page/confluence/pages?accountId=${encodeURIComponent(accountId)}`),
    2000,
  );
  if (pages.error) return <Problem error={pages.error} what={`The space ${session.confluence.spaceKey}`} />;
  if (!pages.value) return <p className="muted pane-loading">Opening Confluence…</p>;
  const current = at('confluence') ?? pages.value[0]?.pageId;
  if (!current)
    return (
      <p className="empty-state muted">There is nothing in the space {session.confluence.spaceKey} that you may see.</p>
    );
  return (
    <>
      <PageTree pages={pages.value} current={current} open={(pageId) => open('confluence', pageId)} />
      <PageShown key={`${current} ${accountId}`} pageId={current} accountId={accountId} />
    </>
  );
}

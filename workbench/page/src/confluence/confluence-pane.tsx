import { NoAccount, Pane } from '../controls/pane.tsx';
import { Problem } from '../controls/problem.tsx';
import { usePlaces } from '../site/places.tsx';
import { usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';
import { useSite } from '../site/site-context.tsx';
import { templateAt } from '../site/template-place.ts';
import { PageShown } from './page-shown.tsx';
import { PageTree } from './page-tree.tsx';
import type { PageEntry } from './page-view.ts';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateList } from './template-list.tsx';

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
  const templateId = templateAt(current);
  return (
    <>
      <div className="page-tree">
        <PageTree pages={pages.value} current={current} open={(pageId) => open('confluence', pageId)} />
        <TemplateList current={current} open={(at) => open('confluence', at)} />
      </div>
      {templateId ? (
        <TemplateEditor key={current} templateId={templateId} />
      ) : (
        <PageShown key={`${current} ${accountId}`} pageId={current} accountId={accountId} />
      )}
    </>
  );
}

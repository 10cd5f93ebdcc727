import { useSite } from '../site/site-context.tsx';
import type { PageEntry } from './page-view.ts';

interface PageTreeProps {
  readonly pages: readonly PageEntry[];
  readonly current: string;
  readonly open: (pageId: string) => void;
}

export function PageTree({ pages, current, open }: PageTreeProps): JSX.Element {
  const { session } = useSite();
  const known = new Set(pages.map(({ pageId }) => pageId));
  const roots = pages.filter(({ parentId }) => parentId === undefined || !known.has(parentId));
  return (
    <nav aria-label="Pages">
      <p className="space-name">{session.confluence.spaceKey}</p>
      <Branch entries={roots} pages={pages} current={current} open={open} />
    </nav>
  );
}

function Branch({
  entries,
  pages,
  current,
  open,
}: PageTreeProps & { readonly entries: readonly PageEntry[] }): JSX.Element | null {
  if (entries.length === 0) return null;
  return (
    <ul>
      {entries.map(({ pageId, title }) => (
        <li key={pageId}>
          <button type="button" aria-current={pageId === current ? 'page' : undefined} onClick={() => open(pageId)}>
            {title}
          </button>
          <Branch
            entries={pages.filter(({ parentId }) => parentId === pageId)}
            pages={pages}
            current={current}
            open={open}
          />
        </li>
      ))}
    </ul>
  );
}

import { useState } from 'react';
import { MenuButton } from '../controls/menu-button.tsx';
import { Problem } from '../controls/problem.tsx';
import { usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';
import type { MacroModule } from '../site/session.ts';
import { useSite } from '../site/site-context.tsx';
import { dateTime } from '../site/times.ts';
import { HtmlPart } from './html-part.tsx';
import { MacroConfigDialog } from './macro-config-dialog.tsx';
import { MacroShown } from './macro-shown.tsx';
import { PageEditor } from './page-editor.tsx';
import type { ForgeMacro, PageView } from './page-view.ts';

/** The macro whose configuration is open; without `macro` it is not in the page yet. */
interface Configuring {
  readonly module: MacroModule;
  readonly macro?: ForgeMacro;
}

export function PageShown({ pageId, accountId }: { readonly pageId: string; readonly accountId: string }): JSX.Element {
  const { modules } = useSite();
  const [editing, setEditing] = useState(false);
  const [configuring, setConfiguring] = useState<Configuring>();
  const page = usePolled(
    `page ${pageId} ${accountId}`,
    () => control.get<PageView>(`/page/confluence/pages/${pageId}?accountId=${encodeURIComponent(accountId)}`),
    2000,
  );
  if (page.error) return <Problem error={page.error} what="The page" />;
  if (!page.value) return <p className="muted pane-loading">Opening the page…</p>;
  const { title, version, author, updatedAt, mayEdit, parts } = page.value;
  const moduleOf = (macro: ForgeMacro) => modules.macros.find(({ key }) => macro.extensionKey.endsWith(`/${key}`));
  return (
    <article className="wiki-page" aria-label={title}>
      <header className="pane-head">
        <p className="muted">
          {author} · {dateTime(updatedAt)} · version {version}
        </p>
        {mayEdit && !editing && (
          <div className="button-row">
            <button type="button" className="button" onClick={() => setEditing(true)}>
              Edit
            </button>
            <MenuButton
              label="Insert macro"
              items={modules.macros.map((module) => ({
                label: module.title,
                description: module.description ?? '',
                choose: () => setConfiguring({ module }),
              }))}
            />
          </div>
        )}
      </header>
      {editing ? (
        <PageEditor pageId={pageId} done={() => setEditing(false)} />
      ) : (
        <>
          <h2 className="wiki-title">{title}</h2>
          <div className="wiki-body">
            {parts.map((part, index) =>
              part.kind === 'html' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a page have no id of their own
                <HtmlPart key={index} html={part.html} />
              ) : (
                <MacroShown
                  key={part.macro.localId}
                  macro={part.macro}
                  module={moduleOf(part.macro)}
                  pageId={pageId}
                  accountId={accountId}
                  configure={mayEdit ? (module) => setConfiguring({ module, macro: part.macro }) : undefined}
                />
              ),
            )}
          </div>
        </>
      )}
      {configuring && (
        <MacroConfigDialog
          {...configuring}
          pageId={pageId}
          accountId={accountId}
          close={() => setConfiguring(undefined)}
        />
      )}
    </article>
  );
}

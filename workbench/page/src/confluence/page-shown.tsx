import { useState } from 'react';
import { MenuButton } from '../controls/menu-button.tsx';
import { Problem } from '../controls/problem.tsx';
import { Moment } from '../site/moment.tsx';
import { usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';
import type { MacroModule } from '../site/session.ts';
import { useSite } from '../site/site-context.tsx';
import { ExportDialog } from './export-dialog.tsx';
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
  const [editing, setEditing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [configuring, setConfiguring] = useState<Configuring>();
  const page = usePolled(
    `page ${pageId} ${accountId}`,
    () => control.get<PageView>(`/page/confluence/pages/${pageId}?accountId=${encodeURIComponent(accountId)}`),
    2000,
  );
  if (page.error) return <Problem error={page.error} what="The page" />;
  if (!page.value) return <p className="muted pane-loading">Opening the page…</p>;
  const { title, version, author, updatedAt, mayEdit } = page.value;
  return (
    <article className="wiki-page" aria-label={title}>
      <header className="pane-head">
        <p className="muted">
          {author} · <Moment at={updatedAt} /> · version {version}
        </p>
        {!editing && (
          <button type="button" className="button" onClick={() => setExporting(true)}>
            Export
          </button>
        )}
        {mayEdit && !editing && (
          <EditButtons edit={() => setEditing(true)} insert={(module) => setConfiguring({ module })} />
        )}
      </header>
      {editing ? (
        <PageEditor pageId={pageId} done={() => setEditing(false)} />
      ) : (
        <PageBody page={page.value} accountId={accountId} configure={setConfiguring} />
      )}
      {exporting && <ExportDialog pageId={pageId} accountId={accountId} close={() => setExporting(false)} />}
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

interface EditButtonsProps {
  edit(): void;
  insert(module: MacroModule): void;
}

function EditButtons({ edit, insert }: EditButtonsProps): JSX.Element {
  const { modules } = useSite();
  const items = modules.macros.map((module) => ({
    label: module.title,
    description: module.description ?? '',
    choose: () => insert(module),
  }));
  return (
    <div className="button-row">
      <button type="button" className="button" onClick={edit}>
        Edit
      </button>
      <MenuButton label="Insert macro" items={items} />
    </div>
  );
}

interface PageBodyProps {
  readonly page: PageView;
  readonly accountId: string;
  configure(configuring: Configuring): void;
}

function PageBody({ page: { pageId, title, mayEdit, parts }, accountId, configure }: PageBodyProps): JSX.Element {
  const { modules } = useSite();
  const moduleOf = (macro: ForgeMacro) => modules.macros.find(({ key }) => macro.extensionKey.endsWith(`/${key}`));
  return (
    <>
      <h2 className="wiki-title">{title}</h2>
      <div className="wiki-body">
        {parts.map((part, index) =>
          part.kind === 'html' ? (
            <HtmlPart key={index} html={part.html} />
          ) : (
            <MacroShown
              key={part.macro.localId}
              macro={part.macro}
              module={moduleOf(part.macro)}
              pageId={pageId}
              accountId={accountId}
              configure={mayEdit ? (module) => configure({ module, macro: part.macro }) : undefined}
            />
          ),
        )}
      </div>
    </>
  );
}

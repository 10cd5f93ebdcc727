import { Dialog } from '../controls/dialog.tsx';
import { Problem } from '../controls/problem.tsx';
import { AdfDocument } from '../jira/adf/adf-document.tsx';
import { usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';
import { HtmlPart } from './html-part.tsx';

type ExportedPart =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'document'; readonly document: unknown };

interface ExportDialogProps {
  readonly pageId: string;
  readonly accountId: string;
  close(): void;
}

/** The page as it would be exported to PDF: no screen of an app runs, each macro gives a document. */
export function ExportDialog({ pageId, accountId, close }: ExportDialogProps): JSX.Element {
  const exported = usePolled(
    `export ${pageId} ${accountId}`,
    () =>
      control.post<{ readonly parts: readonly ExportedPart[] }>('/page/confluence/exports', {
        pageId,
        accountId,
        exportType: 'pdf',
      }),
    3_600_000,
  );
  return (
    <Dialog title="Export to PDF" close={close} size="large">
      <div className="wiki-body">
        {exported.error && <Problem error={exported.error} what="The export" />}
        {!exported.value && !exported.error && <p className="muted">Exporting the page…</p>}
        {exported.value?.parts.map((part, index) =>
          part.kind === 'html' ? (
            <HtmlPart key={index} html={part.html} />
          ) : (
            <AdfDocument key={index} document={part.document} />
          ),
        )}
      </div>
    </Dialog>
  );
}

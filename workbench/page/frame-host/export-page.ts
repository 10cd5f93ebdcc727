import type { ForgeMacro } from '../../confluence/confluence.ts';
import type { PageParts } from './mount-page.ts';

interface PageExport {
  readonly pageId: string;
  readonly exportType: 'pdf' | 'word' | 'other';
  readonly accountId: string;
}

export type ExportedPart =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'document'; readonly document: unknown };

/** The page as it is exported for that person: each macro's own document in its place. */
export async function exportPage(
  { pageId, exportType, accountId }: PageExport,
  { confluence, forge }: PageParts,
): Promise<readonly ExportedPart[] | undefined> {
  const page = confluence.pageForView(pageId, { kind: 'person', accountId });
  if (!page) return undefined;
  const extensionOf = ({ config }: ForgeMacro) => ({
    type: 'macro',
    content: { id: pageId, type: 'page', subtype: null },
    space: { id: page.spaceId, key: page.spaceKey },
    config,
  });
  return Promise.all(
    page.parts.map(async (part): Promise<ExportedPart> => {
      if (part.kind === 'html') return part;
      const moduleKey = part.macro.extensionKey.split('/').at(-1) ?? '';
      const call = { moduleKey, accountId, exportType, extension: extensionOf(part.macro) };
      return { kind: 'document', document: await forge.exportMacro(call) };
    }),
  );
}

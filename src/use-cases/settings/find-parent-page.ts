import { pageReference } from '../../domain/page-reference';
import type { Phrase } from '../../domain/phrase';
import type { Ports } from '../../ports/ports';
import { refuseUnlessAdministrator } from '../people/admit';

export type FoundPage =
  | { readonly kind: 'found'; readonly id: string; readonly name: string }
  | { readonly kind: 'not-found'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: Phrase };

/** Finds the page that an administrator names to have post mortems made below it. */
export async function findParentPage(ports: Ports, accountId: string, text: string): Promise<FoundPage> {
  const refusal = await refuseUnlessAdministrator(ports, accountId);
  if (refusal) return { kind: 'refused', text: refusal };
  const wanted = pageReference(text);
  const page = await ports.pages.parent(wanted);
  if (page) return { kind: 'found', id: page.pageId, name: page.title };
  return {
    kind: 'not-found',
    text:
      'pageId' in wanted
        ? 'Confluence has no such page, or the app may not see it.'
        : 'The space of post mortems has no page of exactly that title. Copy the link of the page and paste it here.',
  };
}

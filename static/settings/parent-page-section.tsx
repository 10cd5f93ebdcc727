import { useEffect } from 'react';
import { Button } from '../sev/button';
import { backend } from './backend';
import { FindField } from './find-field';
import type { Drafting } from './use-draft';

interface ParentPageSectionProps {
  readonly drafting: Drafting;
  readonly names: Readonly<Record<string, string>>;
  readonly onNamed: (id: string, name: string) => void;
}

/** Below which page in Confluence post mortems are made. It is kept by its id, so that it may be renamed and moved. */
export function ParentPageSection({ drafting, names, onNamed }: ParentPageSectionProps) {
  const { draft, change, faultAt } = drafting;
  const id = draft.postMortemParentId;
  const name = names[id];
  const error = faultAt('postMortemParentId');
  useTitle(name === undefined ? id : '', onNamed);
  return (
    <section className="card" aria-label="Place of post mortems">
      <h2>Place of post mortems</h2>
      <div className="field">
        <p>
          {id ? (
            <>
              They are made below the page <b dir="auto">{name ?? id}</b>.
            </>
          ) : (
            'They are made below the home page of the space.'
          )}
        </p>
        {error && <p className="field-error">{error}</p>}
        {id && <Button onClick={() => change('postMortemParentId', '')}>Use no page</Button>}
      </div>
      <FindField
        what="page"
        label="Link or title of a page"
        hint="In Confluence, copy the link of the page; or give its title, when it is in the space of post mortems."
        button="Use this page"
        onFound={(found, title) => {
          onNamed(found, title);
          change('postMortemParentId', found);
        }}
      />
    </section>
  );
}

/** Asks Confluence once what the page is called. Without an answer its id is shown. */
function useTitle(id: string, onNamed: ParentPageSectionProps['onNamed']): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new callback asks nothing anew
  useEffect(() => {
    if (id === '') return;
    const learn = (found: Awaited<ReturnType<typeof backend.find>>) =>
      found.kind === 'found' ? onNamed(found.id, found.name) : onNamed(id, `${id} (not in Confluence any more)`);
    backend.find({ what: 'page', text: id }).then(learn, () => undefined);
  }, [id]);
}

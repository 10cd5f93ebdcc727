import { type FormEvent, useEffect, useState } from 'react';
import { nudge } from '../site/polled.ts';
import { useSite } from '../site/site-context.tsx';

interface Draft {
  readonly title: string;
  readonly body: string;
  readonly version: number;
}

/** The page in storage format, published through the REST API as any other client would. */
export function PageEditor({ pageId, done }: { readonly pageId: string; readonly done: () => void }): JSX.Element {
  const { rest } = useSite();
  const [draft, setDraft] = useState<Draft>();
  const [problem, setProblem] = useState('');
  const path = `/wiki/api/v2/pages/${pageId}`;
  useEffect(() => {
    rest.get(`${path}?body-format=storage`).then(
      ({ title, body, version }) => setDraft({ title, body: body.storage.value, version: version.number }),
      (error: Error) => setProblem(error.message),
    );
  }, [rest, path]);
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    if (!draft) return;
    const body = {
      id: pageId,
      status: 'current',
      title: draft.title,
      body: { representation: 'storage', value: draft.body },
      version: { number: draft.version + 1 },
    };
    try {
      await rest.send('PUT', path, body);
      nudge();
      done();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form className="stacked-form page-editor" onSubmit={publish}>
      {draft && (
        <>
          <label>
            Title
            <input
              type="text"
              value={draft.title}
              onChange={(event) => setDraft({ ...draft, title: event.target.value })}
            />
          </label>
          <label>
            Body, in storage format
            <textarea
              rows={20}
              spellCheck={false}
              value={draft.body}
              onChange={(event) => setDraft({ ...draft, body: event.target.value })}
            />
          </label>
        </>
      )}
      {problem && (
        <p role="alert" className="error-text">
          {problem}
        </p>
      )}
      <div className="button-row">
        <button type="submit" className="button primary" disabled={!draft}>
          Publish
        </button>
        <button type="button" className="button subtle" onClick={done}>
          Cancel
        </button>
      </div>
    </form>
  );
}

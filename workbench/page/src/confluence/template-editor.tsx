import { type FormEvent, useEffect, useState } from 'react';
import { useSite } from '../site/site-context.tsx';

interface Draft {
  readonly name: string;
  readonly body: string;
}

/** A template in storage format, saved through the REST API as any other client would. */
export function TemplateEditor({ templateId }: { readonly templateId: string }): JSX.Element {
  const { rest, session } = useSite();
  const [draft, setDraft] = useState<Draft>();
  const [said, setSaid] = useState<{ readonly problem?: string; readonly done?: string }>({});
  useEffect(() => {
    rest.get(`/wiki/rest/api/template/${templateId}`).then(
      ({ name, body }) => setDraft({ name, body: body.storage.value }),
      (error: Error) => setSaid({ problem: error.message }),
    );
  }, [rest, templateId]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!draft) return;
    const { name, body } = draft;
    const template = {
      templateId,
      name,
      templateType: 'page',
      space: { key: session.confluence.spaceKey },
      body: { storage: { value: body, representation: 'storage' } },
    };
    try {
      await rest.send('PUT', '/wiki/rest/api/template', template);
      setSaid({ done: 'Saved. Pages that are made from now on follow it.' });
    } catch (error) {
      setSaid({ problem: error instanceof Error ? error.message : String(error) });
    }
  };
  const change = (part: Partial<Draft>) => {
    setSaid({});
    setDraft((before) => before && { ...before, ...part });
  };
  return (
    <article className="wiki-page">
      <h2>Edit the template</h2>
      <form className="stacked-form page-editor" aria-label="Template" onSubmit={save}>
        {draft && (
          <>
            <label>
              Name
              <input type="text" value={draft.name} onChange={({ target }) => change({ name: target.value })} />
            </label>
            <label>
              Body, in storage format
              <textarea
                rows={24}
                spellCheck={false}
                value={draft.body}
                onChange={({ target }) => change({ body: target.value })}
              />
            </label>
          </>
        )}
        {said.problem && (
          <p role="alert" className="error-text">
            {said.problem}
          </p>
        )}
        <p role="status">{said.done}</p>
        <div className="button-row">
          <button type="submit" className="button primary" disabled={!draft}>
            Save
          </button>
        </div>
      </form>
    </article>
  );
}

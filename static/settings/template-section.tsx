import { useCallback, useEffect, useState } from 'react';
import type { SettingsView, TemplateAnswer } from '../../src/contract/settings-screen';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { backend, openLink } from './backend';
import { TroubleFace } from './trouble-face';

type Known = TemplateAnswer | { readonly kind: 'loading' } | { readonly kind: 'unreachable' };

interface TemplateSectionProps {
  readonly learn: (settings: SettingsView) => void;
  /** True while there is something to be saved first. */
  readonly disabled: boolean;
}

/** The template of post mortems: which one is used, what is wrong in it, and how to get one. */
export function TemplateSection({ learn, disabled }: TemplateSectionProps) {
  const [known, setKnown] = useState<Known>({ kind: 'loading' });
  const [busy, setBusy] = useState(false);
  const load = useCallback(() => {
    backend.template().then(setKnown, () => setKnown({ kind: 'unreachable' }));
  }, []);
  useEffect(load, [load]);
  const create = async () => {
    setBusy(true);
    const created = await backend.createTemplate({ requestId: crypto.randomUUID() }).catch(() => undefined);
    setBusy(false);
    if (!created) return setKnown({ kind: 'unreachable' });
    if (!('template' in created)) return setKnown(created);
    setKnown(created.template);
    learn(created.settings);
  };
  const hint = disabled ? ' Save or discard your changes first.' : '';
  return (
    <section className="card" aria-label="Post mortem template">
      <h2>Post mortem template</h2>
      <Face known={known} />
      {(known.kind === 'none' || known.kind === 'gone' || known.kind === 'unavailable') && (
        <>
          <p className="hint">
            {`It is made in the Confluence space of post mortems, where your team can edit it. One that is there already is used as it is.${hint}`}
          </p>
          <Button busy={busy} unavailable={disabled} onClick={() => void (busy || disabled || create())}>
            Create the template
          </Button>
        </>
      )}
      {known.kind === 'unreachable' && <Button onClick={load}>Look again</Button>}
    </section>
  );
}

function Face({ known }: { readonly known: Known }) {
  switch (known.kind) {
    case 'loading':
      return <p role="status">Looking at the template…</p>;
    case 'unreachable':
    case 'no-access':
    case 'unavailable':
      return <TroubleFace trouble={known} />;
    case 'none':
      return <p>Post mortems are made from the app’s own template.</p>;
    case 'gone':
      return (
        <Message kind="warning">
          The team’s template is not in Confluence any more. Post mortems are made from the app’s own until there is
          one.
        </Message>
      );
    case 'team':
      return <TeamTemplate template={known} />;
  }
}

function TeamTemplate({ template }: { readonly template: Extract<TemplateAnswer, { readonly kind: 'team' }> }) {
  const { name, url, unknown } = template;
  return (
    <>
      <p>
        Post mortems are made from <b>{name}</b>, as it stands in Confluence.
      </p>
      <Button onClick={() => void openLink(url)}>Open the template</Button>
      {unknown.length > 0 && (
        <Message kind="warning" title="Some placeholders stand for nothing">
          {`${unknown.join(', ')}. In a page, whoever edits it is asked for them. Correct their names in the template.`}
        </Message>
      )}
    </>
  );
}

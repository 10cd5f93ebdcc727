import { type ChangeEvent, useId, useState } from 'react';
import type { Exported, Imported } from '../../src/contract/settings-screen';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { backend } from './backend';
import { TakenFile } from './taken-file';

interface SettingsFileProps {
  readonly onBrought: (brought: Extract<Imported, { readonly kind: 'settings' }>) => void;
}

type File = Extract<Exported, { readonly kind: 'file' }>;

/** The settings as one file: taken out, and brought back into the form. */
export function SettingsFile({ onBrought }: SettingsFileProps) {
  const id = useId();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<string>();
  const take = async () => {
    const exported = await backend.export().catch(() => undefined);
    setError(exported?.kind === 'file' ? undefined : troubleOf(exported));
    setFile(exported?.kind === 'file' ? exported : undefined);
  };
  const bring = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text === undefined) return;
    const imported = await backend.import({ text }).catch(() => undefined);
    setError(imported?.kind === 'settings' ? undefined : troubleOf(imported));
    if (imported?.kind === 'settings') onBrought(imported);
  };
  return (
    <section className="card" aria-label="Settings as a file">
      <h2>Settings as a file</h2>
      <Button onClick={() => void take()}>Export</Button>
      {file && <TakenFile name={file.name} type="application/json" text={file.text} />}
      <div className="field">
        <label htmlFor={id}>Import a file</label>
        <input id={id} type="file" accept=".json,application/json" onChange={(event) => void bring(event)} />
        <p className="hint">Its settings are put into the form above. They are saved when you save them.</p>
      </div>
      <div role="alert">{error && <Message kind="error">{error}</Message>}</div>
    </section>
  );
}

function troubleOf(answer: Exclude<Exported, File> | Imported | undefined): string {
  if (!answer) return 'The app did not answer. Try again.';
  if (answer.kind === 'faulty') return answer.faults.map(({ text }) => text).join(' ');
  if (answer.kind === 'unavailable') return `${answer.text} ${answer.nextStep}`;
  return answer.kind === 'settings' ? '' : answer.text;
}

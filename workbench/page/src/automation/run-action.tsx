import { type FormEvent, useState } from 'react';
import { AppFrame } from '../frames/app-frame.tsx';
import { frameEvents } from '../frames/frame-events.ts';
import { nudge } from '../site/polled.ts';
import { control } from '../site/request.ts';
import type { ActionModule } from '../site/session.ts';
import { useSite } from '../site/site-context.tsx';
import { ActionResult, type Result } from './action-result.tsx';

type Inputs = Readonly<Record<string, unknown>>;

export function RunAction({ action }: { readonly action: ActionModule }): JSX.Element {
  const { person } = useSite();
  const [inputs, setInputs] = useState<Inputs>({});
  const [result, setResult] = useState<Result>();
  const run = async (event: FormEvent) => {
    event.preventDefault();
    setResult({ kind: 'running' });
    try {
      const outputs = await control.post(`/automation/${action.key}`, {
        as: person.role,
        inputs: withoutEmpty(inputs),
      });
      setResult({ kind: 'answered', outputs });
    } catch (error) {
      setResult({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
    nudge();
  };
  return (
    <div className="automation">
      <section aria-label="Rule">
        <p className="rule-step">
          <span className="rule-mark">When</span> Manually triggered, as {person.name}
        </p>
        <p className="rule-step">
          <span className="rule-mark">Then</span> {action.name}
        </p>
        <p className="muted">{action.description}</p>
      </section>
      {action.config?.resource && (
        <ConfigForm
          action={action}
          resource={action.config.resource}
          accountId={person.accountId ?? ''}
          take={(submitted) => setInputs((all) => ({ ...all, ...submitted }))}
        />
      )}
      <form className="stacked-form" onSubmit={run} aria-label={`Inputs of ${action.name}`}>
        <h3>Inputs</h3>
        {Object.entries(action.inputs).map(([name, { title, type }]) => (
          <label key={name}>
            {title}
            <input
              type={type === 'number' || type === 'integer' ? 'number' : 'text'}
              value={String(inputs[name] ?? '')}
              onChange={(event) => setInputs((all) => ({ ...all, [name]: event.target.value }))}
            />
          </label>
        ))}
        <div>
          <button type="submit" className="button primary" disabled={result?.kind === 'running'}>
            {result?.kind === 'running' ? 'Running…' : 'Run'}
          </button>
        </div>
      </form>
      {result && <ActionResult result={result} />}
    </div>
  );
}

interface ConfigFormProps {
  readonly action: ActionModule;
  readonly resource: string;
  readonly accountId: string;
  take(submitted: Inputs): void;
}

/** The app's own form, as the rule editor shows it; its inputs appear below when it submits them. */
function ConfigForm({ action, resource, accountId, take }: ConfigFormProps): JSX.Element {
  const [shown, setShown] = useState(false);
  return (
    <section aria-label="Configuration form">
      <button type="button" className="button small" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? 'Hide the app’s form' : 'Fill in the app’s form'}
      </button>
      {shown && (
        <div className="app-panel">
          <AppFrame
            title={`${action.name} form`}
            resource={resource}
            standpoint={{ accountId, moduleKey: action.key, place: { kind: 'action-config', inputs: {} } }}
            onSubmit={(payload) => {
              take(payload as Inputs);
              return true;
            }}
          />
          <button type="button" className="button" onClick={() => frameEvents.emit('own AUTOMATION_ACTION_SUBMIT', {})}>
            Next
          </button>
        </div>
      )}
    </section>
  );
}

function withoutEmpty(inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== '' && value !== undefined));
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { ChangeOutcome } from '../sev/change-outcome';
import type { SevRef } from '../sev/sev-backend';
import { type Changing, useChange } from '../sev/use-change';
import { ActionButton } from './action-button';
import { ActionForm } from './action-form';
import { type ActionName, actions, likelyAction } from './action-list';

interface ActionsProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

/** Which action's form is open. It closes when its change is done, and hands the focus back to its button. */
function useOpenForm({ state }: Changing) {
  const [openForm, setOpenForm] = useState<ActionName>();
  const buttons = useRef(new Map<ActionName, HTMLButtonElement | null>());
  const last = useRef<ActionName>();
  const close = useCallback(() => {
    setOpenForm(undefined);
    if (last.current) buttons.current.get(last.current)?.focus();
    last.current = undefined;
  }, []);
  const done = state.kind === 'ended' && (state.ending.kind === 'done' || state.ending.kind === 'slow');
  useEffect(() => {
    if (done) close();
  }, [done, close]);
  const toggle = (name: ActionName) => {
    if (name === openForm) return close();
    last.current = name;
    setOpenForm(name);
  };
  return { openForm, toggle, close, buttons };
}

/** What may be done with the SEV now; what may not says why. */
export function Actions({ sev, issue, refresh }: ActionsProps) {
  const changing = useChange(issue, refresh);
  const { openForm, toggle, close, buttons } = useOpenForm(changing);
  const [because, explain] = useState<string>();
  const busy = changing.state.kind === 'busy';
  const likely = likelyAction(sev.may);
  const choose = (name: ActionName) => {
    if (busy) return;
    explain(undefined);
    changing.clear();
    if (name === 'close') changing.ask({ kind: 'close' });
    else toggle(name);
  };
  return (
    <section aria-label="Actions" className="actions">
      <div className="action-buttons">
        {actions.map(({ name, label }) => (
          <ActionButton
            key={name}
            ref={(button) => void buttons.current.set(name, button)}
            label={label}
            permitted={sev.may[name]}
            likely={name === likely}
            busy={busy}
            expanded={name === 'close' ? undefined : name === openForm}
            onChoose={() => choose(name)}
            onExplain={explain}
          />
        ))}
      </div>
      {because && <p className="because">{because}</p>}
      {openForm && <ActionForm name={openForm} sev={sev} changing={changing} onCancel={close} />}
      <ChangeOutcome changing={changing} />
    </section>
  );
}

import { useState } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { ActionButton } from '../sev/action-button';
import { ChangeOutcome } from '../sev/change-outcome';
import type { SevRef } from '../sev/sev-backend';
import { useInPlace } from '../sev/use-in-place';
import { ActionForm } from './action-form';
import { type ActionName, actions, atOnce, likelyAction } from './action-list';

interface ActionsProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

/** What takes the SEV further, or back; what may not be done now says why. */
export function Actions({ sev, issue, refresh }: ActionsProps) {
  const { changing, busy, open, toggle, close, buttonOf } = useInPlace(issue, refresh);
  const [because, explain] = useState<string>();
  const likely = likelyAction(sev.may);
  const choose = (name: ActionName) => {
    explain(undefined);
    const change = atOnce[name];
    if (!change) return toggle(name);
    changing.clear();
    changing.ask(change);
  };
  const opened = actions.find(({ name }) => name === open);
  return (
    <section aria-label="Actions" className="actions">
      <div className="action-buttons">
        {actions.map(({ name, label }) => (
          <ActionButton
            key={name}
            ref={buttonOf(name)}
            label={label}
            permitted={sev.may[name]}
            likely={name === likely}
            busy={busy}
            expanded={atOnce[name] ? undefined : name === open}
            onChoose={() => choose(name)}
            onExplain={explain}
          />
        ))}
      </div>
      {because && <p className="because">{because}</p>}
      {opened && <ActionForm name={opened.name} sev={sev} changing={changing} onCancel={close} />}
      <ChangeOutcome changing={changing} />
    </section>
  );
}

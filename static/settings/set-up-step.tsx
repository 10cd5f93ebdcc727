import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import { type ReactNode, useState } from 'react';
import type { SetUpStepView } from '../../src/contract/set-up-screen';
import { Button } from '../sev/button';

const marks: Readonly<Record<SetUpStepView['state'], ReactNode>> = {
  done: <StatusSuccessIcon label="Done" />,
  wrong: <StatusErrorIcon label="Wrong" />,
  'to-do': <StatusInformationIcon label="To do" />,
};

const classOf = { done: 'fine', wrong: 'wrong', 'to-do': 'unknown' } as const;

interface SetUpStepProps {
  readonly title: string;
  readonly step: SetUpStepView;
  /** How it is taken. */
  readonly children: ReactNode;
}

/** A step with its state; one that is done shows how it is taken only on request. */
export function SetUpStep({ title, step: { state, chosen, trouble, isFixed }, children }: SetUpStepProps) {
  const [changing, setChanging] = useState(false);
  const isOpen = !isFixed && (state !== 'done' || changing);
  return (
    <li className={`finding finding-${classOf[state]}`} aria-label={title}>
      <span className="finding-mark">{marks[state]}</span>
      <div className="set-up-step">
        <h3>{title}</h3>
        {chosen && <p dir="auto">{chosen}</p>}
        {trouble && <p dir="auto">{trouble}</p>}
        {isFixed && <p className="subtle">Set by a variable of the deployment.</p>}
        {isOpen && children}
        {state === 'done' && !isFixed && (
          <Button appearance="link" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {changing ? 'Keep it' : 'Change'}
          </Button>
        )}
      </div>
    </li>
  );
}

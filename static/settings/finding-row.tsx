import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import type { ReactNode } from 'react';
import type { FindingView } from '../../src/contract/settings-screen';
import { Button } from '../sev/button';

const marks: Readonly<Record<FindingView['state'], ReactNode>> = {
  fine: <StatusSuccessIcon label="Fine" />,
  wrong: <StatusErrorIcon label="Wrong" />,
  unknown: <StatusInformationIcon label="Not known" />,
};

interface FindingRowProps {
  readonly finding: FindingView;
  readonly busy: boolean;
  readonly onMend: () => void;
}

/** One finding: how it stands, what it breaks and how to mend it. */
export const FindingRow = ({ finding: { what, state, says, breaks, mend, remedy }, busy, onMend }: FindingRowProps) => (
  <li className={`finding finding-${state}`}>
    <span className="finding-mark">{marks[state]}</span>
    <div>
      <p>
        <b dir="auto">{what}</b>: <span dir="auto">{says}</span>
      </p>
      {breaks && <p dir="auto">{breaks}</p>}
      {mend && (
        <p className="subtle" dir="auto">
          {mend}
        </p>
      )}
      {remedy && (
        <Button busy={busy} onClick={onMend}>
          {remedy.label}
        </Button>
      )}
    </div>
  </li>
);

import type { ReactNode } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { severityTone } from './severity';
import { statusText, statusTone, type Tone } from './status';

interface LozengeProps {
  readonly tone: Tone;
  readonly bold?: boolean;
  readonly children: ReactNode;
}

/** Looks like Atlaskit's lozenge, which would bring 65 kB of feature flags with it. */
export const Lozenge = ({ tone, bold = false, children }: LozengeProps) => (
  <span className={`lozenge lozenge-${tone}${bold ? ' lozenge-bold' : ''}`}>{children}</span>
);

export const StatusLozenge = ({ status }: { readonly status: SevView['status'] }) => (
  <Lozenge tone={statusTone(status)}>
    <bdi>{statusText(status)}</bdi>
  </Lozenge>
);

export const SeverityLozenge = ({ severity }: { readonly severity: SevView['severity'] }) =>
  severity ? (
    <Lozenge tone={severityTone[severity.level]} bold>
      {severity.label}
    </Lozenge>
  ) : (
    <span className="subtle">No severity yet</span>
  );

import type { ReactNode } from 'react';
import type { Issue } from './issue.ts';
import type { Change } from './use-change.ts';

export interface DetailProps {
  readonly issue: Issue;
  readonly path: string;
  readonly change: Change;
}

/** One field of an issue, by its name. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div className="detail">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A field without a value. */
export function Nothing(): JSX.Element {
  return <span className="muted">None</span>;
}

import type { Status } from './issue.ts';

export function StatusLozenge({ status }: { readonly status: Status }): JSX.Element {
  return <span className={`lozenge lozenge-${status.statusCategory.key}`}>{status.name}</span>;
}

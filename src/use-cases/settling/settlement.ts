/** What an incident has become, for those who bring what people see into line with it. */
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { SevRecord } from '../../domain/sev-record';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import type { Outcome } from '../../domain/work';
import type { Transition } from '../../ports/issues';

export interface Settlement {
  readonly before: Incident;
  readonly after: Incident;
  readonly transitions: readonly Transition[];
  readonly by?: Person | undefined;
  /** True when it was changed in Jira and not through the app. */
  readonly inJira: boolean;
  readonly because?: string | undefined;
  readonly entries: readonly TimelineEntry[];
  /** True when the post mortem is to be drafted though nothing demands it yet. */
  readonly drafting?: boolean | undefined;
  /** What whoever asked is told, once Jira has agreed; what still fails after that is told to the channel. */
  readonly outcome?: ((record: SevRecord) => Outcome) | undefined;
}

export interface Settled extends Settlement {
  readonly owner?: Person | undefined;
  readonly investigator?: Person | undefined;
  readonly issueUrl: string;
}

import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';

/** What the pinned summary of a SEV is made of. */
export interface SummaryContent {
  readonly incident: Incident;
  readonly record: SevRecord;
  readonly postMortem?: { readonly title: string; readonly url: string } | undefined;
  readonly issueUrl: string;
  readonly owner?: Person | undefined;
  /** When people heard last and will hear next. */
  readonly updates?: Phrase | undefined;
}

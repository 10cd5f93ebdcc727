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
  /** The name that the channel would have got, when that was taken. */
  readonly nameTaken?: string | undefined;
  /** `Drill · ` or `Private · `, for a SEV that is not like any other. */
  readonly mark?: string | undefined;
  /** When people heard last and will hear next. */
  readonly updates?: Phrase | undefined;
}

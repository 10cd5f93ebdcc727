import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';

/** What the pinned summary of a SEV is made of. */
export interface SummaryContent {
  readonly incident: Incident;
  readonly reportText: string;
  /** What was known when the SEV was opened, where it says more than the report. */
  readonly known?: string | undefined;
  readonly postMortem?: { readonly title: string; readonly url: string } | undefined;
  /** Where people talk about it now. */
  readonly callUrl?: string | undefined;
  readonly issueUrl: string;
  readonly owner?: Person | undefined;
  /** Whom the SEV should have gone to, and who owns it instead. */
  readonly ownedInstead?: { readonly of: Person; readonly byAccountId: string } | undefined;
  /** When people heard last and will hear next. */
  readonly updates?: Phrase | undefined;
}

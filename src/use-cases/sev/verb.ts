/** How one thing that people do to an incident differs from another. */
import type { Decision } from '../../domain/decision';
import type { Incident } from '../../domain/incident';
import type { Person, PersonRef } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { Policy } from '../../domain/policy/policy';
import type { SevRecord } from '../../domain/sev-record';
import type { TimelineEvent } from '../../domain/timeline/timeline';
import type { IncidentWork } from '../../domain/work';

export interface Deed<W extends IncidentWork> {
  readonly work: W;
  readonly by: Person & { readonly accountId: string };
  /** Whom the request names, when it names somebody. */
  readonly named?: (Person & { readonly accountId: string }) | undefined;
  /** Whom the request names but who can't be given the role. */
  readonly unfit?: Person | undefined;
  readonly at: string;
  readonly repeat: boolean;
  /** As the app remembers the incident before the deed. */
  readonly record: SevRecord;
  readonly policy: Policy;
}

export interface Verb<W extends IncidentWork> {
  /** Whom the request names; `on-call` for whoever is on call now. */
  readonly named?: (work: W, record: SevRecord) => PersonRef | 'on-call' | undefined;
  /** True when somebody who can't be given the role is no reason to refuse: whoever asks takes it. */
  readonly goesOnWithout?: boolean;
  /** Pure: no clock, no call. */
  decide(incident: Incident, deed: Deed<W>): Decision;
  event(deed: Deed<W>, after: Incident): TimelineEvent;
  /** What the record remembers beyond what Jira does. */
  remember?(deed: Deed<W>, before: Incident): Partial<SevRecord>;
  /** Why it changed, in the words of whoever did it. */
  because?(deed: Deed<W>): string;
  done(deed: Deed<W>, after: Incident, record: SevRecord): Phrase;
  already(incident: Incident, deed: Deed<W>): Phrase;
}

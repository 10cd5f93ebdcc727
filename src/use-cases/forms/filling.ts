import type { FormOrigin } from '../../domain/form';
import type { Actor } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { View } from '../../ports/chat';
import type { Right } from '../../ports/issues';
import type { Ports } from '../../ports/ports';

/** A form that shows what is known, and so opens light and is filled from the queue. */
export interface Filling {
  readonly title: string;
  /** What whoever opens it must be allowed to do to the incident; absent: to act. */
  readonly right?: Right;
  fill(ports: Ports, asked: FormAsked): Promise<Filled>;
}

export interface FormAsked {
  readonly origin: FormOrigin;
  /** Who was found to have the right. */
  readonly actor: Actor;
  /** Their account in Jira. */
  readonly accountId: string;
  /** Absent only where the form can be about no incident. */
  readonly issueId?: string | undefined;
}

export type Filled = { readonly view: View } | { readonly kind: 'refused'; readonly text: Phrase };

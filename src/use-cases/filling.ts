import type { FormOrigin } from '../domain/form';
import type { Actor } from '../domain/person';
import type { View } from '../ports/chat';
import type { Right } from '../ports/issues';
import type { Ports } from '../ports/ports';

/** A form that shows what is known, and so opens light and is filled from the queue. */
export interface Filling {
  readonly title: string;
  /** What whoever opens it must be allowed to do; absent: to act. */
  readonly right?: Right;
  fill(ports: Ports, origin: FormOrigin, actor: Actor): Promise<View>;
}

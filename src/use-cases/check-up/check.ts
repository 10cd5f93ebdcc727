import type { Finding, Subject } from '../../domain/check-up/finding';
import type { Ports } from '../../ports/ports';

/** One thing that is looked at: it fetches the facts and has the domain judge them. */
export interface Check extends Subject {
  look(ports: Ports): Promise<readonly Finding[]>;
}

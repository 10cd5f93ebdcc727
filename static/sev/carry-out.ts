import type { Outcome, SevChange } from '../../src/contract/sev-screen';
import { pause } from './pause';
import type { SevBackend, SevRef } from './sev-backend';

/** One thing a person wants done. The id stays the same however often it has to be asked. */
export interface Intent {
  readonly requestId: string;
  readonly change: SevChange;
}

/** How an intent ended, as far as the screen could learn. */
export type Ending =
  | Exclude<Outcome, { readonly kind: 'working' }>
  /** Accepted, but not finished while the screen waited. */
  | { readonly kind: 'slow' }
  /** Not known to have arrived: asking again with the same id is safe. */
  | { readonly kind: 'unreachable' };

const firstWaitMilliseconds = 300;
const longestWaitMilliseconds = 2_500;
const patienceMilliseconds = 120_000;
const failuresInARow = 6;

/** Asks with growing pauses until the change is done, refused or failed. */
async function follow(backend: SevBackend, requestId: string): Promise<Ending> {
  let failures = 0;
  let waited = 0;
  for (
    let wait = firstWaitMilliseconds;
    waited < patienceMilliseconds;
    wait = Math.min(wait * 1.5, longestWaitMilliseconds)
  ) {
    await pause(wait);
    waited += wait;
    const outcome = await backend.outcome({ requestId }).catch(() => undefined);
    if (outcome && outcome.kind !== 'working') return outcome;
    failures = outcome ? 0 : failures + 1;
    if (failures === failuresInARow) return { kind: 'unreachable' };
  }
  return { kind: 'slow' };
}

/** Asks for a change and waits for its outcome. */
export async function carryOut(backend: SevBackend, ref: SevRef, intent: Intent): Promise<Ending> {
  const asked = await backend.ask({ ...ref, ...intent }).catch(() => undefined);
  if (!asked) return { kind: 'unreachable' };
  return asked.kind === 'refused' ? asked : follow(backend, intent.requestId);
}

import { SevError } from '../../src/errors.ts';
import type { Ports } from '../../src/ports/ports.ts';

export interface Disturbance {
  /** Which of the calls, counted from 0. */
  readonly call: number;
  /** Whether the other side did what it was asked before the call failed. */
  readonly done: boolean;
  /** `trouble` fails one call; after `death` no call gets out any more. */
  readonly kind: 'trouble' | 'death';
}

export interface Disturbed {
  readonly ports: Ports;
  /** How many calls were made. */
  readonly calls: () => number;
}

const undisturbed = ['clock', 'log', 'places'];

/** The same surroundings, in which one call fails as calls over a network do. */
export function disturbed(ports: Ports, { call, done, kind }: Disturbance): Disturbed {
  let made = 0;
  let dead = false;
  const lost = () => new SevError('unavailable', 'It cannot be reached.', { nextStep: 'Try again in a few minutes.' });
  const asked = async (make: () => Promise<unknown>): Promise<unknown> => {
    if (dead) throw lost();
    const hit = made === call;
    made += 1;
    if (!hit) return make();
    dead = kind === 'death';
    if (done) await make();
    throw lost();
  };
  const wrap = (port: object): object =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        // The macro is written without asking anybody.
        if (typeof member !== 'function' || name === 'liveView') return member;
        return (...given: unknown[]) => asked(async () => Reflect.apply(member, target, given));
      },
    });
  const entries = Object.entries(ports).map(([name, port]) => [name, undisturbed.includes(name) ? port : wrap(port)]);
  return { ports: Object.fromEntries(entries), calls: () => made };
}

/** A reconciling pass, as the scheduled tick starts it. */
import { tick } from '../../src/use-cases/due/tick.ts';
import type { Team } from '../fakes/a-team.ts';
import { workOff } from './queue-run.ts';
import { seen } from './seen.ts';

/** An hour goes by, and all that is compared in it is worked off. */
export async function passOnce(team: Team): Promise<void> {
  team.clock.advance(3600);
  await tick(team);
  await workOff(team);
}

/** All that people see, what they were told alone included. */
export const everythingSeen = async (team: Team) => ({ ...(await seen(team)), told: [...team.chat.told] });

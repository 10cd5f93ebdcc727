import { type OfferedShift, swapForm } from '../../documents/forms/swap-form';
import { dateOfDay, dayAt } from '../../domain/clock/local-time';
import { wallTime } from '../../domain/clock/wall-clock';
import type { Shift } from '../../domain/on-call/shifts';
import type { Ports } from '../../ports/ports';
import type { Filling } from '../forms/filling';
import { rotationInUse } from './rotation-in-use';
import { shiftsAhead } from './shifts-ahead';

const aheadMs = 56 * 24 * 3_600_000;

export const fillSwap: Filling = {
  title: 'Swap shifts',
  async fill(ports, { origin, actor }) {
    const rotation = await rotationInUse(ports);
    if (!rotation) return { kind: 'refused', text: ['There is no rotation whose shifts could be swapped.'] };
    const now = Date.parse(ports.clock.now());
    const shifts = await shiftsAhead(ports, rotation, { from: now, to: now + aheadMs });
    // The first has begun, and the last may be cut short by how far the app looks.
    const whole = shifts.slice(1, -1);
    const offered = (await Promise.all(whole.map((shift) => offer(ports, shift, rotation.timeZone)))).flat();
    const me = actor.via === 'slack' ? actor.slackUserId : undefined;
    const [mine, theirs] = [true, false].map((own) =>
      offered.filter(({ slackUserId }) => (slackUserId === me) === own),
    );
    if (!mine || mine.length === 0)
      return { kind: 'refused', text: ['You have no shift in the coming eight weeks that has not begun.'] };
    if (!theirs || theirs.length === 0)
      return { kind: 'refused', text: ['Nobody else has a shift in the coming eight weeks.'] };
    return { view: swapForm(origin, { mine, theirs, zone: rotation.timeZone }) };
  },
};

async function offer(ports: Ports, { from, to, onCall }: Shift, zone: string): Promise<readonly OfferedShift[]> {
  if (!onCall) return [];
  const { slackUserId, name } = await ports.directory.bySlackUser(onCall.person);
  const [starts, ends] = [onWall(from, zone), onWall(to, zone)];
  return [{ slackUserId, name, starts, ends, from: new Date(from).toISOString(), to: new Date(to).toISOString() }];
}

/** @returns such as `2026-11-30 09:00` */
function onWall(at: number, zone: string): string {
  const { minutes } = wallTime(at, zone);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dateOfDay(dayAt(at, zone))} ${clock}`;
}

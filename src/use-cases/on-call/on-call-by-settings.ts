import { lineAt } from '../../domain/on-call/on-call-at';
import type { OnCall } from '../../ports/on-call';
import type { Ports } from '../../ports/ports';
import { rotationInUse } from './rotation-in-use';
import { skipTheGone } from './skip-the-gone';

type Sources = Pick<Ports, 'clock' | 'directory' | 'onCallGroup' | 'overrides' | 'policies'>;

/** Who is on call is whom the rotation names, or who stands in a user group, which the team or its pager keeps. */
export const onCallBySettings = (sources: Sources): OnCall => ({
  async now() {
    const rotation = await rotationInUse(sources);
    if (!rotation) return sources.onCallGroup.members();
    const at = Date.parse(sources.clock.now());
    return skipTheGone(
      sources,
      (gone) => lineAt(rotation, at, gone),
      (line) => line,
    );
  },
});

import type { FollowUpView } from '../../src/contract/sev-view';
import { plural } from './plural';

/** How far the follow-ups are that a SEV has to wait for before it may be closed. */
export function FollowUpProgress({ followUps }: { readonly followUps: readonly FollowUpView[] }) {
  const high = followUps.filter(({ priority }) => priority === 'high');
  if (high.length === 0) return null;
  const done = high.filter((followUp) => followUp.done).length;
  const text = `${done} of ${plural(high.length, 'high-priority follow-up')} done`;
  return (
    <div className="progress">
      <progress value={done} max={high.length} aria-label="High-priority follow-ups done" />
      <span>{text}</span>
    </div>
  );
}

import { useEffect, useState } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { durationText } from '../sev/duration-text';

const tickMilliseconds = 30_000;

/** For how long a SEV has been open, while it is. Says nothing when this browser's clock is behind. */
export function RunningTime({ sev }: { readonly sev: SevView }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), tickMilliseconds);
    return () => clearInterval(timer);
  }, []);
  const running = sev.status === 'Open' ? durationText(sev.openedAt, now.toISOString()) : undefined;
  if (!running || running === 'invalid') return null;
  return <span className="subtle">{`for ${running}`}</span>;
}

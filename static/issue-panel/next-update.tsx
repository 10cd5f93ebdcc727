import { useEffect, useState } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { Moment } from '../sev/moment';

const tickMilliseconds = 30_000;

/** When people were promised to hear of the SEV again. */
export function NextUpdate({ sev: { nextUpdateDue } }: { readonly sev: SevView }) {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), tickMilliseconds);
    return () => clearInterval(timer);
  }, []);
  if (!nextUpdateDue) return <span className="subtle">None is due</span>;
  return Date.parse(nextUpdateDue) < Date.parse(now) ? (
    <span className="overdue">
      Overdue since <Moment at={nextUpdateDue} />
    </span>
  ) : (
    <span>
      Due <Moment at={nextUpdateDue} />
    </span>
  );
}

import { useSite } from './site-context.tsx';
import { dateTime } from './times.ts';

/** An instant, shown in the zone of the person whose eyes one looks through. */
export function Moment({ at }: { readonly at: string | number }): JSX.Element {
  const { timeZone } = useSite();
  return <time className="moment">{dateTime(at, timeZone)}</time>;
}

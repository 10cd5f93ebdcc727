import { momentText, utcText } from './moment-text';
import { useReader } from './reader';

/** A time in the reader's zone, with UTC for whoever points at it. @param at ISO 8601 UTC */
export function Moment({ at }: { readonly at: string }) {
  const reader = useReader();
  return (
    <time dateTime={at} title={utcText(at)}>
      {momentText(at, reader)}
    </time>
  );
}

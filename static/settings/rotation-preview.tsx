import { useEffect, useState } from 'react';
import type { OnCallView } from '../../src/contract/policy-view';
import type { FaultView, OverlapView, Previewed, ShiftView } from '../../src/contract/settings-screen';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { backend } from './backend';

interface RotationPreviewProps {
  readonly onCall: OnCallView;
  readonly onFaults: (faults: readonly FaultView[]) => void;
}

type Shown = Previewed | { readonly kind: 'unreachable' } | undefined;

/** Who would be on call in the coming four weeks by what stands in the form. */
export function RotationPreview({ onCall, onFaults }: RotationPreviewProps) {
  const [shown, setShown] = useState<Shown>();
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is of the rotation as it was
  useEffect(() => setShown(undefined), [onCall]);
  const look = async () => {
    if (busy) return;
    setBusy(true);
    const previewed = await backend.preview({ onCall }).catch(() => ({ kind: 'unreachable' }) as const);
    setBusy(false);
    setShown(previewed);
    if (previewed.kind === 'faulty') onFaults(previewed.faults);
  };
  return (
    <div className="field">
      <Button busy={busy} onClick={() => void look()}>
        Preview the coming four weeks
      </Button>
      <div role="status">{shown && shown.kind !== 'preview' && <Message kind="error">{whyNot(shown)}</Message>}</div>
      {shown?.kind === 'preview' && <ShiftList {...shown} timeZone={onCall.timeZone} />}
    </div>
  );
}

function whyNot(shown: Exclude<NonNullable<Shown>, { readonly kind: 'preview' }>): string {
  if (shown.kind === 'unreachable') return 'The app did not answer. Try again.';
  if (shown.kind === 'faulty') return 'Some of the rotation is wrong; see the messages above.';
  return shown.kind === 'unavailable' ? `${shown.text} ${shown.nextStep}` : shown.text;
}

interface ShiftListProps {
  readonly shifts: readonly ShiftView[];
  readonly overlaps: readonly OverlapView[];
  readonly timeZone: string;
}

function ShiftList({ shifts, overlaps, timeZone }: ShiftListProps) {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const time = (at: string) => <time dateTime={at}>{format.format(Date.parse(at))}</time>;
  const gaps = shifts.filter(({ person }) => person === undefined).length;
  return (
    <>
      <p role="status">
        {gaps === 0 ? `No gaps. Times in ${timeZone}.` : `Nobody is on call in ${gaps} of these. Times in ${timeZone}.`}
      </p>
      <ol aria-label="The coming four weeks">
        {shifts.map(({ from, to, person }) => (
          <li key={from}>
            {time(from)} to {time(to)}: {person === undefined ? <strong>nobody (a gap)</strong> : <bdi>{person}</bdi>}
          </li>
        ))}
      </ol>
      {overlaps.length > 0 && (
        <ul aria-label="Overlaps">
          {overlaps.map(({ from, to, text }) => (
            <li key={`${from} ${text}`}>
              {time(from)} to {time(to)}: {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

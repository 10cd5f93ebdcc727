import { type ChangeEvent, useId, useState } from 'react';
import type { OnCallView } from '../../src/contract/policy-view';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { TakenFile } from './taken-file';

interface RotationFileProps {
  readonly onCall: OnCallView;
  readonly nameOf: (id: string) => string;
  readonly onBrought: (brought: Pick<OnCallView, 'timeZone' | 'layers'>) => void;
}

/** The rotation as a calendar file: taken out, and brought back into the form. */
export function RotationFile({ onCall, nameOf, onBrought }: RotationFileProps) {
  const id = useId();
  const [text, setText] = useState<string>();
  const [error, setError] = useState<string>();
  const take = async () => {
    const { calendarOf } = await import('./rotation-calendar');
    setText(calendarOf(onCall, nameOf, Date.now()));
  };
  const bring = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const given = await input.files?.[0]?.text();
    input.value = '';
    if (given === undefined) return;
    const { readCalendar } = await import('./rotation-calendar');
    const read = readCalendar(given);
    setError(read.kind === 'read' ? undefined : read.text);
    if (read.kind === 'read') onBrought({ timeZone: read.timeZone, layers: read.layers });
  };
  return (
    <>
      <div className="field">
        <Button onClick={() => void take()}>Export as iCalendar</Button>
      </div>
      {text !== undefined && <TakenFile name="on-call.ics" type="text/calendar" text={text} />}
      <div className="field">
        <label htmlFor={id}>Import a rotation from iCalendar</label>
        <input id={id} type="file" accept=".ics,text/calendar" onChange={(event) => void bring(event)} />
        <p className="hint">A file that was exported here. It is put into the form, and saved when you save it.</p>
      </div>
      <div role="alert">{error && <Message kind="error">{error}</Message>}</div>
    </>
  );
}

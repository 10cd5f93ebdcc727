import { useState } from 'react';
import type { AffectedName } from '../../src/contract/sev-view';
import { MomentField } from '../sev/entry-form';
import { Form } from '../sev/form';
import { useReader } from '../sev/reader';
import { TextField } from '../sev/text-field';
import { instantOf, wallTime } from '../sev/wall-time';
import type { ChangeFormProps } from './change-form';

const affectable: readonly AffectedName[] = ['confidentiality', 'integrity', 'availability'];

/** What fails, since when, and what of it is affected. */
export function ImpactForm({ sev, busy, onSubmit, onCancel }: ChangeFormProps) {
  const { timeZone } = useReader();
  const [text, setText] = useState(sev.impact.text ?? '');
  const [began] = useState(() => wallTime(sev.impactStartedAt, timeZone));
  const [wall, setWall] = useState(began);
  const [affects, setAffects] = useState(sev.impact.affects);
  // A minute that was left alone keeps its seconds.
  const startedAt = wall === began ? (sev.impactStartedAt ?? null) : (instantOf(wall, timeZone) ?? null);
  const toggle = (name: AffectedName, on: boolean) =>
    setAffects(affectable.filter((one) => (one === name ? on : affects.includes(one))));
  return (
    <Form
      label="Impact"
      submit="Save impact"
      busy={busy}
      onSubmit={() => onSubmit({ kind: 'impact', text: text.trim(), startedAt, affects })}
      onCancel={onCancel}
    >
      <TextField
        label="What fails, and who is affected"
        value={text}
        onChange={setText}
        hint="Say how many and where, as far as it is known."
        maxLength={254}
      />
      <MomentField label="Impact started" value={wall} onChange={setWall} missing={false} />
      <fieldset className="field choice-inline">
        <legend>Affected</legend>
        {affectable.map((name) => (
          <label key={name} className="option">
            <input
              type="checkbox"
              checked={affects.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            <span className="option-label">{name}</span>
          </label>
        ))}
      </fieldset>
    </Form>
  );
}

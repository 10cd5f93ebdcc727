import { useId } from 'react';
import type { LayerView, OnCallView } from '../../src/contract/policy-view';
import { Button } from '../sev/button';
import { TextField } from '../sev/text-field';
import { LayerFields } from './layer-fields';
import { PeopleField } from './people-field';
import { RotationFile } from './rotation-file';
import { RotationPreview } from './rotation-preview';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

interface OnCallSectionProps {
  readonly drafting: Drafting;
  readonly nameOf: (id: string) => string;
  readonly onNamed: (id: string, name: string) => void;
}

/** Who is on call: whoever stands in Slack's user group, or whom a rotation names. */
export function OnCallSection({ drafting, nameOf, onNamed }: OnCallSectionProps) {
  const title = useId();
  const { draft, change, faultAt } = drafting;
  const { onCall } = draft;
  const set = (part: Partial<OnCallView>) => change('onCall', { ...onCall, ...part });
  const setLayer = (place: number, layer: LayerView | undefined) =>
    set({ layers: onCall.layers.flatMap((each, other) => (other === place ? (layer ?? []) : each)) });
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>On call</h2>
      <SourceField onCall={onCall} onChange={(source) => set({ source, timeZone: zoneFor(onCall) })} />
      {onCall.source === 'rotation' && (
        <>
          <TextField
            label={labels['onCall.timeZone'] ?? ''}
            hint="As the time zone database names it, such as Europe/Berlin."
            value={onCall.timeZone}
            onChange={(timeZone) => set({ timeZone })}
            error={faultAt('onCall.timeZone')}
            maxLength={100}
          />
          {onCall.layers.map((layer, place) => (
            <LayerFields
              key={layer.id}
              layer={layer}
              number={place + 1}
              faultAt={(field) => faultAt(`onCall.layers.${place}.${field}`)}
              nameOf={nameOf}
              onNamed={onNamed}
              onChange={(changed) => setLayer(place, changed)}
            />
          ))}
          <div className="field">
            <Button onClick={() => set({ layers: [...onCall.layers, newLayer(onCall.layers.length + 1)] })}>
              Add a layer
            </Button>
            {faultAt('onCall.layers') && <p className="field-error">{faultAt('onCall.layers')}</p>}
          </div>
          <RotationPreview onCall={onCall} onFaults={drafting.find} />
          <RotationFile onCall={onCall} nameOf={nameOf} onBrought={set} />
        </>
      )}
      <PeopleField
        legend={labels['onCall.fallback'] ?? ''}
        hint="They are named to everybody while nobody is on call, and called to what is reported then."
        add="Add a person to turn to"
        ids={onCall.fallback}
        nameOf={nameOf}
        error={faultAt('onCall.fallback')}
        onChange={(fallback) => set({ fallback })}
        onNamed={onNamed}
      />
    </section>
  );
}

interface SourceFieldProps {
  readonly onCall: OnCallView;
  readonly onChange: (source: OnCallView['source']) => void;
}

function SourceField({ onCall, onChange }: SourceFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{labels['onCall.source']}</label>
      <select
        id={id}
        className="text-field"
        value={onCall.source}
        onChange={(event) => onChange(event.target.value === 'rotation' ? 'rotation' : 'group')}
        aria-describedby={`${id}-hint`}
      >
        <option value="group">Whoever is in the on-call user group in Slack</option>
        <option value="rotation">Whose turn it is in a rotation</option>
      </select>
      <p id={`${id}-hint`} className="hint">
        With a rotation, the app keeps the user group equal to who is on call.
      </p>
    </div>
  );
}

/** The administrator's own zone, where none was chosen yet. */
const zoneFor = ({ layers, timeZone }: OnCallView): string =>
  layers.length === 0 && timeZone === 'UTC' ? Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone;

const newLayer = (number: number): LayerView => ({
  id: crypto.randomUUID(),
  name: number === 1 ? 'First line' : `Line ${number}`,
  people: [],
  startsOn: new Date().toLocaleDateString('sv-SE'),
  handOverMinutes: 9 * 60,
  turnDays: 7,
});

import { useId } from 'react';
import type { LayerView } from '../../src/contract/policy-view';
import { Button } from '../sev/button';
import { TextField } from '../sev/text-field';
import { clockMinutes, clockText } from './clock-minutes';
import { FindField } from './find-field';
import { HoursFields } from './hours-fields';
import { TurnList } from './turn-list';

interface LayerFieldsProps {
  readonly layer: LayerView;
  /** From 1. */
  readonly number: number;
  readonly faultAt: (field: string) => string | undefined;
  readonly nameOf: (id: string) => string;
  readonly onNamed: (id: string, name: string) => void;
  /** @param layer absent: it is removed */
  readonly onChange: (layer: LayerView | undefined) => void;
}

/** People who take turns, and when. */
export function LayerFields({ layer, number, faultAt, nameOf, onNamed, onChange }: LayerFieldsProps) {
  const id = useId();
  const set = (part: Partial<LayerView>) => onChange({ ...layer, ...part });
  const error = faultAt('people');
  return (
    <fieldset className="layer" aria-describedby={error && `${id}-people`}>
      <legend>{`Layer ${number}`}</legend>
      <TextField
        label="Name"
        value={layer.name}
        onChange={(name) => set({ name })}
        error={faultAt('name')}
        maxLength={80}
      />
      <TurnList people={layer.people} nameOf={nameOf} onChange={(people) => set({ people })} />
      <FindField
        what="person"
        label="Add a person"
        hint="E-mail address, or the member ID from the person’s Slack profile."
        button="Add person"
        onFound={(found, name) => {
          onNamed(found, name);
          if (!layer.people.includes(found)) set({ people: [...layer.people, found] });
        }}
      />
      {error && (
        <p id={`${id}-people`} className="field-error">
          {error}
        </p>
      )}
      <TextField
        label="First day"
        type="date"
        value={layer.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        error={faultAt('startsOn')}
      />
      <TextField
        label="Hand-over at"
        type="time"
        value={clockText(layer.handOverMinutes)}
        onChange={(text) => set({ handOverMinutes: clockMinutes(text) })}
        error={faultAt('handOverMinutes')}
      />
      <TurnLength days={layer.turnDays} onChange={(turnDays) => set({ turnDays })} />
      <HoursFields hours={layer.hours} error={faultAt('hours')} onChange={(hours) => set({ hours })} />
      <Button onClick={() => onChange(undefined)}>{`Remove layer ${number}`}</Button>
    </fieldset>
  );
}

const lengths = [
  { days: 1, text: 'A day' },
  { days: 7, text: 'A week' },
  { days: 14, text: 'Two weeks' },
];

function TurnLength({ days, onChange }: { readonly days: number; readonly onChange: (days: number) => void }) {
  const id = useId();
  const shown = lengths.some((each) => each.days === days) ? lengths : [...lengths, { days, text: `${days} days` }];
  return (
    <div className="field">
      <label htmlFor={id}>Each turn lasts</label>
      <select id={id} className="text-field" value={days} onChange={(event) => onChange(Number(event.target.value))}>
        {shown.map((each) => (
          <option key={each.days} value={each.days}>
            {each.text}
          </option>
        ))}
      </select>
    </div>
  );
}

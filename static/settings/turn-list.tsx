import { useId } from 'react';
import { Button } from '../sev/button';

interface TurnListProps {
  readonly people: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (people: readonly string[]) => void;
}

/** The people of a layer in the order of their turns. */
export function TurnList({ people, nameOf, onChange }: TurnListProps) {
  const id = useId();
  const without = (place: number) => people.filter((_, other) => other !== place);
  const earlier = (place: number) => [
    ...people.slice(0, place - 1),
    ...people.slice(place, place + 1),
    ...people.slice(place - 1, place),
    ...people.slice(place + 1),
  ];
  return (
    <div className="field">
      <p id={id}>People, in the order of their turns</p>
      {people.length === 0 ? (
        <p className="subtle">Nobody</p>
      ) : (
        <ol aria-labelledby={id}>
          {people.map((person, place) => (
            <li key={person}>
              <bdi>{nameOf(person)}</bdi>{' '}
              {place > 0 && (
                <Button
                  appearance="subtle"
                  aria-label={`Move ${nameOf(person)} up`}
                  onClick={() => onChange(earlier(place))}
                >
                  ↑
                </Button>
              )}
              <Button
                appearance="subtle"
                aria-label={`Remove ${nameOf(person)}`}
                onClick={() => onChange(without(place))}
              >
                ×
              </Button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

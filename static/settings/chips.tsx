import { Button } from '../sev/button';

interface ChipsProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onRemove: (id: string) => void;
}

/** What was chosen so far, each with a way to take it out again. */
export const Chips = ({ label, ids, nameOf, onRemove }: ChipsProps) =>
  ids.length === 0 ? (
    <p className="subtle">Nobody</p>
  ) : (
    <ul className="chips" aria-label={label}>
      {ids.map((id) => (
        <li key={id} className="chip">
          <bdi>{nameOf(id)}</bdi>
          <Button appearance="subtle" aria-label={`Remove ${nameOf(id)}`} onClick={() => onRemove(id)}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  );

import type { PersonView } from '../../src/contract/sev-view';

interface PeopleListProps {
  readonly id: string;
  readonly label: string;
  readonly people: readonly PersonView[];
  /** The one that Enter would choose. */
  readonly at: number;
  readonly onChoose: (person: PersonView) => void;
}

export const optionId = (id: string, at: number): string => `${id}-${at}`;

/** Those who can be chosen. The focus stays in the field, whose keys move through the list. */
export const PeopleList = ({ id, label, people, at, onChoose }: PeopleListProps) => (
  <div id={id} className="person-list" role="listbox" aria-label={label}>
    {people.map((person, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
      <div
        key={person.accountId}
        id={optionId(id, index)}
        role="option"
        aria-selected={index === at}
        className={index === at ? 'person-option person-option-at' : 'person-option'}
        // The field would lose the focus, and with it the list, before the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(person)}
      >
        <bdi>{person.name}</bdi>
      </div>
    ))}
  </div>
);

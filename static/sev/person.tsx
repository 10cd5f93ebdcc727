import type { PersonView } from '../../src/contract/sev-view';

const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/** A person by name; the circle with the initials is decoration. */
export const Person = ({ person }: { readonly person: PersonView }) => (
  <span className="person">
    <span className="person-initials" aria-hidden="true">
      {initials(person.name)}
    </span>
    <bdi>{person.name}</bdi>
  </span>
);

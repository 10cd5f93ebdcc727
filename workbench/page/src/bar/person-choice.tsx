import { Avatar } from '../controls/avatar.tsx';
import { useSite } from '../site/site-context.tsx';

export function PersonChoice(): JSX.Element {
  const { session, person, lookAs } = useSite();
  return (
    <label className="person-choice">
      <span className="bar-label">Looking as</span>
      <Avatar name={person.name} size={20} />
      <select value={person.role} onChange={(event) => lookAs(event.target.value)}>
        {session.people.map(({ role, name }) => (
          <option key={role} value={role}>
            {name} · {role}
          </option>
        ))}
      </select>
    </label>
  );
}

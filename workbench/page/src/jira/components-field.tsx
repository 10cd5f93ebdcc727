import { useSite } from '../site/site-context.tsx';
import { type DetailProps, Row } from './detail-row.tsx';

/** As the seeded project has them. */
const projectComponents = ['Payments', 'Web'] as const;

export function ComponentsField({ issue, path, change }: DetailProps): JSX.Element {
  const { rest } = useSite();
  const chosen = (issue.fields.components ?? []).map(({ name }) => name);
  const set = (name: string, isChosen: boolean) => {
    const names = isChosen ? [...chosen, name] : chosen.filter((other) => other !== name);
    return change.run(() => rest.send('PUT', path, { fields: { components: names.map((one) => ({ name: one })) } }));
  };
  return (
    <Row label="Components">
      {projectComponents.map((name) => (
        <label key={name} className="component">
          <input
            type="checkbox"
            disabled={change.busy}
            checked={chosen.includes(name)}
            onChange={(event) => void set(name, event.target.checked)}
          />
          {name}
        </label>
      ))}
    </Row>
  );
}

import { useState } from 'react';
import { NoAccount, Pane } from '../controls/pane.tsx';
import { useSite } from '../site/site-context.tsx';
import { RunAction } from './run-action.tsx';

/** Runs the app's automation actions as a rule would, with a person as the rule's connection user. */
export function AutomationPane(): JSX.Element {
  const { modules, person } = useSite();
  const [chosen, setChosen] = useState(modules.actions[0]?.key);
  const action = modules.actions.find(({ key }) => key === chosen);
  return (
    <Pane name="automation" label="Automation">
      <header className="pane-head">
        <h2>Automation</h2>
        {modules.actions.length > 1 && (
          <select aria-label="Action" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {modules.actions.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </header>
      {!person.accountId ? (
        <NoAccount product="Jira" name={person.name} />
      ) : action ? (
        <RunAction key={action.key} action={action} />
      ) : (
        <p className="muted">The app has no action.</p>
      )}
    </Pane>
  );
}

import { useState } from 'react';
import { Pane } from '../controls/pane.tsx';
import { CallDetail } from './call-detail.tsx';
import { type CallRecord, useCallLog } from './call-log.ts';
import { LogLines } from './log-lines.tsx';
import { RunBars } from './run-bars.tsx';
import { targets } from './targets.ts';

export function CallsPane(): JSX.Element {
  const { runs, clear } = useCallLog();
  const [shown, setShown] = useState<'waterfall' | 'log'>('waterfall');
  const [chosen, setChosen] = useState<CallRecord>();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const total = runs.reduce((sum, { calls }) => sum + calls.length, 0);
  const flip = (target: string) =>
    setHidden(hidden.includes(target) ? hidden.filter((one) => one !== target) : [...hidden, target]);
  return (
    <Pane name="calls" label="Calls">
      <header className="calls-head">
        <h2>Calls</h2>
        <span className="muted">
          {runs.length} runs · {total} calls
        </span>
        <fieldset className="legend" aria-label="Targets shown">
          {targets.map((target) => (
            <button
              key={target}
              type="button"
              className={`legend-entry target-${target}`}
              aria-pressed={!hidden.includes(target)}
              onClick={() => flip(target)}
            >
              <span className="swatch" aria-hidden="true" /> {target}
            </button>
          ))}
        </fieldset>
        <div className="button-row">
          <button
            type="button"
            className="button small"
            aria-pressed={shown === 'waterfall'}
            onClick={() => setShown('waterfall')}
          >
            Waterfall
          </button>
          <button type="button" className="button small" aria-pressed={shown === 'log'} onClick={() => setShown('log')}>
            App log
          </button>
          <button type="button" className="button subtle small" onClick={clear}>
            Clear
          </button>
        </div>
      </header>
      {shown === 'log' ? (
        <LogLines />
      ) : (
        <div className="calls-body">
          <div className="runs">
            {runs.length === 0 && (
              <p className="empty-state muted">
                Nothing has run yet. Each function of the app that runs appears here with every call that it makes.
              </p>
            )}
            {runs.map((run) => (
              <RunBars
                key={run.invocation.invocationId}
                run={{ ...run, calls: run.calls.filter(({ target }) => !hidden.includes(target)) }}
                chosen={chosen}
                choose={setChosen}
              />
            ))}
          </div>
          {chosen && <CallDetail call={chosen} close={() => setChosen(undefined)} />}
        </div>
      )}
    </Pane>
  );
}

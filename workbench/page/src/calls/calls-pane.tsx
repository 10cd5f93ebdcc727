import { useState } from 'react';
import { Pane } from '../controls/pane.tsx';
import { CallDetail } from './call-detail.tsx';
import { type CallRecord, useCallLog } from './call-log.ts';
import { CallsHead, type Shown } from './calls-head.tsx';
import { LogLines } from './log-lines.tsx';
import { Runs } from './runs.tsx';

/** Every call that the app makes, as it makes it. */
export function CallsPane(): JSX.Element {
  const { runs, clear } = useCallLog();
  const [shown, setShown] = useState<Shown>({ as: 'waterfall', hiddenTargets: [], functionKey: '' });
  const [chosen, setChosen] = useState<CallRecord>();
  const wanted = runs
    .filter(({ invocation }) => shown.functionKey === '' || invocation.functionKey === shown.functionKey)
    .map((run) => ({ ...run, calls: run.calls.filter(({ target }) => !shown.hiddenTargets.includes(target)) }));
  return (
    <Pane name="calls" label="Calls">
      <CallsHead runs={runs} shown={shown} show={setShown} clear={clear} />
      {shown.as === 'log' ? (
        <LogLines />
      ) : (
        <div className="calls-body">
          <Runs runs={wanted} chosen={chosen} choose={setChosen} />
          {chosen && <CallDetail call={chosen} close={() => setChosen(undefined)} />}
        </div>
      )}
    </Pane>
  );
}

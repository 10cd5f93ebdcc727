import { useSite } from '../site/site-context.tsx';
import type { CallRecord, Run } from './call-log.ts';
import { RunBars } from './run-bars.tsx';

interface RunsProps {
  readonly runs: readonly Run[];
  readonly chosen: CallRecord | undefined;
  readonly choose: (call: CallRecord) => void;
}

/** The runs, newest first. What screens ask every few seconds is folded, so that the rest stands out. */
export function Runs({ runs, chosen, choose }: RunsProps): JSX.Element {
  const { modules } = useSite();
  const screens = [...modules.issuePanels, ...modules.macros].map(({ resolver }) => resolver?.function);
  return (
    <div className="runs">
      {runs.length === 0 && (
        <p className="empty-state muted">
          Nothing has run yet. Each function of the app that runs appears here with every call that it makes.
        </p>
      )}
      {runs.map((run) => (
        <RunBars
          key={run.invocation.invocationId}
          run={run}
          openAtFirst={!screens.includes(run.invocation.functionKey)}
          chosen={chosen}
          choose={choose}
        />
      ))}
    </div>
  );
}

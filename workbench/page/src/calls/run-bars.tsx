import { useState } from 'react';
import { useSite } from '../site/site-context.tsx';
import { duration, preciseTime } from '../site/times.ts';
import type { CallRecord, Run } from './call-log.ts';

interface RunBarsProps {
  readonly run: Run;
  readonly openAtFirst: boolean;
  readonly chosen: CallRecord | undefined;
  readonly choose: (call: CallRecord) => void;
}

/** One run as a waterfall: a bar per call on the run's own time axis. */
export function RunBars({ run, openAtFirst, chosen, choose }: RunBarsProps): JSX.Element {
  const { invocation, calls } = run;
  const { timeZone } = useSite();
  const [open, setOpen] = useState(openAtFirst);
  const start = Date.parse(invocation.startedAt);
  const end = Math.max(
    Date.parse(invocation.endedAt ?? invocation.startedAt),
    ...calls.map(({ endedAt }) => Date.parse(endedAt)),
  );
  const length = Math.max(end - start, 1);
  const outcome = invocation.outcome === 'ok' ? 'ok' : invocation.outcome === 'running' ? 'running' : 'failed';
  return (
    <section className="run" aria-label={`${invocation.functionKey}, ${invocation.outcome}`}>
      <button type="button" className="run-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="run-name">{invocation.functionKey}</span>
        <span className="muted">{invocation.moduleKey}</span>
        {invocation.cold && <span className="badge badge-cold">cold</span>}
        <span className={`badge badge-${outcome}`}>{invocation.outcome}</span>
        <span className="run-length">{invocation.endedAt ? duration(length) : '…'}</span>
        <span className="muted run-count">{calls.length} calls</span>
        <time className="muted">{preciseTime(start, timeZone)}</time>
      </button>
      {open && calls.length > 0 && (
        <ol className="bars">
          {calls.map((call) => (
            <Bar
              key={call.seq}
              call={call}
              start={start}
              length={length}
              chosen={chosen?.seq === call.seq}
              choose={choose}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface BarProps {
  readonly call: CallRecord;
  readonly start: number;
  readonly length: number;
  readonly chosen: boolean;
  readonly choose: (call: CallRecord) => void;
}

function Bar({ call, start, length, chosen, choose }: BarProps): JSX.Element {
  const from = Date.parse(call.startedAt) - start;
  const took = Date.parse(call.endedAt) - Date.parse(call.startedAt);
  const style = { left: `${(from / length) * 100}%`, width: `max(3px, ${(took / length) * 100}%)` };
  const failed = call.status === 0 || call.status >= 400;
  return (
    <li>
      <button
        type="button"
        className={`bar-row${chosen ? ' chosen' : ''}${failed ? ' failed' : ''}`}
        onClick={() => choose(call)}
      >
        <span className="bar-name">
          <span className={`bar-target target-${call.target}`}>{call.target}</span> {call.method} {shortPath(call)}
        </span>
        <span className="bar-track">
          <span className={`bar target-${call.target}`} style={style} />
        </span>
        <span className="bar-status">{call.status || 'lost'}</span>
        <span className="bar-time">{duration(took)}</span>
      </button>
    </li>
  );
}

function shortPath({ path, about }: CallRecord): string {
  const shown = path.replace(/^\/(rest\/api\/3|wiki\/api\/v2|wiki\/rest\/api|api)\//, '').replace(/\?.*$/, '');
  return about ? `${shown} · ${about}` : shown;
}

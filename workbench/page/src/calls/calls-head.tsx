import type { Run } from './call-log.ts';
import { targets } from './targets.ts';

export interface Shown {
  readonly as: 'waterfall' | 'log';
  readonly hiddenTargets: readonly string[];
  /** Empty for all functions. */
  readonly functionKey: string;
}

interface CallsHeadProps {
  readonly runs: readonly Run[];
  readonly shown: Shown;
  show(shown: Shown): void;
  clear(): void;
}

export function CallsHead({ runs, shown, show, clear }: CallsHeadProps): JSX.Element {
  const total = runs.reduce((sum, { calls }) => sum + calls.length, 0);
  const functions = [...new Set(runs.map(({ invocation }) => invocation.functionKey))].sort();
  const views = { waterfall: 'Waterfall', log: 'App log' } as const;
  return (
    <header className="calls-head">
      <h2>Calls</h2>
      <span className="muted">
        {runs.length} runs · {total} calls
      </span>
      <select
        aria-label="Function"
        value={shown.functionKey}
        onChange={(event) => show({ ...shown, functionKey: event.target.value })}
      >
        <option value="">All functions</option>
        {functions.map((functionKey) => (
          <option key={functionKey}>{functionKey}</option>
        ))}
      </select>
      <Legend shown={shown} show={show} />
      <div className="button-row">
        {(['waterfall', 'log'] as const).map((as) => (
          <button
            key={as}
            type="button"
            className="button small"
            aria-pressed={shown.as === as}
            onClick={() => show({ ...shown, as })}
          >
            {views[as]}
          </button>
        ))}
        <button type="button" className="button subtle small" onClick={clear}>
          Clear
        </button>
      </div>
    </header>
  );
}

function Legend({ shown, show }: Pick<CallsHeadProps, 'shown' | 'show'>): JSX.Element {
  const { hiddenTargets } = shown;
  const flip = (target: string) => {
    const others = hiddenTargets.filter((one) => one !== target);
    show({ ...shown, hiddenTargets: others.length < hiddenTargets.length ? others : [...others, target] });
  };
  return (
    <fieldset className="legend" aria-label="Targets shown">
      {targets.map((target) => (
        <button
          key={target}
          type="button"
          className={`legend-entry target-${target}`}
          aria-pressed={!hiddenTargets.includes(target)}
          onClick={() => flip(target)}
        >
          <span className="swatch" aria-hidden="true" /> {target}
        </button>
      ))}
    </fieldset>
  );
}

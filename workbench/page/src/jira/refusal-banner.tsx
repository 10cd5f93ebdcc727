import { Icon } from '../controls/icon.tsx';
import type { Change } from './use-change.ts';

/** Jira's refusal of a change, in Jira's words, above the issue. */
export function RefusalBanner({
  change,
  title,
}: {
  readonly change: Change;
  readonly title: string;
}): JSX.Element | null {
  if (change.refusal.length === 0) return null;
  return (
    <div className="banner banner-error" role="alert">
      <div>
        <strong>{title}</strong>
        {change.refusal.map((line) => (
          <p key={line} className="keep-breaks">
            {line}
          </p>
        ))}
      </div>
      <button type="button" className="button subtle icon" aria-label="Dismiss" onClick={change.clear}>
        <Icon name="close" />
      </button>
    </div>
  );
}

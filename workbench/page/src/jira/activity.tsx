import { useState } from 'react';
import { Moment } from '../site/moment.tsx';
import { Comments } from './comments.tsx';
import type { History, Issue } from './issue.ts';

export function Activity({ issue, path }: { readonly issue: Issue; readonly path: string }): JSX.Element {
  const [shown, setShown] = useState<'comments' | 'history'>('comments');
  return (
    <section aria-label="Activity">
      <div className="activity-head">
        <h3>Activity</h3>
        <button
          type="button"
          className="button small"
          aria-pressed={shown === 'comments'}
          onClick={() => setShown('comments')}
        >
          Comments
        </button>
        <button
          type="button"
          className="button small"
          aria-pressed={shown === 'history'}
          onClick={() => setShown('history')}
        >
          History
        </button>
      </div>
      {shown === 'comments' ? (
        <Comments issue={issue} path={path} />
      ) : (
        <HistoryList histories={issue.changelog?.histories ?? []} />
      )}
    </section>
  );
}

function HistoryList({ histories }: { readonly histories: readonly History[] }): JSX.Element {
  if (histories.length === 0) return <p className="muted">Nothing has been changed yet.</p>;
  return (
    <ol className="history">
      {histories.map((history) => (
        <li key={history.id}>
          <p>
            <b>{history.author?.displayName ?? 'Somebody'}</b> <Moment at={history.created} />
          </p>
          {history.items.map((item) => (
            <p key={item.field} className="history-item">
              <span className="muted">{item.field}</span> {shownValue(item.fromString)} → {shownValue(item.toString)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** `toString` of a change may be absent, in which case JavaScript finds its own function. */
function shownValue(text: unknown): string {
  return typeof text === 'string' && text !== '' ? text : 'None';
}

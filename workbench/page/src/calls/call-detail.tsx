import { Icon } from '../controls/icon.tsx';
import { duration } from '../site/times.ts';
import type { CallRecord } from './call-log.ts';

export function CallDetail({ call, close }: { readonly call: CallRecord; readonly close: () => void }): JSX.Element {
  const rows: readonly (readonly [string, string])[] = [
    ['Path', call.path],
    ...(call.about ? [['About', call.about] as const] : []),
    ['Status', call.status ? String(call.status) : 'connection lost'],
    ['As', { app: 'the app itself', user: 'a person', none: 'nobody' }[call.identity]],
    ['Function', call.functionKey],
    ['Started', call.startedAt],
    ['Took', duration(Date.parse(call.endedAt) - Date.parse(call.startedAt))],
    ['Invocation', call.invocationId],
  ];
  return (
    <aside className="call-detail" aria-label="Call">
      <header>
        <h3>
          <span className={`bar-target target-${call.target}`}>{call.target}</span> {call.method}
        </h3>
        <button type="button" className="button subtle icon" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <dl className="details">
        {rows.map(([name, value]) => (
          <div key={name} className="detail">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

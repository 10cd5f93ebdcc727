import { usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';

interface LogLine {
  readonly at: string;
  readonly invocationId: string;
  readonly level: string;
  readonly text: string;
}

export function LogLines(): JSX.Element {
  const { value } = usePolled('logs', () => control.get<{ readonly logs: readonly LogLine[] }>('/logs'), 1500);
  const newest = (value?.logs ?? []).slice(-300).reverse();
  return (
    <ol className="log-lines" aria-label="App log">
      {newest.length === 0 && <li className="muted">The app has logged nothing.</li>}
      {newest.map((line) => (
        <li key={`${line.at}${line.invocationId}${line.text}`} className={`log-${line.level}`}>
          <time>{line.at.slice(11, 23)}</time> <b>{line.level}</b> {line.text}
        </li>
      ))}
    </ol>
  );
}

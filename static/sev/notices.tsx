import type { SevView } from '../../src/contract/sev-view';
import { Message } from './message';

/** Work that the app has under way or that is stuck. Announced when it appears. */
export const Notices = ({ notices }: { readonly notices: SevView['notices'] }) => (
  <div role="status" className="notices">
    {notices.map(({ kind, text }) => (
      <Message key={`${kind} ${text}`} kind={kind === 'working' ? 'working' : 'error'}>
        <p dir="auto">{text}</p>
      </Message>
    ))}
  </div>
);

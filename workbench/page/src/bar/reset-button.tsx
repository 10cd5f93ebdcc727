import { useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { useFlags } from '../controls/flags.tsx';
import { control } from '../site/request.ts';

export function ResetButton({ afterReset }: { readonly afterReset: () => void }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { showFlag } = useFlags();
  const reset = async () => {
    setBusy(true);
    try {
      await control.post('/reset');
      location.hash = '';
      afterReset();
    } catch (error) {
      showFlag({ type: 'error', title: 'The site was not reset', description: String(error) });
    }
    setBusy(false);
    setAsking(false);
  };
  return (
    <>
      <button type="button" className="button subtle" onClick={() => setAsking(true)}>
        Reset
      </button>
      {asking && (
        <Dialog title="Start over?" close={() => setAsking(false)} size="small">
          <p>
            Everything in this Slack, Jira and Confluence is replaced by newly seeded data, and the clock shows the real
            time again.
          </p>
          <div className="dialog-actions">
            <button type="button" className="button subtle" onClick={() => setAsking(false)}>
              Cancel
            </button>
            <button type="button" className="button danger" disabled={busy} onClick={reset}>
              {busy ? 'Resetting…' : 'Reset the site'}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

import type { SettingsView } from '../../src/contract/settings-screen';
import { Button } from '../sev/button';
import { ChangeList } from './change-list';
import { changesAtFirst, type Settings } from './use-settings';

interface ChangesProps {
  readonly settings: SettingsView;
  readonly names: Readonly<Record<string, string>>;
  readonly showChanges: Settings['showChanges'];
}

/** The list of saves, the newest first; the older ones on request. */
export function Changes({ settings: { changes, version }, names, showChanges }: ChangesProps) {
  const earlier = version > changes.length;
  return (
    <section className="card" aria-label="Who changed what">
      <h2>Who changed what</h2>
      {changes.length === 0 ? (
        <p className="subtle">Nobody has changed the settings yet.</p>
      ) : (
        <ChangeList changes={changes} names={names} />
      )}
      {earlier && (
        <Button appearance="link" onClick={() => void showChanges(changes.length + changesAtFirst)}>
          Show earlier changes
        </Button>
      )}
    </section>
  );
}

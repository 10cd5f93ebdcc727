import { Button } from '../sev/button';
import { plural } from '../sev/plural';
import { SaveOutcome } from './save-outcome';
import type { Drafting } from './use-draft';

/** Sends the form, or takes back what was typed. */
export function SaveBar({ drafting, from }: { readonly drafting: Drafting; readonly from: number }) {
  const { changed, state, discard } = drafting;
  return (
    <div className="save-bar">
      <div role="status" aria-label="Your last save">
        <SaveOutcome drafting={drafting} from={from} />
      </div>
      <div className="form-buttons">
        <Button type="submit" appearance="primary" busy={state.kind === 'saving'}>
          Save
        </Button>
        {changed.length > 0 && (
          <>
            <Button appearance="subtle" onClick={discard}>
              Discard
            </Button>
            <span className="subtle">{plural(changed.length, 'unsaved change')}</span>
          </>
        )}
      </div>
    </div>
  );
}

import { Dialog } from '../../controls/dialog.tsx';
import { plain, TextObject } from '../text/text-object.tsx';
import type { Block } from '../workspace.ts';

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export function ConfirmDialog({
  confirm,
  answer,
}: {
  readonly confirm: Block;
  readonly answer: (confirmed: boolean) => void;
}): JSX.Element {
  return (
    <Dialog title={plain(confirm.title.text)} close={() => answer(false)} size="small">
      <p>
        <TextObject text={confirm.text} />
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => answer(false)}>
          {plain(confirm.deny?.text ?? 'Cancel')}
        </button>
        <button
          type="button"
          className={`button ${confirm.style === 'danger' ? 'danger' : 'primary'}`}
          onClick={() => answer(true)}
        >
          {plain(confirm.confirm?.text ?? 'Yes')}
        </button>
      </div>
    </Dialog>
  );
}

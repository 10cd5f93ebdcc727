import type { SevChange } from '../../src/contract/sev-screen';
import type { SevView } from '../../src/contract/sev-view';

/** What every form of an action is given. */
export interface ChangeFormProps {
  readonly sev: SevView;
  readonly busy: boolean;
  readonly onSubmit: (change: SevChange) => void;
  readonly onCancel: () => void;
}

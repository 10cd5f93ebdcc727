import type { SevView } from '../../src/contract/sev-view';
import type { Changing } from '../sev/use-change';
import type { ActionName } from './action-list';
import type { ChangeFormProps } from './change-form';
import { OpenForm } from './open-form';
import { WordsForm } from './words-form';

interface ActionFormProps {
  readonly name: ActionName;
  readonly sev: SevView;
  readonly changing: Changing;
  readonly onCancel: () => void;
}

/** The form of an action, where it needs more than the click. */
export function ActionForm({ name, sev, changing, onCancel }: ActionFormProps) {
  const props: ChangeFormProps = { sev, busy: changing.state.kind === 'busy', onSubmit: changing.ask, onCancel };
  switch (name) {
    case 'open':
      return <OpenForm {...props} />;
    case 'mitigate':
      return (
        <WordsForm
          {...props}
          title="Mitigated"
          submit="Mark as mitigated"
          field="How it was mitigated"
          hint="Goes into the timeline and the post mortem, which is drafted now."
          missing="Say how it was mitigated."
          toChange={(text) => ({ kind: 'mitigated', text })}
        />
      );
    case 'reopen':
      return (
        <WordsForm
          {...props}
          title="Reopen"
          submit="Reopen the SEV"
          field="Why it is reopened"
          hint="Everyone in the SEV’s channel sees it."
          missing="Say why it is reopened."
          toChange={(reason) => ({ kind: 'reopen', reason })}
        />
      );
    case 'closeAnyway':
      return (
        <WordsForm
          {...props}
          title="Close anyway"
          submit="Close against the rule"
          field="Why it is closed all the same"
          hint="Stands on the issue, in its channel and in the timeline, with what was missing."
          missing="Say why it is closed all the same."
          toChange={(reason) => ({ kind: 'close-anyway', reason })}
        />
      );
    case 'approve':
    case 'close':
      return null;
  }
}

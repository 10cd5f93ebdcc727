import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { ChangeList } from './change-list';
import type { Drafting } from './use-draft';

interface SaveOutcomeProps {
  readonly drafting: Drafting;
  /** The version that the form began with. */
  readonly from: number;
}

/** How the save went, in words that say what to do. */
export function SaveOutcome({ drafting, from }: SaveOutcomeProps) {
  const { state, save, goOnFrom } = drafting;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'saving':
      return <Message kind="working">Saving…</Message>;
    case 'saved':
      return <Message kind="success">Saved. It counts from the next request on.</Message>;
    case 'brought':
      return <Message kind="information">This is what the file holds. Nothing is changed until you save it.</Message>;
    case 'faulty':
      return <Message kind="error">Nothing was saved. Mend what is marked above, then save again.</Message>;
    case 'no-access':
      return <Message kind="warning">{state.text}</Message>;
    case 'unavailable':
      return (
        <Message kind="error" title={`Nothing was saved. ${state.text}`}>
          {state.nextStep}
        </Message>
      );
    case 'unreachable':
      return (
        <Message
          kind="error"
          title="The app could not be reached."
          actions={<Button onClick={() => void save()}>Try again</Button>}
        >
          It is not known whether your changes arrived. Trying again does nothing twice.
        </Message>
      );
    case 'overtaken': {
      const { settings } = state;
      const since = settings.changes.filter(({ version }) => version > from);
      return (
        <Message
          kind="warning"
          title="Nothing was saved: the settings were changed while you had them open."
          actions={
            <div className="action-buttons">
              <Button onClick={() => goOnFrom(settings, true)}>Put my changes on top</Button>
              <Button onClick={() => goOnFrom(settings, false)}>Discard my changes</Button>
            </div>
          }
        >
          <ChangeList changes={since} names={settings.chat.names} />
        </Message>
      );
    }
  }
}

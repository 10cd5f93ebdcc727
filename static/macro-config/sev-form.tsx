import { useRef, useState } from 'react';
import { Form } from '../sev/form';
import { Message } from '../sev/message';
import { TextField } from '../sev/text-field';
import { close, save } from './backend';
import { readIssueKey } from './read-issue-key';

type Saving = 'not yet' | 'under way' | 'failed';

/** Asks for the SEV's Jira issue; a wrong key is told at the field and not saved. */
export function SevForm({ issueKey }: { readonly issueKey: string }) {
  const [typed, setTyped] = useState(issueKey);
  const [sent, setSent] = useState(false);
  const [saving, setSaving] = useState<Saving>('not yet');
  // A second Enter may come before React has drawn the first.
  const underWay = useRef(false);
  const key = readIssueKey(typed);
  const submit = () => {
    setSent(true);
    if (!key || underWay.current) return;
    underWay.current = true;
    setSaving('under way');
    save({ issueKey: key }).catch(() => {
      underWay.current = false;
      setSaving('failed');
    });
  };
  return (
    <Form
      label="SEV of this macro"
      submit="Save"
      busy={saving === 'under way'}
      onSubmit={submit}
      onCancel={() => void close()}
    >
      <TextField
        label="SEV"
        value={typed}
        onChange={setTyped}
        hint="The key of its Jira issue, such as SEV-42, or a link to it."
        error={sent && !key ? 'That is no issue key. It looks like SEV-42.' : undefined}
      />
      <div role="alert">
        {saving === 'failed' && (
          <Message kind="error">The setting could not be saved. Choose “Save” to try again.</Message>
        )}
      </div>
    </Form>
  );
}

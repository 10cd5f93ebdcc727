import { useRef, useState } from 'react';
import type { MacroConfig } from '../../src/contract/macro-config';
import { Form } from '../sev/form';
import { partsIn, partsText } from '../sev/macro-parts';
import { Message } from '../sev/message';
import { TextField } from '../sev/text-field';
import { close, save } from './backend';
import { PartsField } from './parts-field';
import { readIssueKey } from './read-issue-key';

type Saving = 'not yet' | 'under way' | 'failed';

/** Asks for the SEV's Jira issue; a wrong key is told at the field and not saved. */
export function SevForm({ config }: { readonly config: Partial<MacroConfig> }) {
  const [typed, setTyped] = useState(config.issueKey ?? '');
  const [parts, setParts] = useState(() => partsIn(config.parts));
  const [sent, setSent] = useState(false);
  const [saving, setSaving] = useState<Saving>('not yet');
  // A second Enter may come before React has drawn the first.
  const underWay = useRef(false);
  const key = readIssueKey(typed);
  const submit = () => {
    setSent(true);
    if (!key || parts.length === 0 || underWay.current) return;
    underWay.current = true;
    setSaving('under way');
    const some = partsText(parts);
    save({ issueKey: key, ...(some === undefined ? {} : { parts: some }) }).catch(() => {
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
      <PartsField parts={parts} onChange={setParts} error={sent && parts.length === 0} />
      <div role="alert">
        {saving === 'failed' && (
          <Message kind="error">The setting could not be saved. Choose “Save” to try again.</Message>
        )}
      </div>
    </Form>
  );
}
